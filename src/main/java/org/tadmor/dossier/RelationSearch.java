package org.tadmor.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.article.Articles;
import org.tadmor.dossier.EventDossier.Related;
import org.tadmor.dossier.EventDossier.Words;
import org.tadmor.event.EventReference;
import org.tadmor.event.Events;
import org.tadmor.vocabulary.CodePoints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How an event stands to others, with the words on both sides that show it. */
@Component
class RelationSearch {

    /** What the rule cites: the mentions on both sides, each by its article and the place of its trigger. */
    private static final Pattern CITED = Pattern.compile(" \\((\\w+):(\\d+)\\S* ~ (\\w+):(\\d+)\\S*\\)$");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Events events;
    private final Articles articles;

    RelationSearch(JdbcTemplate jdbc, JsonMapper json, Events events, Articles articles) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.articles = articles;
    }

    /** @param links of the event, as they are stored; what joined its mentions is left out */
    List<Related> of(String links) {
        List<JsonNode> relations = new ArrayList<>();
        for (JsonNode link : json.readTree(links)) {
            if (CITED.matcher(link.get("rule").asString()).find()
                    && !link.get("to").asString().contains("~")) {
                relations.add(link);
            }
        }
        Map<String, EventReference> others = events.references(
                relations.stream().map(link -> link.get("to").asString()).toList());
        Map<String, CodePoints> offsets = new HashMap<>();
        List<Related> related = new ArrayList<>();
        for (JsonNode link : relations) {
            EventReference other = others.get(link.get("to").asString());
            Matcher cited = CITED.matcher(link.get("rule").asString());
            if (other != null && cited.find()) {
                List<Words> words = new ArrayList<>();
                words(cited.group(1), cited.group(2), offsets).ifPresent(words::add);
                words(cited.group(3), cited.group(4), offsets).ifPresent(words::add);
                related.add(new Related(
                        link.get("relation").asString(),
                        other,
                        link.get("score").asDouble(),
                        cited.replaceFirst(""),
                        words));
            }
        }
        return related;
    }

    private Optional<Words> words(String article, String trigger, Map<String, CodePoints> offsets) {
        CodePoints known = offsets.computeIfAbsent(
                article,
                id -> new CodePoints(articles.text(id).map(text -> text.text()).orElse("")));
        return jdbc
                .query(
                        """
                        select article.public_id, outlet.name, report.event_id, evidence.quote, evidence.begin_offset,
                            evidence.end_offset
                        from article
                        join outlet on outlet.id = article.outlet_id
                        join extraction_run run on run.article_id = article.id and run.superseded_at is null
                        join event_mention on event_mention.run_id = run.id
                        join evidence on evidence.id = event_mention.trigger_evidence_id
                        join event_report report
                            on report.article_id = article.id and report.position = event_mention.position
                        where article.public_id = ? and evidence.begin_offset = ?
                        order by event_mention.position limit 1
                        """,
                        (row, number) -> new Words(
                                row.getString(3),
                                row.getString(1),
                                row.getString(2),
                                row.getString(4),
                                row.getInt(5),
                                row.getInt(6)),
                        article,
                        known.fromUtf16(Integer.parseInt(trigger)))
                .stream()
                .findFirst();
    }
}
