package org.tadmor.derivation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.registry.Place;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;
import org.tadmor.vocabulary.Voice;

/** One derived thing of the knowledge base, as a whole; two rows with one id and equal components are the same. */
public sealed interface Row extends Serializable {

    String id();

    Kind kind();

    /** The kinds of rows. */
    enum Kind implements Term {
        ARTICLE,
        ACTOR,
        CLAIM,
        PROPOSITION,
        EVENT,
        DISAGREEMENT
    }

    /**
     * An article's place among the others.
     *
     * @param state whether it counts
     * @param wire the agency it is wholly credited to, or null
     * @param text the public id that all reprints of its text share
     * @param unanchored ids of people's decisions that are anchored in it and whose words are not found
     * @param story the public id that all articles share that tell the same
     * @param event the event that these are about: the one that most of them lead with, or null where none names any
     */
    record Article(
            String id,
            String outlet,
            String outletName,
            State state,
            @Nullable String wire,
            String text,
            @Nullable Period published,
            List<String> referents,
            List<String> unanchored,
            String story,
            @Nullable String event)
            implements Row {

        public Article {
            referents = List.copyOf(referents);
            unanchored = List.copyOf(unanchored);
        }

        @Override
        public Kind kind() {
            return Kind.ARTICLE;
        }

        /** Whether and why an article counts. */
        public enum State implements Term {
            CURRENT,
            /** A later version of it is there. */
            SUPERSEDED,
            /** A digest whose report is there. */
            STEPPED_BACK
        }
    }

    /**
     * An actor.
     *
     * @param actor its kind
     * @param identities natural keys of what was found to be one, sorted
     * @param aliases the names among them, sorted
     * @param links how they were joined, and what stayed doubtful
     */
    record Actor(
            String id,
            ActorKind actor,
            String name,
            @Nullable String registryKey,
            @Nullable String body,
            @Nullable String state,
            List<String> identities,
            List<String> aliases,
            List<Link> links)
            implements Row {

        public Actor {
            identities = List.copyOf(identities);
            aliases = List.copyOf(aliases);
            links = List.copyOf(links);
        }

        @Override
        public Kind kind() {
            return Kind.ACTOR;
        }
    }

    /**
     * A claim with its voices resolved.
     *
     * @param index of its attribution in the article's extraction
     * @param speakers public ids of actors, as are informant, relays and addressee
     * @param wire the agency its article is wholly credited to
     * @param proposition null where it does not count: it only carries another, or its article does not count
     * @param echo how it is known to rest on an origin elsewhere; null where it is first-hand, or does not count
     * @param saidFirst first day it can have been said on, or null
     * @param saidLast last such day
     * @param said whether the text states the day
     * @param events ids of the events that it reports
     * @param speech id of the event that the utterance itself is, or null
     * @param withdrawnBy where its outlet takes it back, or null; then it counts for nothing
     */
    record Claim(
            String id,
            String article,
            int index,
            List<String> speakers,
            @Nullable String informant,
            List<String> relays,
            @Nullable String wire,
            @Nullable String addressee,
            String outlet,
            @Nullable String proposition,
            @Nullable EchoKind echo,
            @Nullable String saidFirst,
            @Nullable String saidLast,
            boolean said,
            List<String> events,
            @Nullable String speech,
            @Nullable Withdrawal withdrawnBy)
            implements Row {

        public Claim {
            speakers = List.copyOf(speakers);
            relays = List.copyOf(relays);
            events = List.copyOf(events);
        }

        @Override
        public Kind kind() {
            return Kind.CLAIM;
        }
    }

    /**
     * A proposition with its lineage.
     *
     * @param speakers of all its claims, each once
     * @param claims ids of its counted claims, sorted
     * @param principals the bodies its informants speak for
     * @param states the states or movements behind these
     * @param unnamed how many of its origins have no name
     * @param links other propositions: the same words, a part, the whole
     */
    record Proposition(
            String id,
            Act act,
            List<String> speakers,
            List<String> claims,
            List<Appearance> appearances,
            List<Origin> origins,
            List<LineageEdge> lineage,
            List<String> principals,
            List<String> states,
            int unnamed,
            Standing standing,
            List<Link> links,
            List<Link> joins,
            String text)
            implements Row {

        public Proposition {
            speakers = List.copyOf(speakers);
            claims = List.copyOf(claims);
            appearances = List.copyOf(appearances);
            origins = List.copyOf(origins);
            lineage = List.copyOf(lineage);
            principals = List.copyOf(principals);
            states = List.copyOf(states);
            links = List.copyOf(links);
            joins = List.copyOf(joins);
        }

        /** One that every outlet took back which carried it: nothing counts for it any more. */
        static Proposition retracted(String id, Act act, List<String> speakers, String text) {
            return new Proposition(
                    id,
                    act,
                    speakers,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    Standing.RETRACTED,
                    List.of(),
                    List.of(),
                    text);
        }

        @Override
        public Kind kind() {
            return Kind.PROPOSITION;
        }
    }

