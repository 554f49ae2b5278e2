package org.tadmor.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Delta.RowId;
import org.tadmor.derivation.Row;

/**
 * Where actors, events and propositions went, and where they came from, told by what they are made of: an id that is
 * gone leads to the one that has most of its parts now, an id that is new comes out of the living one that had most of
 * its parts before; ties by the smaller id.
 */
final class Succession {

    private final Map<RowId, Map<String, Integer>> went = new HashMap<>();
    private final Map<RowId, Map<String, Integer>> came = new HashMap<>();
    private final Set<RowId> removed;

    private Succession(Collection<RowId> removed) {
        this.removed = Set.copyOf(removed);
    }

    /**
     * The succession of a change.
     *
     * @param before rows as they were that are removed or put anew
     * @param after rows that are put
     */
    static Succession of(Collection<Row> before, Collection<Row> after, Collection<RowId> removed) {
        Succession succession = new Succession(removed);
        Map<String, RowId> parts = new HashMap<>();
        before.forEach(row -> parts(row, parts::put));
        after.forEach(row -> parts(row, (part, now) -> {
            RowId then = parts.get(part);
            if (then != null && !then.equals(now)) {
                count(succession.went, then, now.id());
                count(succession.came, now, then.id());
            }
        }));
        return succession;
    }

    /** What shows of which row: an actor in referents of articles, an event in mentions, a proposition in claims. */
    private static void parts(Row row, BiConsumer<String, RowId> each) {
        if (row instanceof Row.Article article) {
            for (int i = 0; i < article.referents().size(); i++) {
                String actor = article.referents().get(i);
                if (!actor.isEmpty()) {
                    each.accept("referent " + article.id() + "#" + i, new RowId(Row.Kind.ACTOR, actor));
                }
            }
        } else if (row instanceof Row.Event event) {
            event.mentions()
                    .forEach(mention -> each.accept(
                            "mention " + mention.article() + "#" + mention.index(),
                            new RowId(Row.Kind.EVENT, event.id())));
        } else if (row instanceof Row.Proposition proposition) {
            proposition
                    .claims()
                    .forEach(claim -> each.accept("claim " + claim, new RowId(Row.Kind.PROPOSITION, proposition.id())));
        }
    }

    private static void count(Map<RowId, Map<String, Integer>> counts, RowId row, String other) {
        counts.computeIfAbsent(row, id -> new TreeMap<>()).merge(other, 1, Integer::sum);
    }

    /** The row that a removed one was merged into. */
    Optional<String> survivor(RowId row) {
        return most(row, went.get(row));
    }

    /** The row, still there, that a new one came out of. */
    Optional<String> parent(RowId row) {
        return most(row, came.get(row));
    }

    private Optional<String> most(RowId row, @Nullable Map<String, Integer> counts) {
        return counts == null
                ? Optional.empty()
                : counts.entrySet().stream()
                        .filter(entry -> !removed.contains(new RowId(row.kind(), entry.getKey())))
                        .max(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey);
    }
}
