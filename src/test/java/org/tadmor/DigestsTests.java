package org.tadmor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The digests in {@code db/seeds} beside the reports they stand for (TADMOR_SEEDS, by default ../shared/seeds). */
class DigestsTests {

    private static final Path DIGESTS = Path.of("db/seeds");
    private static final Path REPORTS = Path.of(System.getenv().getOrDefault("TADMOR_SEEDS", "../shared/seeds"));
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 10;

    @Test
    void listsEveryDigestOnceWithTheReportItStandsFor() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (JsonNode entry : manifest(DIGESTS)) {
            listed.add(entry.get("file").asString());
            assertThat(entry.get("kind").asString()).isEqualTo("digest");
            assertThat(entry.get("digests").asString()).matches("[0-9a-f]{64}");
            assertThat(entry.get("outlet").asString()).isNotBlank();
        }

        try (var files = Files.list(DIGESTS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .hasSize(5)
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @Test
    void beginsWithTheHeadline() throws IOException {
        for (JsonNode entry : manifest(DIGESTS)) {
            if (!entry.get("headline").isNull()) {
                assertThat(text(entry)).startsWith(entry.get("headline").asString() + "\n");
            }
        }
    }

    @Test
    void namesTheReportsByTheirHashes() throws Exception {
        requireReports();
        List<String> hashes = new ArrayList<>();
        for (JsonNode entry : manifest(REPORTS)) {
            byte[] report = Files.readAllBytes(REPORTS.resolve(entry.get("file").asString()));
            hashes.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(report)));
        }

        assertThat(manifest(DIGESTS))
                .extracting(entry -> entry.get("digests").asString())
                .isEqualTo(hashes);
    }

    @Test
    void sharesNoTenWordsInARowWithAnyReport() throws IOException {
        requireReports();
        Set<String> reported = new TreeSet<>();
        for (JsonNode entry : manifest(REPORTS)) {
            reported.addAll(
                    runs(Files.readString(REPORTS.resolve(entry.get("file").asString()))));
        }

        for (JsonNode entry : manifest(DIGESTS)) {
            List<String> runs = runs(text(entry));
            assertThat(runs).hasSizeGreaterThan(100);
            assertThat(runs.stream().filter(reported::contains)).isEmpty();
        }
    }

    private static void requireReports() {
        assumeTrue(Files.exists(REPORTS.resolve("manifest.json")), () -> "The seed reports are not in " + REPORTS);
    }

    private static List<JsonNode> manifest(Path folder) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("manifest.json")))
                .forEach(entries::add);
        return entries;
    }

    private static String text(JsonNode entry) {
        try {
            return Files.readString(DIGESTS.resolve(entry.get("file").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