    /** The sentence by which an outlet takes back what it published, in UTF-16 units of its article's text. */
    record Withdrawal(String article, Span note) implements Serializable {} // for Spark jobs

    /**
     * An event with its numbers, all apart.
     *
     * @param articles that report it as actual, sorted
     * @param outlets that report it as actual, sorted
     * @param unattributed reports in an outlet's own voice, reprints of one text or wire together
     * @param origins of the claims that state or presuppose it as actual
     * @param mentions where articles name it
     */
    record Event(
            String id,
            EventType type,
            String name,
            String title,
            @Nullable Period time,
            @Nullable Place place,
            Actuality actuality,
            List<String> articles,
            List<String> outlets,
            List<UnattributedReport> unattributed,
            List<Origin> origins,
            List<String> principals,
            List<String> states,
            Standing standing,
            List<EventPart> participants,
            List<EventMentionRef> mentions,
            List<Link> links)
            implements Row {

        public Event {
            articles = List.copyOf(articles);
            outlets = List.copyOf(outlets);
            unattributed = List.copyOf(unattributed);
            origins = List.copyOf(origins);
            principals = List.copyOf(principals);
            states = List.copyOf(states);
            participants = List.copyOf(participants);
            mentions = List.copyOf(mentions);
            links = List.copyOf(links);
        }

        @Override
        public Kind kind() {
            return Kind.EVENT;
        }
    }

    /**
     * Two statements that differ on one point.
     *
     * @param a the one with the smaller id
     * @param why the reasons of the verdict, in a fixed order
     * @param event the event both speak of, or null
     * @param samePrincipal whether the voices speak for one body, or null where that is not known
     */
    record Disagreement(
            String id,
            Side a,
            Side b,
            DisagreementType type,
            Verdict verdict,
            List<String> why,
            @Nullable String event,
            @Nullable Boolean samePrincipal,
            @Nullable Boolean sameState)
            implements Row {

        public Disagreement {
            why = List.copyOf(why);
        }

        @Override
        public Kind kind() {
            return Kind.DISAGREEMENT;
        }
    }

    /**
     * One side of a disagreement, with the words that show it.
     *
     * @param claim the claim, or null where the outlet says it in its own voice
     * @param report a name for what the outlet says in its own voice, or null
     */
    record Side(@Nullable String claim, @Nullable String report, String article, Span words, String value)
            implements Serializable {} // for Spark jobs

    /** An article in which a proposition shows, and its claims there. */
    record Appearance(
            String article,
            String outlet,
            List<String> claims,
            @Nullable EchoKind echo,
            @Nullable String origin) implements Serializable { // for Spark jobs

        public Appearance {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Where something entered the public record.
     *
     * @param id stable name of the origin
     * @param informant the actor, or null where the voice has no identity
     * @param occasion the day stated ("2016-03-27"), or null
     * @param articles in which it shows
     * @param basis what ties those to it
     */
    record Origin(
            String id,
            @Nullable String informant,
            Voice voice,
            @Nullable String occasion,
            List<String> articles,
            List<String> claims,
            List<Basis> basis,
            @Nullable String body,
            @Nullable String state)
            implements Serializable { // for Spark jobs

        public Origin {
            articles = List.copyOf(articles);
            claims = List.copyOf(claims);
            basis = List.copyOf(basis);
        }
    }

    /**
     * A step of a lineage, away from the outlet.
     *
     * @param from "outlet:", "wire:", "relay:", "informant:" or "speaker:" and whose id
     * @param article that the step was seen in
     * @param claim whose words show it
     * @param evidence the other claim, where the step is inferred from likeness
     */
    record LineageEdge(
            String from,
            String to,
            Basis basis,
            EchoKind how,
            String article,
            String claim,
            @Nullable String evidence) implements Serializable {} // for Spark jobs

    /** What an outlet, or the wire behind it, says in its own voice of an event. */
    record UnattributedReport(String source, List<String> articles, List<String> outlets)
            implements Serializable { // for Spark jobs

        public UnattributedReport {
            articles = List.copyOf(articles);
            outlets = List.copyOf(outlets);
        }
    }

    /** A place where an article names an event; the index is that of the mention in its extraction. */
    record EventMentionRef(
            String article, int index, @Nullable String claim, Actuality actuality)
            implements Serializable {} // for Spark jobs

    /** An actor's part in an event, by the tokens of the roles it is given. */
    record EventPart(String role, String actor) implements Serializable {} // for Spark jobs

    /** A relation to another row or identity, with what decided it. */
    record Link(String relation, String to, double score, String rule) implements Serializable {} // for Spark jobs
}
