package org.tadmor.derivation;

import java.math.BigDecimal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.Content;
import org.tadmor.corroboration.ContentReader;
import org.tadmor.corroboration.Degrees;
import org.tadmor.corroboration.Figure;
import org.tadmor.corroboration.FigureMatcher;
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
import org.tadmor.registry.Place;
import org.tadmor.resolution.ActorMatcher;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.Affiliation;
import org.tadmor.resolution.EventProfile;
import org.tadmor.resolution.Retellings;
import org.tadmor.resolution.StoryProfile;
import org.tadmor.resolution.StoryReader;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Approximator;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** What one article contributes to each layer, before anything is compared. Depends on the article alone. */
final class ArticleReader {

    private static final ContentReader CONTENTS = new ContentReader();
    private static final Degrees DEGREES = new Degrees();
    private static final Set<Act> PRESUPPOSING = Set.of(Act.CONGRATULATE, Act.PRAISE, Act.THANK, Act.CONDOLE);
    private static final int LEAD = 500;
    private static final int FRAME = 16;
    private static final int OPENING = 900;
    private static final Pattern AROUND = Pattern.compile(
            "\\b(near|around|outside|close to|surrounding|in the vicinity|area of|region of|province of|suburbs of|north of"
                    + "|south of|east of|west of)\\W+(?:the\\s+)?(?:\\w+\\s+){0,3}$");
    private static final Pattern UNSAID = Pattern.compile(
            "(?i)\\b(?:not|never|nor|neither)\\b|n['’]t\\b|\\b(?:deny|denies|denied|denying)\\W+(?:having\\W+)?"
                    + "(?:said|saying|told|telling|promised|promising|called|calling|threatened|threatening)\\b");
    private static final Pattern UNTOLD = Pattern.compile(
            "(?i)\\b(?:deny|denies|denied|denying)\\W+(?:(?:ever|having|that|he|she|they|it|had|has)\\W+){0,4}"
                    + "(?:said|saying|told|telling|promised|promising|called|calling|threatened|threatening|announced"
                    + "|announcing|written|writing|suggested|suggesting|described|describing)\\b");
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:nobody|no one|no-one|none|neither)\\b.*");
    private static final int CLAUSE = 60;
    private static final int DENIAL = 24;
    private static final Pattern DENIED = Pattern.compile(
            "(?i)(?:\\b(?:no|not|never|nobody|neither|nor)|n['’]t)\\b(?!\\s+only)(?:\\W+\\w+){0,3}\\W*$");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|me|my|myself)\\b");
    private static final int STORY = 4_000;

    private final ActorMatcher matcher;
    private final Reading reading;
    private final ArticleFacts facts;
    private final String text;
    private final Extraction extraction;
    private final @Nullable Period published;
    private final Map<Integer, Place> places;
    private final List<ReferentItem> referents = new ArrayList<>();
    private final Map<Integer, String> identities = new HashMap<>();
    private final Map<Integer, ReferentItem> byReferent = new HashMap<>();
    private final List<String> topics;
    private final Set<String> frameStems;
    private final List<String> frameWords;
    private final List<ContentReader.Named> named = new ArrayList<>();

    ArticleReader(ActorMatcher matcher, Reading reading) {
        this.matcher = matcher;
        this.reading = reading;
        this.facts = reading.facts();
        this.text = reading.text();
        this.extraction = reading.extraction();
        TimeExpression dated = extraction.published();
        this.published = facts.published() != null || dated == null ? facts.published() : dated.period();
        this.places = DecidedPlaces.of(reading);
        readReferents();
        readNames();
        this.topics = topics();
        this.frameStems = CONTENTS.stems(frame());
        this.frameWords = frameWords();
    }

    /** The places, and whatever else without a face, that headline and lead name; states are in too many. */
    private List<String> topics() {
        Set<String> topics = new TreeSet<>();
        for (Mention mention : extraction.mentions()) {
            boolean leading = mention.span().begin() < LEAD && mention.referent() >= 0;
            if (leading && mention.form() == Mention.Form.NAME) {
                Referent referent = extraction.referents().get(mention.referent());
                if (referent.kind() == null && referent.registryKey() == null) {
                    topics.add(Objects.requireNonNull(identities.get(mention.referent())));
                } else if (referent.kind() == ActorKind.UNKNOWN) {
                    topics.add("named:" + referent.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return List.copyOf(topics);
    }

    List<WithdrawalNote> withdrawals() {
        return WithdrawalNote.of(reading, published);
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
                identities.put(i, "place:" + at(places, i).key());
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
            if (identity != null && !nameless(mention.referent())) {
                named.add(new ContentReader.Named(mention.span(), identity));
            }
        }
    }

    /** Whether nothing tells an actor from others of its kind: its words then say more than its identity. */
    private boolean nameless(int referent) {
        ReferentItem item = byReferent.get(referent);
        return item != null && matcher.identity(item.profile()).contains(facts.id());
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
        Content content = CONTENTS.read(text, attribution.content(), named(attribution), extraction.times());
        boolean unsaid = denied(attribution);
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
                addressee,
                voice,
                unsaid ? Act.DENY : attribution.act(),
                disowned(attribution) || attribution.carries() && !disowning(index),
                attribution.segment(),
                unsaid ? content.told() : content,
                frameWords,
                occasion(attribution),
                session(attribution),
                addressee != null
                        && addressee.name() != null
                        && addressee.name().equalsIgnoreCase(facts.outletName()),
                attribution.content(),
                words.toString(),
                Map.of(),
                null);
    }

    /** "He denied having said that …": the denial is of the words. */
    private boolean denied(Attribution attribution) {
        if (attribution.parent() >= 0 || attribution.cue().isEmpty()) {
            return false;
        }
        Span cue = attribution.cue().get(0);
        int from = Math.max(Texts.sentence(text, cue).begin(), cue.begin() - DENIAL);
        return UNTOLD.matcher(text.substring(from, cue.end())).find();
    }

    /** "He never said that …", "he denies that they promised …": who says so denies the words, and nobody has said them. */
    private boolean disowned(Attribution attribution) {
        if (attribution.parent() < 0 || attribution.cue().isEmpty()) {
            return false;
        }
        if (extraction.attributions().get(attribution.parent()).act() == Act.DENY) {
            return true;
        }
        if (attribution.source().stream()
                .anyMatch(span -> NOBODY.matcher(span.in(text)).matches())) {
            return true;
        }
        Span cue = attribution.cue().get(0);
        Span sentence = Texts.sentence(text, cue);
        int from = attribution.source().stream()
                .filter(span -> span.end() <= cue.begin())
                .mapToInt(Span::end)
                .max()
                .orElse(Math.max(sentence.begin(), cue.begin() - DENIAL));
        String words = text.substring(Math.max(from, cue.begin() - DENIAL), cue.end());
        return UNSAID.matcher(words).find();
    }

    private boolean disowning(int index) {
        return extraction.attributions().stream().anyMatch(inner -> inner.parent() == index && disowned(inner));
    }

    /** The names in reach of an attribution; "I" in it is who speaks. */
    private List<ContentReader.Named> named(Attribution attribution) {
        int speaker = attribution.speakers().isEmpty()
                ? -1
                : attribution.speakers().get(0).referent();
        String identity = speaker < 0 || nameless(speaker) ? null : identities.get(speaker);
        if (identity == null || attribution.quotation() == Quotation.INDIRECT) {
            return named;
        }
        List<ContentReader.Named> all = new ArrayList<>(named);
        for (Span span : attribution.content()) {
            Matcher own = FIRST_PERSON.matcher(text).region(span.begin(), span.end());
            while (own.find()) {
                all.add(new ContentReader.Named(new Span(own.start(), own.end()), identity));
            }
        }
        return all;
    }

    private VoiceItem voice(VoiceMention mention) {
        ReferentItem referent = byReferent.get(mention.referent());
        return referent == null
                ? new VoiceItem(null, mention.voice(), Affiliation.NONE, null, List.of(), true)
                : new VoiceItem(
                        referent.id(),
                        mention.voice(),
                        referent.affiliation(),
                        referent.profile().name(),
                        List.copyOf(titles(referent.profile())),
                        nameless(mention.referent()));
    }

    private static Set<String> titles(ActorProfile profile) {
        Set<String> titles = new TreeSet<>();
        profile.roles().forEach(role -> titles.add(Texts.headWord(role.title())));
        if (profile.voice() != Voice.NAMED) {
            titles.add(Texts.headWord(profile.name()));
        } else if (profile.kind() == ActorKind.PERSON || profile.kind() == ActorKind.UNKNOWN) {
            String name = profile.name();
            titles.add(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        }
        titles.remove("");
        return titles;
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
        Retellings retellings = Retellings.of(text, extraction, places);
        for (int i = 0; i < extraction.events().size(); i++) {
            if (retellings.keeps(i)) {
                mentions.add(mention(i, retellings));
            }
        }
        return mentions;
    }

    StoryProfile story() {
        StringBuilder headline = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (Segment segment : extraction.segments()) {
            if (segment.kind() == SegmentKind.HEADLINE) {
                headline.append(segment.span().in(text)).append('\n');
            } else if (segment.kind() == SegmentKind.BODY && body.length() < STORY) {
                body.append(segment.span().in(text)).append('\n');
            }
        }
        String title = facts.title() == null || facts.title().isBlank() ? headline.toString() : facts.title();
        return StoryReader.read(facts.id(), published, title, body.toString());
    }

    /** The most telling words of the headline and the first paragraphs. */
    private List<String> frameWords() {
        StringBuilder opening = new StringBuilder();
        for (Segment segment : extraction.segments()) {
            boolean told = segment.kind() == SegmentKind.HEADLINE || segment.kind() == SegmentKind.BODY;
            if (told && opening.length() < OPENING) {
                opening.append(segment.span().in(text)).append(". ");
            }
        }
        return CONTENTS.stems(opening.toString()).stream()
                .filter(FigureMatcher::telling)
                .sorted(Comparator.comparingDouble((String stem) -> -FigureMatcher.weight(stem))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(FRAME)
                .sorted()
                .toList();
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

    private MentionItem mention(int index, Retellings retellings) {
        EventMention event = extraction.events().get(index);
        TimeExpression time = event.time() < 0 ? null : extraction.times().get(event.time());
        int at = event.place() < 0 ? placeOfKind(event.name()) : event.place();
        Mention place = at < 0 ? null : extraction.mentions().get(at);
        Set<String> words = new TreeSet<>(frameStems);
        words.addAll(CONTENTS.stems(Texts.sentence(text, event.trigger()).in(text)));
        Attribution attribution =
                event.attribution() < 0 ? null : extraction.attributions().get(event.attribution());
        boolean cue =
                attribution != null && attribution.cue().stream().anyMatch(span -> span.overlaps(event.trigger()));
        boolean saying = event.type().verbal() && (cue || event.rule().equals("event.promise"));
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
                place == null ? null : nameOf(place),
                parts,
                actuality(event, attribution),
                saying ? said(cue ? attribution : null, event.trigger()) : List.of(),
                List.copyOf(words),
                segment(event.trigger()),
                saying,
                event.trigger().begin(),
                extraction.events().get(retellings.main(index)).trigger().begin(),
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
                attribution != null && !saying && presupposes(attribution),
                degree.map(Degrees.Degree::degree).orElse(null),
                degree.map(Degrees.Degree::word).orElse(null),
                time == null ? null : time.span(),
                event.place() < 0 || place == null ? null : place.span());
    }

    /**
     * The mention of the one place where the article sets events of a kind of which there is hardly more than one; -1
     * where it names none, or several: "troops left Ruritania … despite the withdrawal of forces".
     */
    private int placeOfKind(String name) {
        int found = -1;
        if (name.startsWith("territory") || name.equals("withdrawal")) {
            Set<String> keys = new TreeSet<>();
            for (EventMention event : extraction.events()) {
                if (event.name().equals(name) && event.place() >= 0) {
                    keys.add(placeOf(extraction.mentions().get(event.place())).key());
                    found = found < 0 ? event.place() : found;
                }
            }
            found = keys.size() == 1 ? found : -1;
        }
        return found;
    }

    /** "No fee had been paid": a denial that stands before the words of the event denies it. */
    private Actuality actuality(EventMention event, @Nullable Attribution attribution) {
        if (attribution == null || event.actuality() != Actuality.ACTUAL) {
            return event.actuality();
        }
        for (Span span : attribution.content()) {
            if (span.covers(event.trigger())) {
                Span sentence = Texts.sentence(text, event.trigger());
                int from = Math.max(span.begin(), sentence.begin());
                boolean denied = DENIED.matcher(
                                text.substring(from, event.trigger().begin()))
                        .find();
                return denied ? Actuality.NEGATED : event.actuality();
            }
        }
        return event.actuality();
    }

    /** What a claim says, or else what follows the word of saying in its sentence. */
    private List<String> said(@Nullable Attribution attribution, Span trigger) {
        Set<String> stems = new TreeSet<>();
        List<Span> contents = attribution == null
                ? List.of(new Span(
                        trigger.end(),
                        Math.max(trigger.end(), Texts.sentence(text, trigger).end())))
                : attribution.content();
        contents.forEach(span -> stems.addAll(CONTENTS.stems(span.in(text))));
        return List.copyOf(stems);
    }

    /** "The president congratulated the army on taking the town": who writes so says that the town was taken. */
    private static boolean presupposes(Attribution attribution) {
        VoiceMention informant = attribution.informant();
        boolean own = informant == null
                || attribution.speakers().stream().anyMatch(speaker -> speaker.referent() == informant.referent());
        return own
                && attribution.parent() < 0
                && attribution.relays().isEmpty()
                && attribution.quotation() == Quotation.INDIRECT
                && PRESUPPOSING.contains(attribution.act());
    }

    private Place placeOf(Mention mention) {
        Place place = places.get(mention.referent());
        return place == null ? Place.named(nameOf(mention)) : place;
    }

    private String nameOf(Mention mention) {
        return mention.referent() < 0
                ? mention.span().in(text)
                : extraction.referents().get(mention.referent()).name();
    }

    private static Place at(Map<Integer, Place> places, int referent) {
        return Objects.requireNonNull(places.get(referent));
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
            String counted = quantity.counted() == null ? quantity.unit() : quantity.counted();
            if (counted != null && (quantity.low() != null || quantity.high() != null)) {
                figure(quantity, counted).ifPresent(figures::add);
            }
        }
        return figures.stream()
                .filter(figure -> figures.stream().noneMatch(other -> repeats(figure, other)))
                .toList();
    }

    /** What the outlet says in its own voice, and elsewhere in the article by another's. */
    private static boolean repeats(FigureItem figure, FigureItem other) {
        Figure mine = figure.figure();
        Figure theirs = other.figure();
        return figure.claim() == null
                && other.claim() != null
                && mine.counted().get(0).equals(theirs.counted().get(0))
                && Objects.equals(mine.unit(), theirs.unit())
                && (Objects.equals(mine.low(), theirs.low()) && Objects.equals(mine.high(), theirs.high())
                        || mine.approximator() != Approximator.EXACT && matches(mine, theirs));
    }

    /** Whether an approximate figure ("dozens", "more than 60") is meant by an exact one. */
    private static boolean matches(Figure vague, Figure exact) {
        BigDecimal low = vague.low();
        BigDecimal value = exact.low();
        BigDecimal high = vague.high();
        return value != null
                && (low == null || low.compareTo(value) <= 0)
                && (high == null || value.compareTo(high) <= 0);
    }

    private Optional<FigureItem> figure(Quantity quantity, String countedWords) {
        List<String> counted = new ArrayList<>();
        if (quantity.counted() == null) {
            counted.add(countedWords);
        }
        List<String> words = Texts.words(countedWords);
        for (int i = words.size() - 1; i >= 0 && quantity.counted() != null; i--) {
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
        String area = quantity.area() < 0 ? null : area(extraction.mentions().get(quantity.area()));
        Figure figure = new Figure(
                quantity.low(),
                quantity.high(),
                quantity.unit(),
                quantity.approximator(),
                counted,
                List.copyOf(CONTENTS.stems(clause(quantity.span(), sentence, claim))),
                window,
                area,
                List.copyOf(places(sentence, quantity.area())),
                frameWords,
                said(claim));
        Attribution attribution = claim < 0 ? null : extraction.attributions().get(claim);
        VoiceItem voice = attribution == null || attribution.speakers().isEmpty()
                ? null
                : voice(attribution.speakers().get(0));
        return Optional.of(new FigureItem(
                facts.id(), claim < 0 ? null : claimId(claim), quantity.span(), figure, Map.of(), voice));
    }

    private Occasion said(int claim) {
        if (claim >= 0) {
            return occasion(extraction.attributions().get(claim));
        }
        Period day = published;
        return day == null ? Occasion.NONE : Occasion.before(days(day).last());
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

    /** The words around a figure, as far as the claim goes that has it. */
    private String clause(Span figure, Span sentence, int claim) {
        Span whole = sentence;
        if (claim >= 0) {
            whole = extraction.attributions().get(claim).content().stream()
                    .filter(span -> span.covers(figure))
                    .findFirst()
                    .orElse(sentence);
        }
        int begin = Math.max(whole.begin(), figure.begin() - CLAUSE);
        int end = Math.min(whole.end(), figure.end() + CLAUSE);
        while (begin > whole.begin() && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        while (end < whole.end() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(begin, end);
    }

    /** Where a figure counts; near a place, or over its area, is not shown to be in it, nor the one to be the other. */
    private String area(Mention place) {
        Matcher around = AROUND.matcher(text)
                .region(Math.max(0, place.span().begin() - 60), place.span().begin());
        String how = around.find() ? around.group(1) : "";
        return (how.isEmpty() ? "" : how.endsWith(" of") ? "over " : "around ") + "place:"
                + placeOf(place).key();
    }

    private Set<String> places(Span sentence, int area) {
        Set<String> places = new TreeSet<>();
        if (area >= 0) {
            places.add("place:" + placeOf(extraction.mentions().get(area)).key());
        }
        extraction.mentions().stream()
                .filter(mention -> sentence.covers(mention.span()))
                .map(mention -> identities.get(mention.referent()))
                .filter(Objects::nonNull)
                .filter(identity -> identity.startsWith("place:"))
                .forEach(places::add);
        places.addAll(topics);
        return places;
    }
}
