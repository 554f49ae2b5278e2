package org.tadmor.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.Degrees;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.resolution.Affiliation;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;

/** Turns comparisons into disagreements, and compares what the mentions of one event say of it. */
final class Disagreements {

    private static final Degrees DEGREES = new Degrees();

    private Disagreements() {}

    static String id(Edge edge) {
        return PublicId.of("disagreement", edge.layer().token(), type(edge), edge.left(), edge.right());
    }

    static String type(Edge edge) {
        return edge.detail().substring(0, edge.detail().indexOf('|'));
    }

    /** The disagreement that a comparison of these two nodes comes to, or null where it comes to none. */
    static Row.@Nullable Disagreement of(Edge edge, Node left, Node right, @Nullable String event) {
        String[] detail = edge.detail().split("\\|", 3);
        Verdict verdict = Term.of(Verdict.class, detail[1]);
        if (verdict == Verdict.NOT_COMPARABLE && !edge.rule().startsWith("decision:")) {
            return null;
        }
        DisagreementType type = Term.of(DisagreementType.class, detail[0]);
        Affiliation mine = affiliation(left);
        Affiliation theirs = affiliation(right);
        return new Row.Disagreement(
                id(edge),
                side(left, type),
                side(right, type),
                type,
                verdict,
                List.of(detail[2].split("; ")),
                event,
                same(mine.body(), theirs.body()),
                same(mine.state(), theirs.state()));
    }

    private static @Nullable Boolean same(@Nullable String left, @Nullable String right) {
        return left == null || right == null ? null : left.equals(right);
    }

    private static Affiliation affiliation(Node node) {
        VoiceItem voice = null;
        if (node.content() instanceof ClaimItem claim) {
            voice = claim.speakers().isEmpty()
                    ? claim.informant()
                    : claim.speakers().get(0);
        } else if (node.content() instanceof FigureItem figure) {
            voice = figure.voice();
        }
        return voice == null ? Affiliation.NONE : voice.affiliation();
    }

    static String article(Node node) {
        if (node.content() instanceof ClaimItem claim) {
            return claim.article();
        }
        return node.content() instanceof FigureItem figure
                ? figure.article()
                : ((MentionItem) node.content()).article();
    }

    private static Row.Side side(Node node, DisagreementType type) {
        if (node.content() instanceof ClaimItem claim) {
            return new Row.Side(claim.id(), null, claim.article(), claim.spans().get(0), claim.words());
        }
        if (node.content() instanceof FigureItem figure) {
            String value = figure.figure().approximator().token() + " "
                    + figure.figure().low() + " to " + figure.figure().high();
            return side(figure.claim(), node.id(), figure.article(), figure.words(), value);
        }
        MentionItem mention = (MentionItem) node.content();
        Span words = mention.trigger();
        String value = mention.profile().actuality().token();
        if (type == DisagreementType.DEGREE && mention.degreeWords() != null) {
            words = mention.degreeWords();
            value = String.valueOf(mention.degree());
        } else if (type == DisagreementType.TIME && mention.timeWords() != null) {
            words = mention.timeWords();
            value = String.valueOf(mention.profile().time());
        }
        return side(mention.claim(), node.id(), mention.article(), words, value);
    }

    private static Row.Side side(@Nullable String claim, String node, String article, Span words, String value) {
        return new Row.Side(claim, claim == null ? PublicId.of("report", node) : null, article, words, value);
    }

    /** What the mentions of one event differ in: one comparison for each pair of different values. */
    static List<Edge> within(Collection<Node> mentions) {
        List<Edge> edges = new ArrayList<>();
        edges.addAll(degrees(mentions));
        edges.addAll(times(mentions));
        edges.addAll(denials(mentions));
        return edges;
    }

    private static List<Edge> degrees(Collection<Node> mentions) {
        Map<String, Node> first = new TreeMap<>();
        for (Node node : mentions) {
            String degree = ((MentionItem) node.content()).degree();
            if (degree != null) {
                first.merge(degree, node, Disagreements::smaller);
            }
        }
        List<Edge> edges = new ArrayList<>();
        first.forEach((mine, left) -> first.forEach((theirs, right) -> {
            Optional<Verdict> verdict = mine.compareTo(theirs) < 0 ? DEGREES.compare(mine, theirs) : Optional.empty();
            verdict.ifPresent(found -> edges.add(
                    compared(left, right, "degree", found, "degree: \"" + mine + "\" against \"" + theirs + "\"")));
        }));
        return edges;
    }

    private static List<Edge> times(Collection<Node> mentions) {
        Map<String, Node> first = new TreeMap<>();
        for (Node node : mentions) {
            Period time = ((MentionItem) node.content()).profile().time();
            if (time != null && time.precision().compareTo(Precision.DAY) >= 0) {
                first.merge(time.begin() + "/" + time.end(), node, Disagreements::smaller);
            }
        }
        List<Edge> edges = new ArrayList<>();
        first.forEach((mine, left) -> first.forEach((theirs, right) -> {
            if (mine.compareTo(theirs) < 0) {
                boolean overlap = time(left).overlaps(time(right));
                boolean exact =
                        time(left).precision() == Precision.DAY && time(right).precision() == Precision.DAY;
                Verdict verdict = overlap ? Verdict.COMPATIBLE : exact ? Verdict.CONFLICT : Verdict.APPARENT;
                String why = overlap
                        ? "precision: the two periods have days in common"
                        : exact ? "time: two different days" : "precision: the periods are not known to the day";
                edges.add(compared(left, right, "time", verdict, why));
            }
        }));
        return edges;
    }

    private static Period time(Node node) {
        return Objects.requireNonNull(((MentionItem) node.content()).profile().time());
    }

    private static List<Edge> denials(Collection<Node> mentions) {
        Node actual = null;
        Node negated = null;
        for (Node node : mentions) {
            Actuality actuality = ((MentionItem) node.content()).profile().actuality();
            if (actuality == Actuality.ACTUAL) {
                actual = actual == null ? node : smaller(actual, node);
            } else if (actuality == Actuality.NEGATED) {
                negated = negated == null ? node : smaller(negated, node);
            }
        }
        return actual == null || negated == null
                ? List.of()
                : List.of(compared(
                        actual, negated, "polarity", Verdict.CONFLICT, "polarity: one reports what the other denies"));
    }

    private static Node smaller(Node one, Node two) {
        return one.id().compareTo(two.id()) <= 0 ? one : two;
    }

    private static Edge compared(Node left, Node right, String type, Verdict verdict, String why) {
        String detail = type + "|" + verdict.token() + "|" + why;
        return Edge.between(Layer.MENTION, left.id(), right.id(), Edge.Kind.COMPARED, 1, "one event", detail);
    }
}
