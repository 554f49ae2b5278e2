package org.tadmor.derivation;

import org.tadmor.vocabulary.Term;

/** The kinds of {@link Node}, in the order in which they are derived; each depends on those before it. */
public enum Layer implements Term {
    /** Articles; a cluster is the reprints of one text. */
    ARTICLE,
    /** What articles tell, in few words; a cluster is a story. */
    STORY,
    /** What one article's referents mean; not clustered: each points to its identity among the actors. */
    REFERENT,
    /** Identities of actors; a cluster is an actor. */
    ACTOR,
    /** Who is shown to hold which office; not clustered: each points to its identity among the actors. */
    OFFICE,
    /** Mentions of events; not clustered: each points to its identity among the events. */
    MENTION,
    /** Identities of events; a cluster is an event. */
    EVENT,
    /** Claims; a cluster is a proposition. */
    CLAIM,
    /** Sentences by which outlets take back what they published; not clustered, found by the words they name. */
    WITHDRAWAL,
    /** Figures of articles, in claims or in an outlet's own voice; not clustered, but compared. */
    FIGURE,
    /** People's decisions, found by the articles they are anchored in. */
    DECISION
}
