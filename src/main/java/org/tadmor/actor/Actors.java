package org.tadmor.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Row;
import tools.jackson.databind.json.JsonMapper;

/** The actors of the knowledge base. */
@Component
public class Actors {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final ActorSearch search;

    Actors(JdbcTemplate jdbc, JsonMapper json, ActorSearch search) {
        this.jdbc = jdbc;
        this.json = json;
        this.search = search;
    }

    /** What an article speaks of, by its position among what the article speaks of. */
    public record Referent(String article, int position) {}

    public Optional<ActorSummary> find(String id) {
        return search.one(id);
    }

    /** Stores actors as derived, in place of those with the same ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Actor> actors) {
        jdbc.batchUpdate(
                """
                insert into actor (public_id, kind, name, registry_key, body, state, aliases, identities, links)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (public_id) do update
                set kind = excluded.kind, name = excluded.name, registry_key = excluded.registry_key,
                    body = excluded.body, state = excluded.state, aliases = excluded.aliases,
                    identities = excluded.identities, links = excluded.links
                """,
                actors.stream()
                        .map(actor -> new Object[] {
                            actor.id(),
                            actor.actor().token(),
                            actor.name(),
                            actor.registryKey(),
                            actor.body(),
                            actor.state(),
                            actor.aliases().toArray(String[]::new),
                            actor.identities().toArray(String[]::new),
                            json.writeValueAsString(actor.links())
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> ids) {
        jdbc.batchUpdate(
                "delete from actor where public_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** Forgets whom the referents of articles mean. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetReferents(List<String> articles) {
        jdbc.batchUpdate(
                "delete from referent_actor where article_id = (select id from article where public_id = ?)",
                articles.stream().map(id -> new Object[] {id}).toList());
    }

    /** Stores whom the referents of articles mean; gives those that did not mean that before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Referent> putReferents(List<Row.Article> articles) {
        List<String> owners = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        for (Row.Article article : articles) {
            for (int i = 0; i < article.referents().size(); i++) {
                if (!article.referents().get(i).isEmpty()) {
                    owners.add(article.id());
                    positions.add(i);
                    actors.add(article.referents().get(i));
                }
            }
        }
        return jdbc.query(
                """
                with wanted as (
                    select article.id, given.position, given.actor
                    from unnest(?, ?, ?) given (article, position, actor)
                    join article on article.public_id = given.article
                ), had as (
                    select article_id, position, actor_id from referent_actor
                    where article_id in (select id from article where public_id = any (?))
                ), gone as (
                    delete from referent_actor old
                    using (select article_id, position from had except select id, position from wanted) lost
                    where old.article_id = lost.article_id and old.position = lost.position
                    returning old.article_id, old.position
                ), fresh as (
                    insert into referent_actor (article_id, position, actor_id)
                    select * from wanted except select * from had
                    on conflict (article_id, position) do update set actor_id = excluded.actor_id
                    returning article_id, position
                )
                select article.public_id, changed.position
                from (select * from gone union select * from fresh) changed
                join article on article.id = changed.article_id
                """,
                (row, number) -> new Referent(row.getString(1), row.getInt(2)),
                owners.toArray(String[]::new),
                positions.toArray(Integer[]::new),
                actors.toArray(String[]::new),
                articles.stream().map(Row.Article::id).toArray(String[]::new));
    }
}
