package org.tadmor.extraction.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.attribution.AnnotatedArticle.Annotation;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads articles annotated after PolNeAR, one JSON object a line, offsets in code points. */
final class AnnotatedCorpus {

    private AnnotatedCorpus() {}

    static List<AnnotatedArticle> read(Path file, Function<SourceText, ParsedDocument> parse) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<AnnotatedArticle> articles = new ArrayList<>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = json.readTree(line);
                articles.add(
                        article(node, parse.apply(SourceText.of(node.get("text").asString()))));
            }
        }
        return articles;
    }

    static AnnotatedArticle article(JsonNode node, ParsedDocument parsed) {
        Words words = new Words(parsed);
        CodePoints points = new CodePoints(parsed.text());
        List<Annotation> annotations = new ArrayList<>();
        for (JsonNode attribution : node.get("attributions")) {
            BitSet content = words(words, points, attribution.get("content"), false);
            if (!content.isEmpty()) {
                annotations.add(new Annotation(
                        words(words, points, attribution.get("source"), false),
                        words(words, points, attribution.get("cue"), true),
                        content,
                        attribution.get("cue_class").asString().equals("reporting")));
            }
        }
        return new AnnotatedArticle(
                node.get("id").asString(), node.get("outlet").asString(), words, annotations);
    }

    private static BitSet words(Words words, CodePoints points, JsonNode spans, boolean punctuation) {
        BitSet set = new BitSet();
        for (JsonNode pair : spans) {
            Span span = points.toUtf16(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
            int low = 0;
            int high = words.size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (words.end[middle] <= span.begin()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int i = low; i < words.size && words.begin[i] < span.end(); i++) {
                if (punctuation || words.wordlike[i]) {
                    set.set(i);
                }
            }
        }
        return set;
    }
}
