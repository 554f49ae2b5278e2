package org.tadmor.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.syntax.Nlp4jParser;
import org.tadmor.registry.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The extract command, from lines to lines. */
class ExtractCommandTests {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Nlp4jParser.load(), Registry.shared());

    private static List<JsonNode> answers(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        int code = new ExtractCommand(() -> EXTRACTOR).run(List.of(), in, out);

        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void answersInTheOrderOfTheLines() throws IOException {
        String[] lines = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + "The mayor said it rained. ".repeat(i % 7 * 9) + "\"}")
                .toArray(String[]::new);

        assertThat(answers(lines))
                .extracting(answer -> answer.get("id").asInt())
                .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    }

    @Test
    void answersABadLineWithAnErrorAndGoesOn() throws IOException {
        List<JsonNode> answers = answers(
                "{\"id\":\"a\",\"text\":\"The mayor said it rained.\"}",
                "no json",
                "",
                "[1]",
                "{\"id\":\"b\"}",
                "{\"id\":\"c\",\"text\":\"It rained.\",\"published\":\"one day\"}",
                "{\"text\":\"It rained.\"}",
                "{\"id\":\"d\",\"text\":\"It rained \\ud83d\"}",
                "{\"id\":\"e\",\"text\":\"It rained.\"}");

        assertThat(answers)
                .extracting(answer -> answer.has("error"))
                .containsExactly(false, true, true, true, true, true, true, false);
        assertThat(answers)
                .extracting(answer -> answer.path("id").asString(""))
                .containsExactly("a", "", "", "b", "c", "", "d", "e");
    }

    @Test
    void countsOffsetsInCodePoints() throws IOException {
        String text = "😀😀 The mayor said it rained.";
        JsonNode attribution = answers("{\"id\":1,\"text\":\"" + text + "\"}")
                .get(0)
                .get("attributions")
                .get(0);

        int begin = attribution.get("content").get(0).get(0).asInt();
        int end = attribution.get("content").get(0).get(1).asInt();

        assertThat(text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)))
                .isEqualTo("it rained");
    }

    @Test
    void namesEveryVoiceInTheChain() throws IOException {
        JsonNode attribution = answers(
                        "{\"id\":1,\"text\":\"Palace spokesman Ole Berg said the king told Nils Krag that"
                                + " the bridge was closed, Reuters reported.\"}")
                .get(0)
                .get("attributions");

        assertThat(attribution.valueStream())
                .allSatisfy(one -> assertThat(one.propertyNames())
                        .contains(
                                "source",
                                "cue",
                                "content",
                                "quotation",
                                "act",
                                "voice",
                                "speaker",
                                "informant",
                                "relays",
                                "addressee",
                                "parent",
                                "confidence",
                                "rule"));
        assertThat(attribution.valueStream().map(one -> one.get("speaker").asString("")))
                .contains("Ole Berg");
    }

    @Test
    @Timeout(120)
    void answersBeforeTheInputEnds() throws Exception {
        try (PipedOutputStream lines = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(lines);
                PipedInputStream answers = new PipedInputStream(1 << 16);
                OutputStream out = new PipedOutputStream(answers)) {
            Thread command = new Thread(() -> {
                try {
                    new ExtractCommand(() -> EXTRACTOR).run(List.of(), in, out);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            command.start();
            lines.write("{\"id\":1,\"text\":\"It rained.\"}\n".getBytes(StandardCharsets.UTF_8));
            lines.flush();

            assertThat(answers.read()).isEqualTo('{');

            lines.close();
            command.join(60_000);
            assertThat(command.isAlive()).isFalse();
        }
    }

    @Test
    void explainsItselfWhenCalledWithArguments() throws IOException {
        assertThat(new ExtractCommand(() -> EXTRACTOR)
                        .run(List.of("file"), InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .isEqualTo(2);
    }
}
