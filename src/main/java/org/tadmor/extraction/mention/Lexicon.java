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
