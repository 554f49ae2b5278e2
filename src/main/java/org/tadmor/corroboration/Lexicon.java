package org.tadmor.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Frozen word lists: what a word means for comparing contents, and how much a stem tells. The weights are inverse
 * document frequencies, counted once over general news and never over the articles stored.
 */
final class Lexicon {

    static final Lexicon ENGLISH = new Lexicon();

    private static final Pattern PLACES =
            Pattern.compile("[a-z]{3,}(?:room|house|yard|field|side|shop|hall|works|way|land|ground)s?");
    private static final double UNSEEN = 7.7;
    private static final double LEAST = 1.5;
    private static final double SLOPE = 0.8;

    private final Set<String> stopwords = new HashSet<>();
    private final Set<String> negators = new HashSet<>();
    private final Map<String, String> negated = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Map<String, String> synonyms = new HashMap<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, String> degrees = new HashMap<>();
    private final Set<String> ergatives = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, Set<String>> kin = new HashMap<>();
    private final Phrases idioms = new Phrases(rows("idioms.tsv"));
    private final Phrases causes = new Phrases(rows("causes.tsv"));
    private final Phrases denials = new Phrases(rows("denials.tsv"));

    private Lexicon() {
        for (String[] row : rows("stopwords.tsv")) {
            stopwords.add(row[0]);
        }
        for (String[] row : rows("negation.tsv")) {
            if (row[1].equals("-")) {
                negators.add(row[0]);
            } else {
                negated.put(row[0], row[1]);
            }
        }
        for (String[] row : rows("irregular.tsv")) {
            for (String form : row[1].split(" ")) {
                irregular.put(form, row[0]);
            }
        }
        for (String[] row : rows("synonyms.tsv")) {
            String name = "=" + row[0];
            for (String word : row[1].split(" ")) {
                synonyms.putIfAbsent(base(word), name);
            }
        }
        for (String[] row : rows("opposites.tsv")) {
            oppose(row[0], row[1]);
            oppose(row[1], row[0]);
        }
        for (String[] row : rows("kin.tsv")) {
            for (String other : row[1].split(" ")) {
                relate(key(row[0]), key(other));
                relate(key(other), key(row[0]));
            }
        }
        for (String[] row : rows("ergatives.tsv")) {
            ergatives.add(base(row[0]));
        }
        for (String[] row : rows("places.tsv")) {
            places.add(base(row[0]));
        }
        for (String[] row : rows("degree.tsv")) {
            degrees.put(row[0], row[1]);
        }
        for (String[] row : rows("weights.tsv")) {
            weights.put(row[0], Double.valueOf(row[1]));
        }
    }

    boolean stopword(String word) {
        return stopwords.contains(word);
    }

    /** Whether a word is an irregular form, as of a verb. */
    boolean verbForm(String word) {
        return irregular.containsKey(word) && !Character.isUpperCase(word.charAt(0));
    }

    boolean negator(String word) {
        return negators.contains(word);
    }

    /** Whether a verb's subject is what the deed is done to, as that of "die" or "sink". */
    boolean ergative(String word) {
        return ergatives.contains(base(word));
    }

    /** Whether a word names a kind of place, as "harbour" or "kitchen" does. */
    boolean place(String word) {
        return places.contains(base(word)) || PLACES.matcher(word).matches();
    }

    /** Phrases that deny, and phrases that only look as if they did. */
    Phrases denials() {
        return denials;
    }

    /** Phrases that say what one word says. */
    Phrases idioms() {
        return idioms;
    }

    /** Words that say what caused what. */
    Phrases causes() {
        return causes;
    }

    /** The positive word that a word of negative meaning denies ("impossible": possible), or the word itself. */
    String positive(String word) {
        return negated.getOrDefault(word, word);
    }

    /** The stem of a word, or the class of the words that mean the same. */
    String stem(String word) {
        String base = base(word);
        return synonyms.getOrDefault(base, base);
    }

    boolean opposite(String left, String right) {
        return opposites.getOrDefault(left, Set.of()).contains(right);
    }

    /** Whether two words, by their stems or classes, can mean the same. */
    boolean kin(String left, String right) {
        return kin.getOrDefault(left, Set.of()).contains(right);
    }

    /** How much of a thing a word says ("partial": part), or null where it says nothing of the kind. */
    @Nullable
    String degree(String word) {
        return degrees.get(word);
    }

    /** Inverse document frequency, flattened: a word that many articles have may still be what a sentence is about. */
    double weight(String stem) {
        return LEAST + SLOPE * weights.getOrDefault(stem, UNSEEN);
    }

    private String base(String word) {
        return Stemmer.stem(irregular.getOrDefault(word, word));
    }

    private void relate(String one, String other) {
        kin.computeIfAbsent(one, key -> new HashSet<>()).add(other);
    }

    private String key(String word) {
        return word.startsWith("=") ? word : stem(word);
    }

    private void oppose(String left, String right) {
        opposites.computeIfAbsent(stem(left), key -> new HashSet<>()).add(stem(right));
    }

    private static List<String[]> rows(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
