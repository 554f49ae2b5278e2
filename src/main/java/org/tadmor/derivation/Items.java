package org.tadmor.derivation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tadmor.corroboration.ClaimProfile;
import org.tadmor.corroboration.Content;
import org.tadmor.corroboration.Figure;
import org.tadmor.corroboration.Occasion;
import org.tadmor.corroboration.Term;
import org.tadmor.resolution.ActorProfile;
import org.tadmor.resolution.Affiliation;
import org.tadmor.resolution.EventProfile;
import org.tadmor.resolution.StoryProfile;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/**
 * The contents of the nodes: what each layer keeps of an article. Actors are named by the referents of the article
 * throughout ("article#index"), and by their public ids where these have been filled in.
 */
final class Items {

    private Items() {}

    /**
     * @param wire the agency it is wholly credited to, in normal form
     * @param sketch the text's MinHash (Broder 1997)
     */
    record ArticleItem(
            ArticleFacts facts,
            @Nullable String wire,
            @Nullable Period published,
            List<Integer> sketch,
            Row.Article.State state)
            implements Serializable { // for Spark jobs

        ArticleItem {
            sketch = List.copyOf(sketch);
        }

        boolean counts() {
            return state == Row.Article.State.CURRENT;
        }

        ArticleItem in(Row.Article.State newState) {
            return new ArticleItem(facts, wire, published, sketch, newState);
        }
    }

    /** @param holds keys of the offices that the article shows the actor to hold */
    record ReferentItem(
            String article,
            int index,
            ActorProfile profile,
            List<Span> words,
            List<String> holds,
            Affiliation affiliation)
            implements Serializable { // for Spark jobs

        ReferentItem {
            words = List.copyOf(words);
            holds = List.copyOf(holds);
        }

        String id() {
            return article + "#" + index;
        }
    }

    /** What an article tells. */
    record StoryItem(StoryProfile profile) implements Serializable {} // for Spark jobs

    /**
     * An identity among actors or events.
     *
     * @param base the natural key it was given; the node's id adds the sighting where a person decided on that one
     * @param sighting the smallest id of the referents or mentions that have this identity
     * @param actor that one's profile, for an actor
     * @param event that one's profile, for an event
     */
    record IdentityItem(
            String base,
            String sighting,
            @Nullable ActorProfile actor,
            @Nullable EventProfile event) implements Serializable { // for Spark jobs

        static IdentityItem of(String base, String sighting, Serializable profile) {
            return profile instanceof ActorProfile actor
                    ? new IdentityItem(base, sighting, actor, null)
                    : new IdentityItem(base, sighting, null, (EventProfile) profile);
        }

        Serializable profile() {
            return actor == null ? Objects.requireNonNull(event) : actor;
        }
    }

    record OfficeItem(String office, String identity) implements Serializable {} // for Spark jobs

    /**
     * @param claim the claim that reports it, or is it
     * @param presupposed whether the outlet takes it for granted in its own voice, though a claim names it
     * @param degree how much of it the words say ("part")
     */
    record MentionItem(
            String article,
            int index,
            Span trigger,
            EventProfile profile,
            Map<String, String> actors,
            @Nullable String claim,
            boolean presupposed,
            @Nullable String degree,
            @Nullable Span degreeWords,
            @Nullable Span timeWords,
            @Nullable Span placeWords)
            implements Serializable { // for Spark jobs

        MentionItem {
            actors = Map.copyOf(actors);
        }

        /** The profile with the public ids of its actors. */
        EventProfile resolved() {
            List<EventProfile.Part> parts = profile.parts().stream()
                    .map(part -> new EventProfile.Part(part.role(), resolve(actors, part.actor())))
                    .toList();
            return new EventProfile(
                    profile.type(),
                    profile.name(),
                    profile.time(),
                    profile.place(),
                    profile.placeName(),
                    parts,
                    profile.actuality(),
                    profile.said(),
                    profile.words(),
                    profile.segment(),
                    profile.saying(),
                    profile.trigger(),
                    profile.main(),
                    profile.published(),
                    profile.article());
        }

        MentionItem with(Map<String, String> newActors) {
            return new MentionItem(
                    article,
                    index,
                    trigger,
                    profile,
                    newActors,
                    claim,
                    presupposed,
                    degree,
                    degreeWords,
                    timeWords,
                    placeWords);
        }

        String id() {
            return article + "#" + index;
        }
    }

    /**
     * A voice in the chain behind a claim.
     *
     * @param titles what it is called: the nouns that its roles turn on, and a person's last name
     * @param unnamed whether nothing tells it from others of its kind
     */
    record VoiceItem(
            @Nullable String referent,
            Voice voice,
            Affiliation affiliation,
            @Nullable String name,
            List<String> titles,
            boolean unnamed)
            implements Serializable { // for Spark jobs

        VoiceItem {
            titles = List.copyOf(titles);
        }
    }

