package org.tadmor.resolution;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which readable kinds of events may be told of as one another, and how a kind is titled. */
final class EventKinds {

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("telephone_call", "conversation"),
            Map.entry("talks", "conversation"),
            Map.entry("meeting", "conversation"),
            Map.entry("agreement", "pledge"),
            Map.entry("offer", "pledge"),
            Map.entry("advance", "territory_seized"),
            Map.entry("bombardment", "attack"),
            Map.entry("air_strike", "attack"),
            Map.entry("military_operation", "attack"),
            Map.entry("request", "demand"),
            Map.entry("call", "demand"),
            Map.entry("shooting", "killing"),
            Map.entry("charge", "accusation"),
            Map.entry("refusal", "rejection"));
    private static final Map<String, String> TITLES = Map.of(
            "territory_retaken", "recapture",
            "territory_seized", "seizure",
            "killing", "killing",
            "attack", "attack",
            "air_strike", "air strike");
    private static final Set<String> BETWEEN = Set.of("telephone_call", "conversation", "talks", "meeting");

    private EventKinds() {}

    static String family(String name) {
        return FAMILIES.getOrDefault(name, name);
    }

    /** Whether it is something that two parties have together, a talk. */
    static boolean isMutual(String name) {
        return BETWEEN.contains(name);
    }

    /** Whether other kinds of events are known to rest on this one, or this one on others. */
    static boolean isRestedOn(String name) {
        return name.equals("pledge") || name.equals("proposal") || name.startsWith("territory");
    }

    /** What stands between the kind and the place in a title: "Recapture of", "Withdrawal from". */
    static String link(String name) {
        return name.startsWith("territory") ? " of " : name.equals("withdrawal") ? " from " : " in ";
    }

    static String title(String name) {
        String words = TITLES.getOrDefault(name, name.replace('_', ' '));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
