package org.tadmor.actor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Registry;

/** Repeatable migration: loads the registry's entries from the lists that the engine itself reads, whenever they change. */
@Component
class RegistryMigration implements JavaMigration {

    private final Registry registry = Registry.shared();

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "registry entries";
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
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from registry_entry");
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into registry_entry (key, kind, name, aliases, state, principal, wikidata)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (KnownActor entry : registry.entries()) {
                insert.setString(1, entry.key());
                insert.setString(2, entry.kind().token());
                insert.setString(3, entry.name());
                insert.setArray(
                        4, connection.createArrayOf("text", entry.aliases().toArray()));
                insert.setString(5, entry.state());
                insert.setString(6, entry.principal());
                insert.setString(7, entry.wikidata());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
