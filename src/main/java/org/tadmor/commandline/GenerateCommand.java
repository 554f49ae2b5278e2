package org.tadmor.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.tadmor.benchmark.Generator;

/** Fills an empty knowledge base with an invented one, to measure with. */
final class GenerateCommand implements Command {

    private static final List<String> OPTIONS = List.of("url", "username", "password", "claims", "seed");
    private static final int CLAIMS = 1_000_000;
    private static final int SEED = 7;

    @Override
    public String usage() {
        return "generate --url jdbc:postgresql://… [--username postgres] [--password …] [--claims 1000000] [--seed 7]"
                + "   fills an empty knowledge base, on which Tadmor was started before, with an invented one";
    }

    @Override
    public int run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        PrintStream log = new PrintStream(out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.of(arguments, OPTIONS);
            String url = options.text("url", "");
            if (url.isEmpty()) {
                throw new IllegalArgumentException("--url is missing");
            }
            try (Connection connection = DriverManager.getConnection(
                    url, options.text("username", "postgres"), options.text("password", ""))) {
                new Generator(connection, log).generate(options.number("claims", CLAIMS), options.number("seed", SEED));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(usage());
            return 2;
        } catch (SQLException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
