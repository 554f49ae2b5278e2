package org.tadmor.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Fills an empty knowledge base with an invented one, in one transaction: rows by COPY, then what lists search by, then
 * the indexes. The role must be a superuser, since keys between tables hold by the way the rows are made, and are not
 * looked up one by one.
 */
public final class Generator {

    private static final List<String> LISTED =
            List.of("claim_entry", "event", "proposition", "actor_name", "outlet_name");

    private static final String STAGE = """
            create temporary table invented_entry (claim bigint, article text, published timestamp, rank integer,
                published_range tsrange, said daterange, happened tsmultirange, proposition text, echo text,
                found_by text[], names text) on commit drop
            """;

    /** As the view {@code claim_entry_source} has them, without looking anything up again. */
    private static final String ENTRIES = """
            insert into claim_entry (claim_id, article, outlet_id, published, rank, published_range, said, happened, act,
                quotation, voice, segment, kind, confidence, proposition, echo, found_by, words)
            select claim.public_id, entry.article, claim.outlet_id, entry.published, entry.rank, entry.published_range,
                entry.said, entry.happened, claim.act, claim.quotation, claim.voice, claim.segment, 'report',
                claim.confidence, entry.proposition, entry.echo, entry.found_by,
                setweight(to_tsvector('tadmor', claim.content), 'A') || to_tsvector('tadmor', entry.names)
            from invented_entry entry join claim on claim.id = entry.claim
            """;

    /** As the migration has it that made the table. */
    private static final String SHOWN = """
            insert into claim_shown (claim_id, document)
            select entry.claim_id, source.document
            from (select claim_id from claim_entry order by entry offset 0) entry
            cross join lateral (
                select document from claim_shown_source where claim_shown_source.claim_id = entry.claim_id offset 0)
                source
            """;

    private final Connection connection;
    private final PrintStream log;
    private final long start = System.nanoTime();

    public Generator(Connection connection, PrintStream log) {
        this.connection = connection;
        this.log = log;
    }

    /** Writes so many claims, ten to an article; the same seed writes the same. */
    public void generate(int claims, long seed) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            requireNothing(sql);
            sql.execute("set local session_replication_role = replica");
            sql.execute("set local maintenance_work_mem = '512MB'");
            sql.execute("set local work_mem = '64MB'");
            sql.execute(STAGE);
            List<String[]> indexes = dropIndexes(sql);
            say("writing rows");
            TableCopies tables =
                    new TableCopies(connection.unwrap(PGConnection.class).getCopyAPI());
            InventedRows rows = new InventedRows(new Invention(seed, claims), tables);
            rows.write(claims);
            tables.flush();
            createIndexes(sql, indexes, false);
            sql.execute("analyze");
            say("writing what lists search by");
            sql.execute("select refresh_actor_names(array(select public_id from actor))");
            sql.execute("select refresh_outlet_names(array(select id from outlet))");
            sql.execute("select refresh_events(array(select public_id from event))");
            sql.execute("select refresh_propositions(array(select public_id from proposition))");
            sql.execute(ENTRIES);
            sql.execute(SHOWN);
            createIndexes(sql, indexes, true);
            advanceSequences(sql);
            connection.commit();
        }
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            say("vacuum and analyze");
            sql.execute("vacuum analyze");
        }
        say("done");
    }

    private static void requireNothing(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("select exists (select from claim), exists (select from article)")) {
            found.next();
            if (found.getBoolean(1) || found.getBoolean(2)) {
                throw new IllegalStateException("there is a knowledge base already; generate into an empty one");
            }
        }
    }

    /** The indexes that no constraint needs, by table and as the statements that make them again. */
    private static List<String[]> dropIndexes(Statement sql) throws SQLException {
        List<String[]> indexes = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                select tablename, indexdef, indexname from pg_indexes
                where schemaname = current_schema() and indexname not in (select conname from pg_constraint)
                    and tablename not like 'flyway%'
                order by tablename, indexname
                """)) {
            while (rows.next()) {
                indexes.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        for (String[] index : indexes) {
            sql.execute("drop index " + index[2]);
        }
        return indexes;
    }

    private void createIndexes(Statement sql, List<String[]> indexes, boolean listed) throws SQLException {
        say("making the indexes of " + (listed ? "lists" : "tables"));
        for (String[] index : indexes) {
            if (LISTED.contains(index[0]) == listed) {
                sql.execute(index[1]);
            }
        }
    }

    /** What is sent in afterwards gets ids of its own: far enough on for blocks of ids that are taken at once. */
    private static void advanceSequences(Statement sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("""
                select table_name from information_schema.columns
                where table_schema = current_schema() and column_name = 'id' and data_type = 'bigint' and exists (
                    select from pg_sequences
                    where schemaname = current_schema() and sequencename = table_name || '_seq')
                order by table_name
                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        for (String table : tables) {
            sql.execute("select setval('%1$s_seq', (select coalesce(max(id), 0) + 1000 from %1$s))".formatted(table));
        }
    }

    private void say(String what) {
        log.printf("%6d s  %s%n", (System.nanoTime() - start) / 1_000_000_000, what);
    }
}
