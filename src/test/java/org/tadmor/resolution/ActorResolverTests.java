package org.tadmor.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Referent;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Period;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

class ActorResolverTests {

    private static final ActorMatcher RESOLVER = new ActorResolver(Registry.shared());

    private static ActorProfile person(
            String name, Voice voice, @Nullable String title, @Nullable String body, String day) {
        List<Referent.Role> roles = title == null ? List.of() : List.of(new Referent.Role(new Span(0, 1), title, body));
        return new ActorProfile(ActorKind.PERSON, name, voice, null, roles, Period.day(LocalDate.parse(day)), "a1", 3);
    }

    private static ActorProfile named(String name, @Nullable String title, @Nullable String body) {
        return person(name, Voice.NAMED, title, body, "2016-03-27");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bashar al-Assad | sy | Bashar Al Assad | sy | SAME
            Bashar al-Assad | sy | Bachar el-Asad | sy | SAME
            Sergei Lavrov | ru | Sergey Lavrov | ru | SAME
            Dmitry Medvedev | ru | Dmitri Medvedev |  | SAME
            Mohammed Javad Zarif | ir | Mohammad Zarif | ir | SAME
            Donald J. Trump |  | Donald Trump |  | SAME
            Mikheil Saakashvili | ge | Mikhail Saakashvili | ge | SAME
            Angela Müller | de | Angela Muller | de | SAME
            Donald Trump Jr. |  | Donald Trump |  | APART
            John Smith | gb | John Smith | us | APART
            Bill Moreno |  | Hilda Moreno |  | APART
            Ahmed Hassan | eg | Ali Hassan | eg | APART
            Vladimir Zotov | ru | Valery Zotov | ru | APART
            J. Calloway |  | James Calloway |  | DOUBTFUL
            Ben Ashworth |  | Benjamin Ashworth |  | DOUBTFUL
            """, delimiter = '|')
    void comparesPersons(String left, String leftState, String right, String rightState, Likeness.Judgement judgement) {
        ActorProfile one = named(left, leftState == null ? null : "minister", leftState);
        ActorProfile other = named(right, rightState == null ? null : "minister", rightState);

        boolean sameIdentity = RESOLVER.identity(one).equals(RESOLVER.identity(other));
        boolean meet = !Collections.disjoint(RESOLVER.keys(one), RESOLVER.keys(other));
        Likeness likeness = RESOLVER.decide(one, other);

        assertThat(sameIdentity ? Likeness.Judgement.SAME : likeness.judgement())
                .isEqualTo(judgement);
        assertThat(meet || judgement == Likeness.Judgement.APART).isTrue();
        assertThat(RESOLVER.decide(other, one)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            senator          | 2016-03-27 | senator          | 2016-05-01 | SAME
            senator          | 2016-03-27 |                  | 2016-05-01 | SAME
            senator          | 2016-03-27 | striker          | 2016-05-01 | APART
            senator          | 2016-03-27 | former striker   | 2016-05-01 | SAME
            senator          | 2016-03-27 | danish striker   | 1991-05-01 | DOUBTFUL
                             | 2016-03-27 |                  | 2009-05-01 | SAME
                             | 2016-03-27 |                  | 1969-05-01 | DOUBTFUL
            senator          | 2016-03-27 | senator          | 1969-05-01 | SAME
            captain          | 2016-03-27 | striker          | 2016-05-01 | SAME
            """, delimiter = '|')
    void tellsNamesakesApartByRoleAndDate(
            String title, String day, String otherTitle, String otherDay, Likeness.Judgement judgement) {
        ActorProfile one = person("John Smith", Voice.NAMED, title, null, day);
        ActorProfile other = person("John Smith", Voice.NAMED, otherTitle, null, otherDay);

        boolean sameIdentity = RESOLVER.identity(one).equals(RESOLVER.identity(other));

        assertThat(
                        sameIdentity
                                ? Likeness.Judgement.SAME
                                : RESOLVER.decide(one, other).judgement())
                .isEqualTo(judgement);
        assertThat(RESOLVER.decide(other, one)).isEqualTo(RESOLVER.decide(one, other));
        assertThat(RESOLVER.keys(one)).containsAnyElementsOf(RESOLVER.keys(other));
    }

