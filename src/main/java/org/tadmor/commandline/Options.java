package org.tadmor.commandline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Options of a command, {@code --name value} or {@code --name=value}. */
record Options(Map<String, String> values) {

    /** Reads options of these names; an {@link IllegalArgumentException} says what is wrong. */
    static Options of(List<String> arguments, List<String> names) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--") || !names.contains(name.substring(2))) {
                throw new IllegalArgumentException(
                        argument + " is none of the options --" + String.join(", --", names));
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            }
            values.put(name.substring(2), equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
        }
        return new Options(values);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is a number", e);
        }
    }
}
