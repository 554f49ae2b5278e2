package org.tadmor.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.tadmor.extraction.attribution.AttributionFinder;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.Sentence;
import org.tadmor.extraction.text.TextReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints tokens a second of each stage by the CPU time of one thread, what a second thread adds by the clock, and how
 * the time of odd texts grows when they are forty times as long.
 */
public final class StageSpeed {

    private static final int ARTICLES = 120;
    private static final int ROUNDS = 3;
    private static final int FEW = 20;
    private static final int TIMES = 40;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Map<String, String> ODD = odd();

    private final TextReader reader = new TextReader();
    private final Parser parser = Nlp4jParser.load();
    private final AttributionFinder attributions = AttributionFinder.load();
    private final ClaimExtractor extractor = Extractors.load().extractor();

    private static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put("plain news", "Officials said the bridge fell. He added: “It was old.”\n\n");
        odd.put("quotation soup", "“No,” he said. “We never said that,” she added, “and the mayor told them so.” ");
        odd.put("one endless sentence", "the minister said that the army claimed that the road was open and ");
        odd.put("unclosed quotation marks", "“ he said and ");
        odd.put("typewriter marks astray", "\" he said \" and \" they told ");
        odd.put("transcript", "SMITH: We will see.\n\nJONES: I doubt that.\n\n");
        odd.put("many names", "Anna Berg of Oslo told Ivan Petrov of Minsk that Carl Falk was ill. ");
        return odd;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new StageSpeed().measure(articles());
    }

    private static List<SourceText> articles() throws IOException {
        String folder = System.getenv().getOrDefault("TADMOR_EVAL", "../shared/eval");
        List<SourceText> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(folder, "polnear.train.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && articles.size() < ARTICLES; line = lines.readLine()) {
                articles.add(SourceText.of(
                        JsonMapper.shared().readTree(line).get("text").asString()));
            }
        }
        return articles;
    }

    private void measure(List<SourceText> articles) throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("round %d of %d%n", round, ROUNDS);
            stages(articles);
        }
        threads(articles);
        ODD.forEach(this::growth);
    }

    private void stages(List<SourceText> articles) {
        List<Document> documents = new ArrayList<>();
        List<ParsedDocument> parsed = new ArrayList<>();
        double text = cpu(() -> articles.forEach(article -> documents.add(reader.read(article))));
        double parse = cpu(() -> documents.forEach(
                document -> parsed.add(new ParsedDocument(document, parser.parse(document.sentences())))));
        double find = cpu(() -> parsed.forEach(attributions::find));
        double all = cpu(() -> articles.forEach(extractor::extract));
        long tokens = tokens(documents);
        print("text", tokens, text);
        print("parse", tokens, parse);
        print("attributions", tokens, find);
        print("text, parse and attributions", tokens, text + parse + find);
        print("everything", tokens, all);
    }

    private static long tokens(List<Document> documents) {
        long tokens = 0;
        for (Document document : documents) {
            for (Sentence sentence : document.sentences()) {
                tokens += sentence.tokens().size();
            }
        }
        return tokens;
    }

    private static void print(String stage, long tokens, double seconds) {
        System.out.printf(Locale.ROOT, "  %-32s %,12.0f tokens a second%n", stage, tokens / seconds);
    }

    private static double cpu(Runnable work) {
        long before = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return (CLOCK.getCurrentThreadCpuTime() - before) / 1e9;
    }

    /** Both threads do all the articles; a machine with two idle cores would take no longer than for one. */
    private void threads(List<SourceText> articles) throws InterruptedException {
        double one = clock(articles, 1);
        double two = clock(articles, 2);
        System.out.printf(Locale.ROOT, "two threads do %.2f times the work of one%n", 2 * one / two);
    }

    private double clock(List<SourceText> articles, int count) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        long before = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> articles.forEach(extractor::extract));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private void growth(String name, String unit) {
        SourceText few = SourceText.of(unit.repeat(FEW));
        SourceText many = SourceText.of(unit.repeat(FEW * TIMES));
        Consumer<SourceText> whole = extractor::extract;
        for (int i = 0; i < TIMES; i++) {
            whole.accept(few);
        }
        double small = cpu(() -> {
            for (int i = 0; i < TIMES; i++) {
                whole.accept(few);
            }
        }) / TIMES;
        double large = cpu(() -> whole.accept(many));
        System.out.printf(Locale.ROOT, "%d times %-26s takes %5.1f times the time%n", TIMES, name, large / small);
    }
}
