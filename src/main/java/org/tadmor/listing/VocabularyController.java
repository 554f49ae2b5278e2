package org.tadmor.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/vocabulary")
@Tag(name = "vocabulary", description = "The words that requests and answers use.")
class VocabularyController {

    private static final List<VocabularyTerm> TERMS = read();

    /**
     * A word of the API.
     *
     * @param of what it is a token of, or null for a word of its own
     */
    @Schema(name = "VocabularyTerm")
    record VocabularyTerm(String term, @Nullable String of, String definition) {}

    /** All words of the API. */
    @Schema(name = "Vocabulary")
    record Vocabulary(List<VocabularyTerm> terms) {}

    @GetMapping(produces = "application/json")
    @Operation(operationId = "readVocabulary", summary = "The words of this API and their tokens, with what each means")
    Vocabulary terms() {
        return new Vocabulary(TERMS);
    }

    @GetMapping(produces = "application/ld+json")
    @Operation(operationId = "readVocabulary", summary = "The words of this API and their tokens, with what each means")
    Map<String, Object> linkedTerms() {
        Map<String, Object> context = new LinkedHashMap<>(LinkedData.CONTEXT);
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        return Map.of(
                "@context",
                context,
                "@graph",
                TERMS.stream().map(VocabularyController::node).toList());
    }

    private static Map<String, Object> node(VocabularyTerm term) {
        Map<String, Object> node = new LinkedHashMap<>();
        boolean own = term.of() == null;
        node.put("@id", LinkedData.VOCABULARY + (own ? "" : term.of() + "/") + term.term());
        node.put("@type", own ? "rdfs:Resource" : "skos:Concept");
        node.put("rdfs:label", term.term());
        node.put("skos:definition", term.definition());
        if (!own) {
            node.put("skos:inScheme", Map.of("@id", LinkedData.VOCABULARY + term.of()));
        }
        return node;
    }

    private static List<VocabularyTerm> read() {
        InputStream file = Objects.requireNonNull(VocabularyController.class.getResourceAsStream("vocabulary.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new VocabularyTerm(cells[0], cells[1].equals("-") ? null : cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
