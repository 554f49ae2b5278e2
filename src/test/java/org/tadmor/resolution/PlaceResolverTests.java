package org.tadmor.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.KnownActor;
import org.tadmor.registry.Place;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

class PlaceResolverTests {

    private static final Registry REGISTRY = Registry.shared();

    /** A text; the name asked for; the states, or other places, that the text names beside it. */
    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Soldiers entered Palmyra, near Homs, as Syria said.       | Palmyra     | Syria, Homs  | SY | city    | 34.6
            The army of Syria marched on Tadmur.                      | Tadmur      | Syria        | SY | city    | 34.6
            A barn burned down in Palmyra, N.Y., on Tuesday.          | Palmyra     | -            | US | city    | 43.1
            A bridge in Paris was closed.                             | Paris       | -            | FR | city    | 48.9
            A bridge in Paris, Texas, was closed.                     | Paris       | -            | US | city    | 33.7
            Voters in Nevada waited for hours.                        | Nevada      | -            | US | region  | 36
            Fighting spread through Anbar, Iraq said.                 | Anbar       | Iraq         | IQ | region  | 33
            Trucks reached Deir Ezzor in Syria.                       | Deir Ezzor  | Syria        | SY | city    | 35.3
            A storm hit al-Raqqah, said Syria.                        | al-Raqqah   | Syria        | SY | city    | 36.0
            Talks were held in Tripoli, as Lebanon confirmed.         | Tripoli     | Lebanon      | LB | city    | 34.4
            Talks were held in Tripoli, as Libya confirmed.           | Tripoli     | Libya        | LY | city    | 32.9
            Rain fell in Springfield.                                 | Springfield | -            | -  | unknown | -
            Rain fell in Ostrafell.                                   | Ostrafell   | -            | -  | unknown | -
            """)
    void findsThePlaceThatTheArticleMeans(
            String text,
            String name,
            @Nullable String beside,
            @Nullable String country,
            String precision,
            @Nullable Double latitude) {
        Place place = resolve(text, name, beside == null ? List.of() : List.of(beside.split(", ")));

        assertThat(place.countryCode()).isEqualTo(country);
        assertThat(place.precision().token()).isEqualTo(precision);
        if (latitude == null) {
            assertThat(place.latitude()).isNull();
        } else {
            assertThat(place.latitude()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(1.0));
        }
    }

    private static Place resolve(String text, String name, List<String> beside) {
        List<Mention> mentions = new ArrayList<>();
        List<Referent> referents = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(beside);
        for (String each : names) {
            KnownActor actor = REGISTRY.byName(each);
            int begin = text.indexOf(each);
            mentions.add(
                    new Mention(new Span(begin, begin + each.length()), Mention.Form.NAME, referents.size(), "test"));
            referents.add(new Referent(
                    actor == null ? null : actor.kind(),
                    each,
                    Voice.NAMED,
                    actor == null ? null : actor.key(),
                    List.of()));
        }
        Extraction extraction = new Extraction(
                "en", List.of(), null, null, mentions, referents, List.of(), List.of(), List.of(), List.of());
        return PlaceResolver.load().places(text, extraction).get(0);
    }
}
