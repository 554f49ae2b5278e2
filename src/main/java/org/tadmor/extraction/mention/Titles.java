package org.tadmor.extraction.mention;

import java.util.Map;
import java.util.Set;
import org.tadmor.registry.Spelling;

/** Which words mean one title: "the FM" and "the foreign minister", "the leader" and "the president". */
final class Titles {

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("spokeswoman", "spokesman"),
            Map.entry("spokesperson", "spokesman"),
            Map.entry("press secretary", "spokesman"),
            Map.entry("fm", "foreign minister"),
            Map.entry("deputy fm", "deputy foreign minister"),
            Map.entry("defense minister", "defence minister"),
            Map.entry("minister of defence", "defence minister"),
            Map.entry("minister of defense", "defence minister"),
            Map.entry("secretary of defense", "defence minister"),
            Map.entry("defense secretary", "defence minister"),
            Map.entry("defence secretary", "defence minister"),
            Map.entry("external affairs minister", "foreign minister"),
            Map.entry("premier", "prime minister"),
            Map.entry("sen.", "senator"),
            Map.entry("sens.", "senator"),
            Map.entry("sen", "senator"),
            Map.entry("rep.", "representative"),
            Map.entry("rep", "representative"),
            Map.entry("congressman", "representative"),
            Map.entry("congresswoman", "representative"),
            Map.entry("gov.", "governor"),
            Map.entry("gov", "governor"),
            Map.entry("gen.", "general"),
            Map.entry("gen", "general"),
            Map.entry("lt. gen.", "general"),
            Map.entry("maj. gen.", "general"),
            Map.entry("col.", "colonel"),
            Map.entry("ceo", "chief executive"),
            Map.entry("chief executive officer", "chief executive"),
            Map.entry("advisor", "adviser"),
            Map.entry("chairwoman", "chairman"),
            Map.entry("chairperson", "chairman"),
            Map.entry("chair", "chairman"),
            Map.entry("attorney", "lawyer"),
            Map.entry("director-general", "director general"),
            Map.entry("secretary-general", "secretary general"),
            Map.entry("front-runner", "frontrunner"));

    private static final Set<String> HEADS_OF_STATE = Set.of(
            "president",
            "prime minister",
            "king",
            "queen",
            "chancellor",
            "supreme leader",
            "emir",
            "sultan",
            "crown prince",
            "leader",
            "head of state",
            "dictator",
            "ruler",
            "strongman",
            "monarch");
    private static final Set<String> CHIEFS = Set.of(
            "head",
            "director",
            "director general",
            "secretary general",
            "chairman",
            "chief executive",
            "commander",
            "boss",
            "chief",
            "leader",
            "president",
            "managing director",
            "executive director",
            "high commissioner");

    private static final Map<String, Set<String>> WIDER = Map.of(
            "leader", HEADS_OF_STATE,
            "ruler", HEADS_OF_STATE,
            "strongman", HEADS_OF_STATE,
            "dictator", HEADS_OF_STATE,
            "chief", CHIEFS,
            "head", CHIEFS,
            "boss", CHIEFS,
            "diplomat",
                    Set.of(
                            "ambassador",
                            "envoy",
                            "foreign minister",
                            "deputy foreign minister",
                            "secretary of state",
                            "foreign secretary",
                            "special envoy",
                            "permanent representative",
                            "diplomat"),
            "minister",
                    Set.of(
                            "foreign minister",
                            "defence minister",
                            "deputy foreign minister",
                            "interior minister",
                            "finance minister",
                            "justice minister",
                            "prime minister",
                            "minister",
                            "energy minister",
                            "oil minister",
                            "economy minister",
                            "health minister",
                            "information minister"),
            "lawmaker",
                    Set.of(
                            "senator",
                            "representative",
                            "mp",
                            "deputy",
                            "lawmaker",
                            "legislator",
                            "congressman",
                            "speaker"));

    private Titles() {}

    static String normal(String title) {
        return SAME.getOrDefault(title, title);
    }

    /** Whether a role with this head can mean the holder of that title. */
    static boolean covers(String head, String title) {
        String role = normal(head);
        String held = normal(title);
        if (role.equals(held)) {
            return true;
        }
        Set<String> wider = WIDER.get(role);
        return wider != null && wider.contains(held);
    }

    /** Whether a role's word and a title's word are one, allowing for a typing error in longer words. */
    static boolean sameWord(String left, String right) {
        return left.equals(right) || left.length() >= 5 && Spelling.nearlyEqual(left, right);
    }
}
