package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tukaani.xz.XZInputStream;

/**
 * The English models of NLP4J: lexica, tagger, lemmatiser and dependency parser, in the order in which they run. Shared
 * by all threads. The word embeddings of NLP4J are not among them, for neither model has weights for them.
 */
final class Nlp4jModels {

    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";

    private final List<NLPComponent<NLPNode>> components;

    private Nlp4jModels(List<NLPComponent<NLPNode>> components) {
        this.components = components;
    }

    /** Reads the models in parallel, from the cache where they are there. */
    static Nlp4jModels load(ModelCache cache) {
        var ambiguity = inBackground(cache, LEXICA + "en-ambiguity-classes-simplified-lowercase.xz", Words::lists);
        var clusters = inBackground(cache, LEXICA + "en-brown-clusters-simplified-lowercase.xz", Words::sets);
        var tagger = inBackground(cache, MODELS + "en-pos.xz", Model::new);
        var parser = inBackground(cache, MODELS + "en-dep.xz", Model::new);

        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(StandardCharsets.UTF_8)));
        lexica.setAmbiguityClasses(lexicon(ambiguity.join()));
        lexica.setWordClusters(lexicon(clusters.join()));
        return new Nlp4jModels(List.of(
                lexica,
                tagger.join().decoder(),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                parser.join().decoder()));
    }

    /** Tags and parses a sentence in place; the first node is the artificial root. */
    void decode(NLPNode[] nodes) {
        for (NLPComponent<NLPNode> component : components) {
            component.process(nodes);
        }
    }

    private static <T> CompletableFuture<T> inBackground(
            ModelCache cache, String resource, Function<String, ModelCache.Form<T>> form) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return cache.get(resource, form.apply(resource));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        });
    }

    private static <T> GlobalLexicon<T> lexicon(T words) {
        return new GlobalLexicon<>(words, Field.word_form_simplified_lowercase, "");
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // the models exist in this form only, in a pinned artifact
    private static <T> T original(String resource) throws IOException {
        try (InputStream in = Nlp4jModels.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            InputStream plain = new BufferedInputStream(new XZInputStream(in), 1 << 16);
            return (T) new ObjectInputStream(plain).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(resource, e);
        }
    }

    /** How a tagger or parser is kept. */
    private record Model(String resource) implements ModelCache.Form<CompactModel> {

        @Override
        public CompactModel original() throws IOException {
            return CompactModel.of(Nlp4jModels.original(resource));
        }

        @Override
        public void write(CompactModel model, Packing packing) throws IOException {
            model.write(packing);
        }

        @Override
        public CompactModel read(Unpacking unpacking) throws IOException {
            return CompactModel.read(unpacking);
        }
    }

    /** How a lexicon is kept. */
    private record Words<T extends Collection<String>>(String resource, Function<Unpacking, WordTable<T>> reader)
            implements ModelCache.Form<Map<String, T>> {

        static ModelCache.Form<Map<String, List<String>>> lists(String resource) {
            return new Words<>(resource, WordTable::readLists);
        }

        static ModelCache.Form<Map<String, Set<String>>> sets(String resource) {
            return new Words<>(resource, WordTable::readSets);
        }

        @Override
        public Map<String, T> original() throws IOException {
            return WordTable.of(Nlp4jModels.<Map<String, T>>original(resource));
        }

        @Override
        public void write(Map<String, T> words, Packing packing) throws IOException {
            ((WordTable<T>) words).write(packing);
        }

        @Override
        public Map<String, T> read(Unpacking unpacking) {
            return reader.apply(unpacking);
        }
    }
}
