package org.tadmor.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorNames;
import org.tadmor.actor.ActorReference;
import org.tadmor.article.Published;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Term;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads live claims as their entries show them: a row each, then the names of the actors in their chains. */
@Component
class ShownClaims {

    private static final String SQL = """
            select entry.claim_id, shown.document, article.public_id article_id, article.kind, article.title,
                article.wire, article.published_begin, article.published_end, article.published_precision,
                article.published_zone, article.published_basis, outlet.public_id outlet_id, outlet.name outlet_name,
                outlet.domain
            from claim_entry entry
            join claim_shown shown on shown.claim_id = entry.claim_id
            join article on article.public_id = entry.article
            join outlet on outlet.id = entry.outlet_id
            where entry.claim_id = any (?)
            """;

    private final JdbcTemplate jdbc;
    private final ObjectReader documents;

    ShownClaims(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.documents = json.readerFor(ShownClaim.class);
    }

    /** The live claims with these ids. */
    Map<String, ClaimSummary> load(Collection<String> ids) {
        List<Placed> placed = jdbc.query(SQL, this::placed, (Object) ids.toArray(String[]::new));
        Map<String, ActorReference> actors = actors(placed);
        Map<String, ClaimSummary> claims = new HashMap<>();
        placed.forEach(each ->
                claims.put(each.id(), each.claim().in(each.id(), each.article(), each.wire(), each.outlet(), actors)));
        return claims;
    }

    private Placed placed(ResultSet row, int number) throws SQLException {
        ShownClaim claim = documents.readValue(row.getBytes("document"));
        return new Placed(
                row.getString("claim_id"),
                claim,
                new ClaimSummary.Article(
                        row.getString("article_id"),
                        Term.of(ArticleKind.class, row.getString("kind")),
                        row.getString("title"),
                        Published.of(row)),
                row.getString("wire"),
                new ClaimSummary.Outlet(
                        row.getString("outlet_id"), row.getString("outlet_name"), row.getString("domain")));
    }

    private Map<String, ActorReference> actors(List<Placed> placed) {
        TreeSet<String> ids = new TreeSet<>();
        for (Placed each : placed) {
            for (ShownClaim.Voice voice : each.claim().voices()) {
                if (voice.actor() != null) {
                    ids.add(voice.actor());
                }
            }
        }
        Map<String, ActorReference> actors = new HashMap<>();
        jdbc.query(
                ActorNames.LABELS,
                row -> {
                    actors.put(row.getString(1), new ActorReference(row.getString(1), row.getString(2)));
                },
                (Object) ids.toArray(String[]::new));
        return actors;
    }

    private record Placed(
            String id,
            ShownClaim claim,
            ClaimSummary.Article article,
            @Nullable String wire,
            ClaimSummary.Outlet outlet) {}
}
