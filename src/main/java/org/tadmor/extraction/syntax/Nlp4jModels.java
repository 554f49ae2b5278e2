package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.tukaani.xz.XZInputStream;

/**
 * The English models of NLP4J: lexica, tagger, lemmatiser and dependency parser, in the order in which they run. Shared
 * by all threads.
 */
final class Nlp4jModels {

    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";

    private final List<NLPComponent<NLPNode>> components;

    private Nlp4jModels(List<NLPComponent<NLPNode>> components) {
        this.components = components;
    }

    /** Reads the models from the class path, in parallel. */
    static Nlp4jModels load() {
        var ambiguity = CompletableFuture.<Map<String, List<String>>>supplyAsync(
                () -> read(LEXICA + "en-ambiguity-classes-simplified-lowercase.xz"));
        var clusters = CompletableFuture.<Map<String, Set<String>>>supplyAsync(
                () -> read(LEXICA + "en-brown-clusters-simplified-lowercase.xz"));
        var embeddings = CompletableFuture.<Map<String, float[]>>supplyAsync(
                () -> read(LEXICA + "en-word-embeddings-undigitalized.xz"));
        var tagger = CompletableFuture.supplyAsync(() -> component("en-pos.xz"));
        var parser = CompletableFuture.supplyAsync(() -> component("en-dep.xz"));

        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8)));
        lexica.setAmbiguityClasses(lexicon(ambiguity.join(), Field.word_form_simplified_lowercase));
        lexica.setWordClusters(lexicon(clusters.join(), Field.word_form_simplified_lowercase));
        lexica.setWordEmbeddings(lexicon(embeddings.join(), Field.word_form_undigitalized));
        return new Nlp4jModels(
                List.of(lexica, tagger.join(), new MorphologicalAnalyzer<>(Language.ENGLISH), parser.join()));
    }

    /** Tags and parses a sentence in place; the first node is the artificial root. */
    void decode(NLPNode[] nodes) {
        for (NLPComponent<NLPNode> component : components) {
            component.process(nodes);
        }
    }

    private static <T> GlobalLexicon<T> lexicon(T words, Field field) {
        return new GlobalLexicon<>(words, field, "");
    }

    private static OnlineComponent<NLPNode, ?> component(String name) {
        OnlineComponent<NLPNode, ?> component = read(MODELS + name);
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // the models exist in this form only, in a pinned artifact
    private static <T> T read(String resource) {
        ClassLoader loader = Nlp4jModels.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return (T) new ObjectInputStream(new XZInputStream(in)).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
