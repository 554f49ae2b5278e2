package org.tadmor.commandline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extractors;

/**
 * Reads articles, one JSON object a line, and writes what was found in each, in the same order. What one verb of speech
 * joins is one attribution here, as in annotated corpora; the ledger makes a claim of each statement in it.
 */
final class ExtractCommand implements Command {

    private final Supplier<ClaimExtractor> extractor;

    ExtractCommand() {
        this(() -> Extractors.load().extractor().whole());
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
        try (OutputStream answers = new BufferedOutputStream(out, 1 << 16)) {
            ParallelLines.each(in, new ExtractLine(extractor.get())::answer, new Writer(answers));
        }
        return 0;
    }

    /** Writes answers, and everything written so far where the next line has yet to come. */
    private record Writer(OutputStream answers) implements ParallelLines.Taker<String> {

        @Override
        public void take(String answer) throws IOException {
            answers.write(answer.getBytes(StandardCharsets.UTF_8));
            answers.write('\n');
        }

        @Override
        public void idle() throws IOException {
            answers.flush();
        }
    }
}
