package org.tadmor.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.article.Published;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Tense;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;

/** A claim's own columns and those of its article, before its voices and words. */
record ClaimRow(long id, ClaimSummary bare) {

    static final String COLUMNS = """
            claim.id, claim.public_id, claim.carries, claim.content, claim.cue, claim.quotation,
            claim.act, claim.voice, claim.polarity, claim.certainty, claim.tense, claim.segment, claim.confidence,
            claim.rule, claim.superseded, parent.public_id parent_id,
            article.public_id article_id, article.kind, article.title, article.wire, article.published_begin,
            article.published_end, article.published_precision, article.published_zone, article.published_basis,
            outlet.public_id outlet_id, outlet.name outlet_name, outlet.domain,
            reading.proposition_id, reading.echo, reading.said_first, reading.said_last, reading.said_stated,
            note.quote note, note.begin_offset note_begin, note.end_offset note_end, noting.public_id noting_id
            """;

    static ClaimRow of(ResultSet row, int number) throws SQLException {
        String echo = row.getString("echo");
        ClaimSummary bare = new ClaimSummary(
                row.getString("public_id"),
                new ClaimSummary.Article(
                        row.getString("article_id"),
                        Term.of(ArticleKind.class, row.getString("kind")),
                        row.getString("title"),
                        Published.of(row)),
                new ClaimSummary.Outlet(
                        row.getString("outlet_id"), row.getString("outlet_name"), row.getString("domain")),
                List.of(),
                null,
                List.of(),
                row.getString("wire"),
                null,
                row.getString("cue"),
                row.getString("content"),
                Term.of(Quotation.class, row.getString("quotation")),
                Term.of(Act.class, row.getString("act")),
                Term.of(Voice.class, row.getString("voice")),
                Term.of(Polarity.class, row.getString("polarity")),
                Term.of(Certainty.class, row.getString("certainty")),
                Term.of(Tense.class, row.getString("tense")),
                Term.of(SegmentKind.class, row.getString("segment")),
                row.getString("parent_id"),
                row.getBoolean("carries"),
                said(row),
                row.getString("proposition_id"),
                echo == null ? null : Term.of(EchoKind.class, echo),
                List.of(),
                new ClaimSummary.Evidence(List.of(), List.of(), List.of()),
                row.getDouble("confidence"),
                row.getString("rule"),
                row.getBoolean("superseded"),
                withdrawal(row));
        return new ClaimRow(row.getLong("id"), bare);
    }

    private static ClaimSummary.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        String article = row.getString("noting_id");
        return article == null
                ? null
                : new ClaimSummary.Withdrawal(
                        article, row.getString("note"), row.getInt("note_begin"), row.getInt("note_end"));
    }

    private static ClaimSummary.@Nullable Said said(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("said_first", LocalDate.class);
        LocalDate last = row.getObject("said_last", LocalDate.class);
        return first == null || last == null ? null : new ClaimSummary.Said(first, last, row.getBoolean("said_stated"));
    }
}
