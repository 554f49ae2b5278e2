package org.tadmor.proposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

@Component
class PropositionSearch {

    private static final String SELECT = """
            public_id, act, text, standing, appearance_count, outlet_count, origin_count, unnamed_count,
            cardinality(principals) principals, cardinality(states) states
            """;

    private static final Listing.Order MOST_CARRIED = new Listing.Order(
            List.of(
                    new Listing.Column("proposition.appearance_count", "integer"),
                    Listing.Column.text("proposition.public_id")),
            true);

    private final JdbcTemplate jdbc;

    PropositionSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<PropositionSummary> find(PropositionFilter filter, Paging paging) {
        Listing listing = new Listing(SELECT, "proposition")
                .anyOf("proposition.act = any (?)", tokens(filter.act()))
                .anyOf("proposition.standing = any (?)", tokens(filter.standing()))
                .anyOf(
                        "exists (select from appearance join article on article.id = appearance.article_id"
                                + " where appearance.proposition_id = proposition.public_id"
                                + " and article.public_id = any (?))",
                        filter.article());
        speakers(listing, filter.speaker());
        Page<PropositionSummary> page =
                listing.page(jdbc, paging, MOST_CARRIED, PropositionSearch::bare, PropositionSearch::place);
        Map<String, List<ActorReference>> speakers =
                speakers(page.items().stream().map(PropositionSummary::id).toList());
        return page.map(proposition -> with(proposition, speakers));
    }

    Optional<PropositionSummary> one(String id) {
        return jdbc
                .query("select " + SELECT + " from proposition where public_id = ?", PropositionSearch::bare, id)
                .stream()
                .findFirst()
                .map(proposition -> with(proposition, speakers(List.of(id))));
    }

    private static void speakers(Listing listing, @Nullable Collection<String> actors) {
        if (actors != null && !actors.isEmpty()) {
            listing.where(
                    "exists (select from proposition_speaker said join actor on actor.public_id = said.actor_id"
                            + " where said.proposition_id = proposition.public_id and (said.actor_id = any (?)"
                            + " or lower(actor.name) = any (?) or lower(actor.aliases::text)::text[] && ?::text[]))",
                    actors.toArray(String[]::new),
                    lower(actors),
                    lower(actors));
        }
    }

    private Map<String, List<ActorReference>> speakers(List<String> propositions) {
        Map<String, List<ActorReference>> speakers = new HashMap<>();
        jdbc.query(
                """
                select said.proposition_id, actor.public_id, actor.name
                from proposition_speaker said join actor on actor.public_id = said.actor_id
                where said.proposition_id = any (?)
                order by 1, 3, 2
                """,
                row -> {
                    speakers.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new ActorReference(row.getString(2), row.getString(3)));
                },
                (Object) propositions.toArray(String[]::new));
        return speakers;
    }

    private static PropositionSummary with(PropositionSummary bare, Map<String, List<ActorReference>> speakers) {
        return new PropositionSummary(
                bare.id(),
                bare.act(),
                bare.text(),
                speakers.getOrDefault(bare.id(), List.of()),
                bare.standing(),
                bare.numbers());
    }

    private static PropositionSummary bare(ResultSet row, int number) throws SQLException {
        return new PropositionSummary(
                row.getString("public_id"),
                Term.of(Act.class, row.getString("act")),
                row.getString("text"),
                List.of(),
                Term.of(Standing.class, row.getString("standing")),
                new PropositionSummary.Numbers(
                        row.getInt("appearance_count"),
                        row.getInt("outlet_count"),
                        row.getInt("origin_count"),
                        row.getInt("unnamed_count"),
                        row.getInt("principals"),
                        row.getInt("states")));
    }

    private static List<String> place(PropositionSummary proposition) {
        return List.of(Integer.toString(proposition.numbers().appearances()), proposition.id());
    }

    private static String[] lower(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static @Nullable List<String> tokens(@Nullable List<? extends Term> terms) {
        return terms == null ? null : terms.stream().map(Term::token).toList();
    }
}
