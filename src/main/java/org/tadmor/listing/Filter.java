package org.tadmor.listing;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tadmor.vocabulary.Term;
import org.tadmor.web.RequestProblem;

/** One way to narrow a list: the parameters it reads, and the condition that their values make. */
public final class Filter {

    private final List<Parameter> parameters;
    private final Reading reading;

    private Filter(List<Parameter> parameters, Reading reading) {
        this.parameters = List.copyOf(parameters);
        this.reading = reading;
    }

    /** Turns what a request asks for into a condition; null where it asks for nothing. */
    @FunctionalInterface
    public interface Reading {
        @Nullable
        Condition of(Arguments arguments, JdbcTemplate jdbc);
    }

    /**
     * A query parameter as the OpenAPI description has it.
     *
     * @param repeated whether it may be given several times, any of its values will do then
     */
    public record Parameter(String name, String description, Object example, Schema<?> schema, boolean repeated) {}

    /** Any of these terms; the condition takes an array of their tokens once. */
    public static <T extends Enum<T> & Term> Filter terms(
            String name, String description, Class<T> type, String condition) {
        List<String> tokens =
                Arrays.stream(type.getEnumConstants()).map(Term::token).toList();
        Schema<String> schema = new StringSchema();
        schema.setEnum(tokens);
        Parameter parameter = new Parameter(name, description, tokens.get(0), schema, true);
        return new Filter(List.of(parameter), (arguments, jdbc) -> {
            List<String> values = arguments.all(name);
            for (String value : values) {
                if (!tokens.contains(value)) {
                    throw RequestProblem.parameter(name, "is one of " + String.join(", ", tokens));
                }
            }
            return values.isEmpty() ? null : anyOf(condition, values);
        });
    }

    /** Any of these texts; the condition takes an array of them once. */
    public static Filter texts(String name, String description, String example, String condition) {
        return new Filter(List.of(text(name, description, example, true)), (arguments, jdbc) -> {
            List<String> values = arguments.all(name);
            return values.isEmpty() ? null : anyOf(condition, values);
        });
    }

    /** What holds of a row or does not; null counts as not. */
    public static Filter flag(String name, String description, String condition) {
        Parameter parameter = new Parameter(name, description, "true", new BooleanSchema(), false);
        return new Filter(List.of(parameter), (arguments, jdbc) -> {
            String value = arguments.one(name);
            if (value == null) {
                return null;
            }
            if (!value.equals("true") && !value.equals("false")) {
                throw RequestProblem.parameter(name, "is true or false");
            }
            return Condition.of(value.equals("true") ? condition : "(" + condition + ") is not true");
        });
    }

    /** Any of these texts in lower case. */
    public static Filter lowerTexts(String name, String description, String example, String condition) {
        return new Filter(List.of(text(name, description, example, true)), (arguments, jdbc) -> {
            List<String> values = arguments.all(name).stream()
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .toList();
            return values.isEmpty() ? null : anyOf(condition, values);
        });
    }

    /** A link to any of these resources, by id, in a column of links such as {@code event:<id>}. */
    public static Filter linked(String name, String description, String example, String column) {
        return new Filter(List.of(text(name, description, example, true)), (arguments, jdbc) -> {
            List<String> values = arguments.all(name);
            return values.isEmpty() ? null : links(column, name, values);
        });
    }

    /**
     * A link to any of the resources of these names or ids, in a column of links such as {@code speaker:<id>}.
     *
     * @param lookup the query that finds their ids; each of its parameters takes the array of what was given
     */
    public static Filter named(
            String name, String description, String example, String column, String prefix, String lookup) {
        return looked(name, description, example, lookup, ids -> links(column, prefix, ids));
    }

    private static Condition links(String column, String prefix, List<String> ids) {
        return Condition.of(column + " && ?::text[]", (Object)
                ids.stream().map(id -> prefix + ":" + id).toArray(String[]::new));
    }

    /** The condition on the ids that a query finds for what was given; looked up first, so that plans know them. */
    public static Filter looked(
            String name,
            String description,
            String example,
            String lookup,
            Function<List<String>, Condition> condition) {
        return new Filter(List.of(text(name, description, example, true)), (arguments, jdbc) -> {
            List<String> values = arguments.all(name);
            if (values.isEmpty()) {
                return null;
            }
            Object[] given =
                    new Object[(int) lookup.chars().filter(c -> c == '?').count()];
            Arrays.fill(given, values.toArray(String[]::new));
            List<String> ids = jdbc.queryForList(lookup, String.class, given);
            return ids.isEmpty() ? Condition.NEVER : condition.apply(ids);
        });
    }

    /**
     * A stretch of days, {@code <prefix>From} and {@code <prefix>To}, that a range must touch.
     *
     * @param range a range in SQL, null where not known
     * @param type its type, such as {@code tsrange} or {@code daterange}
     * @param begin where the range begins, so that a list in that order starts at the last day asked for
     */
    public static Filter days(String prefix, String what, String range, String type, String begin) {
        String from = prefix + "From";
        String to = prefix + "To";
        return new Filter(
                List.of(
                        day(from, "First day " + what + "; what has no known date is left out.", "2016-03-27"),
                        day(to, "Last day " + what + "; what has no known date is left out.", "2016-03-28")),
                (arguments, jdbc) -> {
                    LocalDate first = date(from, arguments.one(from));
                    LocalDate last = date(to, arguments.one(to));
                    if (first == null && last == null) {
                        return null;
                    }
                    if (first != null && last != null && last.isBefore(first)) {
                        throw RequestProblem.parameter(to, "is before " + from);
                    }
                    String after = last == null ? "" : last.plusDays(1).toString();
                    String asked = "[" + (first == null ? "" : first) + "," + after + ")";
                    Condition touching = Condition.of(range + " && ?::" + type, asked);
                    return last == null ? touching : touching.startingAt(Condition.of(begin + " < ?::date", after));
                });
    }

    /** This filter, and what holds where nothing is asked of it. */
    public Filter otherwise(Condition usual) {
        return new Filter(parameters, (arguments, jdbc) -> {
            Condition asked = reading.of(arguments, jdbc);
            return asked == null ? usual : asked;
        });
    }

    /**
     * This filter on rows that belong to those of the list.
     *
     * @param condition on the list's rows, with {@code %s} for that of this filter
     */
    public Filter within(String condition) {
        return new Filter(parameters, (arguments, jdbc) -> {
            Condition inner = reading.of(arguments, jdbc);
            return inner == null ? null : new Condition(condition.formatted(inner.sql()), inner.values());
        });
    }

    /** A filter of a form of its own. */
    public static Filter of(Parameter parameter, Reading reading) {
        return new Filter(List.of(parameter), reading);
    }

    private static Condition anyOf(String condition, List<String> values) {
        return Condition.of(condition, (Object) values.toArray(String[]::new));
    }

    private static Parameter text(String name, String description, String example, boolean repeated) {
        return new Parameter(name, description, example, new StringSchema(), repeated);
    }

    private static Parameter day(String name, String description, String example) {
        return new Parameter(name, description, example, new StringSchema().format("date"), false);
    }

    private static @Nullable LocalDate date(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < 1 || date.getYear() > 9998) {
                throw new DateTimeException("outside of the calendar");
            }
            return date;
        } catch (DateTimeException e) {
            throw RequestProblem.parameter(name, "is a date such as 2016-03-27");
        }
    }

    List<Parameter> parameters() {
        return parameters;
    }

    @Nullable
    Condition condition(Arguments arguments, JdbcTemplate jdbc) {
        return reading.of(arguments, jdbc);
    }
}
