package org.tadmor.corroboration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts in how many articles' headlines and leads each stem stands, for the weights that resolution compares events by.
 * Arguments: articles (gzipped JSON lines with "title" and "text") and the resource file to write.
 */
final class WordWeightCounter {

    private static final int LEAD = 400;
    private static final int RARE = 3;

    private WordWeightCounter() {}

    public static void main(String[] arguments) throws IOException {
        ContentReader reader = new ContentReader();
        JsonMapper json = JsonMapper.builder().build();
        Map<String, Integer> counts = new TreeMap<>();
        int articles = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                String text = row.get("text").asString();
                String lead = row.get("title").asString() + ". " + text.substring(0, Math.min(text.length(), LEAD));
                reader.stems(lead).forEach(stem -> counts.merge(stem, 1, Integer::sum));
                articles++;
            }
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            out.println("# In how many of so many articles' headlines and leads a stem stands.");
            out.println("*\t" + articles);
            counts.forEach((stem, count) -> {
                if (count >= RARE && stem.indexOf('\t') < 0) {
                    out.println(stem + "\t" + count);
                }
            });
        }
    }
}
