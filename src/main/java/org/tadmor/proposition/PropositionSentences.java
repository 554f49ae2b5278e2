package org.tadmor.proposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tadmor.actor.ActorReference;
import org.tadmor.proposition.PropositionDetail.Appearance;
import org.tadmor.proposition.PropositionDetail.Occurrence;
import org.tadmor.proposition.PropositionDetail.Origin;
import org.tadmor.proposition.PropositionDetail.Silent;
import org.tadmor.proposition.PropositionDetail.Station;
import org.tadmor.proposition.PropositionDetail.Through;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Verdict;

/**
 * Says in plain sentences what is known of a proposition: who, where, when, through whom, how many origins that is, where
 * reports differ, and what is missing. Every number has a sentence or clause of its own; nothing is called true or false.
 */
final class PropositionSentences {

    private static final int LONGEST = 300;
    private static final Pattern QUOTES = Pattern.compile("^[\"“”„«‘’',\\s]+|[\"“”„»‘’',\\s]+$");

    private final PropositionDetail proposition;
    private final List<String> sentences = new ArrayList<>();

    private PropositionSentences(PropositionDetail proposition) {
        this.proposition = proposition;
    }

    static String of(PropositionDetail proposition) {
        PropositionSentences all = new PropositionSentences(proposition);
        all.who();
        all.where();
        all.wordings();
        all.origins();
        all.ways();
        all.differences();
        all.missing();
        return String.join(" ", all.sentences);
    }

    private void say(String sentence) {
        sentences.add(Counted.sentence(sentence));
    }

    private void who() {
        List<String> speakers = proposition.summary().speakers().stream()
                .map(ActorReference::name)
                .toList();
        String text = QUOTES.matcher(proposition.summary().text()).replaceAll("");
        say("%s %s reported to have %s: “%s”"
                .formatted(
                        speakers.isEmpty() ? "somebody who is not named" : Counted.list(speakers),
                        speakers.size() > 1 ? "are" : "is",
                        done(proposition.summary().act()),
                        text.codePointCount(0, text.length()) <= LONGEST
                                ? text
                                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"));
    }

    private static String done(Act act) {
        return switch (act) {
            case ASSERT, OTHER -> "said";
            case PLEDGE -> "promised";
            case PROPOSE -> "proposed";
            case REQUEST -> "requested";
            case ASK -> "asked";
            case PRAISE -> "praised";
            case CONGRATULATE -> "congratulated";
            case THANK -> "thanked";
            case CONDOLE -> "offered condolences";
            case ACCUSE -> "accused";
            case DENY -> "denied";
            case THREATEN -> "threatened";
            case REFUSE -> "refused";
            case DECLARE -> "declared";
            case RETRACT -> "taken back";
            case EXPECT -> "expected";
            case BELIEVE -> "believed";
            case INTEND -> "intended";
        };
    }

    private void where() {
        PropositionSummary.Numbers numbers = proposition.summary().numbers();
        List<String> outlets = proposition.appearances().stream()
                .map(Appearance::outlet)
                .distinct()
                .toList();
        say("it appears in %s of %s%s"
                .formatted(
                        Counted.of(numbers.appearances(), "article", "articles"),
                        Counted.of(numbers.outlets(), "outlet", "outlets"),
                        outlets.isEmpty() || outlets.size() < numbers.outlets() ? "" : ": " + Counted.list(outlets)));
        Occurrence first = proposition.first();
        Occurrence last = proposition.last();
        if (first != null && last != null) {
            String begin = Counted.date(first.published());
            String end = Counted.date(last.published());
            String earliest = numbers.appearances() == 1 ? "it was published %s" : "the earliest dated one is %s's";
            say(earliest.formatted(numbers.appearances() == 1 ? begin : first.outlet())
                    + (numbers.appearances() == 1 ? "" : ", " + begin)
                    + (begin.equals(end) ? "" : ", the latest %s's, %s".formatted(last.outlet(), end)));
        }
    }

    private void wordings() {
        List<PropositionDetail.Rendering> renderings = proposition.appearances().stream()
                .flatMap(appearance -> appearance.renderings().stream())
                .toList();
        List<Wording> different = new ArrayList<>();
        for (PropositionDetail.Rendering rendering : renderings) {
            Wording wording = new Wording(rendering.words(), rendering.spans());
            if (different.stream().noneMatch(wording::sameAs)) {
                different.add(wording);
            }
        }
        int shown = proposition.appearances().size();
        if (shown > 0 && shown < proposition.summary().numbers().appearances()) {
            say("what is said of wordings and ways here is said of the first %d articles".formatted(shown));
        }
        if (renderings.size() > 1) {
            say("it is worded in "
                    + (different.size() == 1
                            ? "the same way each time"
                            : Counted.of(different.size(), "way", "different ways")));
        }
    }

    private void origins() {
        PropositionSummary.Numbers numbers = proposition.summary().numbers();
        List<String> withdrawn = proposition.withdrawn().stream()
                .map(PropositionDetail.Withdrawn::outlet)
                .distinct()
                .toList();
        if (!withdrawn.isEmpty()) {
            say("%s, and what is withdrawn does not count".formatted("it was withdrawn by " + Counted.list(withdrawn)));
        }
        if (proposition.summary().standing() == Standing.RETRACTED) {
            return;
        }
        if (numbers.origins() == 0) {
            say("no origin is named: outlets say it in their own voice");
            return;
        }
        List<String> names = proposition.origins().stream()
                .map(Origin::name)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        say("%s to %s"
                .formatted(
                        numbers.appearances() == 1 ? "that goes back" : "all that goes back",
                        Counted.origins(numbers.origins(), numbers.unnamed(), names)));
        say(Counted.behind(numbers.principals(), numbers.states()));
    }

    private void ways() {
        Map<EchoKind, Integer> echoes = new TreeMap<>();
        for (Appearance appearance : proposition.appearances()) {
            if (appearance.echo() != null) {
                echoes.merge(appearance.echo(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        echoes.forEach((kind, count) -> parts.add(Counted.of(count, "article", "articles")
                + switch (kind) {
                    case CREDITED -> count == 1 ? " credits what it rests on" : " credit what they rest on";
                    case INFERRED -> count == 1 ? " rests on another by its words" : " rest on others by their words";
                    case UNKNOWN -> count == 1 ? " does not show how it got it" : " do not show how they got it";
                }));
        if (!parts.isEmpty()) {
            say(Counted.list(parts));
        }
        List<String> agencies = proposition.through().stream()
                .filter(through -> through.station() != Station.INFORMANT)
                .map(Through::name)
                .distinct()
                .toList();
        if (!agencies.isEmpty()) {
            say("it is credited with having come through " + Counted.list(agencies));
        }
    }

    private void differences() {
        Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
        for (DisagreementSummary disagreement : proposition.disagreements()) {
            verdicts.merge(disagreement.verdict(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        verdicts.forEach((verdict, count) -> parts.add(Counted.of(verdict, count)));
        if (!parts.isEmpty()) {
            say("set beside other statements it shows " + Counted.list(parts));
        }
    }

    private void missing() {
        List<Silent> silent = proposition.missing().outlets();
        if (!silent.isEmpty()) {
            say("it is not carried by %s, which %s of the same"
                    .formatted(
                            Counted.list(silent.stream().map(Silent::name).toList()),
                            silent.size() == 1 ? "tells" : "tell"));
        }
        int undated = proposition.missing().undated().size();
        if (undated > 0) {
            say("%s %s no known date"
                    .formatted(Counted.of(undated, "article", "articles"), undated == 1 ? "has" : "have"));
        }
    }
}
