package org.tadmor.outlet;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.PublicId;

/** The outlets of the knowledge base. */
@Component
public class Outlets {

    /** The name of an outlet that nobody named. */
    public static final String UNKNOWN = "unknown outlet";

    private final OutletRepository repository;
    private final Registry registry = Registry.load();

    Outlets(OutletRepository repository) {
        this.repository = repository;
    }

    /** A stored outlet. */
    public record StoredOutlet(long id, OutletSummary summary) {}

    /** The outlet a caller means, registered where it is new; the same for every spelling the registry knows. */
    @Transactional
    public StoredOutlet resolve(OutletName given) {
        String domain = given.domain() != null ? given.domain() : domainOf(given.name());
        String name = given.name() != null ? given.name() : domain != null ? domain : UNKNOWN;
        String id = domain != null ? idOfDomain(domain) : idOfName(name);
        if (repository.findByPublicId(id).isEmpty() || domain != null) {
            repository.register(id, name, domain);
        }
        return repository
                .findByPublicId(id)
                .map(outlet -> new StoredOutlet(outlet.id(), outlet.summary()))
                .orElseThrow();
    }

    public Optional<OutletSummary> find(String publicId) {
        return repository.findByPublicId(publicId).map(Outlet::summary);
    }

    private @Nullable String domainOf(@Nullable String name) {
        KnownActor known = name == null ? null : registry.byName(name);
        return known == null || !known.isMedium() ? null : known.domain();
    }

    static String idOfDomain(String domain) {
        return PublicId.of("outlet", "domain", domain);
    }

    static String idOfName(String name) {
        return PublicId.of("outlet", "name", name.toLowerCase(Locale.ROOT));
    }
}
