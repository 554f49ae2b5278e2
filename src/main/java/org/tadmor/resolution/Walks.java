package org.tadmor.resolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.Spelling;

/** Walks of life that titles tell: a striker plays, a senator governs. Titles of several walks ("captain") tell none. */
final class Walks {

    private static final Map<String, String> WALKS = new HashMap<>();

    static {
        put(
                "politics",
                "president",
                "prime minister",
                "premier",
                "minister",
                "senator",
                "congressman",
                "congresswoman",
                "representative",
                "mp",
                "mep",
                "lawmaker",
                "legislator",
                "governor",
                "mayor",
                "chancellor",
                "councillor",
                "deputy",
                "king",
                "queen",
                "emir",
                "ambassador",
                "diplomat",
                "envoy",
                "foreign secretary");
        put(
                "sport",
                "striker",
                "goalkeeper",
                "midfielder",
                "defender",
                "winger",
                "footballer",
                "cyclist",
                "sprinter",
                "runner",
                "swimmer",
                "boxer",
                "golfer",
                "skier",
                "referee",
                "batsman",
                "bowler",
                "quarterback",
                "pitcher",
                "tennis player",
                "chess player",
                "wrestler",
                "gymnast",
                "skater",
                "rower",
                "jockey");
        put(
                "arts",
                "actor",
                "actress",
                "singer",
                "musician",
                "composer",
                "painter",
                "sculptor",
                "novelist",
                "poet",
                "playwright",
                "filmmaker",
                "comedian",
                "rapper",
                "dancer",
                "pianist",
                "violinist");
        put("forces", "admiral", "brigadier", "lieutenant general", "major general", "field marshal", "army chief");
        put(
                "science",
                "physicist",
                "chemist",
                "biologist",
                "geologist",
                "astronomer",
                "mathematician",
                "virologist",
                "epidemiologist",
                "archaeologist",
                "botanist",
                "zoologist",
                "neuroscientist",
                "scientist");
        put("faith", "bishop", "archbishop", "cardinal", "imam", "rabbi", "ayatollah", "pope", "pastor", "priest");
    }

    private Walks() {}

    private static void put(String walk, String... titles) {
        for (String title : titles) {
            WALKS.put(title, walk);
        }
    }

    /** The one walk that the present titles of an actor tell, or empty where they tell none or several. */
    static String of(List<Referent.Role> roles) {
        String found = "";
        for (Referent.Role role : roles) {
            String walk = of(role.title());
            if (walk != null && !found.isEmpty() && !found.equals(walk)) {
                return "";
            }
            found = walk == null ? found : walk;
        }
        return found;
    }

    private static @Nullable String of(String title) {
        String words = Spelling.lower(title);
        if (words.startsWith("former ") || words.startsWith("ex ")) {
            return null;
        }
        while (true) {
            String walk = WALKS.get(words);
            int space = words.indexOf(' ');
            if (walk != null || space < 0) {
                return walk;
            }
            words = words.substring(space + 1);
        }
    }
}
