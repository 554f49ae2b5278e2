package org.tadmor.vocabulary;

/** How the words of a source name its voice; a pronoun has its antecedent's. */
public enum Voice implements Term {
    NAMED,
    ROLE,
    ANONYMOUS,
    COLLECTIVE,
    VAGUE,
    OUTLET
}
