package org.tadmor.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.Extractors;
import org.tadmor.extraction.Quantity;
import org.tadmor.extraction.SourceText;
import org.tadmor.vocabulary.Period;

/** Which quantities sentences hold, with what they count, when and where: {@code quantities.tsv}. */
class QuantityFinderTests {

    private static final ClaimExtractor EXTRACTOR = Extractors.load().extractor();

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatIsCounted(String line) {
        String[] row = line.split("\t");
        SourceText source = new SourceText(row[0], null, "Gazette", Period.day(LocalDate.of(2031, 5, 12)), null);
        Extraction extraction = EXTRACTOR.extract(source);
        List<Quantity> quantities = extraction.quantities();

        String found = quantities.stream()
                .map(quantity -> shown(row[0], extraction, quantity))
                .collect(Collectors.joining("; "));

        assertThat(found.isEmpty() ? "-" : found).as(row[0]).isEqualTo(row[1]);
    }

    private static String shown(String text, Extraction extraction, Quantity quantity) {
        String window = quantity.window() < 0
                ? ""
                : " @" + extraction.times().get(quantity.window()).span().in(text);
        String area = quantity.area() < 0
                ? ""
                : " #" + extraction.mentions().get(quantity.area()).span().in(text);
        return quantity.span().in(text) + "=" + plain(quantity.low()) + ".." + plain(quantity.high())
                + word(quantity.unit()) + " " + quantity.approximator().token() + word(quantity.counted()) + window
                + area;
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : " " + word;
    }

    static Stream<String> cases() {
        try (InputStream cases = QuantityFinderTests.class.getResourceAsStream("quantities.tsv")) {
            return new String(cases.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
