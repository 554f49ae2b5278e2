package org.tadmor.outlet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final OutletSearch search;
    private final Registry registry = Registry.shared();

    Outlets(OutletRepository repository, OutletSearch search) {
        this.repository = repository;
        this.search = search;
    }

    /** A stored outlet. */
    public record StoredOutlet(long id, OutletSummary summary) {}

    /** The outlet a caller means, registered where it is new; the same for every spelling the registry knows. */
    @Transactional
    public StoredOutlet resolve(OutletName given) {
        String domain = given.domain() != null ? given.domain() : domainOf(given.name());
        String name = given.name() != null ? given.name() : domain != null ? domain : UNKNOWN;
        String id = domain != null ? idOfDomain(domain) : idOfName(name);
        if (!repository.existsByPublicId(id)) {
            repository.register(id, name, domain);
        }
        if (domain != null) {
            repository.rename(id, name);
        }
        return repository
                .findByPublicId(id)
                .map(outlet -> new StoredOutlet(outlet.id(), outlet.summary()))
                .orElseThrow();
    }

    /** The outlet with this row id. */
    public OutletSummary of(long id) {
        return repository.findById(id).map(Outlet::summary).orElseThrow();
    }

    public Optional<OutletSummary> find(String publicId) {
        return repository.findByPublicId(publicId).map(Outlet::summary);
    }

    /** What there is to say of these outlets in short, by their public ids. */
    public Map<String, OutletSummary> summaries(Collection<String> publicIds) {
        return search.load(List.copyOf(publicIds));
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
