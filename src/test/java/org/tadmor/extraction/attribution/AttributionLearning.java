package org.tadmor.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tadmor.extraction.attribution.Decider.Decision;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;

/**
 * Learns the model that comes with the program and measures it on articles held out of the learning. Run by
 * {@code mvn -Plearn test}, never as one of the tests.
 */
class AttributionLearning {

    private static final Path MODEL =
            Path.of("src/main/resources/org/tadmor/extraction/attribution/attribution.model.gz");
    private static final Path HELD_OUT = Path.of("target/attributions-held-out.jsonl");

    @Test
    void learnsFromAnnotatedArticles() throws IOException {
        String eval = System.getenv().getOrDefault("TADMOR_EVAL", "../shared/eval");
        TextReader text = new TextReader();
        Nlp4jParser parser = Nlp4jParser.load();
        List<AnnotatedArticle> articles = AnnotatedCorpus.read(Path.of(eval, "polnear.train.jsonl.gz"), source -> {
            Document document = text.read(source);
            return new ParsedDocument(document, parser.parse(document.sentences()));
        });

        AttributionLearner learner = new AttributionLearner(mixed(articles));

        Files.createDirectories(MODEL.getParent());
        try (var out = Files.newOutputStream(MODEL)) {
            learner.model.write(out);
        }
        report(learner);
        assertThat(Files.size(MODEL)).isLessThan(8_000_000);
    }

    /** The articles of an outlet stand together in the file; every fold gets its share of each. */
    static List<AnnotatedArticle> mixed(List<AnnotatedArticle> articles) {
        List<AnnotatedArticle> mixed = new ArrayList<>(articles);
        mixed.sort((one, other) -> Integer.compareUnsigned(
                one.id().hashCode() * 0x9E3779B1, other.id().hashCode() * 0x9E3779B1));
        return mixed;
    }

    /** Prints the figures, and writes what was found in the held-out articles as the scorer wants it. */
    static void report(AttributionLearner learner) throws IOException {
        Agreement agreement = new Agreement();
        CalibrationError error = new CalibrationError();
        StringBuilder lines = new StringBuilder();
        for (int a = 0; a < learner.articles.size(); a++) {
            AnnotatedArticle article = learner.articles.get(a);
            agreement.add(article, learner.decisions.get(a));
            lines.append(line(article, learner.decisions.get(a))).append('\n');
            for (Decision decision : learner.decisions.get(a)) {
                if (decision.parent() < 0) {
                    error.add(
                            learner.calibrations.get(a).confidence(decision.probability()),
                            DecisionLearner.isRight(article, decision));
                }
            }
        }
        Files.createDirectories(HELD_OUT.getParent());
        Files.writeString(HELD_OUT, lines, StandardCharsets.UTF_8);
        System.out.printf(
                Locale.ROOT,
                "held-out articles, %d folds: %s%nexpected calibration error %.3f%n",
                AttributionLearner.FOLDS,
                agreement,
                error.expected());
    }

    static String line(AnnotatedArticle article, List<Decision> decisions) {
        CodePoints points = new CodePoints(article.words().parsed.text());
        SpanMaker spans = new SpanMaker(article.words());
        List<String> attributions = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.parent() < 0) {
                attributions.add("{\"source\":" + json(points, spans.source(decision.reading(), decision.content()))
                        + ",\"cue\":" + json(points, spans.cue(decision.reading(), decision.content()))
                        + ",\"content\":" + json(points, spans.content(decision.content())) + "}");
            }
        }
        return "{\"id\":\"" + article.id() + "\",\"attributions\":[" + String.join(",", attributions) + "]}";
    }

    private static String json(CodePoints points, List<Span> spans) {
        return spans.stream()
                .map(points::fromUtf16)
                .map(span -> "[" + span.begin() + "," + span.end() + "]")
                .toList()
                .toString();
    }
}
