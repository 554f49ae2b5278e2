package org.tadmor.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.change.Changes;
import org.tadmor.change.ResourceKind;
import org.tadmor.derivation.Anchor;
import org.tadmor.derivation.Decision;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.Judgement;
import org.tadmor.derivation.LedgerStore;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Term;

/** The decisions that were not withdrawn, as the derivation takes them, and how they stand after a change. */
@Component
class StandingDecisions {

    private static final String SELECT = """
            select decision.public_id, decision.judgement, decision.position, decision.reason, decision.anchored,
                decision.overridden_by,
                left_article.public_id left_article, left_article.text left_text, left_words.begin_offset left_begin,
                left_words.end_offset left_end, left_words.quote left_quote,
                right_article.public_id right_article, right_article.text right_text,
                right_words.begin_offset right_begin, right_words.end_offset right_end, right_words.quote right_quote
            from decision
            join evidence left_words on left_words.id = decision.left_evidence_id
            join article left_article on left_article.id = left_words.article_id
            join evidence right_words on right_words.id = decision.right_evidence_id
            join article right_article on right_article.id = right_words.article_id
            where decision.withdrawn_at is null
            """;

    private final JdbcTemplate jdbc;
    private final Changes changes;
    private final DecisionSearch search;

    StandingDecisions(JdbcTemplate jdbc, Changes changes, DecisionSearch search) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.search = search;
    }

    /** All of them, in the order in which they were made. */
    List<Decision> all() {
        return jdbc.query(
                SELECT + " order by decision.position",
                (row, number) -> stored(row).decision());
    }

    /** Stores how the decisions that hold on to words of these articles, or lead on from such, stand now. */
    void refresh(LedgerStore store, Collection<String> articles) {
        Map<String, Stored> concerned = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        Set<String> next = new TreeSet<>(articles);
        while (!next.isEmpty()) {
            known.addAll(next);
            String[] ids = next.toArray(String[]::new);
            next.clear();
            jdbc.query(
                    SELECT + " and (left_article.public_id = any (?) or right_article.public_id = any (?))",
                    row -> {
                        Stored stored = stored(row);
                        concerned.put(stored.decision().id(), stored);
                        next.add(stored.decision().left().article());
                        next.add(stored.decision().right().article());
                    },
                    ids,
                    ids);
            next.removeAll(known);
        }
        if (concerned.isEmpty()) {
            return;
        }
        List<Decision> decisions =
                concerned.values().stream().map(Stored::decision).toList();
        for (Derivation.Ruling ruling : Derivation.standing(store, decisions)) {
            Stored before = concerned.get(ruling.decision());
            if (before != null && !before.stands(ruling)) {
                jdbc.update(
                        "update decision set anchored = ?, overridden_by = ? where public_id = ?",
                        ruling.anchored(),
                        ruling.overriddenBy(),
                        ruling.decision());
            }
        }
        for (Decision decision : decisions) {
            search.one(decision.id()).ifPresent(detail -> changes.put(ResourceKind.DECISION, decision.id(), detail));
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new Decision(
                        row.getString("public_id"),
                        Term.of(Judgement.class, row.getString("judgement")),
                        anchor(row, "left"),
                        anchor(row, "right"),
                        row.getLong("position"),
                        row.getString("reason")),
                row.getBoolean("anchored"),
                row.getString("overridden_by"));
    }

    private static Anchor anchor(ResultSet row, String side) throws SQLException {
        Span stored = new Span(row.getInt(side + "_begin"), row.getInt(side + "_end"));
        Span span = new CodePoints(row.getString(side + "_text")).toUtf16(stored);
        return new Anchor(row.getString(side + "_article"), span, row.getString(side + "_quote"));
    }

    private record Stored(
            Decision decision, boolean anchored, @Nullable String overriddenBy) {

        boolean stands(Derivation.Ruling ruling) {
            return anchored == ruling.anchored() && Objects.equals(overriddenBy, ruling.overriddenBy());
        }
    }
}
