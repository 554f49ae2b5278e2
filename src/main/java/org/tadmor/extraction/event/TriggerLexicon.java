package org.tadmor.extraction.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.syntax.Tree;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.Term;

/**
 * The words that name events, from {@code triggers.tsv}: lemma, part of speech (v, n or j), construction, root type,
 * readable name. A construction ("dobj=fire", "prep=on", "prt=out", "-" for none) asks for a word beside the trigger;
 * the first that fits in the list's order decides, one without a construction last.
 */
final class TriggerLexicon {

    private record Entry(@Nullable Construction construction, Trigger trigger) {}

    /** A child that must stand beside the trigger, with this label, one of these words and, below it, another. */
    private record Construction(
            String label, Set<String> words, @Nullable String below) {

        static @Nullable Construction of(String words) {
            int equals = words.indexOf('=');
            if (equals < 0) {
                return null;
            }
            String[] parts = words.substring(equals + 1).split(":", 2);
            Set<String> allowed = new HashSet<>(Arrays.asList(parts[0].split("\\|")));
            return new Construction(words.substring(0, equals), allowed, parts.length > 1 ? parts[1] : null);
        }
    }

    private static final Map<String, Entry[]> NONE = Map.of();
    private final Map<String, Entry[]> entries;

    private TriggerLexicon(Map<String, Entry[]> entries) {
        this.entries = entries;
    }

    static TriggerLexicon load() {
        Map<String, List<Entry>> lists = new HashMap<>();
        try (InputStream resource = TriggerLexicon.class.getResourceAsStream("triggers.tsv")) {
            if (resource == null) {
                return new TriggerLexicon(NONE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    read(line.split("\t", -1), lists);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Entry[]> entries = new HashMap<>();
        lists.forEach((key, list) -> entries.put(key, ordered(list)));
        return new TriggerLexicon(entries);
    }

    private static Entry[] ordered(List<Entry> list) {
        List<Entry> ordered = new ArrayList<>();
        list.stream().filter(entry -> entry.construction() != null).forEach(ordered::add);
        list.stream().filter(entry -> entry.construction() == null).forEach(ordered::add);
        return ordered.toArray(Entry[]::new);
    }

    private static void read(String[] row, Map<String, List<Entry>> lists) {
        Trigger trigger =
                new Trigger(Term.of(EventType.class, row[3].toLowerCase(Locale.ROOT)), row[4], row[5].equals("strong"));
        lists.computeIfAbsent(row[0] + '/' + row[1], key -> new ArrayList<>())
                .add(new Entry(Construction.of(row[2]), trigger));
    }

    /** What this token names, with the particle or noun before it that makes a compound ("air strike"), or null. */
    @Nullable
    Trigger at(Tree tree, int token) {
        String pos = tree.tag(token).startsWith("V")
                ? "v"
                : tree.tag(token).startsWith("NN") ? "n" : tree.tag(token).startsWith("JJ") ? "j" : "";
        if (pos.isEmpty()) {
            return null;
        }
        String lemma = lemma(tree, token);
        if (pos.equals("n") && token > 0) {
            Trigger compound = first(tree, token, tree.form(token - 1).toLowerCase(Locale.ROOT) + ' ' + lemma + "/n");
            if (compound != null) {
                return compound;
            }
        }
        Trigger particle = pos.equals("v") ? withParticle(tree, token, lemma) : null;
        return particle != null ? particle : first(tree, token, lemma + '/' + pos);
    }

    /** A token's lemma; of a noun that is a name too ("Talks"), its form. */
    static String lemma(Tree tree, int token) {
        String lemma = tree.lemma(token);
        return lemma.startsWith("#") ? tree.form(token).toLowerCase(Locale.ROOT) : lemma;
    }

    private @Nullable Trigger withParticle(Tree tree, int token, String lemma) {
        for (int child : tree.children(token)) {
            if (tree.label(child).equals("prt")
                    || child == token + 1 && tree.label(child).equals("prep")) {
                Trigger found = first(tree, token, lemma + ' ' + tree.lemma(child) + "/v");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Trigger first(Tree tree, int token, String key) {
        Entry[] found = entries.get(key);
        if (found == null) {
            return null;
        }
        for (Entry entry : found) {
            if (fits(tree, token, entry.construction())) {
                return entry.trigger();
            }
        }
        return null;
    }

    private static boolean fits(Tree tree, int token, @Nullable Construction construction) {
        if (construction == null) {
            return true;
        }
        String label = construction.label();
        Set<String> words = construction.words();
        for (int child : tree.children(token)) {
            boolean labelled = tree.label(child).equals(label)
                    || label.equals("dobj") && tree.label(child).equals("nsubjpass");
            if (labelled && (words.contains("*") || words.contains(tree.lemma(child)) || isActor(tree, child, words))) {
                return construction.below() == null || holds(tree, child, construction.below());
            }
        }
        return false;
    }

    private static boolean isActor(Tree tree, int child, Set<String> words) {
        return words.contains("@actor") && tree.tag(child).startsWith("NNP");
    }

    private static boolean holds(Tree tree, int parent, String lemma) {
        for (int child : tree.children(parent)) {
            if (tree.lemma(child).equals(lemma)) {
                return true;
            }
        }
        return false;
    }
}
