package org.tadmor.proposition;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.claim.ClaimSummary;
import org.tadmor.proposition.PropositionDetail.Silent;

/** Outlets that could have carried a proposition, and do not. */
@Component
class SilenceSearch {

    private final JdbcTemplate jdbc;

    SilenceSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Outlets with an article that names an event which the proposition reports or is, or that tells the same story as
     * one in which it shows, and with none in which it shows; by name, the first 200.
     */
    List<Silent> about(String proposition, List<ClaimSummary> said) {
        String[] claims = said.stream().map(ClaimSummary::id).toArray(String[]::new);
        return jdbc.query(
                """
                with shown as (
                    select appearance.article_id, article.outlet_id
                    from appearance join article on article.id = appearance.article_id
                    where appearance.proposition_id = ?),
                concerned as (
                    select event_id from claim_event where claim_id = any (?)
                    union
                    select speech_id from claim_reading where claim_id = any (?) and speech_id is not null),
                alike as (
                    select report.article_id, report.event_id
                    from event_report report where report.event_id in (select event_id from concerned)
                    union
                    select other.article_id, null
                    from shown
                    join story_article own on own.article_id = shown.article_id
                    join story_article other on other.story_id = own.story_id)
                select outlet.public_id, outlet.name,
                    array_agg(distinct article.public_id order by article.public_id),
                    array_remove(array_agg(distinct alike.event_id order by alike.event_id), null)
                from (select * from alike where article_id not in (select article_id from shown)) alike
                cross join lateral (
                    select public_id, outlet_id from article
                    where article.id = alike.article_id and article.state = 'current' offset 0) article
                join outlet on outlet.id = article.outlet_id
                where article.outlet_id not in (select outlet_id from shown)
                group by outlet.public_id, outlet.name
                order by outlet.name, outlet.public_id
                limit 200
                """,
                (row, number) ->
                        new Silent(row.getString(1), row.getString(2), texts(row.getArray(3)), texts(row.getArray(4))),
                proposition,
                claims,
                claims);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
