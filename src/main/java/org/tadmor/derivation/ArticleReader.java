package org.tadmor.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.Content;
import org.tadmor.corroboration.ContentReader;
import org.tadmor.corroboration.Degrees;
import org.tadmor.corroboration.Figure;
import org.tadmor.corroboration.Occasion;
import org.tadmor.derivation.Items.ArticleItem;
import org.tadmor.derivation.Items.ClaimItem;
import org.tadmor.derivation.Items.FigureItem;
import org.tadmor.derivation.Items.MentionItem;
import org.tadmor.derivation.Items.ReferentItem;
import org.tadmor.derivation.Items.VoiceItem;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.Credit;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.Segment;
import org.tadmor.extraction.TimeExpression;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.Affiliation;
import org.tadmor.resolution.EventProfile;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** What one article contributes to each layer, before anything is compared. Depends on the article alone. */
final class ArticleReader {

    private static final ContentReader CONTENTS = new ContentReader();
    private static final Degrees DEGREES = new Degrees();

    private final ActorMatcher matcher;
    private final ArticleFacts facts;
    private final String text;
    private final Extraction extraction;
    private final @Nullable Period published;
    private final List<ReferentItem> referents = new ArrayList<>();
    private final Map<Integer, String> identities = new HashMap<>();
    private final Map<Integer, ReferentItem> byReferent = new HashMap<>();
    private final List<ContentReader.Named> named = new ArrayList<>();

    ArticleReader(ActorMatcher matcher, Reading reading) {
        this.matcher = matcher;
        this.facts = reading.facts();
        this.text = reading.text();
        this.extraction = reading.extraction();
        TimeExpression dated = extraction.published();
        this.published = facts.published() != null || dated == null ? facts.published() : dated.period();
        readReferents();
        readNames();
    }

    ArticleItem article() {
        Credit credit = extraction.credit();
        String stated = credit == null || credit.partial() ? null : credit.agency();
        String wire = facts.wire() != null ? facts.wire() : stated;
        return new ArticleItem(
                facts, wire, published, Texts.sketch(text, extraction.segments()), Row.Article.State.CURRENT);
    }

    List<ReferentItem> referents() {
        return referents;
    }

    private void readReferents() {
        for (int i = 0; i < extraction.referents().size(); i++) {
            Referent referent = extraction.referents().get(i);
            if (referent.kind() == null) {
                String key = referent.registryKey() != null
                        ? referent.registryKey()
                        : referent.name().toLowerCase(Locale.ROOT);
                identities.put(i, "place:" + key);
            } else {
                ActorProfile profile = new ActorProfile(
                        referent.kind(),
                        referent.name(),
                        referent.voice(),
                        referent.registryKey(),
                        referent.roles(),
                        published,
                        facts.id(),
                        i);
                ReferentItem item = new ReferentItem(
                        facts.id(), i, profile, words(i), matcher.offices(profile), matcher.affiliation(profile));
                referents.add(item);
                byReferent.put(i, item);
                identities.put(i, item.id());
            }
        }
    }

    private List<Span> words(int referent) {
        return extraction.mentions().stream()
                .filter(mention -> mention.referent() == referent)
                .map(Mention::span)
                .toList();
    }

    private void readNames() {
        for (Mention mention : extraction.mentions()) {
            String identity = identities.get(mention.referent());
            if (identity != null) {
                named.add(new ContentReader.Named(mention.span(), identity));
            }
        }
    }

