package org.tadmor.extraction.event;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.EventMention;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.CodePoints;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.ParticipantRole;
import org.tadmor.vocabulary.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the weights of {@link EventModel} from sentences with one labelled source, target and type, after reporting how
 * well weights learned from nine tenths of them do on the tenth left out. Arguments: the labelled sentences (gzipped JSON
 * lines) and, to write the weights, the resource file.
 */
final class EventTypeLearner {

    private static final int FOLDS = 10;
    private static final int EPOCHS = 40;
    private static final double RATE = 0.2;
    private static final double DECAY = 3e-3;
    private static final double USUAL_COUNT = 70;

    /** Averaged and shrunk weights are too modest; with this they are as sure as they are right. */
    private static final float SHARPNESS = 2.5f;

    private final CandidateFinder finder = new CandidateFinder(TriggerLexicon.load());

    /** A labelled sentence with its candidates and all else that events are found from. */
    record Example(
            List<Span> source,
            List<Span> target,
            int type,
            List<Candidate> candidates,
            ParsedDocument parsed,
            Extraction read) {

        List<EventMention> events(EventFinder finder) {
            Mentions mentions = new Mentions(read.mentions(), read.referents(), List.of(), List.of());
            return finder.find(parsed, mentions, read.times(), read.quantities(), read.attributions(), null);
        }
    }

    /** A trained model before its weights are rounded. */
    record Weights(float[][] rows) {

        double[] probabilities(int[] features) {
            double[] scores = new double[EventModel.TYPES.length];
            double scale = 1 / Math.sqrt(Math.max(1, features.length));
            for (int feature : features) {
                float[] row = rows[feature];
                for (int type = 0; row != null && type < scores.length; type++) {
                    scores[type] += row[type] * scale;
                }
            }
            return EventModel.softmax(scores);
        }
    }

    public static void main(String[] arguments) throws IOException {
        EventTypeLearner learner = new EventTypeLearner();
        List<Example> examples = learner.read(Path.of(arguments[0]));
        learner.crossValidate(examples);
        if (arguments.length > 1) {
            write(learner.train(examples), Path.of(arguments[1]));
        }
    }

