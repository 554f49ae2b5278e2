package org.tadmor.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.article.Published;
import org.tadmor.dossier.EventDossier.Report;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

/** Where articles name an event, by date, those without one last. */
@Component
class ReportSearch {

    private static final String DATE = "coalesce(article.published_begin, 'infinity')";

    private static final String SELECT = """
            article.public_id, outlet.name, article.kind, article.published_begin, article.published_end,
            article.published_precision, article.published_zone, article.published_basis, report.claim_id,
            report.actuality, report.position, evidence.quote, evidence.begin_offset, evidence.end_offset,
            %s::text date
            """.formatted(DATE);

    private static final String JOINS = """
             report
            join article on article.id = report.article_id
            join outlet on outlet.id = article.outlet_id
            join extraction_run run on run.article_id = article.id and run.superseded_at is null
            join event_mention on event_mention.run_id = run.id and event_mention.position = report.position
            join evidence on evidence.id = event_mention.trigger_evidence_id
            """;

    private static final Listing.Order BY_DATE = new Listing.Order(
            List.of(
                    new Listing.Column(DATE, "timestamp"),
                    Listing.Column.text("article.public_id"),
                    new Listing.Column("report.position", "integer")),
            false);

    private final JdbcTemplate jdbc;

    ReportSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<Report> find(String event, Paging paging) {
        return new Listing(SELECT, "event_report" + JOINS)
                .where("report.event_id = ?", event)
                .page(jdbc, paging, BY_DATE, ReportSearch::placed, Placed::place)
                .map(Placed::report);
    }

    /** The first so many. */
    List<Report> first(String event, int count) {
        return jdbc.query(
                "select " + SELECT + " from (select report.* from event_report report"
                        + " join article on article.id = report.article_id where report.event_id = ? order by " + DATE
                        + ", article.public_id, report.position limit ?)" + JOINS
                        + " order by " + DATE + ", article.public_id, report.position",
                (row, number) -> placed(row, number).report(),
                event,
                count);
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        Report report = new Report(
                row.getString("public_id"),
                row.getString("name"),
                Term.of(ArticleKind.class, row.getString("kind")),
                Published.of(row),
                row.getString("claim_id"),
                Term.of(Actuality.class, row.getString("actuality")),
                row.getString("quote"),
                row.getInt("begin_offset"),
                row.getInt("end_offset"));
        return new Placed(
                report, List.of(row.getString("date"), row.getString("public_id"), row.getString("position")));
    }

    private record Placed(Report report, List<String> place) {}
}
