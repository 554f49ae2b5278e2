package org.tadmor.derivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Stance;
import org.tadmor.vocabulary.Tense;
import org.tadmor.vocabulary.Voice;

/**
 * An article put together sentence by sentence, with the extraction given by hand. In a sentence, the words said stand
 * between « and », names between [ and ] and places between ⟨ and ⟩; {n|counted} is a figure.
 */
final class Story {

    private static final Pattern MARK = Pattern.compile("«|»|\\[([^]]*)]|⟨([^⟩]*)⟩|\\{([^|}]*)\\|([^}]*)}");
    private static final Pattern CUE = Pattern.compile(
            "\\b(said|says|told|added|according to|announced|denied|promised|warned|reported|insisted|stated|confirmed|quoted|pledged|declared|claimed|put|replied|accused|proposed)\\b");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> referents = new LinkedHashMap<>();
    private final List<Referent> found = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<EventMention> events = new ArrayList<>();
    private final String outlet;
    private final @Nullable LocalDate published;
    private @Nullable String wire;
    private @Nullable String address;
    private @Nullable String digestOf;

    Story(String outlet, @Nullable String published) {
        this.outlet = outlet;
        this.published = published == null ? null : LocalDate.parse(published);
    }

    Story wire(String agency) {
        wire = agency;
        return this;
    }

    Story address(String url) {
        address = url;
        return this;
    }

    Story digestOf(String hash) {
        digestOf = hash;
        return this;
    }

    /** A claim's chain: names, each "Name" or "Name (title|body)"; "~words" for a voice without a name. */
    record Chain(
            String speaker,
            @Nullable String informant,
            List<String> relays,
            @Nullable String addressee,
            @Nullable String said,
            Act act) {

        static Chain of(String speaker) {
            return new Chain(speaker, null, List.of(), null, null, Act.ASSERT);
        }

        Chain via(String informant) {
            return new Chain(speaker, informant, relays, addressee, said, act);
        }

        Chain by(String... agencies) {
            return new Chain(speaker, informant, List.of(agencies), addressee, said, act);
        }

        Chain to(String hearer) {
            return new Chain(speaker, informant, relays, hearer, said, act);
        }

        Chain on(String day) {
            return new Chain(speaker, informant, relays, addressee, day, act);
        }

        Chain does(Act other) {
            return new Chain(speaker, informant, relays, addressee, said, other);
        }
    }

    /** Adds a sentence with a claim in it. */
    Story say(Chain chain, String sentence) {
        List<Span> content = sentence(sentence);
        int begin = text.lastIndexOf("\n", content.get(0).begin()) + 1;
        List<Span> cue = new ArrayList<>();
        Matcher matcher = CUE.matcher(text).region(begin, text.length());
        while (cue.isEmpty() && matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (content.stream().noneMatch(part -> part.overlaps(span))) {
                cue.add(span);
            }
        }
        if (chain.said() != null) {
            int at = text.length();
            text.append(" (").append(chain.said()).append(')');
            times.add(new TimeExpression(
                    new Span(at + 2, at + 12), Period.day(LocalDate.parse(chain.said())), null, null, "given"));
            if (cue.isEmpty()) {
                cue.add(new Span(at, at + 2));
            }
        }
        attributions.add(new Attribution(
                List.of(),
                cue,
                content,
                Quotation.INDIRECT,
                chain.act(),
                new Stance(Polarity.POSITIVE, Certainty.CERTAIN, Tense.PAST, List.of()),
                chain.speaker().isEmpty() ? List.of() : List.of(voice(chain.speaker())),
                chain.informant() == null ? null : voice(chain.informant()),
                chain.relays().stream().map(this::voice).toList(),
                chain.addressee() == null ? null : voice(chain.addressee()),
                -1,
                false,
                SegmentKind.BODY,
                1,
                "given"));
        text.append('\n');
        return this;
    }

    /** Adds a sentence in the outlet's own voice that reports an event, or that it did not happen. */
    Story report(String name, String place, String day, Actuality actuality, String sentence) {
        return event(name, place, day, actuality, -1, sentence);
    }

    /** The same as part of the claim before it. */
    Story claimed(String name, String place, String day, Actuality actuality) {
        Span content = attributions.get(attributions.size() - 1).content().get(0);
        return event(name, place, day, actuality, attributions.size() - 1, content);
    }

    private Story event(String name, String place, String day, Actuality actuality, int claim, String sentence) {
        int begin = text.length();
        sentence(sentence);
        text.append('\n');
        return event(name, place, day, actuality, claim, new Span(begin, text.length() - 1));
    }

