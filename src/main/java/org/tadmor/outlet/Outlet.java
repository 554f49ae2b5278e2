package org.tadmor.outlet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Term;

/** A row of {@code outlet}; {@link OutletRepository#register} writes it, since two articles may name it at once. */
@Entity
class Outlet {

    @Id
    private long id;

    private String publicId;
    private String name;
    private @Nullable String domain;
    private String kind;
    private @Nullable String country;
    private @Nullable String backer;

    @SuppressWarnings("NullAway") // JPA fills the fields
    protected Outlet() {}

    long id() {
        return id;
    }

    OutletSummary summary() {
        return new OutletSummary(publicId, name, domain, Term.of(OutletKind.class, kind), country, backer);
    }
}
