package org.tadmor.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.outlet.OutletKind;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Term;

@Component
class ArticleSearch {

    private static final String SELECT = """
            article.public_id, article.kind, article.state, article.title, article.address, article.language,
            article.published_begin, article.published_end, article.published_precision, article.published_zone,
            article.published_basis, article.wire, article.received_at, article.sha256,
            outlet.public_id outlet_id, outlet.name outlet_name, outlet.domain, outlet.kind outlet_kind, outlet.country,
            outlet.backer
            """;

    private static final String FROM = "article join outlet on outlet.id = article.outlet_id";

    private final JdbcTemplate jdbc;

    ArticleSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ArticleSummary> load(Collection<String> ids) {
        Map<String, ArticleSummary> articles = new HashMap<>();
        jdbc.query(
                "select " + SELECT + " from " + FROM + " where article.public_id = any (?)",
                row -> {
                    articles.put(row.getString("public_id"), summary(row, 0));
                },
                (Object) ids.toArray(String[]::new));
        return articles;
    }

    List<String> texts(List<ArticleSummary> articles) {
        Map<String, String> texts = new HashMap<>();
        jdbc.query(
                "select public_id, text from article where public_id = any (?)",
                row -> {
                    texts.put(row.getString(1), row.getString(2));
                },
                (Object) articles.stream().map(ArticleSummary::id).toArray(String[]::new));
        return articles.stream()
                .map(article -> texts.getOrDefault(article.id(), ""))
                .toList();
    }

    Map<String, ArticleCounts> counts(List<ArticleSummary> articles) {
        Map<String, ArticleCounts> counts = new HashMap<>();
        jdbc.query(
                """
                select public_id, (select count(*) from claim_entry where claim_entry.article = article.public_id),
                    (select count(distinct event_id) from event_report where event_report.article_id = article.id)
                from article where public_id = any (?)
                """,
                row -> {
                    counts.put(row.getString(1), new ArticleCounts(row.getLong(2), row.getLong(3)));
                },
                (Object) articles.stream().map(ArticleSummary::id).toArray(String[]::new));
        return counts;
    }

    Optional<ArticleDetail> one(String id) {
        return jdbc
                .query(
                        "select " + SELECT
                                + ", article.text, article.stands_for,"
                                + " run.id run_id, run.engine from " + FROM
                                + " left join extraction_run run"
                                + " on run.article_id = article.id and run.superseded_at is null"
                                + " where article.public_id = ? and article.retracted_at is null",
                        (row, number) -> new ArticleDetail(
                                summary(row, number),
                                row.getString("text"),
                                segments(row.getLong("run_id")),
                                row.getString("engine"),
                                row.getString("stands_for")),
                        id)
                .stream()
                .findFirst();
    }

    private List<ArticleDetail.TextSegment> segments(long run) {
        return jdbc.query(
                "select begin_offset, end_offset, kind from segment where run_id = ? order by begin_offset",
                (row, number) -> new ArticleDetail.TextSegment(
                        row.getInt(1), row.getInt(2), Term.of(SegmentKind.class, row.getString(3))),
                run);
    }

    private static ArticleSummary summary(ResultSet row, int number) throws SQLException {
        return new ArticleSummary(
                row.getString("public_id"),
                Term.of(ArticleKind.class, row.getString("kind")),
                Term.of(ArticleState.class, row.getString("state")),
                new OutletSummary(
                        row.getString("outlet_id"),
                        row.getString("outlet_name"),
                        row.getString("domain"),
                        Term.of(OutletKind.class, row.getString("outlet_kind")),
                        row.getString("country"),
                        row.getString("backer")),
                row.getString("title"),
                row.getString("address"),
                row.getString("language"),
                Published.of(row),
                row.getString("wire"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }
}
