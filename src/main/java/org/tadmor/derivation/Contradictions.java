package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of one layer are overridden by later ones. Two contradict where they judge one pair differently, and
 * also where what they join follows from others: A is B and B is C, but A is not C. The later a decision was made, the
 * more it holds; so they are taken up latest first, as the clusters are.
 */
final class Contradictions {

    private final List<Ruled> decisions = new ArrayList<>();
    private final Map<String, String> group = new HashMap<>();
    /** What joined a group to that of another node, by the node that stood for it until then. */
    private final Map<String, Map<String, String>> joined = new HashMap<>();

    private final List<Ruled> apart = new ArrayList<>();

    private record Ruled(Decision decision, String left, String right) {}

    void add(Decision decision, String left, String right) {
        decisions.add(new Ruled(decision, left, right));
    }

    /** The decision that holds instead, by the id of each that is overridden. */
    Map<String, String> overridden() {
        decisions.sort(
                Comparator.comparingLong((Ruled ruled) -> ruled.decision().order())
                        .thenComparing(ruled -> ruled.decision().id())
                        .reversed());
        Map<String, String> overridden = new TreeMap<>();
        Map<String, Ruled> latest = new HashMap<>();
        for (Ruled ruled : decisions) {
            Ruled later = latest.putIfAbsent(
                    ruled.decision().judgement().point() + " " + ruled.left() + " " + ruled.right(), ruled);
            String by = later != null
                            && later.decision().judgement() != ruled.decision().judgement()
                    ? later.decision().id()
                    : transitive(ruled);
            if (by != null) {
                overridden.put(ruled.decision().id(), by);
            }
        }
        return overridden;
    }

    private @Nullable String transitive(Ruled ruled) {
        return switch (ruled.decision().judgement()) {
            case SAME_ACTOR, SAME_EVENT, SAME_PROPOSITION, ECHO -> join(ruled);
            case NOT_SAME_ACTOR, NOT_SAME_EVENT, NOT_SAME_PROPOSITION -> part(ruled);
            case NOT_ECHO, COMPARABLE, NOT_COMPARABLE -> null;
        };
    }

    /** Joins the groups of both ends, unless a later decision keeps them apart. */
    private @Nullable String join(Ruled ruled) {
        String left = group(ruled.left());
        String right = group(ruled.right());
        if (left.equals(right)) {
            return null;
        }
        for (Ruled each : apart) {
            String one = group(each.left());
            String other = group(each.right());
            if (one.equals(left) && other.equals(right) || one.equals(right) && other.equals(left)) {
                return each.decision().id();
            }
        }
        joined.computeIfAbsent(ruled.left(), node -> new TreeMap<>())
                .put(ruled.right(), ruled.decision().id());
        joined.computeIfAbsent(ruled.right(), node -> new TreeMap<>())
                .put(ruled.left(), ruled.decision().id());
        group.replaceAll((node, own) -> own.equals(right) ? left : own);
        return null;
    }

    /** Keeps both ends apart, unless later decisions have joined them: then the earliest of those that did. */
    private @Nullable String part(Ruled ruled) {
        if (!group(ruled.left()).equals(group(ruled.right()))) {
            apart.add(ruled);
            return null;
        }
        return earliest(way(ruled.left(), "", ruled.right()));
    }

    private @Nullable String earliest(@Nullable List<String> way) {
        String earliest = null;
        for (Ruled each : decisions) {
            if (way != null && way.contains(each.decision().id())) {
                earliest = each.decision().id(); // they are sorted, the latest first
            }
        }
        return earliest;
    }

    /** The decisions on the one way from a node to another; null where there is none. */
    private @Nullable List<String> way(String from, String before, String to) {
        if (from.equals(to)) {
            return List.of();
        }
        for (Map.Entry<String, String> step :
                joined.getOrDefault(from, Map.of()).entrySet()) {
            List<String> rest = step.getKey().equals(before) ? null : way(step.getKey(), from, to);
            if (rest != null) {
                List<String> way = new ArrayList<>(rest);
                way.add(step.getValue());
                return way;
            }
        }
        return null;
    }

    private String group(String node) {
        return group.computeIfAbsent(node, each -> each);
    }
}
