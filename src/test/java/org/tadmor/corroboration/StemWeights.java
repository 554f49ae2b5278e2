package org.tadmor.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts in how many articles each stem occurs and writes {@code weights.tsv}: the inverse document frequencies. Takes
 * files of articles as gzipped JSON lines with a {@code text}.
 */
final class StemWeights {

    private static final int FEWEST = 4;

    private StemWeights() {}

    public static void main(String[] files) throws IOException {
        ContentReader reader = new ContentReader();
        TreeMap<String, Integer> counts = new TreeMap<>();
        int articles = 0;
        for (String file : files) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode article = JsonMapper.shared().readTree(line);
                    reader.stems(article.get("text").asString()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
                    articles++;
                }
            }
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println(
                "# stem, inverse document frequency in " + articles + " articles of general news; made by StemWeights");
        int total = articles;
        counts.forEach((stem, count) -> {
            if (count >= FEWEST && stem.matches("=?[a-z-]{2,24}")) {
                out.printf(Locale.ROOT, "%s\t%.2f%n", stem, Math.log((double) total / count));
            }
        });
        out.flush();
    }
}
