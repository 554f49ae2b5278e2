package org.tadmor.listing;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tadmor.web.RequestProblem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole of a list, a chunk of rows at a time: each is read with queries of its own while the one before it is
 * written, and no connection is held for a client to read. It ends at the row that was the last one when it began, or when the client is gone.
 */
@Component
class Export {

    private static final Logger log = LoggerFactory.getLogger(Export.class);

    private static final int CHUNK = 1_000;
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final Rows rows;
    private final Samples samples;
    private final Items items;
    private final JsonMapper json;
    private final Semaphore free;
    private final int most;
    private final ExecutorService readers;

    Export(Rows rows, Samples samples, Items items, JsonMapper json, ListingSettings settings) {
        this.rows = rows;
        this.samples = samples;
        this.items = items;
        this.json = json;
        this.most = settings.exports();
        this.free = new Semaphore(most);
        this.readers = Executors.newFixedThreadPool(most);
    }

    <T> void write(Selection<T> selection, HttpServletResponse response, boolean rowsWanted) throws IOException {
        if (!free.tryAcquire()) {
            throw RequestProblem.tooMany(
                    most + " exports run already, as many as may at once. Try again shortly.", WAIT);
        }
        try {
            long mark = rows.mark(selection.catalogue());
            List<Rows.Found> first = rowsWanted ? chunk(selection, List.of(), mark) : List.of();
            response.setContentType(selection.form().type().toString());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "inline; filename=\"" + selection.catalogue().name() + suffix(selection.form()) + "\"");
            write(selection, first, mark, response);
        } finally {
            free.release();
        }
    }

    private static String suffix(Form form) {
        return switch (form) {
            case JSON -> ".json";
            case NDJSON -> ".ndjson";
            case CSV -> ".csv";
            case JSON_LD -> ".jsonld";
            case GEO_JSON -> ".geojson";
        };
    }

    private <T> void write(Selection<T> selection, List<Rows.Found> first, long mark, HttpServletResponse response)
            throws IOException {
        try {
            Writer out = new BufferedWriter(
                    new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
            ItemWriter<T> writer = ItemWriter.of(selection, items, json);
            writer.begin(out);
            Chunk<T> chunk = loaded(selection, first);
            Future<Chunk<T>> next = after(chunk, selection, mark);
            writer.items(chunk.items(), out);
            while (next != null) {
                out.flush();
                chunk = read(next);
                next = after(chunk, selection, mark);
                writer.items(chunk.items(), out);
            }
            writer.end(out);
            out.flush();
        } catch (IOException e) {
            log.debug("The client has gone before the end of the export", e);
        }
    }

    private <T> Chunk<T> loaded(Selection<T> selection, List<Rows.Found> found) {
        List<T> loaded = items.load(
                selection.catalogue(), found.stream().map(Rows.Found::id).toList());
        return new Chunk<>(
                loaded, found.size() < CHUNK ? null : found.get(CHUNK - 1).place());
    }

    private <T> @Nullable Future<Chunk<T>> after(Chunk<T> chunk, Selection<T> selection, long mark) {
        List<String> place = chunk.place();
        return place == null ? null : readers.submit(() -> loaded(selection, chunk(selection, place, mark)));
    }

    private static <T> Chunk<T> read(Future<Chunk<T>> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while exporting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private <T> List<Rows.Found> chunk(Selection<T> selection, List<String> after, long mark) {
        Integer sample = selection.sample();
        if (sample == null) {
            return rows.find(selection, after, CHUNK, mark);
        }
        List<String> drawn = samples.draw(selection, sample, rows.count(selection));
        return rows.find(selection.among(drawn), List.of(), CHUNK, null);
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /**
     * A part of what is exported.
     *
     * @param place where it ends, or null where nothing comes after it
     */
    private record Chunk<T>(List<T> items, @Nullable List<String> place) {}
}
