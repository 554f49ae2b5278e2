package org.tadmor.proposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;

@Component
class DisagreementSearch {

    private static final String SELECT =
            "disagreement.public_id, type, verdict, why, event_id, same_principal, same_state, " + side("a") + ", "
                    + side("b");

    private static final String FROM = "disagreement" + join("a") + join("b");

    private final JdbcTemplate jdbc;

    DisagreementSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, DisagreementSummary> load(List<String> ids) {
        Map<String, DisagreementSummary> disagreements = new HashMap<>();
        jdbc.query(
                "select " + SELECT + " from " + FROM + " where disagreement.public_id = any (?)",
                row -> {
                    disagreements.put(row.getString("public_id"), summary(row, 0));
                },
                (Object) ids.toArray(String[]::new));
        return disagreements;
    }

    Optional<DisagreementSummary> one(String id) {
        return jdbc
                .query(
                        "select " + SELECT + " from " + FROM + " where disagreement.public_id = ?",
                        DisagreementSearch::summary,
                        id)
                .stream()
                .findFirst();
    }

    /** Those with a claim of a proposition on either side, conflicts first, the first 100. */
    List<DisagreementSummary> of(String proposition) {
        return jdbc.query(
                "select " + SELECT + " from " + FROM
                        + " where disagreement.public_id in (select side.disagreement_id from disagreement_side side"
                        + " join claim_reading reading on reading.claim_id = side.claim_id"
                        + " where reading.proposition_id = ?) order by case verdict when 'conflict' then 0"
                        + " when 'apparent' then 1 when 'compatible' then 2 else 3 end, disagreement.public_id"
                        + " limit 100",
                DisagreementSearch::summary,
                proposition);
    }

    private static String side(String side) {
        return """
                S.claim_id S_claim, article_S.public_id S_article, outlet_S.name S_outlet, S.value S_value,
                evidence_S.quote S_words, evidence_S.begin_offset S_begin, evidence_S.end_offset S_end
                """.replace("S", side);
    }

    private static String join(String side) {
        return """
                 left join disagreement_side S on S.disagreement_id = disagreement.public_id and S.side = 'S'
                left join article article_S on article_S.id = S.article_id
                left join outlet outlet_S on outlet_S.id = article_S.outlet_id
                left join evidence evidence_S on evidence_S.id = S.evidence_id
                """.replace("S", side);
    }

    private static DisagreementSummary summary(ResultSet row, int number) throws SQLException {
        return new DisagreementSummary(
                row.getString("public_id"),
                Term.of(DisagreementType.class, row.getString("type")),
                Term.of(Verdict.class, row.getString("verdict")),
                List.of((String[]) row.getArray("why").getArray()),
                row.getString("event_id"),
                row.getObject("same_principal", Boolean.class),
                row.getObject("same_state", Boolean.class),
                side(row, "a"),
                side(row, "b"));
    }

    private static DisagreementSummary.@Nullable Side side(ResultSet row, String side) throws SQLException {
        String article = row.getString(side + "_article");
        return article == null
                ? null
                : new DisagreementSummary.Side(
                        row.getString(side + "_claim"),
                        article,
                        row.getString(side + "_outlet"),
                        row.getString(side + "_value"),
                        row.getString(side + "_words"),
                        row.getInt(side + "_begin"),
                        row.getInt(side + "_end"));
    }
}
