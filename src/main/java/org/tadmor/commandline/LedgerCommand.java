package org.tadmor.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tadmor.derivation.Change;
import org.tadmor.derivation.Derivation;
import org.tadmor.derivation.MemoryLedger;
import org.tadmor.derivation.Reading;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads articles, one JSON object a line, and writes the whole knowledge base that is derived from them, as the service
 * would, in memory. Lines that are no articles are answered with an error, before everything else.
 */
final class LedgerCommand implements Command {

    private final Supplier<ClaimExtractor> extractor;
    private final Supplier<Derivation> derivation;

    LedgerCommand() {
        this(() -> Extractors.load().extractor(), Derivation::standard);
    }

    LedgerCommand(Supplier<ClaimExtractor> extractor, Supplier<Derivation> derivation) {
        this.extractor = extractor;
        this.derivation = derivation;
    }

    @Override
    public String usage() {
        return "ledger < articles.jsonl > knowledge.jsonl   derives actors, events, propositions, origins, disagreements";
    }

    @Override
    public int run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        if (!arguments.isEmpty()) {
            System.err.println(usage());
            return 2;
        }
        try (OutputStream answers = new BufferedOutputStream(out, 1 << 16)) {
            Ledger ledger = new Ledger(derivation.get(), answers);
            ParallelLines.each(in, new LedgerLine(extractor.get())::read, ledger::take);
            ledger.write();
        }
        return 0;
    }

    /** The knowledge base so far, and the readings it comes from by their public ids. */
    private static final class Ledger {

        private final Derivation derivation;
        private final OutputStream answers;
        private final MemoryLedger memory = new MemoryLedger();
        private final Map<String, LedgerLine.Read> articles = new LinkedHashMap<>();

        Ledger(Derivation derivation, OutputStream answers) {
            this.derivation = derivation;
            this.answers = answers;
        }

        void take(LedgerLine.Read read) throws IOException {
            Reading reading = read.reading();
            if (reading == null) {
                line(read.error());
            } else if (articles.putIfAbsent(reading.facts().id(), read) == null) {
                memory.write(derivation.apply(memory, List.of(new Change.Add(reading))));
            }
        }

        void write() throws IOException {
            for (ObjectNode row : new LedgerJson(memory, articles).rows()) {
                line(row.toString());
            }
        }

        private void line(String line) throws IOException {
            answers.write(line.getBytes(StandardCharsets.UTF_8));
            answers.write('\n');
        }
    }
}
