package org.tadmor.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        T term = type.cast(Tokens.of(type).get(token));
        if (term == null) {
            throw new IllegalArgumentException("'" + token + "' is none of "
                    + Arrays.stream(type.getEnumConstants()).map(Term::token).collect(Collectors.joining(", ")));
        }
        return term;
    }
}
