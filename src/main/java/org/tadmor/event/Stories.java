package org.tadmor.event;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Row;

/** Which articles tell the same, and which event they are about. */
@Component
public class Stories {

    private final JdbcTemplate jdbc;

    Stories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Public ids of the articles that are about an event, those of its story included that do not name it. */
    public List<String> about(String event) {
        return jdbc.queryForList("""
                select article.public_id
                from story_article join article on article.id = story_article.article_id
                where story_article.event_id = ?
                order by article.public_id
                """, String.class, event);
    }

    /** Stores the stories of articles as derived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Article> articles) {
        jdbc.batchUpdate(
                """
                insert into story_article (article_id, story_id, event_id)
                select id, ?, ? from article where public_id = ?
                on conflict (article_id) do update set story_id = excluded.story_id, event_id = excluded.event_id
                """,
                articles.stream()
                        .map(article -> new Object[] {article.story(), article.event(), article.id()})
                        .toList());
    }

    /** Forgets the stories of articles that no longer count among what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(List<String> articles) {
        jdbc.batchUpdate(
                "delete from story_article where article_id = (select id from article where public_id = ?)",
                articles.stream().map(id -> new Object[] {id}).toList());
    }
}
