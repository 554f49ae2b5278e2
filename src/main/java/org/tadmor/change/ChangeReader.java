package org.tadmor.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads changes after a place, each with the resource as it is now. */
@Component
class ChangeReader {

    private final JdbcTemplate jdbc;
    private final RowJson json;

    ChangeReader(JdbcTemplate jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The place after the last change there is. */
    long last() {
        Long last = jdbc.queryForObject("select coalesce(max(seq), 0) from change", Long.class);
        return last == null ? 0 : last;
    }

    /** When anything changed last. */
    Optional<Instant> lastTime() {
        return jdbc
                .query(
                        "select changed_at from change order by seq desc limit 1",
                        (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream()
                .findFirst();
    }

    /** The changes after a place, in their order; of these kinds where any are given. */
    List<ChangeItem> after(long place, @Nullable List<ResourceKind> kinds, int limit) {
        boolean some = kinds != null && !kinds.isEmpty();
        List<Object> arguments = new ArrayList<>(List.of(place));
        if (kinds != null && some) {
            arguments.add(kinds.stream().map(Term::token).toArray(String[]::new));
        }
        arguments.add(limit);
        List<Found> found =
                jdbc.query("""
                select change.seq, change.kind, change.id, change.type, change.other, change.changed_at,
                    resource.state = 'live' live, resource.content, resource.facts
                from change join resource on resource.kind = change.kind and resource.id = change.id
                where change.seq > ? %s
                order by change.seq limit ?
                """.formatted(some ? "and change.kind = any (?)" : ""), this::found, arguments.toArray());
        Map<String, Map<String, int[]>> words = words(found);
        return found.stream().map(each -> item(each, words)).toList();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong("seq"),
                Term.of(ResourceKind.class, row.getString("kind")),
                row.getString("id"),
                Term.of(ChangeType.class, row.getString("type")),
                row.getString("other"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("live"),
                row.getString("content"),
                row.getString("facts"));
    }

    private ChangeItem item(Found found, Map<String, Map<String, int[]>> words) {
        return new ChangeItem(
                Long.toString(found.seq()),
                found.at(),
                found.type(),
                found.kind(),
                found.id(),
                found.kind().address(found.id()),
                found.type() == ChangeType.MERGED ? found.other() : null,
                found.type() == ChangeType.SPLIT ? found.other() : null,
                found.live() ? resource(found, words.getOrDefault(found.id(), Map.of())) : null);
    }

    private ObjectNode resource(Found found, Map<String, int[]> words) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("id", found.id());
        add(resource, found.facts());
        add(resource, found.content());
        switch (found.kind()) {
            case ACTOR -> rename(resource, "actor", "kind");
            case ARTICLE -> {
                resource.remove("outletName");
                rename(resource, "text", "reprintGroup");
                resource.remove("unanchored");
            }
            case DISAGREEMENT -> words.forEach((side, span) -> place(resource, side, "words", span));
            case CLAIM -> words.forEach((by, span) -> place(resource, by, "note", span));
            case OUTLET, EVENT, PROPOSITION, DECISION -> {}
        }
        return resource;
    }

    private static void place(ObjectNode resource, String part, String name, int[] span) {
        if (resource.get(part) instanceof ObjectNode shown) {
            shown.set(name, JsonNodeFactory.instance.arrayNode().add(span[0]).add(span[1]));
        }
    }

    private void add(ObjectNode resource, @Nullable String part) {
        if (part != null && json.tree(part) instanceof ObjectNode object) {
            resource.setAll(object);
        }
    }

    private static void rename(ObjectNode resource, String from, String to) {
        JsonNode value = resource.remove(from);
        if (value != null) {
            resource.set(to, value);
        }
    }

    /** Where the words of disagreements, and those that take back claims, stand, in code points, by their part. */
    private Map<String, Map<String, int[]>> words(List<Found> found) {
        Map<String, Map<String, int[]>> words = new HashMap<>();
        words(words, found, ResourceKind.DISAGREEMENT, """
                select side.disagreement_id, side.side, evidence.begin_offset, evidence.end_offset
                from disagreement_side side join evidence on evidence.id = side.evidence_id
                where side.disagreement_id = any (?)
                """);
        words(words, found, ResourceKind.CLAIM, """
                select withdrawal.claim_id, 'withdrawnBy', evidence.begin_offset, evidence.end_offset
                from claim_withdrawal withdrawal join evidence on evidence.id = withdrawal.evidence_id
                where withdrawal.claim_id = any (?)
                """);
        return words;
    }

    private void words(Map<String, Map<String, int[]>> words, List<Found> found, ResourceKind kind, String query) {
        String[] ids = found.stream()
                .filter(each -> each.kind() == kind && each.live())
                .map(Found::id)
                .toArray(String[]::new);
        if (ids.length > 0) {
            jdbc.query(
                    query,
                    row -> {
                        words.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                                .put(row.getString(2), new int[] {row.getInt(3), row.getInt(4)});
                    },
                    (Object) ids);
        }
    }

    private record Found(
            long seq,
            ResourceKind kind,
            String id,
            ChangeType type,
            @Nullable String other,
            Instant at,
            boolean live,
            @Nullable String content,
            @Nullable String facts) {}
}
