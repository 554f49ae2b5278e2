package org.tadmor.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/** Compares stored evidence with the stored texts, here and not in the database, which refused false evidence before. */
@Component
class EvidenceVerification {

    private static final int CHUNK = 200;

    private final JdbcTemplate jdbc;

    EvidenceVerification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EvidenceCheck> one(String publicId) {
        return check("article.public_id = ? and article.retracted_at is null", publicId).stream()
                .findFirst();
    }

    /** Checks every article in the order of their rows, a chunk at a time; no connection is held in between. */
    void all(Consumer<EvidenceCheck> each) {
        long last = 0;
        while (true) {
            List<Long> ids = jdbc.queryForList(
                    "select id from article where id > ? order by id limit ?", Long.class, last, CHUNK);
            if (ids.isEmpty()) {
                return;
            }
            for (Long id : ids) {
                check("article.id = ?", id).forEach(each);
            }
            last = ids.get(ids.size() - 1);
        }
    }

    private List<EvidenceCheck> check(String condition, Object value) {
        return jdbc.query(
                "select id, public_id, text from article where " + condition,
                (row, number) -> check(row.getLong("id"), row.getString("public_id"), row.getString("text")),
                value);
    }

    private EvidenceCheck check(long article, String publicId, String text) {
        CodePoints offsets = new CodePoints(text);
        int length = offsets.fromUtf16(text.length());
        List<EvidenceCheck.WrongSpan> spans = jdbc.query(
                "select begin_offset, end_offset, quote from evidence where article_id = ? order by 1, 2",
                (row, number) -> {
                    int begin = row.getInt(1);
                    int end = row.getInt(2);
                    String found = end > length
                            ? ""
                            : offsets.toUtf16(new Span(begin, end)).in(text);
                    return new EvidenceCheck.WrongSpan(begin, end, row.getString(3), found);
                },
                article);
        return new EvidenceCheck(
                publicId,
                spans.size(),
                spans.stream()
                        .filter(span -> !span.stored().equals(span.found()))
                        .toList());
    }
}
