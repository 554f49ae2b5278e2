package org.tadmor.vocabulary;

import java.util.HashMap;
import java.util.Map;

/** The constants of each vocabulary by their tokens: a list of claims looks up dozens of them for each. */
final class Tokens {

    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Term) constant).token(), constant);
            }
            return Map.copyOf(constants);
        }
    };

    private Tokens() {}

    static Map<String, Object> of(Class<?> type) {
        return CONSTANTS.get(type);
    }
}
