package org.tadmor.article;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;

/** What extractors found in articles, each run beside those before it. */
@Component
public class ExtractionRuns {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final ExtractionContent content;

    ExtractionRuns(JdbcTemplate jdbc, ExtractionContent content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    /** What the live run of an article found; empty where it was stored before runs were kept whole. */
    @Transactional(readOnly = true)
    public Optional<Extraction> live(long articleId) {
        return jdbc.query("""
                        select content.content from extraction_content content
                        join extraction_run run on run.id = content.run_id
                        where run.article_id = ? and run.superseded_at is null
                        """, (row, number) -> content.read(row.getBytes(1)), articleId).stream()
                .findFirst();
    }

    /** Stores an extraction as the article's live run; the run before it stays, superseded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordedRun record(long articleId, String text, String engine, Extraction extraction) {
        jdbc.update(
                "update extraction_run set superseded_at = now() where article_id = ? and superseded_at is null",
                articleId);
        long run = ids("extraction_run_seq", 1)[0];
        jdbc.update(
                "insert into extraction_run (id, article_id, engine, created_at) values (?, ?, ?, now())",
                run,
                articleId,
                engine);
        jdbc.update("insert into extraction_content (run_id, content) values (?, ?)", run, content.write(extraction));
        CodePoints codePoints = new CodePoints(text);
        Map<Span, Long> evidence = storeEvidence(articleId, text, codePoints, ExtractionSpans.of(extraction));
        RecordedRun recorded = new RecordedRun(
                run,
                evidence,
                ids("referent_seq", extraction.referents().size()),
                ids("mention_seq", extraction.mentions().size()),
                ids("time_expression_seq", extraction.times().size()),
                ids("quantity_seq", extraction.quantities().size()));
        storeSegments(run, codePoints, extraction.segments());
        storeReferents(recorded, extraction.referents());
        storeMentions(recorded, extraction.mentions());
        storeTimes(recorded, extraction.times());
        storeQuantities(recorded, extraction.quantities());
        return recorded;
    }

    private Map<Span, Long> storeEvidence(long articleId, String text, CodePoints codePoints, Collection<Span> spans) {
        Map<Span, Long> known = new HashMap<>();
        jdbc.query(
                "select id, begin_offset, end_offset from evidence where article_id = ?",
                row -> {
                    known.put(codePoints.toUtf16(new Span(row.getInt(2), row.getInt(3))), row.getLong(1));
                },
                articleId);
        List<Span> fresh =
                spans.stream().filter(span -> !known.containsKey(span)).toList();
        long[] ids = ids("evidence_seq", fresh.size());
        Long[] keys = new Long[ids.length];
        Integer[] begins = new Integer[ids.length];
        Integer[] ends = new Integer[ids.length];
        String[] quotes = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Span span = fresh.get(i);
            Span stored = codePoints.fromUtf16(span);
            keys[i] = ids[i];
            begins[i] = stored.begin();
            ends[i] = stored.end();
            quotes[i] = span.in(text);
            known.put(span, ids[i]);
        }
        // all in one statement, for each one reads the text to check it
        jdbc.update("""
                insert into evidence (id, article_id, begin_offset, end_offset, quote)
                select id, ?, begin_offset, end_offset, quote
                from unnest(?, ?, ?, ?) given (id, begin_offset, end_offset, quote)
                """, articleId, keys, begins, ends, quotes);
        return known;
    }

    private void storeSegments(long run, CodePoints codePoints, List<Segment> segments) {
        batch(
                "insert into segment (run_id, begin_offset, end_offset, kind) values (?, ?, ?, ?)",
                segments,
                (statement, segment, position) -> {
                    Span stored = codePoints.fromUtf16(segment.span());
                    statement.setLong(1, run);
                    statement.setInt(2, stored.begin());
                    statement.setInt(3, stored.end());
                    statement.setString(4, segment.kind().token());
                });
    }

    private void storeReferents(RecordedRun run, List<Referent> referents) {
        batch(
                "insert into referent (id, run_id, position, kind, name, voice, registry_key) values (?, ?, ?, ?, ?, ?, ?)",
                referents,
                (statement, referent, position) -> {
                    statement.setLong(1, run.referents()[position]);
                    statement.setLong(2, run.id());
                    statement.setInt(3, position);
                    statement.setString(
                            4, referent.kind() == null ? null : referent.kind().token());
                    statement.setString(5, referent.name());
                    statement.setString(6, referent.voice().token());
                    statement.setString(7, referent.registryKey());
                });
        List<Object[]> roles = new ArrayList<>();
        for (int i = 0; i < referents.size(); i++) {
            int position = 0;
            for (Referent.Role role : referents.get(i).roles()) {
                roles.add(new Object[] {
                    run.referents()[i], position++, run.evidence(role.words()), role.title(), role.body()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into referent_role (referent_id, position, evidence_id, title, body) values (?, ?, ?, ?, ?)",
                roles);
    }

    private void storeMentions(RecordedRun run, List<Mention> mentions) {
        batch(
                "insert into mention (id, run_id, position, evidence_id, form, referent_id, rule) values (?, ?, ?, ?, ?, ?, ?)",
                mentions,
                (statement, mention, position) -> {
                    statement.setLong(1, run.mentions()[position]);
                    statement.setLong(2, run.id());
                    statement.setInt(3, position);
                    statement.setLong(4, run.evidence(mention.span()));
                    statement.setString(5, mention.form().name().toLowerCase(java.util.Locale.ROOT));
                    statement.setObject(6, at(run.referents(), mention.referent()));
                    statement.setString(7, mention.rule());
                });
    }

    private void storeTimes(RecordedRun run, List<TimeExpression> times) {
        batch("""
                insert into time_expression
                    (id, run_id, position, evidence_id, begin_at, end_at, precision, zone, anchor_evidence_id, rule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, times, (statement, time, position) -> {
            Period period = time.period();
            statement.setLong(1, run.times()[position]);
            statement.setLong(2, run.id());
            statement.setInt(3, position);
            statement.setLong(4, run.evidence(time.span()));
            statement.setObject(5, period == null ? null : period.begin());
            statement.setObject(6, period == null ? null : period.end());
            statement.setString(7, period == null ? null : period.precision().token());
            statement.setString(
                    8,
                    period == null || period.zone() == null
                            ? null
                            : period.zone().getId());
            statement.setObject(9, time.anchor() == null ? null : run.evidence(time.anchor()));
            statement.setString(10, time.rule());
        });
    }

    private void storeQuantities(RecordedRun run, List<Quantity> quantities) {
        batch("""
                insert into quantity
                    (id, run_id, position, evidence_id, low, high, unit, approximator, counted, counted_evidence_id,
                     window_id, area_id, rule)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, quantities, (statement, quantity, position) -> {
            Span counted = quantity.countedWords();
            statement.setLong(1, run.quantities()[position]);
            statement.setLong(2, run.id());
            statement.setInt(3, position);
            statement.setLong(4, run.evidence(quantity.span()));
            statement.setBigDecimal(5, quantity.low());
            statement.setBigDecimal(6, quantity.high());
            statement.setString(7, quantity.unit());
            statement.setString(8, quantity.approximator().token());
            statement.setString(9, quantity.counted());
            statement.setObject(10, counted == null ? null : run.evidence(counted));
            statement.setObject(11, at(run.times(), quantity.window()));
            statement.setObject(12, at(run.mentions(), quantity.area()));
            statement.setString(13, quantity.rule());
        });
    }

    private static @Nullable Long at(long[] ids, int position) {
        return position < 0 ? null : ids[position];
    }

    private long[] ids(String sequence, int count) {
        return count == 0
                ? new long[0]
                : jdbc
                        .queryForList(
                                "select nextval(?::regclass) from generate_series(1, ?)", Long.class, sequence, count)
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();
    }

    private <T> void batch(String sql, Collection<T> rows, Row<T> row) {
        int[] position = {0};
        jdbc.batchUpdate(sql, rows, BATCH, (statement, each) -> row.set(statement, each, position[0]++));
    }

    @FunctionalInterface
    private interface Row<T> {
        void set(PreparedStatement statement, T row, int position) throws SQLException;
    }
}
