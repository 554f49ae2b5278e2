package org.tadmor.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tadmor.web.Fault;
import org.tadmor.web.RequestProblem;

/** The values of a request's query parameters. */
public final class Arguments {

    private final Map<String, String[]> values;

    Arguments(Map<String, String[]> values) {
        this.values = values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** All values of a parameter; a 400 for one that is empty or cannot be stored text. */
    public List<String> all(String name) {
        List<String> all = new ArrayList<>();
        for (String value : values.getOrDefault(name, new String[0])) {
            String text = value.strip();
            if (text.isEmpty()) {
                throw RequestProblem.parameter(name, "has no value; leave it out or give it one");
            }
            if (text.indexOf('\0') >= 0) {
                throw RequestProblem.parameter(name, "holds U+0000, which no text has");
            }
            all.add(text);
        }
        return all;
    }

    /** The value of a parameter that is given once at most. */
    public @Nullable String one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw RequestProblem.parameter(name, "is given " + all.size() + " times; it takes one value");
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** The values of a parameter that takes several, repeated or with commas between them. */
    List<String> listed(String name) {
        List<String> listed = new ArrayList<>();
        for (String value : all(name)) {
            Arrays.stream(value.split(",", -1)).map(String::strip).forEach(listed::add);
        }
        return listed;
    }

    /** A whole number from {@code least} to {@code most}. */
    @Nullable
    Integer number(String name, int least, int most) {
        String value = one(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw RequestProblem.parameter(name, "is a number from " + least + " to " + most);
        }
        return Integer.valueOf(value);
    }

    /** Refuses every parameter that is not among those known. */
    void allow(List<String> known) {
        List<Fault> faults = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> Fault.parameter(name, org.tadmor.web.Suggestion.of(name, known)))
                .toList();
        if (!faults.isEmpty()) {
            throw RequestProblem.invalid(faults);
        }
    }
}
