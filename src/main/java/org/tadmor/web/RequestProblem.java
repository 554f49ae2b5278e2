package org.tadmor.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be answered as asked; answered with an RFC 9457 problem document. */
public class RequestProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    RequestProblem(HttpStatus status, String detail, List<Fault> faults) {
        super(status, document(status, detail, faults), null);
    }

    static ProblemDetail document(HttpStatus status, String detail, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }

    /** 400: what is wrong with a query parameter, and what would be right. */
    public static RequestProblem parameter(String name, String detail) {
        return invalid(List.of(Fault.parameter(name, detail)));
    }

    /** 400: everything that is wrong. */
    public static RequestProblem invalid(List<Fault> faults) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, summary(faults), faults);
    }

    /** 422: understood, but it cannot be taken. */
    public static RequestProblem unprocessable(List<Fault> faults) {
        return new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, summary(faults), faults);
    }

    /** 413. */
    public static RequestProblem tooLarge(String detail) {
        return new RequestProblem(HttpStatus.CONTENT_TOO_LARGE, detail, List.of());
    }

    /** 401: nobody is known to ask. */
    public static RequestProblem unauthorized(String detail, String challenge) {
        return new RequestProblem(HttpStatus.UNAUTHORIZED, detail, List.of()).challenge(challenge);
    }

    /** 403: whoever asks may not. */
    public static RequestProblem forbidden(String detail, String challenge) {
        return new RequestProblem(HttpStatus.FORBIDDEN, detail, List.of()).challenge(challenge);
    }

    private RequestProblem challenge(String challenge) {
        getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return this;
    }

    /** 409. */
    public static RequestProblem conflict(String detail) {
        return new RequestProblem(HttpStatus.CONFLICT, detail, List.of());
    }

    /** 409: it will be otherwise in a while. */
    public static RequestProblem conflict(String detail, Duration wait) {
        return conflict(detail).retryAfter(wait);
    }

    /** 410: the resource was there once. */
    static RequestProblem gone(String kind, String id, @Nullable String reason) {
        return new RequestProblem(
                HttpStatus.GONE,
                reason == null
                        ? "The %s %s is no longer there.".formatted(kind, id)
                        : "The %s %s was taken back: %s".formatted(kind, id, reason),
                List.of());
    }

    /** 428: a change must say which state it changes. */
    public static RequestProblem preconditionRequired() {
        return new RequestProblem(
                HttpStatus.PRECONDITION_REQUIRED,
                "Send If-Match with the ETag of the state that you are changing.",
                List.of(new Fault("If-Match", "is missing")));
    }

    /** 412: the resource has changed since. */
    public static RequestProblem preconditionFailed() {
        return new RequestProblem(
                HttpStatus.PRECONDITION_FAILED,
                "It has changed since you read it. Read it again, and send the new ETag in If-Match.",
                List.of(new Fault("If-Match", "is not the current ETag")));
    }

    /** 429. */
    public static RequestProblem tooMany(String detail, Duration wait) {
        return new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, detail, List.of()).retryAfter(wait);
    }

    /** 503. */
    public static RequestProblem unavailable(String detail, Duration wait) {
        return new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of()).retryAfter(wait);
    }

    private RequestProblem retryAfter(Duration wait) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return this;
    }

    private static String summary(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.detail())
                .collect(Collectors.joining("; "));
    }
}
