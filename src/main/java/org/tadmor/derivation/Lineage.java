package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Items.ArticleItem;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Voice;

/**
 * The way the claims of one proposition came: outlet, wire, relay, informant, speaker. Each step leads to a later
 * station of this row, so that no way leads back to where it began.
 */
final class Lineage {

    private static final double SAME_RUNS = 0.45;

    private final List<ClaimItem> claims;
    private final Map<String, ArticleItem> articles;
    private final Map<String, EchoKind> echoes = new TreeMap<>();
    private final List<Row.LineageEdge> edges = new ArrayList<>();

    Lineage(List<ClaimItem> claims, Map<String, ArticleItem> articles) {
        this.claims = claims;
        this.articles = articles;
        for (ClaimItem claim : claims) {
            trace(claim);
        }
        edges.sort(Comparator.comparing(Row.LineageEdge::from)
                .thenComparing(Row.LineageEdge::to)
                .thenComparing(Row.LineageEdge::claim)
                .thenComparing(Row.LineageEdge::basis));
    }

    private void trace(ClaimItem claim) {
        if (claim.voice() == Voice.OUTLET) {
            return;
        }
        String at = "outlet:" + claim.outlet();
        boolean credited = false;
        ArticleItem article = articles.get(claim.article());
        String wire = article == null ? null : article.wire();
        if (wire != null) {
            at = step(at, "wire:" + wire.toLowerCase(Locale.ROOT), Basis.CREDIT_LINE, EchoKind.CREDITED, claim, null);
            credited = true;
        }
        List<String> relays = claim.relayActors();
        for (int i = relays.size() - 1; i >= 0; i--) {
            at = step(at, "relay:" + (i + 1) + ":" + relays.get(i), Basis.NAMED_RELAY, EchoKind.CREDITED, claim, null);
            credited = true;
        }
        ClaimItem model = credited ? null : model(claim);
        if (model != null) {
            List<String> theirs = model.relayActors();
            ArticleItem other = articles.get(model.article());
            String station = theirs.isEmpty()
                    ? "wire:"
                            + (other == null || other.wire() == null
                                    ? ""
                                    : other.wire().toLowerCase(Locale.ROOT))
                    : "relay:" + theirs.size() + ":" + theirs.get(theirs.size() - 1);
            at = step(at, station, Basis.SAME_WORDS, EchoKind.INFERRED, claim, model.id());
        }
        String informant = claim.actor(claim.informant());
        boolean own = informant != null && claim.speakerActors().contains(informant);
        if (informant != null && !own) {
            at = step(at, "informant:" + informant, Basis.SAME_SESSION, EchoKind.CREDITED, claim, null);
        }
        for (String speaker : claim.speakerActors()) {
            step(at, "speaker:" + speaker, Basis.SAME_SESSION, EchoKind.CREDITED, claim, null);
        }
        if (!claim.firstHand() && !isRelay(claim)) {
            echoes.put(claim.id(), credited ? EchoKind.CREDITED : model != null ? EchoKind.INFERRED : EchoKind.UNKNOWN);
        }
    }

    private String step(String from, String to, Basis basis, EchoKind how, ClaimItem claim, @Nullable String evidence) {
        edges.add(new Row.LineageEdge(from, to, basis, how, claim.article(), claim.id(), evidence));
        return to;
    }

    /** The first credited claim whose words this one has too. */
    private @Nullable ClaimItem model(ClaimItem claim) {
        for (ClaimItem other : claims) {
            boolean elsewhere = !other.article().equals(claim.article());
            if (elsewhere && credited(other) && Texts.sameRuns(claim.words(), other.words()) >= SAME_RUNS) {
                return other;
            }
        }
        return null;
    }

    private boolean credited(ClaimItem claim) {
        ArticleItem article = articles.get(claim.article());
        return !claim.relays().isEmpty() || article != null && article.wire() != null;
    }

    /** Whether the claim's outlet is the agency that others credit with it. */
    private boolean isRelay(ClaimItem claim) {
        ArticleItem article = articles.get(claim.article());
        String outlet = article == null ? "" : article.facts().outletName();
        for (ClaimItem other : claims) {
            ArticleItem theirs = articles.get(other.article());
            boolean wired = theirs != null
                    && theirs.wire() != null
                    && theirs.wire().equalsIgnoreCase(outlet)
                    && !other.article().equals(claim.article());
            boolean relayed = other.relays().stream()
                    .anyMatch(relay -> relay.name() != null && relay.name().equalsIgnoreCase(outlet));
            if (wired || relayed) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    EchoKind echo(String claim) {
        return echoes.get(claim);
    }

    List<Row.LineageEdge> edges() {
        return edges;
    }
}
