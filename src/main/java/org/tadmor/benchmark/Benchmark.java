package org.tadmor.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends requests at a steady rate, whether or not those before are answered, and tells how long each took from the moment
 * it was due; then reads an export and tells how fast it came.
 */
public final class Benchmark {

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int DEEP = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String base;
    private final PrintStream out;

    public Benchmark(String base, PrintStream out) {
        this.base = base;
        this.out = out;
    }

    /** The same queries in turn, so many a second, for so long. */
    public void run(Queries queries, int rate, int seconds) throws IOException, InterruptedException {
        List<Queries.Query> turn = new ArrayList<>(queries.all());
        turn.add(new Queries.Query("a deep page of claims", deepPage(queries.deep())));
        for (Queries.Query query : turn) {
            client.send(request(query.path()), BodyHandlers.ofString());
        }
        Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentSkipListMap<>();
        Map<Integer, ConcurrentLinkedQueue<Long>> statuses = new ConcurrentSkipListMap<>();
        List<CompletableFuture<?>> pending = new ArrayList<>();
        long start = System.nanoTime();
        int count = rate * seconds;
        for (int i = 0; i < count; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(1) * i / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Queries.Query query = turn.get(i % turn.size());
            pending.add(client.sendAsync(request(query.path()), BodyHandlers.ofByteArray())
                    .thenAccept(answer -> {
                        times.computeIfAbsent(query.name(), name -> new ConcurrentLinkedQueue<>())
                                .add(System.nanoTime() - due);
                        statuses.computeIfAbsent(answer.statusCode(), status -> new ConcurrentLinkedQueue<>())
                                .add(due);
                    }));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        print(times, statuses);
    }

    private void print(
            Map<String, ConcurrentLinkedQueue<Long>> times, Map<Integer, ConcurrentLinkedQueue<Long>> statuses) {
        out.println("| query | requests | p50 ms | p99 ms | max ms |");
        out.println("| --- | --- | --- | --- | --- |");
        ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
        times.forEach((name, each) -> {
            line(name, each);
            all.addAll(each);
        });
        line("**all**", all);
        statuses.forEach((status, each) -> out.println("\nstatus " + status + ": " + each.size()));
    }

    private void line(String name, ConcurrentLinkedQueue<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            out.printf(
                    "| %s | %d | %.1f | %.1f | %.1f |%n",
                    name, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }
    }

    private static double at(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))] / 1e6;
    }

    /** Reads so many lines of an export, or all there are. */
    public void export(String path, long most) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/x-ndjson")
                .build();
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        long lines = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8), 1 << 16)) {
            while (lines < most && reader.readLine() != null) {
                lines++;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf("%nNDJSON of %s: %d claims in %.1f s, %.0f a second%n", path, lines, seconds, lines / seconds);
    }

    private String deepPage(String path) throws IOException, InterruptedException {
        String page = path;
        for (int i = 0; i < DEEP; i++) {
            Matcher next = NEXT.matcher(
                    client.send(request(page), BodyHandlers.ofString()).body());
            if (!next.find()) {
                return page;
            }
            page = path + "&cursor=" + next.group(1);
        }
        return page.replace("limit=500", "limit=50");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
    }
}