    @Test
    void findsTheHolderOfAnOfficeInABodyThatNobodyLists() {
        ActorProfile holder = named("Hanna Brod", "head", "regional water authority");
        ActorProfile nameless = person("the head", Voice.ROLE, "head", "regional water authority", "2016-03-02");
        ActorProfile elsewhere = person("the head", Voice.ROLE, "head", "regional power authority", "2016-03-02");
        ActorProfile lawyer = named("Simon Hacke", "lawyer", "anton levy");

        assertThat(RESOLVER.offices(holder)).contains(RESOLVER.office(nameless));
        assertThat(RESOLVER.offices(holder)).doesNotContain(RESOLVER.office(elsewhere));
        assertThat(RESOLVER.offices(lawyer))
                .contains(RESOLVER.office(person("his lawyer", Voice.ROLE, "lawyer", "anton levy", "2016-03-02")));
    }

    @Test
    void tellsTheScoreOfEachFeature() {
        assertThat(RESOLVER.decide(named("Olga Kern", null, null), named("O. Kern", null, null))
                        .rule())
                .isEqualTo(
                        "same family name and initial: family name 1.0, first name 0.6, state 0.5, role 0.5, date 1.0");
        assertThat(RESOLVER.decide(
                                named("Olga Kern", "norwegian minister", "no"),
                                named("Olga Kern", "norwegian minister", "no"))
                        .rule())
                .isEqualTo("same full name: family name 1.0, first name 1.0, state 1.0, role 1.0, date 1.0");
    }

    @Test
    void findsTheHolderOfAnOfficeInItsMonthOnly() {
        ActorProfile holder = named("Dmitry Peskov", "kremlin spokesman", "ru.presidency");
        ActorProfile sameMonth =
                person("the Kremlin spokesman", Voice.ROLE, "kremlin spokesman", "ru.presidency", "2016-03-02");
        ActorProfile later =
                person("the Kremlin spokesman", Voice.ROLE, "kremlin spokesman", "ru.presidency", "2017-03-27");

        assertThat(RESOLVER.offices(holder)).contains(RESOLVER.office(sameMonth));
        assertThat(RESOLVER.offices(holder)).doesNotContain(RESOLVER.office(later));
    }

    @Test
    void leavesAnonymousVoicesAndFormerHoldersWithoutOffice() {
        ActorProfile official =
                person("an official", Voice.ANONYMOUS, "kremlin official", "ru.presidency", "2016-03-02");
        ActorProfile former = named("Ivan Belov", "former russian president", "ru");

        assertThat(RESOLVER.office(official)).isNull();
        assertThat(RESOLVER.identity(official)).isEqualTo("nameless:a1#3");
        assertThat(RESOLVER.offices(former)).isEmpty();
    }

    @Test
    void namesTheBodyAndTheStateBehindAVoice() {
        assertThat(RESOLVER.affiliation(known("ru.reconciliation-centre")))
                .isEqualTo(RESOLVER.affiliation(known("ru.defence-ministry")))
                .isEqualTo(new Affiliation("ru.defence-ministry", "ru"));
        assertThat(RESOLVER.affiliation(named("Dmitry Peskov", "kremlin spokesman", "ru.presidency")))
                .isEqualTo(new Affiliation("ru.presidency", "ru"));
        assertThat(RESOLVER.affiliation(named("Vladimir Putin", "russian president", "ru")))
                .isEqualTo(new Affiliation("ru.presidency", "ru"));
        assertThat(RESOLVER.affiliation(known("reuters"))).isEqualTo(new Affiliation("reuters", null));
        assertThat(RESOLVER.affiliation(named("Mary Doyle", null, null))).isEqualTo(Affiliation.NONE);
    }

    private static ActorProfile known(String key) {
        return new ActorProfile(ActorKind.ORGANISATION, key, Voice.NAMED, key, List.of(), null, "a1", 0);
    }
}
