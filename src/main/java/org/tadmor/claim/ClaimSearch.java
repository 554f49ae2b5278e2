package org.tadmor.claim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.Listing;
import org.tadmor.web.Page;
import org.tadmor.web.Paging;

/** Finds claims: a page of rows first, then the voices, words and events of these alone. */
@Component
class ClaimSearch {

    private static final String FROM = """
            claim
            join article on article.id = claim.article_id
            join outlet on outlet.id = claim.outlet_id
            left join claim parent on parent.id = claim.parent_id
            left join claim_reading reading on reading.claim_id = claim.public_id and not claim.superseded
            """;

    private static final Listing.Order NEWEST = new Listing.Order(
            List.of(
                    new Listing.Column("coalesce(article.published_begin, '-infinity')", "timestamp"),
                    Listing.Column.text("article.public_id"),
                    new Listing.Column("-claim.position", "integer")),
            true);

    private final JdbcTemplate jdbc;
    private final ClaimParts parts;

    ClaimSearch(JdbcTemplate jdbc, ClaimParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    Page<ClaimSummary> find(ClaimFilter filter, Paging paging) {
        Listing listing = new Listing(ClaimRow.COLUMNS, FROM).where("not claim.superseded");
        chain(listing, "part = 'speaker'", filter.speaker());
        chain(listing, "part in ('speaker', 'informant', 'relay')", filter.via());
        chain(listing, "part = 'addressee'", filter.addressee());
        outlet(listing, filter.outlet());
        listing.anyOf("article.public_id = any (?)", filter.article())
                .anyOf(
                        "exists (select from claim_event about where about.claim_id = claim.public_id"
                                + " and about.event_id = any (?))",
                        filter.event())
                .anyOf("reading.proposition_id = any (?)", filter.proposition())
                .anyOf("claim.act = any (?)", tokens(filter.act()))
                .anyOf("claim.quotation = any (?)", tokens(filter.quotation()))
                .anyOf("claim.voice = any (?)", tokens(filter.voice()))
                .anyOf("claim.segment = any (?)", tokens(filter.segment()))
                .anyOf("article.kind = any (?)", tokens(filter.kind()))
                .on("reading.said_last >= ?", filter.saidFrom())
                .on("reading.said_first <= ?", filter.saidTo())
                .on("article.published_end > ?", start(filter.publishedFrom()))
                .on("article.published_begin < ?", end(filter.publishedTo()));
        Page<ClaimRow> page = listing.page(jdbc, paging, NEWEST, ClaimRow::of, ClaimRow::place);
        Map<Long, ClaimSummary> claims = parts.complete(page.items());
        return page.map(row -> Optional.ofNullable(claims.get(row.id())).orElseThrow());
    }

    /** The live claim with this id, else the superseded one that was live last. */
    Optional<ClaimSummary> one(String id) {
        List<ClaimRow> rows = jdbc.query(
                "select " + ClaimRow.COLUMNS + " from " + FROM
                        + " where claim.public_id = ? order by claim.superseded, claim.run_id desc limit 1",
                ClaimRow::of,
                id);
        return parts.complete(rows).values().stream().findFirst();
    }

    private static void chain(Listing listing, String part, @Nullable Collection<String> actors) {
        if (actors == null || actors.isEmpty()) {
            return;
        }
        listing.where(
                "exists (select from claim_actor voice join actor on actor.public_id = voice.actor_id"
                        + " where voice.claim_id = claim.public_id and voice." + part
                        + " and (voice.actor_id = any (?) or lower(actor.name) = any (?)"
                        + " or lower(actor.aliases::text)::text[] && ?::text[]))",
                actors.toArray(String[]::new),
                lower(actors),
                lower(actors));
    }

    private static void outlet(Listing listing, @Nullable Collection<String> outlets) {
        if (outlets == null || outlets.isEmpty()) {
            return;
        }
        listing.where(
                "claim.outlet_id in (select id from outlet where public_id = any (?) or domain = any (?)"
                        + " or lower(name) = any (?))",
                outlets.toArray(String[]::new),
                lower(outlets),
                lower(outlets));
    }

    private static String[] lower(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static @Nullable List<String> tokens(@Nullable List<? extends Term> terms) {
        return terms == null ? null : terms.stream().map(Term::token).toList();
    }

    private static @Nullable LocalDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay();
    }

    private static @Nullable LocalDateTime end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay();
    }
}