    private List<Example> read(Path file) throws IOException {
        Parser parser = Nlp4jParser.load();
        TextReader reader = new TextReader();
        ClaimExtractor extractor = new ClaimExtractor(parser, Registry.shared());
        JsonMapper json = JsonMapper.builder().build();
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                String text = row.get("text").asString();
                CodePoints points = new CodePoints(text);
                List<Candidate> candidates = new ArrayList<>();
                Document document = reader.read(SourceText.of(text));
                ParsedDocument parsed = new ParsedDocument(document, parser.parse(document.sentences()));
                for (Tree tree : parsed.trees()) {
                    candidates.addAll(finder.find(tree));
                }
                examples.add(new Example(
                        spans(row.get("source"), points),
                        spans(row.get("target"), points),
                        type(row.get("event").asString()),
                        candidates,
                        parsed,
                        extractor.extract(SourceText.of(text))));
            }
        }
        return examples;
    }

    private static List<Span> spans(JsonNode node, CodePoints points) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : node) {
            spans.add(points.toUtf16(new Span(span.get(0).asInt(), span.get(1).asInt())));
        }
        return spans;
    }

    static int type(String label) {
        EventType type = label.equals("YIELD") ? EventType.RETREAT : EventType.valueOf(label);
        return Arrays.asList(EventModel.TYPES).indexOf(type);
    }

    private void crossValidate(List<Example> examples) {
        int[] answers = new int[examples.size()];
        int uncovered = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> known = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (fold(i, examples.size()) != fold) {
                    known.add(examples.get(i));
                }
            }
            Weights weights = train(known);
            EventFinder finder = new EventFinder(new EventTyping(weights::probabilities));
            for (int i = 0; i < examples.size(); i++) {
                if (fold(i, examples.size()) == fold) {
                    answers[i] = answer(examples.get(i), finder);
                    uncovered += answers[i] < 0 ? 1 : 0;
                }
            }
        }
        System.out.printf("%d sentences, no event covers source and target in %d%n", examples.size(), uncovered);
        TypeScores.of(examples.stream().mapToInt(Example::type).toArray(), answers)
                .print();
    }

    private static int fold(int index, int size) {
        return (int) ((long) index * 7919 % size % FOLDS);
    }

    /** The type of the surest event whose participants cover source and target; -1 where none does. */
    private int answer(Example example, EventFinder finder) {
        int answer = -1;
        double highest = -1;
        for (EventMention event : example.events(finder)) {
            if (coversAll(event, example.source())
                    && coversAll(event, example.target())
                    && event.confidence() > highest) {
                highest = event.confidence();
                answer = type(
                        event.type() == EventType.CONCEDE
                                ? "YIELD"
                                : event.type() == EventType.RETREAT
                                        ? "YIELD"
                                        : event.type().name());
            }
        }
        return answer;
    }

    private static boolean coversAll(EventMention event, List<Span> spans) {
        return spans.stream()
                .allMatch(span -> event.participants().stream().anyMatch(part -> covers(part.words(), span)));
    }

    private Weights train(List<Example> examples) {
        List<int[]> features = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        double[] counts = new double[EventModel.TYPES.length];
        for (Example example : examples) {
            Candidate candidate = labelled(example);
            if (candidate != null) {
                features.add(EventFeatures.of(candidate));
                types.add(example.type());
                counts[example.type()]++;
            }
        }
        return descend(features, types, counts);
    }

    /** Stochastic descent with a rate for each weight (AdaGrad), averaged over the epochs; rare types weigh more. */
    private static Weights descend(List<int[]> features, List<Integer> types, double[] counts) {
        float[][] rows = new float[1 << EventFeatures.BITS][];
        float[][] squares = new float[rows.length][];
        Weights weights = new Weights(rows);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            order.add(i);
        }
        Random random = new Random(7);
        float[][] sums = new float[rows.length][];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int type = types.get(i);
                double[] errors = weights.probabilities(features.get(i));
                errors[type] -= 1;
                double importance = Math.sqrt(USUAL_COUNT / counts[type]) / Math.sqrt(features.get(i).length);
                for (int feature : features.get(i)) {
                    step(rows, squares, feature, errors, importance);
                }
            }
            add(rows, sums);
        }
        return new Weights(sums);
    }

    private static void add(float[][] rows, float[][] sums) {
        for (int feature = 0; feature < rows.length; feature++) {
            float[] row = rows[feature];
            if (row != null) {
                float[] sum = sums[feature] == null ? new float[row.length] : sums[feature];
                sums[feature] = sum;
                for (int type = 0; type < row.length; type++) {
                    sum[type] += row[type] * SHARPNESS / EPOCHS;
                }
            }
        }
    }

    private static void step(float[][] rows, float[][] squares, int feature, double[] errors, double importance) {
        if (rows[feature] == null) {
            rows[feature] = new float[errors.length];
            squares[feature] = new float[errors.length];
        }
        for (int type = 0; type < errors.length; type++) {
            double gradient = errors[type] * importance + DECAY * rows[feature][type];
            squares[feature][type] += (float) (gradient * gradient);
            rows[feature][type] -= (float) (RATE * gradient / (1e-3 + Math.sqrt(squares[feature][type])));
        }
    }

    /** The candidate that most likely carries the label: agent and patient cover source and target. */
    private static @Nullable Candidate labelled(Example example) {
        Candidate best = null;
        double highest = -1;
        for (Candidate candidate : example.candidates()) {
            double fit = (covers(candidate, example) ? 10 : 0)
                    + fit(candidate, example.source(), true)
                    + fit(candidate, example.target(), false)
                    + (candidate.entry() == null ? 0 : candidate.entry().strong() ? 1.3 : 1);
            if (fit > highest) {
                highest = fit;
                best = candidate;
            }
        }
        return best;
    }

    private static double fit(Candidate candidate, List<Span> spans, boolean source) {
        Argument argument = tightest(candidate, spans);
        if (argument == null) {
            return 0;
        }
        boolean role = source
                ? argument.role() == ParticipantRole.AGENT
                : argument.role() == ParticipantRole.PATIENT || argument.role() == ParticipantRole.ADDRESSEE;
        return (argument.core() ? 1 : 0) + (role ? source ? 2 : 0.5 : 0);
    }

    private static @Nullable Argument tightest(Candidate candidate, List<Span> spans) {
        Argument tightest = null;
        for (Span span : spans) {
            for (Argument argument : candidate.arguments()) {
                boolean tighter = tightest == null
                        || words(candidate, argument).length()
                                < words(candidate, tightest).length();
                if (covers(words(candidate, argument), span) && tighter) {
                    tightest = argument;
                }
            }
        }
        return tightest;
    }

    private static boolean covers(Candidate candidate, Example example) {
        return coversAll(candidate, example.source()) && coversAll(candidate, example.target());
    }

    private static boolean coversAll(Candidate candidate, List<Span> spans) {
        return spans.stream()
                .allMatch(span ->
                        candidate.arguments().stream().anyMatch(argument -> covers(words(candidate, argument), span)));
    }

    private static Span words(Candidate candidate, Argument argument) {
        Tree tree = candidate.tree();
        return new Span(
                tree.token(argument.first()).begin(),
                tree.token(argument.last()).end());
    }

    /** Whether the two share at least half of the shorter one. */
    private static boolean covers(Span words, Span labelled) {
        int shared = Math.min(words.end(), labelled.end()) - Math.max(words.begin(), labelled.begin());
        return shared > 0 && shared * 2 >= Math.min(words.length(), labelled.length());
    }

    private static void write(Weights weights, Path file) throws IOException {
        float highest = 0;
        int rows = 0;
        for (float[] row : weights.rows()) {
            rows += row == null ? 0 : 1;
            for (int type = 0; row != null && type < row.length; type++) {
                highest = Math.max(highest, Math.abs(row[type]));
            }
        }
        float step = highest / 127;
        try (OutputStream out = Files.newOutputStream(file);
                DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeFloat(step);
            data.writeInt(rows);
            for (int feature = 0; feature < weights.rows().length; feature++) {
                float[] row = weights.rows()[feature];
                if (row != null) {
                    data.writeInt(feature);
                    for (float weight : row) {
                        data.writeByte(Math.round(weight / step));
                    }
                }
            }
        }
    }
}
