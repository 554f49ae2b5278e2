package org.tadmor.extraction.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadmor.extraction.Attribution;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.SourceText;
import org.tadmor.extraction.VoiceMention;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.registry.Registry;
import org.tadmor.vocabulary.Span;

/** The whole engine on invented articles: what is found of their claims, and which chain it gives each. */
class WholeChainsTests {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Nlp4jParser.load(), Registry.shared());

    /** How many of the claims came out; speaker and chain count only where the claim was found. */
    record Figures(int claims, int found, int speakers, int chains, List<String> wrong) {

        double share(int right) {
            return (double) right / claims;
        }
    }

    static Figures measure(String resource) {
        int claims = 0;
        int found = 0;
        int speakers = 0;
        int chains = 0;
        List<String> wrong = new ArrayList<>();
        for (GoldChains article : GoldChains.read(resource)) {
            Extraction extraction = EXTRACTOR.extract(SourceText.of(article.text()));
            for (GoldChains.Claim claim : article.claims()) {
                claims++;
                Attribution best = best(extraction.attributions(), claim);
                String words = claim.found().content().get(0).in(article.text());
                if (best == null) {
                    wrong.add("not found: " + words);
                    continue;
                }
                found++;
                boolean speaker = names(article, extraction, best.speakers()).equals(simple(claim.speakers()));
                boolean chain = speaker
                        && name(article, extraction, best.informant()).equals(simple(claim.informant()))
                        && names(article, extraction, best.relays()).equals(simple(claim.relays()))
                        && name(article, extraction, best.addressee()).equals(simple(claim.addressee()));
                speakers += speaker ? 1 : 0;
                chains += chain ? 1 : 0;
                if (!chain) {
                    wrong.add((speaker ? "chain: " : "speaker: ") + words + " is of "
                            + names(article, extraction, best.speakers()) + " by "
                            + name(article, extraction, best.informant()) + " through "
                            + names(article, extraction, best.relays()) + " to "
                            + name(article, extraction, best.addressee()) + ", not of " + simple(claim.speakers())
                            + " by " + simple(claim.informant()) + " through " + simple(claim.relays()) + " to "
                            + simple(claim.addressee()));
                }
            }
        }
        return new Figures(claims, found, speakers, chains, wrong);
    }

    /** The attribution whose content shares most with the claim's, at least half of what either holds. */
    private static @Nullable Attribution best(List<Attribution> attributions, GoldChains.Claim claim) {
        Attribution best = null;
        double most = 0.5;
        for (Attribution attribution : attributions) {
            double shared = shared(attribution.content(), claim.found().content());
            boolean nested = attribution.parent() >= 0 == claim.found().parent() >= 0;
            double score = shared >= 0.5 && nested ? shared + 0.01 : shared;
            if (score >= most) {
                most = score;
                best = attribution;
            }
        }
        return best;
    }

    private static double shared(List<Span> left, List<Span> right) {
        int both = 0;
        for (Span a : left) {
            for (Span b : right) {
                both += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        int all = length(left) + length(right) - both;
        return (double) both / all;
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.begin()).sum();
    }

    private static List<String> names(GoldChains article, Extraction extraction, List<VoiceMention> voices) {
        return voices.stream().map(voice -> name(article, extraction, voice)).toList();
    }

    private static String name(GoldChains article, Extraction extraction, @Nullable VoiceMention voice) {
        if (voice == null) {
            return simple("-");
        }
        return simple(
                voice.referent() >= 0
                        ? extraction.referents().get(voice.referent()).name()
                        : voice.words().isEmpty() ? "-" : voice.words().get(0).in(article.text()));
    }

    private static List<String> simple(List<String> names) {
        return names.stream().map(WholeChainsTests::simple).toList();
    }

    /** A name without its article, in lower case. */
    private static String simple(@Nullable String name) {
        return name == null
                ? "-"
                : name.toLowerCase(Locale.ROOT)
                        .replaceFirst("^(the|an?|his|her|its) ", "")
                        .replaceFirst("^the ", "");
    }

    @ParameterizedTest
    @CsvSource({
        "cases.txt, 1, 1, 1",
        "more-chains.txt, 0.88, 0.85, 0.82",
        "held-out.txt, 0.8, 0.7, 0.6",
        "held-out-2.txt, 0.8, 0.7, 0.6",
        "voices.txt, 0.9, 0.88, 0.85",
        "voices-2.txt, 0.9, 0.8, 0.75",
        "voices-3.txt, 0.9, 0.85, 0.82"
    })
    void findsClaimsAndTheirChains(String resource, double found, double speakers, double chains) {
        Figures figures = measure(resource);

        figures.wrong().forEach(System.out::println);
        System.out.println(resource + ": " + figures.claims() + " claims, found " + figures.found() + ", speaker "
                + figures.speakers() + ", whole chain " + figures.chains());
        assertThat(figures.share(figures.found())).isGreaterThanOrEqualTo(found);
        assertThat(figures.share(figures.speakers())).isGreaterThanOrEqualTo(speakers);
        assertThat(figures.share(figures.chains())).isGreaterThanOrEqualTo(chains);
    }
}
