package org.tadmor.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTests {

    private static final Registry REGISTRY = Registry.shared();

    @ParameterizedTest
    @CsvSource(textBlock = """
            Russia | ru
            the Russian Federation | ru
            U.S. | us
            us |
            Kremlin | ru.presidency
            the White House | us.presidency
            Downing Street | gb.government
            UNESCO | unesco
            Unesco | unesco
            U.N. | un
            WHO | who
            who |
            ISIS | islamic-state
            Daesh | islamic-state
            Islamic State | islamic-state
            Hizbullah | hezbollah
            TASS | tass
            Agence France-Presse | afp
            the Guardian | guardian
            Russian Defence Ministry | ru.defence-ministry
            the Russian defense ministry | ru.defence-ministry
            Russian Ministry of Defence | ru.defence-ministry
            Ministry of Defence of Russia | ru.defence-ministry
            Ministry of Defence of Springfield |
            Defence Ministry |
            Pentagon | us.defence-ministry
            US Department of Defense | us.defence-ministry
            the Syrian army | sy.armed-forces
            Ukrainian Foreign Ministry | ua.foreign-ministry
            Turkish armed forces | tr.armed-forces
            Iranian state television | irib
            Libyan state television | ly.state-television
            RUSSIA | ru
            Münchner Verkehrsgesellschaft |
            """, delimiter = '|')
    void knowsActorsByAnyOfTheirNames(String name, String key) {
        KnownActor actor = REGISTRY.byName(name);

        assertThat(actor == null ? null : actor.key()).isEqualTo(key);
    }

    @Test
    void tellsWhomABodyBelongsTo() {
        assertThat(REGISTRY.byName("Russian Centre for Reconciliation"))
                .extracting(KnownActor::principal)
                .isEqualTo("ru.defence-ministry");
        assertThat(REGISTRY.byName("Russian air force"))
                .extracting(KnownActor::principal)
                .isEqualTo("ru.defence-ministry");
        assertThat(REGISTRY.byKey("ru.air-force")).extracting(KnownActor::state).isEqualTo("ru");
    }

    @Test
    void pointsOnlyToWhatItKnows() {
        List<String> unknown = new ArrayList<>();
        Set<String> domains = new HashSet<>();
        for (KnownActor actor : REGISTRY.entries()) {
            if (actor.state() != null && REGISTRY.byKey(actor.state()) == null) {
                unknown.add(actor.key() + ": " + actor.state());
            }
            if (actor.principal() != null && REGISTRY.byKey(actor.principal()) == null) {
                unknown.add(actor.key() + ": " + actor.principal());
            }
            if (actor.domain() != null && !domains.add(actor.domain())) {
                unknown.add(actor.key() + ": shares " + actor.domain());
            }
        }
        // two papers of one house publish under one address
        unknown.removeIf(line ->
                line.startsWith("observer-gb") || line.startsWith("times-gb") || line.startsWith("sunday-times"));

        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kemlin, kremlin, true",
        "assad, asad, true",
        "assad, asasd, true",
        "iran, iraq, true",
        "moscow, warsaw, false"
    })
    void seesOneLetterOfDifference(String left, String right, boolean near) {
        assertThat(Spelling.nearlyEqual(left, right)).isEqualTo(near);
    }

    @Test
    void hasTheSameChecksumInEveryRun() throws IOException, InterruptedException {
        Process otherRun = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Checksum.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String printed = new String(otherRun.getInputStream().readAllBytes(), UTF_8);

        assertThat(otherRun.waitFor()).isZero();
        assertThat(printed).isEqualTo(String.valueOf(REGISTRY.checksum()));
    }

    static final class Checksum {

        private Checksum() {}

        public static void main(String[] args) {
            System.out.print(Registry.shared().checksum());
        }
    }
}
