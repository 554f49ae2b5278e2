package org.tadmor.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.outlet.OutletKind;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

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

    private static final Listing.Order NEWEST = new Listing.Order(
            List.of(
                    new Listing.Column("coalesce(article.published_begin, '-infinity')", "timestamp"),
                    Listing.Column.text("article.public_id")),
            true);

    private final JdbcTemplate jdbc;

    ArticleSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<ArticleSummary> find(ArticleFilter filter, Paging paging) {
        Listing listing = new Listing(SELECT, FROM);
        List<String> outlet = filter.outlet();
        if (outlet != null && !outlet.isEmpty()) {
            String[] named = outlet.toArray(String[]::new);
            listing.where(
                    "(outlet.public_id = any (?) or outlet.domain = any (?) or lower(outlet.name) = any (?))",
                    named,
                    named,
                    outlet.stream()
                            .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                            .toArray(String[]::new));
        }
        return listing.anyOf("article.kind = any (?)", tokens(filter.kind()))
                .anyOf("article.state = any (?)", tokens(filter.state()))
                .anyOf("article.language = any (?)", filter.language())
                .on("article.published_end > ?", filter.publishedFrom())
                .on("article.published_begin < ?::date + 1", filter.publishedTo())
                .page(jdbc, paging, NEWEST, ArticleSearch::summary, ArticleSearch::place);
    }

    Optional<ArticleDetail> one(String id) {
        return jdbc
                .query(
                        "select " + SELECT
                                + ", article.text, article.stands_for, article.retraction_reason,"
                                + " run.id run_id, run.engine from " + FROM
                                + " left join extraction_run run"
                                + " on run.article_id = article.id and run.superseded_at is null"
                                + " where article.public_id = ?",
                        (row, number) -> new ArticleDetail(
                                summary(row, number),
                                row.getString("text"),
                                segments(row.getLong("run_id")),
                                row.getString("engine"),
                                row.getString("stands_for"),
                                row.getString("retraction_reason")),
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

    private static List<String> place(ArticleSummary article) {
        Published published = article.published();
        return List.of(published == null ? "-infinity" : published.begin().toString(), article.id());
    }

    private static @Nullable List<String> tokens(@Nullable List<? extends Term> terms) {
        return terms == null ? null : terms.stream().map(Term::token).toList();
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
