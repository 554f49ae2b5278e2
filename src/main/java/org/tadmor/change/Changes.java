package org.tadmor.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tadmor.derivation.Delta;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Term;

/** Takes note of what changes, in the transaction that changes it, under the ledger's lock. */
@Component
public class Changes {

    /** The kinds whose rows tell what actors, events and propositions are made of. */
    private static final Map<ResourceKind, Row.Kind> PARTED = Map.of(
            ResourceKind.ARTICLE, Row.Kind.ARTICLE,
            ResourceKind.EVENT, Row.Kind.EVENT,
            ResourceKind.PROPOSITION, Row.Kind.PROPOSITION);

    private final JdbcTemplate jdbc;
    private final RowJson json;
    private final ChangeSignal signal;

    Changes(JdbcTemplate jdbc, RowJson json, ChangeSignal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.signal = signal;
    }

    /**
     * Notes what a delta changes.
     *
     * @param facts JSON of what is known of articles and claims without derivation, where it is new
     * @return the rows of the delta that are not as they were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Row> note(Delta delta, Map<RowId, String> facts) {
        List<RowId> present = delta.rows().stream()
                .map(row -> new RowId(row.kind(), row.id()))
                .toList();
        Map<Key, Stored> stored = stored(delta.removedRows(), present);
        Succession succession = Succession.of(before(stored), delta.rows(), delta.removedRows());
        List<Entry> entries = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        for (Row row : delta.rows()) {
            RowId id = new RowId(row.kind(), row.id());
            String content = json.write(row);
            Stored before = stored.get(Key.of(id));
            boolean rewritten = before == null || !before.live() || !content.equals(before.content());
            if (rewritten) {
                changed.add(row);
            }
            String fact = facts.get(id);
            if (before == null || rewritten || (fact != null && !fact.equals(before.facts()))) {
                entries.add(put(id, content, fact, before, succession));
            }
        }
        for (RowId id : delta.removedRows()) {
            Stored before = stored.get(Key.of(id));
            if (before != null && before.live()) {
                entries.add(gone(id, succession));
            }
        }
        write(entries);
        return changed;
    }

    private List<Row> before(Map<Key, Stored> stored) {
        List<Row> rows = new ArrayList<>();
        stored.forEach((key, resource) -> {
            Row.Kind kind = PARTED.get(key.kind());
            String content = resource.content();
            if (kind != null && content != null && resource.live()) {
                json.read(kind, content).ifPresent(rows::add);
            }
        });
        return rows;
    }

    private static Entry put(
            RowId id, String content, @Nullable String fact, @Nullable Stored before, Succession succession) {
        String parent = succession.parent(id).orElse(null);
        ChangeType type = before != null && before.live()
                ? ChangeType.UPDATED
                : parent != null ? ChangeType.SPLIT : ChangeType.CREATED;
        return new Entry(Key.of(id), type, type == ChangeType.SPLIT ? parent : null, content, fact);
    }

    private static Entry gone(RowId id, Succession succession) {
        String survivor = succession.survivor(id).orElse(null);
        return new Entry(Key.of(id), survivor == null ? ChangeType.RETRACTED : ChangeType.MERGED, survivor, null, null);
    }

    /** Notes that a resource of which nothing is derived is new, or not as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ResourceKind kind, String id, Object facts) {
        Key key = new Key(kind, id);
        Stored before = stored(List.of(key)).get(key);
        String text = json.write(facts);
        if (before == null || !before.live() || !text.equals(before.facts())) {
            ChangeType type = before != null && before.live() ? ChangeType.UPDATED : ChangeType.CREATED;
            write(List.of(new Entry(key, type, null, null, text)));
        }
    }

    /** Notes that a resource is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retract(ResourceKind kind, String id) {
        write(List.of(new Entry(new Key(kind, id), ChangeType.RETRACTED, null, null, null)));
    }

    /** Keeps why a resource is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void because(ResourceKind kind, String id, String reason) {
        jdbc.update(
                "update resource set facts = ? where kind = ? and id = ? and state <> 'live'",
                json.write(Map.of("reason", reason)),
                kind.token(),
                id);
    }

    private Map<Key, Stored> stored(List<RowId> removed, List<RowId> present) {
        List<Key> keys = new ArrayList<>();
        removed.forEach(id -> keys.add(Key.of(id)));
        present.forEach(id -> keys.add(Key.of(id)));
        return stored(keys);
    }

    private Map<Key, Stored> stored(List<Key> keys) {
        Map<Key, Stored> stored = new HashMap<>();
        jdbc.query(
                """
                select kind, id, state, content, facts from resource
                where (kind, id) in (select * from unnest(?::text[], ?::text[]))
                """,
                row -> {
                    stored.put(
                            Key.of(row.getString(1), row.getString(2)),
                            new Stored(row.getString(3).equals("live"), row.getString(4), row.getString(5)));
                },
                keys.stream().map(key -> key.kind().token()).toArray(String[]::new),
                keys.stream().map(Key::id).toArray(String[]::new));
        return stored;
    }

    private void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing(Entry::gone)
                .thenComparing(entry -> entry.key().kind()));
        List<Long> seqs = jdbc.queryForList(
                "select nextval('change_seq') from generate_series(1, ?)", Long.class, ordered.size());
        List<Object[]> changes = new ArrayList<>();
        List<Object[]> live = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Entry entry = ordered.get(i);
            String kind = entry.key().kind().token();
            String id = entry.key().id();
            Long seq = seqs.get(i);
            changes.add(new Object[] {seq, kind, id, entry.type().token(), entry.other()});
            if (entry.gone()) {
                String state = entry.type() == ChangeType.MERGED ? "merged" : "retracted";
                gone.add(new Object[] {state, entry.other(), seq, kind, id});
            } else {
                live.add(new Object[] {kind, id, entry.content(), entry.facts(), seq});
            }
        }
        jdbc.batchUpdate(
                "insert into change (seq, kind, id, type, other, changed_at) values (?, ?, ?, ?, ?, clock_timestamp())",
                changes);
        jdbc.batchUpdate("""
                insert into resource (kind, id, state, content, facts, seq) values (?, ?, 'live', ?, ?, ?)
                on conflict (kind, id) do update
                set state = excluded.state, content = excluded.content, facts = coalesce(excluded.facts, resource.facts),
                    survivor = null, seq = excluded.seq
                """, live);
        jdbc.batchUpdate("""
                update resource set state = ?, survivor = ?, content = null, facts = null, seq = ?
                where kind = ? and id = ?
                """, gone);
        signalAfterCommit();
    }

    private void signalAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.changed();
            }
        });
    }

    private record Key(ResourceKind kind, String id) {

        static Key of(RowId row) {
            return new Key(ResourceKind.of(row.kind()), row.id());
        }

        static Key of(String kind, String id) {
            return new Key(Term.of(ResourceKind.class, kind), id);
        }
    }

    private record Stored(
            boolean live,
            @Nullable String content,
            @Nullable String facts) {}

    private record Entry(
            Key key,
            ChangeType type,
            @Nullable String other,
            @Nullable String content,
            @Nullable String facts) {

        boolean gone() {
            return type == ChangeType.MERGED || type == ChangeType.RETRACTED;
        }
    }
}
