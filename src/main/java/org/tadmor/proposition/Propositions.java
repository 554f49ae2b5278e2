package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Row;
import org.tadmor.vocabulary.Basis;
import tools.jackson.databind.json.JsonMapper;

/** The propositions of the knowledge base. */
@Component
public class Propositions {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Propositions(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Stores propositions as derived, in place of those with the same ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Proposition> propositions) {
        String[] ids = propositions.stream().map(Row.Proposition::id).toArray(String[]::new);
        jdbc.batchUpdate("""
                insert into proposition (public_id, act, text, standing, appearance_count, outlet_count, origin_count,
                    unnamed_count, principals, states, lineage, links, joins)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
                on conflict (public_id) do update
                set act = excluded.act, text = excluded.text, standing = excluded.standing,
                    appearance_count = excluded.appearance_count, outlet_count = excluded.outlet_count,
                    origin_count = excluded.origin_count, unnamed_count = excluded.unnamed_count,
                    principals = excluded.principals, states = excluded.states, lineage = excluded.lineage,
                    links = excluded.links, joins = excluded.joins
                """, propositions.stream().map(this::row).toList());
        for (String table : List.of("proposition_speaker", "appearance", "origin")) {
            jdbc.update("delete from " + table + " where proposition_id = any (?)", (Object) ids);
        }
        jdbc.batchUpdate(
                "insert into proposition_speaker (proposition_id, actor_id) values (?, ?) on conflict do nothing",
                each(propositions, Row.Proposition::speakers, (id, speaker) -> new Object[] {id, speaker}));
        jdbc.batchUpdate("""
                insert into appearance (proposition_id, article_id, echo, origin_id)
                select ?, article.id, ?, ? from article where public_id = ?
                """, each(propositions, Row.Proposition::appearances, (id, appearance) -> new Object[] {
            id, appearance.echo() == null ? null : appearance.echo().token(), appearance.origin(), appearance.article()
        }));
        jdbc.batchUpdate("""
                insert into origin
                    (proposition_id, id, informant_id, voice, occasion, articles, claims, basis, body, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, each(propositions, Row.Proposition::origins, Propositions::origin));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(List<String> ids) {
        jdbc.batchUpdate(
                "delete from proposition where public_id = ?",
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private Object[] row(Row.Proposition proposition) {
        return new Object[] {
            proposition.id(),
            proposition.act().token(),
            proposition.text(),
            proposition.standing().token(),
            proposition.appearances().size(),
            proposition.appearances().stream()
                    .map(Row.Appearance::outlet)
                    .distinct()
                    .count(),
            proposition.origins().size(),
            proposition.unnamed(),
            proposition.principals().toArray(String[]::new),
            proposition.states().toArray(String[]::new),
            json.writeValueAsString(proposition.lineage()),
            json.writeValueAsString(proposition.links()),
            json.writeValueAsString(proposition.joins())
        };
    }

    private static Object[] origin(String proposition, Row.Origin origin) {
        return new Object[] {
            proposition,
            origin.id(),
            origin.informant(),
            origin.voice().token(),
            origin.occasion(),
            origin.articles().toArray(String[]::new),
            origin.claims().toArray(String[]::new),
            origin.basis().stream().map(Basis::token).toArray(String[]::new),
            origin.body(),
            origin.state()
        };
    }

    private static <T> List<Object[]> each(
            List<Row.Proposition> propositions,
            Function<Row.Proposition, List<T>> parts,
            java.util.function.BiFunction<String, T, Object[]> row) {
        List<Object[]> rows = new ArrayList<>();
        for (Row.Proposition proposition : propositions) {
            for (T part : parts.apply(proposition)) {
                rows.add(row.apply(proposition.id(), part));
            }
        }
        return rows;
    }
}
