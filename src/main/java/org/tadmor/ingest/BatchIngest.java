package org.tadmor.ingest;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.tadmor.web.RequestProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in articles as lines of JSON, several at once, and writes their outcomes in the same order while it reads on. It
 * holds no more than a few lines at a time.
 */
@Component
class BatchIngest {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIngest.class);

    private final Submissions submissions;
    private final ArticleIngest articles;
    private final IngestSettings settings;
    private final JsonMapper json;
    private final Idempotency idempotency;
    private final ExecutorService workers;

    BatchIngest(
            Submissions submissions,
            ArticleIngest articles,
            Idempotency idempotency,
            IngestSettings settings,
            JsonMapper json) {
        this.submissions = submissions;
        this.articles = articles;
        this.idempotency = idempotency;
        this.settings = settings;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.workers = Executors.newFixedThreadPool(settings.threads());
    }

    /** Takes in every line and writes its outcome as a line of JSON. */
    void ingest(InputStream in, OutputStream out, @Nullable Retries retries) throws IOException {
        ingest(in, retries, outcome -> {
            out.write((json.writeValueAsString(outcome) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        });
    }

    /** Takes in every line and hands on its outcome. */
    void ingest(InputStream in, Outcomes outcomes) throws IOException {
        ingest(in, null, outcomes);
    }

    private void ingest(InputStream in, @Nullable Retries retries, Outcomes outcomes) throws IOException {
        BoundedLines lines =
                new BoundedLines(in, Math.toIntExact(settings.line().toBytes()));
        Deque<Future<IngestOutcome>> pending = new ArrayDeque<>();
        int number = 0;
        while (lines.next()) {
            int place = ++number;
            byte[] line = lines.line();
            if (line != null && new String(line, StandardCharsets.UTF_8).isBlank()) {
                continue;
            }
            Callable<IngestOutcome> work = outcomeOf(line, "line " + place);
            pending.add(workers.submit(
                    retries == null || line == null
                            ? work
                            : () -> idempotency.line(retries.caller(), retries.key(), place, line, work)));
            while (pending.size() > settings.threads() * 2
                    || !pending.isEmpty() && pending.peek().isDone()) {
                outcomes.add(outcome(pending.remove()));
            }
        }
        while (!pending.isEmpty()) {
            outcomes.add(outcome(pending.remove()));
        }
    }

    private Callable<IngestOutcome> outcomeOf(byte @Nullable [] line, String place) {
        return () -> {
            if (line == null) {
                return IngestOutcome.rejected(
                        place, "the line is longer than " + settings.line().toKilobytes() + " kB");
            }
            try {
                IngestRequest request = json.readValue(line, IngestRequest.class);
                if (request == null) {
                    return IngestOutcome.rejected(place, "the line is no article in JSON but null");
                }
                return articles.ingest(submissions.of(request)).from(place);
            } catch (Rejected e) {
                return IngestOutcome.rejected(place, e.reason());
            } catch (JacksonException e) {
                return IngestOutcome.rejected(place, "the line is no article in JSON: " + e.getOriginalMessage());
            } catch (RequestProblem e) {
                return IngestOutcome.rejected(place, String.valueOf(e.getBody().getDetail()));
            } catch (RuntimeException e) {
                LOG.error("{} of a batch failed", place, e);
                return IngestOutcome.rejected(place, "it could not be stored; send it again");
            }
        };
    }

    private static IngestOutcome outcome(Future<IngestOutcome> pending) throws IOException {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(NestedExceptionUtils.getMostSpecificCause(e));
        }
    }

    /** Whose batch it is, and the key that a retry of it comes with. */
    record Retries(String caller, String key) {}

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** Where outcomes go, in the order of their lines. */
    @FunctionalInterface
    interface Outcomes {
        void add(IngestOutcome outcome) throws IOException;
    }
}
