package org.tadmor.proposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.claim.ClaimSummary;
import org.tadmor.claim.ClaimSummary.ChainVoice;
import org.tadmor.proposition.PropositionDetail.Evidence;
import org.tadmor.proposition.PropositionDetail.Origin;
import org.tadmor.proposition.PropositionDetail.Passage;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The origins of a proposition, with the words that tie articles to them. */
@Component
class OriginSearch {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    OriginSearch(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Its origins by id.
     *
     * @param said its claims
     * @param lineage its steps as they are stored
     */
    List<Origin> of(String proposition, List<ClaimSummary> said, String lineage) {
        Map<String, ClaimSummary> claims = new HashMap<>();
        said.forEach(claim -> claims.put(claim.id(), claim));
        Map<String, List<Evidence>> steps = new HashMap<>();
        Map<String, List<Passage>> credits = credits(said);
        for (JsonNode step : json.readTree(lineage)) {
            ClaimSummary claim = claims.get(step.path("claim").asString(""));
            if (claim != null) {
                String to = step.get("to").asString();
                Basis basis = Term.of(Basis.class, step.get("basis").asString());
                ClaimSummary model = claims.get(step.path("evidence").asString(""));
                steps.computeIfAbsent(claim.id(), id -> new ArrayList<>())
                        .add(new Evidence(
                                step.get("from").asString(),
                                to,
                                basis,
                                Term.of(EchoKind.class, step.get("how").asString()),
                                switch (basis) {
                                    case CREDIT_LINE ->
                                        credits.getOrDefault(claim.article().id(), List.of());
                                    case NAMED_RELAY, SAME_SESSION -> named(claim, to);
                                    case SAME_WORDS ->
                                        Stream.concat(Stream.of(claim), Stream.ofNullable(model))
                                                .map(OriginSearch::content)
                                                .toList();
                                }));
            }
        }
        return jdbc.query("""
                select origin.id, origin.informant_id, actor.name, origin.voice, origin.occasion, origin.articles,
                    origin.claims, origin.basis, origin.body, origin.state
                from origin left join actor on actor.public_id = origin.informant_id
                where origin.proposition_id = ?
                order by origin.id
                """, (row, number) -> origin(row, steps), proposition);
    }

    private static Origin origin(ResultSet row, Map<String, List<Evidence>> steps) throws SQLException {
        List<String> claims = texts(row, 7);
        return new Origin(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Term.of(Voice.class, row.getString(4)),
                row.getString(5),
                texts(row, 6),
                claims,
                texts(row, 8),
                row.getString(9),
                row.getString(10),
                claims.stream()
                        .flatMap(claim -> steps.getOrDefault(claim, List.of()).stream())
                        .toList());
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Passage content(ClaimSummary claim) {
        return new Passage(
                claim.article().id(),
                claim.id(),
                claim.content(),
                claim.evidence().content());
    }

    /** The words that name a station of the claim's chain; what is claimed, where it is told from what stands before. */
    private static List<Passage> named(ClaimSummary claim, String station) {
        String actor = station.substring(station.lastIndexOf(':') + 1);
        List<ChainVoice> voices = station.startsWith("relay:")
                ? claim.relays()
                : station.startsWith("speaker:") ? claim.speakers() : own(claim);
        List<Passage> named = voices.stream()
                .filter(voice -> voice.actor() == null || voice.actor().id().equals(actor))
                .filter(voice -> !voice.spans().isEmpty())
                .map(voice -> new Passage(claim.article().id(), claim.id(), voice.words(), voice.spans()))
                .toList();
        return named.isEmpty() ? List.of(content(claim)) : named;
    }

    private static List<ChainVoice> own(ClaimSummary claim) {
        ChainVoice informant = claim.informant();
        return informant == null ? List.of() : List.of(informant);
    }

    /** The lines outside of the body that name the agency an article is credited to. */
    private Map<String, List<Passage>> credits(List<ClaimSummary> said) {
        Map<String, List<Passage>> credits = new HashMap<>();
        String[] articles = said.stream()
                .filter(claim -> claim.wire() != null)
                .map(claim -> claim.article().id())
                .distinct()
                .toArray(String[]::new);
        if (articles.length == 0) {
            return credits;
        }
        jdbc.query(
                """
                select article.public_id, segment.begin_offset, segment.end_offset,
                    substring(article.text from segment.begin_offset + 1
                        for segment.end_offset - segment.begin_offset) words
                from article
                join extraction_run run on run.article_id = article.id and run.superseded_at is null
                join segment on segment.run_id = run.id and segment.kind in ('credit', 'byline', 'dateline')
                where article.public_id = any (?)
                    and strpos(lower(substring(article.text from segment.begin_offset + 1
                        for segment.end_offset - segment.begin_offset)), lower(article.wire)) > 0
                order by article.public_id, segment.begin_offset
                """,
                row -> {
                    credits.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(passage(row));
                },
                (Object) articles);
        return credits;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        @Nullable String none = null;
        return new Passage(row.getString(1), none, row.getString(4), List.of(new int[] {row.getInt(2), row.getInt(3)}));
    }
}
