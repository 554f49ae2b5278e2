package org.tadmor.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tadmor.benchmark.Benchmark;
import org.tadmor.benchmark.Crowd;
import org.tadmor.benchmark.Queries;

/** Measures a running service on a knowledge base that {@link GenerateCommand} made. */
final class BenchmarkCommand implements Command {

    private static final List<String> OPTIONS =
            List.of("base", "claims", "seed", "rate", "seconds", "export", "clients", "slow", "process");
    private static final int CLAIMS = 1_000_000;
    private static final int SEED = 7;
    private static final int RATE = 50;
    private static final int SECONDS = 60;
    private static final int SLOW = 4;
    private static final int CROWDED = 120;

    @Override
    public String usage() {
        return "benchmark [--base http://localhost:8080] [--claims 1000000] [--seed 7] [--rate 50] [--seconds 60]"
                + " [--export 1000000]   measures a service on what generate made with the same claims and seed;"
                + " with [--clients 200 --slow 4 --process PID] so many at once instead, each as fast as it is answered";
    }

    @Override
    public int run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        try {
            Options options = Options.of(arguments, OPTIONS);
            int claims = options.number("claims", CLAIMS);
            PrintStream log = new PrintStream(out, true, StandardCharsets.UTF_8);
            Queries queries = new Queries(claims, options.number("seed", SEED));
            int clients = options.number("clients", 0);
            if (clients > 0) {
                boolean well = new Crowd(options.text("base", "http://localhost:8080"), log)
                        .run(
                                queries,
                                clients,
                                options.number("slow", SLOW),
                                options.number("seconds", CROWDED),
                                options.number("process", 0));
                return well ? 0 : 1;
            }
            Benchmark benchmark = new Benchmark(options.text("base", "http://localhost:8080"), log);
            benchmark.run(queries, options.number("rate", RATE), options.number("seconds", SECONDS));
            benchmark.export("/claims", options.number("export", claims));
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(usage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
