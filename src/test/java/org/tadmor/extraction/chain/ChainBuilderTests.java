package org.tadmor.extraction.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.mention.MentionFinder;
import org.tadmor.extraction.mention.Mentions;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.extraction.syntax.ParsedDocument;
import org.tadmor.extraction.syntax.Parser;
import org.tadmor.extraction.text.Document;
import org.tadmor.extraction.text.TextReader;
import org.tadmor.registry.Registry;

/** Chains on the invented articles of chains.txt, with sources, cues and contents given. */
class ChainBuilderTests {

    private static final Parser PARSER = Nlp4jParser.load();
    private static final MentionFinder MENTIONS = new MentionFinder(Registry.shared());

    private record Answer(GoldChains article, GoldChains.Claim claim, Chain chain, Mentions mentions) {

        String name(@Nullable VoiceMention voice) {
            if (voice == null) {
                return "-";
            }
            return voice.referent() >= 0
                    ? mentions.referents().get(voice.referent()).name()
                    : voice.words().get(0).in(article.text());
        }

        List<String> names(List<VoiceMention> voices) {
            return voices.stream().map(this::name).toList();
        }

        boolean speakerRight() {
            return names(chain.speakers()).equals(claim.speakers());
        }

        boolean chainRight() {
            return speakerRight()
                    && name(chain.informant()).equals(Objects.requireNonNullElse(claim.informant(), "-"))
                    && names(chain.relays()).equals(claim.relays());
        }

        boolean addresseeRight() {
            return name(chain.addressee()).equals(Objects.requireNonNullElse(claim.addressee(), "-"));
        }

        boolean voiceRight() {
            return !chain.speakers().isEmpty()
                    && chain.speakers().get(0).voice().token().equals(claim.voice());
        }
    }

    private static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (GoldChains article : GoldChains.read("chains.txt")) {
            Document document = new TextReader().read(SourceText.of(article.text()));
            ParsedDocument parsed = new ParsedDocument(document, PARSER.parse(document.sentences()));
            Mentions mentions = MENTIONS.find(parsed);
            Chains chains = new ChainBuilder()
                    .build(
                            parsed,
                            mentions,
                            article.claims().stream()
                                    .map(GoldChains.Claim::found)
                                    .toList());
            for (int i = 0; i < article.claims().size(); i++) {
                answers.add(new Answer(
                        article, article.claims().get(i), chains.chains().get(i), mentions));
            }
        }
        return answers;
    }

    @Test
    void resolvesTheChainBehindInventedClaims() {
        List<Answer> answers = answers();
        double all = answers.size();

        assertThat(answers).hasSizeGreaterThanOrEqualTo(60);
        assertThat(answers.stream().filter(Answer::speakerRight).count() / all).isGreaterThanOrEqualTo(0.9);
        assertThat(answers.stream().filter(Answer::chainRight).count() / all).isGreaterThanOrEqualTo(0.8);
        assertThat(answers.stream().filter(Answer::addresseeRight).count() / all)
                .isGreaterThanOrEqualTo(0.9);
        assertThat(answers.stream().filter(Answer::voiceRight).count() / all).isGreaterThanOrEqualTo(0.9);
        assertThat(answers.stream()
                                .filter(answer -> answer.chain().carries()
                                        == answer.claim().carries())
                                .count()
                        / all)
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void answersTheSameEachTime() {
        assertThat(answers().stream().map(Answer::chain).toList())
                .isEqualTo(answers().stream().map(Answer::chain).toList());
    }
}
