package org.tadmor.proposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Term;

/** Tells where a proposition came from. */
@Component
class PropositionAccount {

    private final JdbcTemplate jdbc;
    private final PropositionSearch search;

    PropositionAccount(JdbcTemplate jdbc, PropositionSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    Optional<PropositionDetail> of(String id) {
        return search.one(id)
                .flatMap(summary -> jdbc
                        .query(
                                "select lineage, links, joins from proposition where public_id = ?",
                                (row, number) -> new PropositionDetail(
                                        summary,
                                        appearances(id),
                                        origins(id),
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3)),
                                id)
                        .stream()
                        .findFirst());
    }

    private List<PropositionDetail.Appearance> appearances(String proposition) {
        Map<String, List<PropositionDetail.Rendering>> renderings = renderings(proposition);
        return jdbc.query(
                """
                select article.public_id, outlet.name, appearance.echo, appearance.origin_id
                from appearance
                join article on article.id = appearance.article_id
                join outlet on outlet.id = article.outlet_id
                where appearance.proposition_id = ?
                order by article.published_begin nulls last, article.public_id
                """,
                (row, number) -> {
                    String echo = row.getString(3);
                    return new PropositionDetail.Appearance(
                            row.getString(1),
                            row.getString(2),
                            echo == null ? null : Term.of(EchoKind.class, echo),
                            row.getString(4),
                            renderings.getOrDefault(row.getString(1), List.of()));
                },
                proposition);
    }

    private Map<String, List<PropositionDetail.Rendering>> renderings(String proposition) {
        Map<String, List<PropositionDetail.Rendering>> renderings = new HashMap<>();
        jdbc.query(
                """
                select article.public_id, claim.public_id, claim.content
                from claim_reading
                join claim on claim.public_id = claim_reading.claim_id and not claim.superseded
                join article on article.id = claim.article_id
                where claim_reading.proposition_id = ?
                order by article.public_id, claim.position
                """,
                row -> {
                    renderings
                            .computeIfAbsent(row.getString(1), article -> new ArrayList<>())
                            .add(new PropositionDetail.Rendering(row.getString(2), row.getString(3)));
                },
                proposition);
        return renderings;
    }

    private List<PropositionDetail.Origin> origins(String proposition) {
        return jdbc.query(
                """
                select origin.id, origin.informant_id, actor.name, origin.occasion, origin.articles, origin.claims,
                    origin.basis, origin.body, origin.state
                from origin left join actor on actor.public_id = origin.informant_id
                where origin.proposition_id = ?
                order by origin.id
                """,
                (row, number) -> new PropositionDetail.Origin(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        texts(row, 5),
                        texts(row, 6),
                        texts(row, 7),
                        row.getString(8),
                        row.getString(9)),
                proposition);
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
