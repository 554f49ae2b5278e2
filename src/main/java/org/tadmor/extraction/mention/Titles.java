package org.tadmor.extraction.mention;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tadmor.registry.Spelling;
import org.tadmor.registry.TitleWords;

/** Which words mean one title: "the FM" and "the foreign minister", "the leader" and "the president". */
final class Titles {

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

    private static final Set<String> LESSER = Set.of(
            "deputy", "vice", "assistant", "former", "prime", "attorney", "secretary", "associate", "junior", "acting");

    private Titles() {}

    /** Whether a role with this head can mean the holder of that title. */
    static boolean covers(String head, String title) {
        String role = TitleWords.normal(head);
        String held = TitleWords.normal(title);
        if (role.equals(held)) {
            return true;
        }
        Set<String> wider = WIDER.get(role);
        return wider != null && wider.contains(held) || isShort(role, held);
    }

    /** "the minister" for the trade minister, but not "the minister" for the deputy minister. */
    private static boolean isShort(String role, String held) {
        int space = held.lastIndexOf(' ');
        return space > 0 && held.substring(space + 1).equals(role) && !LESSER.contains(held.substring(0, space));
    }

    /** All titles in normal form whose holder a role with this head can mean. */
    static Set<String> covered(String head) {
        String role = TitleWords.normal(head);
        Set<String> covered = new TreeSet<>(WIDER.getOrDefault(role, Set.of()));
        covered.add(role);
        return covered;
    }

    /** Whether people with these titles are peers: two heads of state, or two holders of one office. */
    static boolean arePeers(Collection<Candidate.Title> left, Collection<Candidate.Title> right) {
        for (Candidate.Title one : left) {
            for (Candidate.Title other : right) {
                String title = TitleWords.normal(one.head());
                String held = TitleWords.normal(other.head());
                boolean heads = HEADS_OF_STATE.contains(title) && HEADS_OF_STATE.contains(held);
                if (heads || title.equals(held) || held.equals("counterpart") || title.equals("counterpart")) {
                    return true;
                }
            }
        }
        return left.isEmpty();
    }

    /** Whether a role's word and a title's word are one, allowing for a typing error in longer words. */
    static boolean sameWord(String left, String right) {
        return left.equals(right) || left.length() >= 5 && Spelling.nearlyEqual(left, right);
    }
}
