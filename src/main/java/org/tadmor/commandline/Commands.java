package org.tadmor.commandline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The commands of the jar by their names. */
public final class Commands {

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "benchmark", new BenchmarkCommand(),
            "extract", new ExtractCommand(),
            "generate", new GenerateCommand(),
            "keys", new KeysCommand(),
            "ledger", new LedgerCommand()));

    private Commands() {}

    /**
     * Runs the command that the first argument names and gives its exit code; nothing where it names none. The
     * standard output carries the command's answer alone: what a library prints goes to the standard error.
     */
    public static OptionalInt run(String... arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("help")) {
            COMMANDS.values().forEach(command -> System.out.println(command.usage()));
            return OptionalInt.of(0);
        }
        Command command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            return OptionalInt.empty();
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        PrintStream out = System.out;
        System.setOut(System.err);
        try (OutputStream answer = out) {
            return OptionalInt.of(command.run(rest, System.in, answer));
        }
    }
}
