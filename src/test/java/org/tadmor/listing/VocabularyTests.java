package org.tadmor.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ActorKind;
import org.tadmor.vocabulary.Actuality;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Basis;
import org.tadmor.vocabulary.Certainty;
import org.tadmor.vocabulary.DisagreementType;
import org.tadmor.vocabulary.EchoKind;
import org.tadmor.vocabulary.EventType;
import org.tadmor.vocabulary.PlacePrecision;
import org.tadmor.vocabulary.Polarity;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Standing;
import org.tadmor.vocabulary.Tense;
import org.tadmor.vocabulary.Term;
import org.tadmor.vocabulary.Verdict;
import org.tadmor.vocabulary.Voice;

class VocabularyTests {

    private static final List<Class<? extends Term>> TERMS = List.of(
            Act.class,
            Actuality.class,
            ActorKind.class,
            ArticleKind.class,
            Basis.class,
            Certainty.class,
            DisagreementType.class,
            EchoKind.class,
            EventType.class,
            PlacePrecision.class,
            Polarity.class,
            Precision.class,
            Quotation.class,
            SegmentKind.class,
            Standing.class,
            Tense.class,
            Verdict.class,
            Voice.class);

    @Test
    void definesEachToken() {
        Set<String> defined = new VocabularyController()
                .terms().terms().stream()
                        .filter(term -> term.of() != null)
                        .map(VocabularyController.VocabularyTerm::term)
                        .collect(Collectors.toSet());

        for (Class<? extends Term> type : TERMS) {
            assertThat(defined)
                    .as(type.getSimpleName())
                    .containsAll(Arrays.stream(type.getEnumConstants())
                            .map(Term::token)
                            .toList());
        }
    }

    @Test
    void definesEachWordOnce() {
        assertThat(new VocabularyController().terms().terms())
                .allSatisfy(term -> assertThat(term.definition()).endsWith("."))
                .extracting(term -> term.of() + "/" + term.term())
                .doesNotHaveDuplicates();
    }
}