    /**
     * @param frame telling stems of the article's beginning
     * @param session when the informant spoke, as far as the text says
     * @param firstHand whether the words were said to the outlet itself
     * @param words the content as written
     * @param actors public ids of the actors by their referents
     * @param withdrawn where its outlet takes it back, or null
     */
    record ClaimItem(
            String id,
            String article,
            String outlet,
            int index,
            List<VoiceItem> speakers,
            @Nullable VoiceItem informant,
            List<VoiceItem> relays,
            @Nullable VoiceItem addressee,
            Voice voice,
            Act act,
            boolean carries,
            SegmentKind segment,
            Content content,
            List<String> frame,
            Occasion said,
            Occasion session,
            boolean firstHand,
            List<Span> spans,
            String words,
            Map<String, String> actors,
            Row.@Nullable Withdrawal withdrawn)
            implements Serializable { // for Spark jobs

        ClaimItem {
            frame = List.copyOf(frame);
            speakers = List.copyOf(speakers);
            relays = List.copyOf(relays);
            spans = List.copyOf(spans);
            actors = Map.copyOf(actors);
        }

        ClaimItem with(Map<String, String> newActors) {
            return new ClaimItem(
                    id, article, outlet, index, speakers, informant, relays, addressee, voice, act, carries, segment,
                    content, frame, said, session, firstHand, spans, words, newActors, withdrawn);
        }

        ClaimItem withdrawn(Row.@Nullable Withdrawal by) {
            return new ClaimItem(
                    id, article, outlet, index, speakers, informant, relays, addressee, voice, act, carries, segment,
                    content, frame, said, session, firstHand, spans, words, actors, by);
        }

        @Nullable
        String actor(@Nullable VoiceItem voice) {
            String referent = voice == null ? null : voice.referent();
            return referent == null ? null : resolve(actors, referent);
        }

        @Nullable
        String addresseeActor() {
            return actor(addressee);
        }

        List<String> speakerActors() {
            return actors(speakers);
        }

        List<String> relayActors() {
            return actors(relays);
        }

        private List<String> actors(List<VoiceItem> voices) {
            List<String> ids = new ArrayList<>();
            for (VoiceItem voice : voices) {
                String id = actor(voice);
                if (id != null && !ids.contains(id)) {
                    ids.add(id);
                }
            }
            return ids;
        }

        ClaimProfile profile() {
            TreeSet<String> bodies = new TreeSet<>();
            List<VoiceItem> known =
                    speakers.stream().filter(speaker -> !speaker.unnamed()).toList();
            TreeSet<String> titles = new TreeSet<>();
            for (VoiceItem speaker : speakers) {
                titles.addAll(speaker.titles());
                String body = speaker.affiliation().body();
                if (body != null) {
                    bodies.add(registryActor(body));
                }
            }
            return new ClaimProfile(
                    id,
                    article,
                    actors(known),
                    List.copyOf(titles),
                    List.copyOf(bodies),
                    informant == null || informant.unnamed() ? null : actor(informant),
                    addressee == null || addressee.unnamed() ? null : addresseeActor(),
                    voice,
                    act,
                    frame,
                    said,
                    Items.resolved(content, actors));
        }
    }

    /** A figure, in a claim or in the outlet's own voice. */
    record FigureItem(
            String article,
            @Nullable String claim,
            Span words,
            Figure figure,
            Map<String, String> actors,
            @Nullable VoiceItem voice)
            implements Serializable { // for Spark jobs

        FigureItem {
            actors = Map.copyOf(actors);
        }

        String id() {
            return article + "#" + words.begin() + "-" + words.end();
        }

        FigureItem with(Map<String, String> newActors) {
            return new FigureItem(article, claim, words, figure, newActors, voice);
        }
    }

    static String resolve(Map<String, String> actors, String referent) {
        return actors.getOrDefault(referent, referent);
    }

    /** The public id of the actor that the registry has under this key. */
    static String registryActor(String key) {
        return PublicId.of(Layer.ACTOR.token(), "registry:" + key);
    }

    static Content resolved(Content content, Map<String, String> actors) {
        List<Term> terms = content.terms().stream()
                .map(term -> term.key().startsWith("@")
                        ? term.as("@" + resolve(actors, term.key().substring(1)))
                        : term)
                .toList();
        return content.with(terms)
                .in(content.clauses().stream()
                        .map(clause -> resolved(clause, actors))
                        .toList());
    }
}
