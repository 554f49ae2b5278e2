package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure with a problem document (RFC 9457) that says what would be right and shows nothing internal. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final ObjectProvider<Whereabouts> whereabouts;

    ProblemAdvice(ObjectProvider<Whereabouts> whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** A resource that was there once has another address now, or is gone for good. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleNotFound(NotFound failure, WebRequest request) {
        Optional<Whereabouts.Fate> fate =
                whereabouts.stream().findFirst().flatMap(places -> places.of(failure.kind(), failure.id()));
        if (fate.isEmpty()) {
            return answer(failure, request);
        }
        String survivor = fate.get().survivor();
        return survivor == null
                ? answer(
                        RequestProblem.gone(
                                failure.kind(), failure.id(), fate.get().reason()),
                        request)
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .header(HttpHeaders.LOCATION, address(request, failure.id(), survivor))
                        .build();
    }

    private static String address(WebRequest request, String id, String survivor) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        String query = asked.getQueryString();
        return asked.getRequestURI().replace("/" + id, "/" + survivor) + (query == null ? "" : "?" + query);
    }

    /** Tomcat's word for a query or form that is not encoded as one. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleUndecodable(InvalidParameterException failure, WebRequest request) {
        return answer(
                RequestProblem.invalid(List.of(new Fault("?", "cannot be decoded; a percent sign is written %25"))),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handleAnythingElse(Exception failure, WebRequest request) {
        if (DatabaseFaults.unavailable(failure)) {
            log.warn("The database does not answer: {}", failure.getMessage());
            return answer(
                    RequestProblem.unavailable("The database does not answer. Try again shortly.", WAIT), request);
        }
        Optional<String> constraint = DatabaseFaults.uniqueConstraint(failure);
        if (constraint.isPresent()) {
            log.debug("Conflict", failure);
            return answer(RequestProblem.conflict(conflict(constraint.get())), request);
        }
        log.error("{} failed", request.getDescription(false), failure);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the service's log says what.");
        return handleExceptionInternal(failure, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    /** uq_outlet_domain → "There is already an outlet with this domain." */
    private static String conflict(String constraint) {
        String[] words = constraint.split("_", 3);
        if (words.length < 3) {
            return "It contradicts what is stored.";
        }
        return "There is already one %s with the same %s.".formatted(words[1], words[2].replace('_', ' '));
    }

    private @Nullable ResponseEntity<Object> answer(RequestProblem problem, WebRequest request) {
        return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        failure.getBody().setDetail("There is nothing at this address. /swagger-ui.html lists what there is.");
        return handleExceptionInternal(failure, failure.getBody(), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        failure.getBody()
                .setDetail(
                        failure.getSupportedMediaTypes().isEmpty()
                                ? "The Accept header cannot be read."
                                : "This comes as " + join(failure.getSupportedMediaTypes()) + ".");
        return handleExceptionInternal(failure, failure.getBody(), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                RequestProblem.tooLarge(
                        "A file or the whole request is larger than is taken; send fewer or smaller files."),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestProblem problem) {
                return answer(problem, request);
            }
        }
        return answer(RequestProblem.invalid(List.of(BodyFaults.of(failure))), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException mismatch
                ? mismatch.getName()
                : String.valueOf(failure.getPropertyName());
        return answer(
                RequestProblem.parameter(name, wrongValue(failure.getValue(), failure.getRequiredType(), failure)),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(RequestProblem.parameter(failure.getParameterName(), "is missing"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean body = failure.getParameter().hasParameterAnnotation(RequestBody.class);
        List<Fault> faults = failure.getAllErrors().stream()
                .map(error -> fault(error, body))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        return answer(RequestProblem.invalid(faults), request);
    }

    private static Fault fault(ObjectError error, boolean body) {
        if (!(error instanceof FieldError field)) {
            return new Fault(body ? "#" : "?", String.valueOf(error.getDefaultMessage()));
        }
        String detail = field.isBindingFailure() ? bindingFailure(field) : String.valueOf(field.getDefaultMessage());
        return body
                ? Fault.field(field.getField(), detail)
                : Fault.parameter(field.getField().replaceAll("\\[.*", ""), detail);
    }

    private static String bindingFailure(FieldError error) {
        TypeMismatchException mismatch =
                error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class) : null;
        return wrongValue(error.getRejectedValue(), mismatch == null ? null : mismatch.getRequiredType(), mismatch);
    }

    private static String wrongValue(@Nullable Object value, @Nullable Class<?> type, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException
                    && cause.getMessage() != null
                    && cause.getMessage().startsWith("'" + value + "' is none of ")) {
                return cause.getMessage();
            }
        }
        String given = value instanceof Object[] values ? List.of(values).toString() : String.valueOf(value);
        return "'%s' is not %s".formatted(given, ValueKinds.wanted(type));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = new ArrayList<>();
        failure.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors().forEach(error -> {
                    boolean body = result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
                    faults.add(
                            error instanceof ObjectError object
                                    ? fault(object, body)
                                    : Fault.parameter(
                                            String.valueOf(
                                                    result.getMethodParameter().getParameterName()),
                                            String.valueOf(error.getDefaultMessage())));
                }));
        return answer(RequestProblem.invalid(faults), request);
    }

    private static String join(List<?> values) {
        return values.stream()
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