    List<ClaimItem> claims() {
        List<ClaimItem> claims = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < extraction.attributions().size(); i++) {
            ClaimItem claim = claim(i);
            if (ids.add(claim.id())) {
                claims.add(claim);
            }
        }
        return claims;
    }

    static String claimId(String article, Attribution attribution) {
        return PublicId.of(
                "claim",
                article,
                attribution.source().toString(),
                attribution.cue().toString(),
                attribution.content().toString());
    }

    private String claimId(int index) {
        return claimId(facts.id(), extraction.attributions().get(index));
    }

    private ClaimItem claim(int index) {
        Attribution attribution = extraction.attributions().get(index);
        List<VoiceItem> speakers =
                attribution.speakers().stream().map(this::voice).toList();
        VoiceItem informant = attribution.informant() == null
                ? speakers.isEmpty() ? null : speakers.get(0)
                : voice(attribution.informant());
        Voice voice = speakers.isEmpty() ? Voice.VAGUE : speakers.get(0).voice();
        VoiceItem addressee = attribution.addressee() == null ? null : voice(attribution.addressee());
        Content content = CONTENTS.read(text, attribution.content(), named, extraction.times());
        StringBuilder words = new StringBuilder();
        for (Span span : attribution.content()) {
            words.append(words.isEmpty() ? "" : " … ").append(span.in(text));
        }
        return new ClaimItem(
                claimId(index),
                facts.id(),
                facts.outlet(),
                index,
                speakers,
                informant,
                attribution.relays().stream().map(this::voice).toList(),
                addressee == null ? null : addressee.referent(),
                voice,
                attribution.act(),
                attribution.carries(),
                attribution.segment(),
                content,
                occasion(attribution),
                session(attribution),
                addressee != null
                        && addressee.name() != null
                        && addressee.name().equalsIgnoreCase(facts.outletName()),
                attribution.content(),
                words.toString(),
                Map.of());
    }

    private VoiceItem voice(VoiceMention mention) {
        ReferentItem referent = byReferent.get(mention.referent());
        return referent == null
                ? new VoiceItem(null, mention.voice(), Affiliation.NONE, null, true)
                : new VoiceItem(
                        referent.id(),
                        mention.voice(),
                        referent.affiliation(),
                        referent.profile().name(),
                        matcher.identity(referent.profile()).contains(facts.id()));
    }

    /** When the outermost voice spoke: what its own attribution says, where this one is nested in it. */
    private Occasion session(Attribution attribution) {
        Attribution outermost = attribution;
        for (int steps = 0;
                outermost.parent() >= 0 && steps < extraction.attributions().size();
                steps++) {
            outermost = extraction.attributions().get(outermost.parent());
        }
        return occasion(outermost);
    }

    /** The day that the words around source and cue state, outside the content; else shortly before publication. */
    private Occasion occasion(Attribution attribution) {
        if (!attribution.cue().isEmpty()) {
            Span cue = attribution.cue().get(0);
            Span sentence = Texts.sentence(text, cue);
            for (TimeExpression time : extraction.times()) {
                Period period = time.period();
                boolean framing = sentence.covers(time.span())
                        && attribution.content().stream().noneMatch(span -> span.overlaps(time.span()))
                        && extraction.attributions().stream()
                                .filter(other -> other != attribution)
                                .flatMap(other -> other.content().stream())
                                .noneMatch(span -> span.covers(time.span()) && !span.covers(cue));
                if (framing && period != null && period.precision().compareTo(Precision.DAY) <= 0) {
                    return days(period);
                }
            }
        }
        Period day = published;
        return day == null ? Occasion.NONE : Occasion.before(days(day).last());
    }

    private static Occasion days(Period period) {
        LocalDate first = period.begin().toLocalDate();
        LocalDate last = period.end().minusNanos(1).toLocalDate();
        return Occasion.stated((int) first.toEpochDay(), (int) last.toEpochDay());
    }

    List<MentionItem> mentions() {
        List<MentionItem> mentions = new ArrayList<>();
        String frame = frame();
        for (int i = 0; i < extraction.events().size(); i++) {
            mentions.add(mention(i, frame));
        }
        return mentions;
    }

    /** The headline and the lead. */
    private String frame() {
        StringBuilder frame = new StringBuilder();
        for (Segment segment : extraction.segments()) {
            if (segment.kind() == SegmentKind.HEADLINE) {
                frame.append(segment.span().in(text)).append(' ');
            }
        }
        Optional<Segment> lead = extraction.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.BODY)
                .findFirst();
        if (lead.isPresent()) {
            Span body = lead.get().span();
            frame.append(text, body.begin(), Math.min(body.end(), body.begin() + 400));
        }
        return frame.toString();
    }

    private MentionItem mention(int index, String frame) {
        EventMention event = extraction.events().get(index);
        TimeExpression time = event.time() < 0 ? null : extraction.times().get(event.time());
        Mention place = event.place() < 0 ? null : extraction.mentions().get(event.place());
        Set<String> words = CONTENTS.stems(
                frame + ". " + Texts.sentence(text, event.trigger()).in(text));
        Attribution attribution =
                event.attribution() < 0 ? null : extraction.attributions().get(event.attribution());
        boolean saying =
                attribution != null && attribution.cue().stream().anyMatch(cue -> cue.overlaps(event.trigger()));
        List<EventProfile.Part> parts = new ArrayList<>();
        for (EventMention.Participant participant : event.participants()) {
            ReferentItem referent = byReferent.get(participant.referent());
            if (referent != null) {
                parts.add(new EventProfile.Part(participant.role(), referent.id()));
            }
        }
        EventProfile profile = new EventProfile(
                event.type(),
                event.name(),
                time == null ? null : time.period(),
                place == null ? null : placeOf(place),
                parts,
                event.actuality(),
                List.copyOf(words),
                segment(event.trigger()),
                saying,
                event.trigger().begin(),
                published,
                facts.id());
        Optional<Degrees.Degree> degree = DEGREES.around(text, event.trigger());
        return new MentionItem(
                facts.id(),
                index,
                event.trigger(),
                profile,
                Map.of(),
                attribution == null ? null : claimId(event.attribution()),
                degree.map(Degrees.Degree::degree).orElse(null),
                degree.map(Degrees.Degree::word).orElse(null),
                time == null ? null : time.span(),
                place == null ? null : place.span());
    }

    private String placeOf(Mention mention) {
        if (mention.referent() < 0) {
            return mention.span().in(text).toLowerCase(Locale.ROOT);
        }
        Referent referent = extraction.referents().get(mention.referent());
        return referent.registryKey() != null
                ? referent.registryKey()
                : referent.name().toLowerCase(Locale.ROOT);
    }

    private SegmentKind segment(Span words) {
        return extraction.segments().stream()
                .filter(segment -> segment.span().covers(words))
                .map(Segment::kind)
                .findFirst()
                .orElse(SegmentKind.BODY);
    }

    List<FigureItem> figures() {
        List<FigureItem> figures = new ArrayList<>();
        for (Quantity quantity : extraction.quantities()) {
            if (quantity.counted() != null && (quantity.low() != null || quantity.high() != null)) {
                figure(quantity, quantity.counted()).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private Optional<FigureItem> figure(Quantity quantity, String countedWords) {
        List<String> counted = new ArrayList<>();
        List<String> words = Texts.words(countedWords);
        for (int i = words.size() - 1; i >= 0; i--) {
            counted.addAll(CONTENTS.stems(words.get(i)));
        }
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Span sentence = Texts.sentence(text, quantity.span());
        int claim = reporting(quantity.span());
        Period window = quantity.window() < 0
                ? null
                : extraction.times().get(quantity.window()).period();
        String area = quantity.area() < 0
                ? null
                : "place:" + placeOf(extraction.mentions().get(quantity.area()));
        Figure figure = new Figure(
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.approximator(),
                counted,
                List.copyOf(CONTENTS.stems(clause(quantity.span(), sentence))),
                window,
                area,
                List.copyOf(places(sentence, area)),
                day(claim));
        Attribution attribution = claim < 0 ? null : extraction.attributions().get(claim);
        VoiceItem voice = attribution == null || attribution.speakers().isEmpty()
                ? null
                : voice(attribution.speakers().get(0));
        return Optional.of(new FigureItem(
                facts.id(), claim < 0 ? null : claimId(claim), quantity.span(), figure, Map.of(), voice));
    }

    private int day(int claim) {
        Occasion occasion = claim < 0
                ? published == null ? Occasion.NONE : days(published)
                : occasion(extraction.attributions().get(claim));
        return occasion.last();
    }

    /** The innermost attribution whose content holds these words, or -1. */
    private int reporting(Span words) {
        int found = -1;
        for (int i = 0; i < extraction.attributions().size(); i++) {
            Attribution attribution = extraction.attributions().get(i);
            boolean holds = attribution.content().stream().anyMatch(span -> span.covers(words));
            if (holds
                    && (found < 0
                            || length(attribution)
                                    < length(extraction.attributions().get(found)))) {
                found = i;
            }
        }
        return found;
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }

    private String clause(Span figure, Span sentence) {
        return text.substring(
                Math.max(sentence.begin(), figure.begin() - 40), Math.min(sentence.end(), figure.end() + 60));
    }

    private Set<String> places(Span sentence, @Nullable String area) {
        Set<String> places = new TreeSet<>();
        if (area != null) {
            places.add(area);
        }
        extraction.mentions().stream()
                .filter(mention -> sentence.covers(mention.span()))
                .map(mention -> identities.get(mention.referent()))
                .filter(Objects::nonNull)
                .filter(identity -> identity.startsWith("place:"))
                .forEach(places::add);
        if (places.isEmpty()) {
            extraction.mentions().stream()
                    .sorted(Comparator.comparing(Mention::span))
                    .map(mention -> identities.get(mention.referent()))
                    .filter(Objects::nonNull)
                    .filter(identity -> identity.startsWith("place:"))
                    .findFirst()
                    .ifPresent(places::add);
        }
        return places;
    }
}
