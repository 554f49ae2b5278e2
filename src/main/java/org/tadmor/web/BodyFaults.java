package org.tadmor.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, and where. */
final class BodyFaults {

    private BodyFaults() {}

    static Fault of(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return of(json);
            }
        }
        return new Fault("#", "a JSON body is needed");
    }

    private static Fault of(JacksonException failure) {
        String pointer = pointer(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new Fault(
                    pointer,
                    "is not a member here; there are: "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (failure instanceof StreamConstraintsException) {
            return new Fault(pointer, "is nested too deeply or holds too long a value");
        }
        if (failure instanceof StreamReadException) {
            return new Fault("#", "is not JSON" + place(failure.getLocation()));
        }
        if (failure instanceof InvalidFormatException format) {
            return new Fault(
                    pointer, "'%s' is not %s".formatted(format.getValue(), ValueKinds.wanted(format.getTargetType())));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return new Fault(pointer, "is not " + ValueKinds.wanted(mismatch.getTargetType()));
        }
        return new Fault(pointer, "cannot be read");
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JacksonException failure) {
        return "#"
                + failure.getPath().stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining());
    }
}
