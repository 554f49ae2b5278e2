package org.tadmor.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.registry.Gazetteer;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;
import org.tadmor.web.RequestProblem;

@Component
class DecisionSearch {

    private static final String STATE = """
            case when decision.withdrawn_at is not null then 'withdrawn' when not decision.anchored then 'anchor_gone'
                when decision.overridden_by is not null then 'overridden' else 'in_force' end
            """;

    private static final String SELECT = """
            decision.public_id, decision.judgement, decision.reason, decision.who, decision.position, decision.made_at,
            decision.withdrawn_at, decision.overridden_by, decision.place,
            left_article.public_id left_article, left_words.begin_offset left_begin, left_words.end_offset left_end,
            left_words.quote left_quote,
            right_article.public_id right_article, right_words.begin_offset right_begin,
            right_words.end_offset right_end, right_words.quote right_quote,
            array(select earlier.public_id from decision earlier
                where earlier.overridden_by = decision.public_id and earlier.withdrawn_at is null
                order by earlier.position) overrides,
            """ + STATE + " state";

    private static final String CONTRADICTED = """
            (decision.withdrawn_at is null and (decision.overridden_by is not null or exists (
                select from decision earlier
                where earlier.overridden_by = decision.public_id and earlier.withdrawn_at is null)))
            """;

    private static final String FROM = """
            decision
            join evidence left_words on left_words.id = decision.left_evidence_id
            join article left_article on left_article.id = left_words.article_id
            left join evidence right_words on right_words.id = decision.right_evidence_id
            left join article right_article on right_article.id = right_words.article_id
            """;

    private static final Listing.Order NEWEST =
            new Listing.Order(List.of(new Listing.Column("decision.position", "bigint")), true);

    private final JdbcTemplate jdbc;

    DecisionSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<DecisionDetail> find(DecisionFilter filter, Paging paging) {
        Listing listing = new Listing(SELECT, FROM);
        List<DecisionState> states = given("state", filter.state());
        List<DecisionKind> kinds = given("kind", filter.kind());
        if (states == null || states.isEmpty()) {
            listing.where("decision.withdrawn_at is null");
        } else {
            listing.where(STATE + " = any (?)", (Object)
                    states.stream().map(Term::token).toArray(String[]::new));
        }
        if (kinds != null && !kinds.isEmpty()) {
            listing.where(
                    "decision.judgement = any (?)", (Object) tokens(judgement -> kinds.contains(judgement.kind())));
        }
        if (filter.contradicted() != null) {
            listing.where((filter.contradicted() ? "" : "not ") + CONTRADICTED);
        }
        List<String> articles = filter.article();
        if (articles != null && !articles.isEmpty()) {
            String[] ids = articles.toArray(String[]::new);
            listing.where("(left_article.public_id = any (?) or right_article.public_id = any (?))", ids, ids);
        }
        return listing.anyOf("decision.who = any (?)", filter.who())
                .page(jdbc, paging, NEWEST, Placed::of, placed -> List.of(Long.toString(placed.position())))
                .map(Placed::decision);
    }

    /** The values of a parameter; a blank one is read as nothing, and is none. */
    private static <T> @Nullable List<T> given(String name, @Nullable List<T> values) {
        if (values != null && values.stream().anyMatch(Objects::isNull)) {
            throw RequestProblem.parameter(name, "is blank");
        }
        return values;
    }

    private static String[] tokens(Predicate<DecisionJudgement> wanted) {
        return Arrays.stream(DecisionJudgement.values())
                .filter(wanted)
                .map(Term::token)
                .toArray(String[]::new);
    }

    Optional<DecisionDetail> one(String id) {
        return jdbc
                .query(
                        "select " + SELECT + " from " + FROM + " where decision.public_id = ?",
                        DecisionSearch::decision,
                        id)
                .stream()
                .findFirst();
    }

    private static DecisionDetail decision(ResultSet row, int number) throws SQLException {
        DecisionJudgement judgement = Term.of(DecisionJudgement.class, row.getString("judgement"));
        String place = row.getString("place");
        return new DecisionDetail(
                row.getString("public_id"),
                judgement.kind(),
                judgement,
                anchored(row, "left"),
                place == null ? anchored(row, "right") : null,
                place == null
                        ? null
                        : DecidedPlace.of(
                                Objects.requireNonNull(Gazetteer.load().byKey(place))),
                row.getString("reason"),
                row.getString("who"),
                Term.of(DecisionState.class, row.getString("state")),
                row.getString("overridden_by"),
                List.of((String[]) row.getArray("overrides").getArray()),
                instant(row, "made_at").orElseThrow(),
                instant(row, "withdrawn_at").orElse(null));
    }

    private static Anchored anchored(ResultSet row, String side) throws SQLException {
        return new Anchored(
                row.getString(side + "_article"),
                row.getInt(side + "_begin"),
                row.getInt(side + "_end"),
                row.getString(side + "_quote"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private record Placed(DecisionDetail decision, long position) {

        static Placed of(ResultSet row, int number) throws SQLException {
            return new Placed(DecisionSearch.decision(row, number), row.getLong("position"));
        }
    }
}
