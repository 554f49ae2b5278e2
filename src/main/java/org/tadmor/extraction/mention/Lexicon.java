package org.tadmor.extraction.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Voice;

/** The common nouns that can name a voice, and the words that make a name an organisation's. */
final class Lexicon {

    private final Map<String, Nominal> nominals = new HashMap<>();
    private final Set<String> organisationWords = new HashSet<>();
    private final Map<String, Set<String>> nameWords = new HashMap<>();

    Lexicon() {
        read(
                "nominals.tsv",
                row -> nominals.put(
                        row[0],
                        new Nominal(
                                Nominal.Kind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                                Term.of(Voice.class, row[2]),
                                agreement(row[3]))));
        read("organisation_words.tsv", row -> organisationWords.add(row[0]));
        read(
                "name_words.tsv",
                row -> nameWords
                        .computeIfAbsent(row[1], kind -> new HashSet<>())
                        .add(row[0]));
    }

    private static Agreement agreement(String gender) {
        return gender.equals("m") ? Agreement.HE : gender.equals("f") ? Agreement.SHE : Agreement.PERSON;
    }

    private static void read(String resource, Consumer<String[]> row) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(line -> row.accept(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a noun's lemma says of the voice it names, or null. */
    @Nullable
    Nominal nominal(String lemma) {
        return nominals.get(lemma);
    }

    /** Whether a name that ends with this word in lower case is an organisation's. */
    boolean isOrganisationWord(String lower) {
        return organisationWords.contains(lower);
    }

    /** Whether a capitalised word in lower case is never part of a name: a day, a month, "Internet". */
    boolean isNoName(String lower) {
        return isNameWord("none", lower);
    }

    /** Whether a word joins the parts of a name: "de", "van", "bin". */
    boolean isParticle(String lower) {
        return isNameWord("particle", lower);
    }

    /** Whether a word ends a person's name: "Jr", "III". */
    boolean isSuffix(String lower) {
        return isNameWord("suffix", lower);
    }

    /** Whether a preposition leads to a place rather than a person: "in", "near". */
    boolean leadsToPlace(String lower) {
        return isNameWord("into", lower);
    }

    /** Whether a noun behind a name makes it a place's: "province", "airport". */
    boolean isPlaceWord(String lower) {
        return isNameWord("place", lower);
    }

    /** Whether a noun with a place behind it ("city of") makes the name behind it a place's. */
    boolean isPartOfPlace(String lower) {
        return isNameWord("part", lower);
    }

    /** Whether a noun says that a name is a body's or an armed group's: "organisation", "militia". */
    boolean isGroupWord(String lower) {
        return isNameWord("group", lower);
    }

    /** Whether a noun tells what a person already spoken of is rather than bringing one in: "the economist". */
    boolean isDescription(String lemma) {
        return isNameWord("description", lemma);
    }

    /** Whether a name of several words that ends with this one is a medium's: "Evening Courier". */
    boolean endsMedium(String lower) {
        return isNameWord("medium", lower);
    }

    /** Whether letters behind a name are a rank or degree rather than a part of it: "QC", "MP". */
    boolean isLetters(String lower) {
        return isNameWord("letters", lower);
    }

    /** Which pronoun a form of address goes with ("Mr", "Lady"), or null where the word is none. */
    @Nullable
    Agreement address(String lower) {
        return isNameWord("he", lower) ? Agreement.HE : isNameWord("she", lower) ? Agreement.SHE : null;
    }

    private boolean isNameWord(String kind, String lower) {
        return nameWords.getOrDefault(kind, Set.of()).contains(lower);
    }

    /** A common noun that can name a voice. */
    record Nominal(Kind kind, Voice voice, Agreement agreement) {

        enum Kind {
            PERSON,
            BODY,
            MEDIUM,
            TEXT
        }
    }
}
