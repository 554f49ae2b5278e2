package org.tadmor.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.web.Fault;
import org.tadmor.web.RequestProblem;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that carries the {@code Idempotency-Key} of an earlier one as that was answered
 * (draft-ietf-httpapi-idempotency-key-header). One whose work was cut off by a crash is taken up again after a while.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    /** The longest key of a batch: the numbers of its lines go with it. */
    static final int LONGEST_OF_LINES = 240;

    private static final int LONGEST = 255;
    private static final String KEPT = "24 hours";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Idempotency(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build(); // tokens, as they are written
    }

    /** What the work answers, or answered when it was asked for first. */
    ResponseEntity<?> once(@Nullable String key, String caller, byte[] request, Supplier<ResponseEntity<?>> work) {
        if (key == null) {
            return work.get();
        }
        check(key, LONGEST);
        forgetOld();
        String hash = Submissions.sha256(request);
        if (!begin(caller, key, hash)) {
            return replay(caller, key, hash);
        }
        try {
            ResponseEntity<?> answer = work.get();
            URI location = answer.getHeaders().getLocation();
            keep(
                    caller,
                    key,
                    answer.getStatusCode().value(),
                    location == null ? null : location.toString(),
                    answer.getBody());
            return answer;
        } catch (RuntimeException e) {
            release(caller, key);
            throw e;
        }
    }

    /** Refuses a key of another length. */
    void check(@Nullable String key, int longest) {
        if (key != null && (key.isBlank() || key.length() > longest)) {
            throw RequestProblem.invalid(List.of(new Fault(HEADER, "has 1 to %d characters".formatted(longest))));
        }
    }

    /** What the work on a line of a batch comes to, or came to when the batch was sent first. */
    IngestOutcome line(String caller, String batch, int number, byte[] line, Callable<IngestOutcome> work)
            throws Exception {
        String key = batch + "/" + number;
        String hash = Submissions.sha256(line);
        if (!begin(caller, key, hash)) {
            Kept kept = find(caller, key).orElse(null);
            if (kept != null && !kept.request().equals(hash)) {
                return IngestOutcome.rejected("line " + number, "its " + HEADER + " came with another line before");
            }
            return kept == null || kept.body() == null
                    ? work.call() // somebody is at it: an article is taken in once all the same
                    : json.readValue(kept.body(), IngestOutcome.class);
        }
        IngestOutcome outcome = work.call();
        if (outcome.status() == IngestOutcome.Status.REJECTED) {
            release(caller, key);
        } else {
            keep(caller, key, HttpStatus.OK.value(), null, outcome);
        }
        return outcome;
    }

    private void keep(String caller, String key, int status, @Nullable String location, @Nullable Object body) {
        jdbc.update(
                "update idempotency_key set status = ?, location = ?, body = ? where owner = ? and key = ?",
                status,
                location,
                json.writeValueAsString(body),
                caller,
                key);
    }

    private void release(String caller, String key) {
        jdbc.update("delete from idempotency_key where owner = ? and key = ? and status is null", caller, key);
    }

    /** Lets go of what is older than a day. */
    void forgetOld() {
        jdbc.update("delete from idempotency_key where begun_at < now() - interval '" + KEPT + "'");
    }

    private boolean begin(String caller, String key, String hash) {
        return jdbc.update("""
                        insert into idempotency_key (owner, key, request, begun_at) values (?, ?, ?, now())
                        on conflict (owner, key) do update set begun_at = now()
                        where idempotency_key.status is null and idempotency_key.request = excluded.request
                            and idempotency_key.begun_at < now() - make_interval(mins => ?)
                        """, caller, key, hash, (int) PATIENCE.toMinutes()) > 0;
    }

    private ResponseEntity<?> replay(String caller, String key, String hash) {
        return find(caller, key)
                .map(kept -> answer(kept, hash))
                .orElseThrow(Idempotency::goingOn); // the first has failed in this moment
    }

    private Optional<Kept> find(String caller, String key) {
        return jdbc
                .query(
                        "select request, status, location, body from idempotency_key where owner = ? and key = ?",
                        (row, number) -> new Kept(
                                row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getString(4)),
                        caller,
                        key)
                .stream()
                .findFirst();
    }

    private static ResponseEntity<?> answer(Kept kept, String hash) {
        if (!kept.request().equals(hash)) {
            throw RequestProblem.unprocessable(
                    List.of(new Fault(HEADER, "came with another request before; each request has a key of its own")));
        }
        Integer status = kept.status();
        if (status == null) {
            throw goingOn();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .header("Idempotency-Replayed", "true")
                .contentType(MediaType.APPLICATION_JSON);
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        return answer.body(String.valueOf(kept.body()).getBytes(StandardCharsets.UTF_8));
    }

    private static RequestProblem goingOn() {
        return RequestProblem.conflict("The request with this Idempotency-Key is still being worked on.", WAIT);
    }

    private record Kept(
            String request,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String body) {}
}