    private Story event(String name, String place, String day, Actuality actuality, int claim, Span trigger) {
        times.add(new TimeExpression(trigger, Period.day(LocalDate.parse(day)), null, null, "given"));
        int where = referent(place, null);
        mentions.add(new Mention(trigger, Mention.Form.NAME, where, "given"));
        events.add(new EventMention(
                trigger,
                EventType.ASSAULT,
                name,
                List.of(),
                times.size() - 1,
                mentions.size() - 1,
                actuality,
                claim,
                List.of(),
                1,
                "given"));
        return this;
    }

    private List<Span> sentence(String marked) {
        List<Span> content = new ArrayList<>();
        int open = -1;
        int from = 0;
        Matcher matcher = MARK.matcher(marked);
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            from = matcher.end();
            int at = text.length();
            if (matcher.group().equals("«")) {
                open = at;
            } else if (matcher.group().equals("»")) {
                content.add(new Span(open, at));
            } else if (matcher.group(1) != null) {
                text.append(matcher.group(1).replaceAll("=.*", ""));
                String name = matcher.group(1).replaceAll(".*=", "");
                mentions.add(new Mention(
                        new Span(at, text.length()), Mention.Form.NAME, referent(name, ActorKind.PERSON), "given"));
            } else if (matcher.group(2) != null) {
                text.append(matcher.group(2));
                mentions.add(new Mention(
                        new Span(at, text.length()), Mention.Form.NAME, referent(matcher.group(2), null), "given"));
            } else {
                text.append(matcher.group(3)).append(' ').append(matcher.group(4));
                quantity(new Span(at, text.length()), matcher.group(3).toLowerCase(Locale.ROOT), matcher.group(4));
            }
        }
        text.append(marked.substring(from));
        return content;
    }

    private void quantity(Span span, String words, String counted) {
        Approximator approximator = words.startsWith("at least")
                ? Approximator.AT_LEAST
                : words.startsWith("more than") || words.startsWith("over")
                        ? Approximator.OVER
                        : words.startsWith("about") || words.startsWith("some")
                                ? Approximator.ABOUT
                                : words.startsWith("nearly") ? Approximator.NEARLY : Approximator.EXACT;
        BigDecimal value = new BigDecimal(words.replaceAll("[^0-9]", ""));
        boolean noLow = approximator == Approximator.NEARLY;
        boolean noHigh = approximator == Approximator.AT_LEAST || approximator == Approximator.OVER;
        quantities.add(new Quantity(
                span, noLow ? null : value, noHigh ? null : value, null, approximator, counted, span, -1, -1, "given"));
    }

    private VoiceMention voice(String named) {
        boolean nameless = named.startsWith("~");
        Matcher role = Pattern.compile("(.*?) \\((.*)\\|(.*)\\)").matcher(named);
        if (role.matches()) {
            int index = referent(role.group(1), ActorKind.PERSON);
            Referent plain = found.get(index);
            Referent.Role held = new Referent.Role(new Span(0, 1), role.group(2), role.group(3));
            found.set(
                    index, new Referent(plain.kind(), plain.name(), plain.voice(), plain.registryKey(), List.of(held)));
            return new VoiceMention(List.of(), index, Voice.NAMED);
        }
        return new VoiceMention(
                List.of(),
                referent(named, ActorKind.PERSON),
                nameless ? Voice.ANONYMOUS : named.equals(outlet) ? Voice.OUTLET : Voice.NAMED);
    }

    private int referent(String name, @Nullable ActorKind kind) {
        return referents.computeIfAbsent(name, key -> {
            boolean registered = name.startsWith("#");
            found.add(new Referent(
                    kind,
                    name.replaceAll("[~#]", ""),
                    name.startsWith("~") ? Voice.ANONYMOUS : Voice.NAMED,
                    registered ? name.substring(1) : null,
                    List.of()));
            return found.size() - 1;
        });
    }

    Reading reading() {
        String body = text.toString();
        String hash = PublicId.of("text", body);
        String id = PublicId.of("article", outlet, hash);
        ArticleFacts facts = new ArticleFacts(
                id,
                outlet,
                outlet,
                null,
                address,
                hash,
                digestOf == null ? ArticleKind.REPORT : ArticleKind.DIGEST,
                digestOf,
                wire,
                published == null ? null : Period.day(published));
        List<Segment> segments =
                body.isEmpty() ? List.of() : List.of(new Segment(new Span(0, body.length()), SegmentKind.BODY));
        return new Reading(
                facts,
                body,
                new Extraction("en", segments, null, null, mentions, found, times, quantities, attributions, events));
    }

    Change.Add add() {
        return new Change.Add(reading());
    }
}
