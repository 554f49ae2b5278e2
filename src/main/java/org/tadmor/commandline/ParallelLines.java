package org.tadmor.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on as many lines at a time as there are processors and hands on the answers in the order of the lines; no more
 * than a few lines are held at once. Blank lines have no answer.
 */
final class ParallelLines {

    private static final int LINES_PER_THREAD = 4;

    private ParallelLines() {}

    /** What takes the answers, one after the other. */
    interface Taker<T> {

        void take(T answer) throws IOException;

        /** Called where every line so far is answered and the next has yet to come. */
        default void idle() throws IOException {}
    }

    /** Reads to the end of the input, which it closes. */
    static <T> void each(InputStream in, Function<String, T> work, Taker<T> taker) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            each(lines, work, taker, workers, threads * LINES_PER_THREAD);
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> void each(
            BufferedReader lines, Function<String, T> work, Taker<T> taker, ExecutorService workers, int most)
            throws IOException {
        Queue<Future<T>> pending = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                String article = line;
                pending.add(workers.submit(() -> work.apply(article)));
            }
            while (pending.size() >= most
                    || (!pending.isEmpty() && pending.element().isDone())) {
                taker.take(await(pending.remove()));
            }
            if (!lines.ready()) {
                takeAll(pending, taker);
                taker.idle();
            }
        }
        takeAll(pending, taker);
    }

    private static <T> void takeAll(Queue<Future<T>> pending, Taker<T> taker) throws IOException {
        while (!pending.isEmpty()) {
            taker.take(await(pending.remove()));
        }
    }

    private static <T> T await(Future<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
