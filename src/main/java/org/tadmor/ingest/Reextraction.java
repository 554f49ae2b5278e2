package org.tadmor.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.ledger.Jobs;
import org.tadmor.web.RequestProblem;

/** Extracts stored articles again, one after the other; each in a transaction of its own, while the service goes on. */
@Component
class Reextraction {

    private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);

    private static final String CONDITION = """
            from article join extraction_run run on run.article_id = article.id and run.superseded_at is null
            where article.retracted_at is null
            """;

    private final JdbcTemplate jdbc;
    private final ArticleIngest articles;

    Reextraction(JdbcTemplate jdbc, ArticleIngest articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    void run(@Nullable ReextractionRequest request, Jobs.Progress progress) {
        List<Object> values = new ArrayList<>();
        String condition = condition(request, values);
        Integer total = jdbc.queryForObject("select count(*) " + condition, Integer.class, values.toArray());
        int done = 0;
        int failed = 0;
        long last = 0;
        progress.step(0, 0, total == null ? 0 : total);
        for (Row row = next(condition, values, last); row != null; row = next(condition, values, last)) {
            last = row.id();
            failed += again(row.publicId()) ? 0 : 1;
            done++;
            progress.step(done, failed, Math.max(done, total == null ? 0 : total));
        }
    }

    private static String condition(@Nullable ReextractionRequest request, List<Object> values) {
        StringBuilder condition = new StringBuilder(CONDITION);
        List<String> named = request == null ? null : request.articles();
        if (named != null && !named.isEmpty()) {
            condition.append(" and article.public_id = any (?)");
            values.add(named.toArray(String[]::new));
        }
        if (request == null || !Boolean.TRUE.equals(request.force())) {
            condition.append(" and run.engine <> ?");
            values.add(ClaimExtractor.VERSION);
        }
        return condition.toString();
    }

    private @Nullable Row next(String condition, List<Object> values, long last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return jdbc
                .query(
                        "select article.id, article.public_id " + condition
                                + " and article.id > ? order by article.id limit 1",
                        (row, number) -> new Row(row.getLong(1), row.getString(2)),
                        all.toArray())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private boolean again(String article) {
        try {
            articles.again(article);
            return true;
        } catch (RequestProblem e) {
            throw new Jobs.Unready(String.valueOf(e.getBody().getDetail()));
        } catch (RuntimeException e) {
            LOG.error("Article {} could not be extracted again; it stays as it was", article, e);
            return false;
        }
    }

    private record Row(long id, String publicId) {}
}
