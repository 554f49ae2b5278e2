package org.tadmor.vocabulary;

import java.util.Locale;

/** A term of the vocabulary: an enum constant with the token that JSON, the database and the documentation use. */
public interface Term {

    /** The constant's name, implemented by {@link Enum}. */
    String name();

    /** The token: the name in lower case. */
    default String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with this token; an {@link IllegalArgumentException} names the tokens there are. */
    static <T extends Enum<T> & Term> T of(Class<T> type, String token) {
        for (T term : type.getEnumConstants()) {
            if (term.token().equals(token)) {
                return term;
            }
        }
        StringBuilder tokens = new StringBuilder();
        for (T term : type.getEnumConstants()) {
            tokens.append(tokens.isEmpty() ? "" : ", ").append(term.token());
        }
        throw new IllegalArgumentException("'" + token + "' is none of " + tokens);
    }
}
