package org.tadmor.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many clients at once, each asking again as soon as it was answered, and beside them a few that read exports a little at
 * a time. Tells what they were answered, how long it took, and how much memory the service held meanwhile.
 */
public final class Crowd {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int SIP = 1024;
    private static final int PAUSE = 100;
    private static final String NOTHING = "no answer";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final PrintStream out;
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final List<Long> memory = new ArrayList<>();

    public Crowd(String base, PrintStream out) {
        this.base = base;
        this.out = out;
    }

    /**
     * Sends the queries from so many clients for so long; whether each was answered, and none with an error of the
     * service's but that its database does not answer.
     *
     * @param slow how many read exports slowly meanwhile
     * @param process the service's, to see how much memory it holds; 0: not to be seen
     */
    public boolean run(Queries queries, int clients, int slow, int seconds, long process) throws InterruptedException {
        List<Queries.Query> turn = queries.all();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(clients + slow);
        for (int i = 0; i < clients; i++) {
            int first = i;
            threads.execute(() -> ask(turn, first, end));
        }
        for (int i = 0; i < slow; i++) {
            threads.execute(() -> sip(end));
        }
        threads.shutdown();
        do {
            look(process);
        } while (!threads.awaitTermination(LOOK.toSeconds(), TimeUnit.SECONDS));
        print(clients, slow, seconds);
        return answers.keySet().stream().noneMatch(Crowd::wrong);
    }

    private static boolean wrong(String answer) {
        return answer.equals(NOTHING) || answer.startsWith("5") && !answer.equals("503 application/problem+json");
    }

    private void ask(List<Queries.Query> turn, int first, long end) {
        for (int i = first; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            try {
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(URI.create(
                                        base + turn.get(i % turn.size()).path()))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.discarding());
                times.add(System.nanoTime() - start);
                count(answer);
            } catch (IOException e) {
                count(NOTHING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sip(long end) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/claims"))
                .header("Accept", "application/x-ndjson")
                .build();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
                count(answer);
                try (InputStream body = answer.body()) {
                    while (System.nanoTime() < end && body.readNBytes(SIP).length == SIP) {
                        Thread.sleep(PAUSE);
                    }
                }
                Thread.sleep(PAUSE);
            } catch (IOException e) {
                count("export broken off");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void count(HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        count(answer.statusCode() + " " + type);
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, key -> new LongAdder()).increment();
    }

    /** What Linux says of the memory that a process holds, in kB. */
    private void look(long process) {
        try {
            if (process > 0) {
                Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .forEach(line -> memory.add(Long.valueOf(line.replaceAll("[^0-9]", ""))));
            }
        } catch (IOException e) {
            memory.clear(); // it has ended, or this is another system
        }
    }

    private void print(int clients, int slow, int seconds) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                "%d clients and %d slow ones for %d s%n%n| answer | times |%n| --- | --- |%n", clients, slow, seconds);
        answers.forEach((answer, number) -> out.printf("| %s | %d |%n", answer, number.sum()));
        if (sorted.length > 0) {
            out.printf(
                    "%n%.0f requests a second, p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                    (double) sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }
        if (!memory.isEmpty()) {
            out.printf(
                    "memory held: %d MB at first, %d MB half-way, %d MB at the end%n",
                    memory.get(0) / 1024, memory.get(memory.size() / 2) / 1024, memory.get(memory.size() - 1) / 1024);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
