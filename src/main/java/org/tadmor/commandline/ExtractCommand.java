package org.tadmor.commandline;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;

/**
 * Reads articles, one JSON object a line, and writes what was found in each, in the same order. Works on as many lines
 * at a time as there are processors; no more than a few lines are held at once.
 */
final class ExtractCommand implements Command {

    private static final int LINES_PER_THREAD = 4;

    private final Supplier<ClaimExtractor> extractor;

    ExtractCommand() {
        this(() -> Extractors.load().extractor());
    }

    ExtractCommand(Supplier<ClaimExtractor> extractor) {
        this.extractor = extractor;
    }

    @Override
    public String usage() {
        return "extract < articles.jsonl > extractions.jsonl   finds attributions, mentions, times, quantities and events";
    }

    @Override
    public int run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        if (!arguments.isEmpty()) {
            System.err.println(usage());
            return 2;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                OutputStream answers = new BufferedOutputStream(out, 1 << 16)) {
            run(lines, answers, new ExtractLine(extractor.get()), workers, threads * LINES_PER_THREAD);
        } finally {
            workers.shutdownNow();
        }
        return 0;
    }

    private static void run(
            BufferedReader lines, OutputStream answers, ExtractLine extract, ExecutorService workers, int most)
            throws IOException {
        Queue<Future<String>> pending = new ArrayDeque<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                String article = line;
                pending.add(workers.submit(() -> extract.answer(article)));
            }
            while (pending.size() >= most
                    || (!pending.isEmpty() && pending.element().isDone())) {
                write(pending.remove(), answers);
            }
            if (pending.isEmpty() && !lines.ready()) {
                answers.flush();
            }
        }
        while (!pending.isEmpty()) {
            write(pending.remove(), answers);
        }
    }

    private static void write(Future<String> answer, OutputStream answers) throws IOException {
        try {
            answers.write(answer.get().getBytes(StandardCharsets.UTF_8));
            answers.write('\n');
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
