package org.tadmor.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Mention;
import org.tadmor.extraction.Referent;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.ActorKind;

/** Mentions in invented sentences: the words between brackets, and whom or what they mean. */
class MentionFinderTests {

    private static final Parser PARSER = Nlp4jParser.load();
    private static final MentionFinder FINDER = new MentionFinder(Registry.shared());

    private record Found(String text, Mentions mentions, int marked) {

        static Found in(String sentence) {
            int begin = sentence.indexOf('[');
            String text = sentence.replace("[", "").replace("]", "");
            int end = sentence.indexOf(']') - 1;
            Document document = new TextReader().read(SourceText.of(text));
            Mentions mentions = FINDER.find(new ParsedDocument(document, PARSER.parse(document.sentences())));
            int marked = -1;
            for (int i = 0; i < mentions.mentions().size(); i++) {
                Mention mention = mentions.mentions().get(i);
                if (mention.span().begin() < end && mention.span().end() > begin) {
                    marked = i;
                }
            }
            return new Found(text, mentions, marked);
        }

        @Nullable
        Referent referent() {
            return marked < 0 ? null : mentions.referentOf(marked);
        }

        String name() {
            Referent referent = referent();
            return marked < 0 ? "no mention" : referent == null ? "unknown" : referent.name();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Queen Ingrid Holm sailed on Monday. [Holm] waved.                                  # Ingrid Holm",
                "Ingrid Holm sailed. Her brother Karl Holm stayed. [Karl] waved.                    # Karl Holm",
                "Mrs. Holm and Mr. Holm sang. Ingrid Holm left. [Mr. Holm] stayed.                  # Holm",
                "Anneke de Wit spoke first. [De Wit] sat down.                                      # Anneke de Wit",
                "Omar al-Sabbagh spoke first. [Sabbagh] sat down.                                   # Omar al-Sabbagh",
                "Rahmat Hadi dug a well. [Hadi] rested.                                             # Rahmat Hadi",
                "Martin Luder Sr. slept, Martin Luder Jr. wrote. [Luder Jr.] was glad.              # Martin Luder Jr.",
                "The Lima Water Board met. [The board] adjourned.                                   # Lima Water Board",
                "The Union of Baltic Rowers met. The [UBR] adjourned.                               # Union of Baltic Rowers"
            })
    void joinsPartsOfANameToTheWhole(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Ruritanian Prime Minister Olga Kern left. [The premier] was tired.                 # Olga Kern",
                "Norwegian Foreign Minister Olga Kern left. [The Norwegian FM] was tired.           # Olga Kern",
                "Norwegian Foreign Minister Olga Kern left. [The Danish FM] was tired.              # The Danish FM",
                "Norwegian President Olga Kern left. [The Norwegian leader] was tired.              # Olga Kern",
                "Palace spokesman Ole Berg coughed. [The palace spokesman] was ill.                 # Ole Berg",
                "Palace spokesman Ole Berg coughed. [The palase spokesman] was ill.                 # Ole Berg",
                "Palace spokesman Ole Berg coughed. [The harbour spokesman] was well.               # The harbour spokesman",
                "Palace spokesman Ole Berg coughed. [A spokesman] was well.                         # A spokesman",
                "Kremlin spokesman Ivan Orlov coughed. [The Kremlin official] was ill.              # Ivan Orlov",
                "President Julio Mora slept. [The head] of the relief agency did not.               # The head of the relief agency",
                "The head of the relief agency, Omar Sadi, said it rained. [Sadi] left.             # Omar Sadi",
                "Omar Sadi, the mayor of Lund, said it rained. [The mayor] left.                    # Omar Sadi",
                "Omar Sadi is the mayor. [The mayor] left.                                          # Omar Sadi",
                "Former president Julio Mora slept. President Ana Ruiz woke. [The president] left.  # Ana Ruiz"
            })
    void knowsHoldersOfTitles(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[The fund's director] said rates fell. “They will fall again,” Ann Sorel said.           # Ann Sorel",
                "[The fund's director] said rates fell. “They will fall again,” said Ann Sorel, a baker.  # The fund's director",
                "[The fund's director] said rates fell. The bank agreed. Ann Sorel of Acme said so too.   # The fund's director",
                "[A judge] freed two men on Friday. Judge Ann Sorel said the papers were false.           # Ann Sorel",
                "[A judge] freed two men on Friday. Senator Ann Sorel said the papers were false.         # A judge",
                "[A source] said two men were freed. Judge Ann Sorel said the papers were false.          # A source"
            })
    void joinsARoleWithTheNameThatFollows(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[The chief of staff] of the Kenyan army, General Ole Berg, said it rained.             # Ole Berg",
                "[The head] of the coast guard, Admiral Ida Holm, said it rained.                       # Ida Holm",
                "[Head] of the Chamber of Bakers Omar Sadi said it rained.                              # Omar Sadi",
                "The lawyer of former mayor Omar Sadi said it rained. [Sadi] agreed.                    # Omar Sadi",
                "[The lawyer] of former mayor Omar Sadi said it rained.                                 # The lawyer of former mayor Omar Sadi",
                "[Counsel] for the bakers, Ida Holm QC, said it rained.                                 # Ida Holm",
                "Lieutenant General Ole Berg coughed. [The general] was ill.                            # Ole Berg",
                "Lieutenant General Ole Berg coughed. [The admiral] was ill.                            # The admiral",
                "Minister of Agriculture Omar Sadi sang. [The agriculture minster] was glad.            # Omar Sadi",
                "Minister of Agriculture Omar Sadi sang. [The finance minster] was glad.                # The finance minster",
                "Omar Sadi, who heads the rescue service, sang. [The rescue chief] was glad.            # Omar Sadi",
                "Omar Sadi, who left the rescue service, sang. [The rescue chief] was glad.             # The rescue chief",
                "[A Polish climber] was lost. \"It snowed,\" said the climber, Ewa Berg.                # Ewa Berg",
                "[A Polish climber] was lost. \"It snowed,\" said the guide, Ewa Berg.                  # A Polish climber"
            })
    void bindsRolesToNamesBesideThem(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jens Quast sang on Monday. \"It rained,\" [the 52-year-old] said.                      # Jens Quast",
                "Jens Quast, 52, met Ole Berg, 40. \"It rained,\" [the 40-year-old] said.               # Ole Berg",
                "Jens Quast, 60, sang on Monday. \"It rained,\" [the 52-year-old] said.                 # the 52-year-old",
                "Anne Solberg sang on Monday. [The Norwegian] said that it rained.                      # Anne Solberg",
                "Danish actress Anne Solberg sang on Monday. [The Norwegian] said that it rained.       # The Norwegian",
                "Anne Solberg sang on Monday. [The Norwegian official] said that it rained.             # The Norwegian official",
                "Jens Quast sang on Monday. \"It rained,\" [the father] of three said.                  # Jens Quast",
                "Jens Quast sang on Monday. \"It rained,\" [the father] of the girl said.               # the father of the girl",
                "Ida Holm sang on Monday. [The economist] said that it rained.                          # Ida Holm",
                "Ida Holm sang on Monday. [The economist] who slept said that it rained.                # The economist",
                "Ida Holm sang on Monday. [The driver] said that it rained.                             # The driver",
                "Ida Holm sang on Monday. [An economist] said that it rained.                           # An economist"
            })
    void knowsWhomDescriptionsMean(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "President Han Ji-woo sang. [Han] slept.                                                # Han Ji-woo",
                "The nurses' leader is Dame Joan Ferris. [Dame Joan] slept.                             # Joan Ferris",
                "Jan de Groot slept in January. [De Groot] woke in April.                               # Jan de Groot",
                "Unification Minister Ida Berg sang. [Berg] slept.                                      # Ida Berg",
                "Her husband [Paul] slept.                                                              # Paul",
                "[A source] close to the king said it rained.                                           # A source close to the king"
            })
    void readsNamesOfManyForms(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[Farmer Benito Cruz] rested.                                                       # Benito Cruz",
                "[Beekeeper Ann Cruz] rested. Cruz sang.                                            # Ann Cruz",
                "[Democrat Ann Cruz] rested.                                                        # Ann Cruz",
                "[Hunter Cruz Moe] rested.                                                          # Hunter Cruz Moe",
                "[Farmer Holdings Ltd] rested.                                                      # Farmer Holdings Ltd"
            })
    void takesNoNounThatBeginsASentenceForAName(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "She told [Ilta] in an interview that it rained.                                        # OUTLET",
                "She told [Ilta] in March that it rained.                                               # UNKNOWN",
                "The [Ilta newspaper] said it rained.                                                   # OUTLET",
                "The [Sunday Ledger] said it rained.                                                    # OUTLET",
                "The [Lima Water Board] said it rained.                                                 # ORGANISATION"
            })
    void knowsMediaThatNobodyLists(String sentence, ActorKind kind) {
        Referent referent = Found.in(sentence).referent();

        assertThat(referent).isNotNull().extracting(Referent::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Danish President Nils Krag met Finnish President Aino Salo. Krag thanked [his counterpart].    # Aino Salo",
                "Danish President Nils Krag met Finnish President Aino Salo. Salo thanked [her Danish counterpart]. # Nils Krag",
                "Danish President Nils Krag met Finnish Foreign Minister Aino Salo. Krag thanked [his counterpart]. # his counterpart",
                "In a call with Finnish President Aino Salo, Danish President Nils Krag thanked [his colleague]. # Aino Salo",
                "Nils Krag thanked [his colleague].                                                             # his colleague"
            })
    void knowsCounterparts(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Ann Sorel sings. [She] dances.                                                     # Ann Sorel",
                "Nurse Ann Sorel praised Peter Hale. [He] blushed.                                  # Peter Hale",
                "Ann Sorel, [who] sings, dances.                                                    # Ann Sorel",
                "The Lima Water Board met. [It] adjourned.                                          # Lima Water Board",
                "Ann Sorel rebuilt the library of Tanta. [He] dances.                               # unknown",
                "[It] rained.                                                                       # unknown"
            })
    void resolvesPronouns(String sentence, String name) {
        assertThat(Found.in(sentence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[Paris] said it would wait.                        # France              # STATE",
                "Talks with [Ankara] went well.                     # Turkey              # STATE",
                "The king arrived in [Paris].                       # Paris               #",
                "The [Kremlin] was silent.                          # Kremlin             # ORGANISATION",
                "The [Kenyan defence ministry] was silent.          # Kenyan defence ministry # ORGANISATION",
                "A trade group spoke to [LETA].                     # LETA                # ORGANISATION",
                "Nine people died, [ZNTA] reported.                 # ZNTA                # AGENCY",
                "The [U.S.] was silent.                             # United States       # STATE"
            })
    void knowsStatesBodiesAndAgencies(String sentence, String name, @Nullable ActorKind kind) {
        Found found = Found.in(sentence);

        assertThat(found.name()).isEqualTo(name);
        assertThat(found.referent()).isNotNull().extracting(Referent::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "She told [The Sun] that the plan was dead.         # OUTLET",
                "She told [the Sun] that the plan was dead.         # OUTLET",
                "The plan was dead, [The Diplomat] reported.        # OUTLET",
                "The [Sun] set behind the hills.                    # none",
                "The [diplomat] said the plan was dead.             # none",
                "They reached the [Age] of Reason.                  # none",
                "They met in [Times] Square.                        # none",
                "[Dawn] had a cold.                                 # none"
            })
    void takesOrdinaryWordsForAMediumOnlyWhereItSpeaks(String sentence, String kind) {
        Referent referent = Found.in(sentence).referent();
        boolean medium =
                referent != null && (referent.kind() == ActorKind.OUTLET || referent.kind() == ActorKind.AGENCY);

        assertThat(medium).isEqualTo(kind.equals("OUTLET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[Ann Sorel] left.                                  # NAMED",
                "[The mayor] left.                                  # ROLE",
                "[A mayor] left.                                    # ANONYMOUS",
                "[Officials] left.                                  # ANONYMOUS",
                "[Critics] left.                                    # VAGUE",
                "[The union] left.                                  # COLLECTIVE",
                "[Group] accuses mill of fraud.                     # COLLECTIVE",
                "[Ministry] denies theft.                           # COLLECTIVE",
                "[A military source] left.                          # ANONYMOUS"
            })
    void knowsTheVoiceOfWords(String sentence, String voice) {
        Found found = Found.in(sentence);

        assertThat(found.mentions().voices().get(found.marked()).name()).isEqualTo(voice);
    }

    @Test
    void keepsRolesWithWhereTheyStand() {
        Found found = Found.in("Norwegian Foreign Minister Olga Kern left. [Kern] slept. The Norwegian FM woke.");
        List<Referent.Role> roles =
                found.referent() == null ? List.of() : found.referent().roles();

        assertThat(roles)
                .extracting(role -> role.words().in(found.text()), Referent.Role::body)
                .contains(org.assertj.core.groups.Tuple.tuple("Norwegian Foreign Minister", "no"));
    }
}
