package org.tadmor.proposition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.actor.ActorReference;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;

@Component
class PropositionSearch {

    private static final String SELECT = """
            public_id, act, text, standing, appearance_count, outlet_count, origin_count, unnamed_count,
            cardinality(principals) principals, cardinality(states) states
            """;

    private final JdbcTemplate jdbc;

    PropositionSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, PropositionSummary> load(List<String> ids) {
        Map<String, List<ActorReference>> speakers = speakers(ids);
        Map<String, PropositionSummary> propositions = new HashMap<>();
        jdbc.query(
                "select " + SELECT + " from proposition where public_id = any (?)",
                row -> {
                    propositions.put(row.getString("public_id"), with(bare(row, 0), speakers));
                },
                (Object) ids.toArray(String[]::new));
        return propositions;
    }

    Map<String, PropositionCounts> counts(List<PropositionSummary> propositions) {
        Map<String, PropositionCounts> counts = new HashMap<>();
        jdbc.query(
                """
                select asked.id, (
                    select count(*) from claim_reading where proposition_id = asked.id and not exists (
                        select from claim_withdrawal withdrawal where withdrawal.claim_id = claim_reading.claim_id))
                from unnest(?::text[]) asked (id)
                """,
                row -> {
                    counts.put(row.getString(1), new PropositionCounts(row.getLong(2)));
                },
                (Object) propositions.stream().map(PropositionSummary::id).toArray(String[]::new));
        return counts;
    }

    Optional<PropositionSummary> one(String id) {
        return jdbc
                .query("select " + SELECT + " from proposition where public_id = ?", PropositionSearch::bare, id)
                .stream()
                .findFirst()
                .map(proposition -> with(proposition, speakers(List.of(id))));
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
}
