package org.tadmor.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        try {
            T term = Enum.valueOf(type, token.toUpperCase(Locale.ROOT));
            if (term.token().equals(token)) {
                return term;
            }
        } catch (IllegalArgumentException e) {
            throw unknown(type, token, e);
        }
        throw unknown(type, token, null);
    }

    private static <T extends Enum<T> & Term> IllegalArgumentException unknown(
            Class<T> type, String token, @Nullable Throwable cause) {
        StringBuilder tokens = new StringBuilder();
        for (T term : type.getEnumConstants()) {
            tokens.append(tokens.isEmpty() ? "" : ", ").append(term.token());
        }
        return new IllegalArgumentException("'" + token + "' is none of " + tokens, cause);
    }
}
