package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.Articles;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** The disagreements of the knowledge base. */
@Component
public class Disagreements {

    private final JdbcTemplate jdbc;
    private final Articles articles;

    Disagreements(JdbcTemplate jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** Stores disagreements as derived, in place of those with the same ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Disagreement> disagreements) {
        List<Object[]> ids = disagreements.stream()
                .map(disagreement -> new Object[] {disagreement.id()})
                .toList();
        jdbc.batchUpdate(
                """
                insert into disagreement (public_id, type, verdict, why, event_id, same_principal, same_state)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (public_id) do update
                set type = excluded.type, verdict = excluded.verdict, why = excluded.why, event_id = excluded.event_id,
                    same_principal = excluded.same_principal, same_state = excluded.same_state
                """,
                disagreements.stream()
                        .map(disagreement -> new Object[] {
                            disagreement.id(),
                            disagreement.type().token(),
                            disagreement.verdict().token(),
                            disagreement.why().toArray(String[]::new),
                            disagreement.event(),
                            disagreement.samePrincipal(),
                            disagreement.sameState()
                        })
                        .toList());
        jdbc.batchUpdate("delete from disagreement_side where disagreement_id = ?", ids);
        jdbc.batchUpdate("""
                insert into disagreement_side (disagreement_id, side, article_id, claim_id, report, evidence_id, value)
                select ?, ?, article.id, ?, ?, evidence.id, ?
                from article join evidence on evidence.article_id = article.id
                where article.public_id = ? and evidence.begin_offset = ? and evidence.end_offset = ?
                """, sides(disagreements));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> ids) {
        jdbc.batchUpdate(
                "delete from disagreement where public_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private List<Object[]> sides(List<Row.Disagreement> disagreements) {
        Map<String, CodePoints> offsets = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (Row.Disagreement disagreement : disagreements) {
            rows.add(side(disagreement, "a", disagreement.a(), offsets));
            rows.add(side(disagreement, "b", disagreement.b(), offsets));
        }
        return rows;
    }

    private Object[] side(Row.Disagreement disagreement, String name, Row.Side side, Map<String, CodePoints> offsets) {
        Span words = offsets.computeIfAbsent(
                        side.article(),
                        id -> new CodePoints(articles.text(id).orElseThrow().text()))
                .fromUtf16(side.words());
        return new Object[] {
            disagreement.id(),
            name,
            side.claim(),
            side.report(),
            side.value(),
            side.article(),
            words.begin(),
            words.end()
        };
    }
}
