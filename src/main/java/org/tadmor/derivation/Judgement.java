package org.tadmor.derivation;

import org.tadmor.vocabulary.Term;

/** What a person decides about two places of two articles. */
public enum Judgement implements Term {
    SAME_PROPOSITION,
    NOT_SAME_PROPOSITION,
    ECHO,
    NOT_ECHO,
    COMPARABLE,
    NOT_COMPARABLE,
    SAME_ACTOR,
    NOT_SAME_ACTOR,
    SAME_EVENT,
    NOT_SAME_EVENT;

    /** What is decided on, either way: judgements on one point contradict each other unless they are equal. */
    public String point() {
        String token = token();
        return token.startsWith("not_") ? token.substring("not_".length()) : token;
    }
}
