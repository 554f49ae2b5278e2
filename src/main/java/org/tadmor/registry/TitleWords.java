package org.tadmor.registry;

import java.util.Map;

/** The different words for one title: "spokeswoman" and "spokesman", "FM" and "foreign minister". */
public final class TitleWords {

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
            Map.entry("prof", "professor"),
            Map.entry("prof.", "professor"),
            Map.entry("attorney", "lawyer"),
            Map.entry("barrister", "lawyer"),
            Map.entry("solicitor", "lawyer"),
            Map.entry("counsel", "lawyer"),
            Map.entry("director-general", "director general"),
            Map.entry("secretary-general", "secretary general"),
            Map.entry("front-runner", "frontrunner"));

    private TitleWords() {}

    /** The one word or phrase for all titles that mean the same. */
    public static String normal(String title) {
        return SAME.getOrDefault(title, title);
    }
}
