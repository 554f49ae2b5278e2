package org.tadmor.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.TextReader;
import tools.jackson.databind.json.JsonMapper;

/** Tokens a second of the engine and of its first two stages, on the articles of the tuning data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ExtractionBenchmark {

    private static final int ARTICLES = 200;

    private final TextReader reader = new TextReader();
    private final List<SourceText> articles = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private Parser parser;
    private ClaimExtractor extractor;

    @Setup
    public void load() throws IOException {
        String folder = System.getenv().getOrDefault("TADMOR_EVAL", "../shared/eval");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(folder, "polnear.train.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < ARTICLES; line = lines.readLine()) {
                articles.add(SourceText.of(
                        JsonMapper.shared().readTree(line).get("text").asString()));
            }
        }
        articles.forEach(article -> documents.add(reader.read(article)));
        parser = Nlp4jParser.load();
        extractor = Extractors.load().extractor();
    }

    /** Counts the tokens of the articles that were worked on. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counters {

        public long tokens;
        private int next;

        int next(int size) {
            next = (next + 1) % size;
            return next;
        }

        void count(Document document) {
            for (Sentence sentence : document.sentences()) {
                tokens += sentence.tokens().size();
            }
        }
    }

    @Benchmark
    public Document text(Counters counters) {
        int article = counters.next(articles.size());
        counters.count(documents.get(article));
        return reader.read(articles.get(article));
    }

    @Benchmark
    public List<Tree> parse(Counters counters) {
        Document document = documents.get(counters.next(documents.size()));
        counters.count(document);
        return parser.parse(document.sentences());
    }

    @Benchmark
    public Extraction everything(Counters counters) {
        int article = counters.next(articles.size());
        counters.count(documents.get(article));
        return extractor.extract(articles.get(article));
    }
}
