package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.article.Published;
import org.tadmor.claim.ClaimSummary;
import org.tadmor.claim.Claims;
import org.tadmor.proposition.PropositionDetail.Appearance;
import org.tadmor.proposition.PropositionDetail.Occurrence;
import org.tadmor.proposition.PropositionDetail.Origin;
import org.tadmor.proposition.PropositionDetail.Rendering;
import org.tadmor.proposition.PropositionDetail.Unnamed;
import org.tadmor.proposition.PropositionDetail.Withdrawn;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;

/** Tells where a proposition came from. */
@Component
class PropositionAccount {

    /** What stands between the pieces of a wording. */
    private static final String GAP = " … ";

    /** Claims of one proposition that are told one by one; what is counted is counted over all. */
    static final int SHOWN = 150;

    private final JdbcTemplate jdbc;
    private final PropositionSearch search;
    private final DisagreementSearch disagreements;
    private final OriginSearch originSearch;
    private final SilenceSearch silences;
    private final Claims claims;

    PropositionAccount(
            JdbcTemplate jdbc,
            PropositionSearch search,
            DisagreementSearch disagreements,
            OriginSearch originSearch,
            SilenceSearch silences,
            Claims claims) {
        this.jdbc = jdbc;
        this.search = search;
        this.disagreements = disagreements;
        this.originSearch = originSearch;
        this.silences = silences;
        this.claims = claims;
    }

    @Transactional(readOnly = true)
    Optional<PropositionDetail> of(String id) {
        return search.one(id)
                .flatMap(summary -> jdbc
                        .query(
                                "select lineage, links, joins from proposition where public_id = ?",
                                (row, number) -> new Derived(row.getString(1), row.getString(2), row.getString(3)),
                                id)
                        .stream()
                        .findFirst()
                        .map(derived -> detail(summary, derived)));
    }

    private PropositionDetail detail(PropositionSummary summary, Derived derived) {
        List<ClaimSummary> all = claims.saying(summary.id(), SHOWN);
        List<ClaimSummary> said =
                all.stream().filter(claim -> claim.withdrawnBy() == null).toList();
        ClaimSummary reference = reference(summary, said);
        List<Appearance> everywhere = appearances(summary.id(), said, reference);
        List<Appearance> appearances = everywhere.stream()
                .filter(appearance ->
                        all.size() < SHOWN || !appearance.renderings().isEmpty())
                .toList();
        List<Origin> origins = originSearch.of(summary.id(), said, derived.lineage());
        List<DisagreementSummary> differing = disagreements.of(summary.id());
        List<Occurrence> dated = everywhere.stream()
                .flatMap(appearance -> appearance.published() == null
                        ? Stream.of()
                        : Stream.of(new Occurrence(appearance.article(), appearance.outlet(), appearance.published())))
                .toList();
        PropositionDetail.Missing missing = new PropositionDetail.Missing(
                silences.about(summary.id(), said),
                everywhere.stream()
                        .filter(appearance -> appearance.published() == null)
                        .map(Appearance::article)
                        .toList(),
                unnamed(origins, said));
        PropositionDetail bare = new PropositionDetail(
                summary,
                "",
                reference == null ? null : reference.id(),
                dated.isEmpty() ? null : dated.get(0),
                dated.isEmpty() ? null : dated.get(dated.size() - 1),
                Stations.of(said),
                appearances,
                origins,
                differing,
                missing,
                withdrawn(all),
                derived.lineage(),
                derived.links(),
                derived.joins(),
                new PropositionDetail.Addresses(
                        "/claims?proposition=" + summary.id(), "/disagreements?proposition=" + summary.id()));
        return bare.with(PropositionSentences.of(bare));
    }

    /** The claim whose words stand for the proposition, the first of them; any other where none has them. */
    private static @Nullable ClaimSummary reference(PropositionSummary summary, List<ClaimSummary> said) {
        String words = summary.text().replace(GAP, " ");
        return said.stream()
                .min(Comparator.comparing(
                        (ClaimSummary claim) -> !claim.content().equals(words)))
                .orElse(null);
    }

    private List<Appearance> appearances(
            String proposition, List<ClaimSummary> said, @Nullable ClaimSummary reference) {
        Map<String, List<ClaimSummary>> byArticle = new LinkedHashMap<>();
        for (ClaimSummary claim : said) {
            byArticle
                    .computeIfAbsent(claim.article().id(), article -> new ArrayList<>())
                    .add(claim);
        }
        Wording against = reference == null ? null : wording(reference);
        return jdbc.query(
                """
                select article.public_id, outlet.name, appearance.echo, appearance.origin_id, article.published_begin,
                    article.published_end, article.published_precision, article.published_zone, article.published_basis
                from appearance
                join article on article.id = appearance.article_id
                join outlet on outlet.id = article.outlet_id
                where appearance.proposition_id = ?
                order by article.published_begin nulls last, article.public_id
                """,
                (row, number) -> {
                    String echo = row.getString(3);
                    return new Appearance(
                            row.getString(1),
                            row.getString(2),
                            Published.of(row),
                            echo == null ? null : Term.of(EchoKind.class, echo),
                            row.getString(4),
                            byArticle.getOrDefault(row.getString(1), List.of()).stream()
                                    .map(claim -> rendering(claim, reference, against))
                                    .toList());
                },
                proposition);
    }

    private static Rendering rendering(
            ClaimSummary claim, @Nullable ClaimSummary reference, @Nullable Wording against) {
        return new Rendering(
                claim.id(),
                claim.content(),
                claim.evidence().content(),
                claim.quotation(),
                claim.segment(),
                claim.speakers(),
                claim.informant(),
                claim.relays(),
                claim.wire(),
                against == null || reference == null || claim.id().equals(reference.id())
                        ? List.of()
                        : wording(claim).against(against));
    }

    private static Wording wording(ClaimSummary claim) {
        return new Wording(claim.content(), claim.evidence().content());
    }

    private static List<Withdrawn> withdrawn(List<ClaimSummary> all) {
        List<Withdrawn> withdrawn = new ArrayList<>();
        for (ClaimSummary claim : all) {
            if (claim.withdrawnBy() != null) {
                withdrawn.add(new Withdrawn(
                        claim.id(), claim.article().id(), claim.outlet().name(), claim.content(), claim.withdrawnBy()));
            }
        }
        return withdrawn;
    }

    private static List<Unnamed> unnamed(List<Origin> origins, List<ClaimSummary> said) {
        List<Unnamed> unnamed = new ArrayList<>();
        for (Origin origin : origins) {
            if (origin.voice() != Voice.NAMED) {
                unnamed.add(new Unnamed(
                        origin.id(),
                        origin.voice(),
                        said.stream()
                                .filter(claim -> origin.claims().contains(claim.id()))
                                .flatMap(claim -> claim.informant() == null
                                        ? claim.speakers().stream()
                                        : Stream.of(claim.informant()))
                                .map(ClaimSummary.ChainVoice::words)
                                .filter(words -> !words.isEmpty())
                                .distinct()
                                .toList()));
            }
        }
        return unnamed;
    }

    private record Derived(String lineage, String links, String joins) {}
}
