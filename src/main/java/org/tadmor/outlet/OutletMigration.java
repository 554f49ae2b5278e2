package org.tadmor.outlet;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Term;

/** Repeatable migration: makes the media of the registry known as outlets, whenever its lists change. */
@Component
class OutletMigration implements JavaMigration {

    private final Registry registry = Registry.shared();
    private final List<KnownActor> media =
            registry.entries().stream().filter(KnownActor::isMedium).toList();

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "outlets of the registry";
    }

    @Override
    public Integer getChecksum() {
        return registry.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement insert = context.getConnection().prepareStatement("""
                        insert into outlet (id, public_id, name, domain, kind, country, backer, registry_key)
                        values (nextval('outlet_seq'), ?, ?, ?, ?, ?, ?, ?)
                        on conflict (public_id) do update
                        set name = excluded.name, kind = excluded.kind, country = excluded.country,
                            backer = excluded.backer, registry_key = excluded.registry_key
                        """)) {
            for (KnownActor medium : media) {
                String domain = medium.domain();
                insert.setString(1, domain != null ? Outlets.idOfDomain(domain) : Outlets.idOfName(medium.name()));
                insert.setString(2, medium.name());
                insert.setString(3, domain);
                insert.setString(4, kind(medium).token());
                insert.setString(5, country(medium));
                insert.setString(6, backer(medium));
                insert.setString(7, medium.key());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static OutletKind kind(KnownActor medium) {
        String kind = medium.medium();
        if (kind == null) {
            return OutletKind.UNKNOWN;
        }
        return kind.equals("site") ? OutletKind.ONLINE : Term.of(OutletKind.class, kind);
    }

    /** The keys of states are ISO 3166-1 codes in lower case. */
    private static @Nullable String country(KnownActor medium) {
        String state = medium.state();
        return state == null || state.length() != 2 ? null : state.toUpperCase(Locale.ROOT);
    }

    private @Nullable String backer(KnownActor medium) {
        KnownActor principal = medium.principal() == null ? null : registry.byKey(medium.principal());
        return principal == null ? null : principal.name();
    }
}
