package org.tadmor.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Span;

/** Invented stories as outlets would print them ({@code articles-*.txt}), with what is right about them. */
final class ArticleFile {

    private static final Pattern MARK = Pattern.compile("</?([a-z])>");

    /** Words of an article that belong to a proposition. */
    record Mark(String label, Span words) {}

    record Printed(String outlet, LocalDate published, String text, List<Mark> marks) {}

    /**
     * A story.
     *
     * @param origins how many origins each label has
     * @param disagreements "label label type verdict"
     */
    record Tale(String name, List<Printed> articles, Map<String, Integer> origins, List<String> disagreements) {}

    private final List<Tale> tales = new ArrayList<>();
    private @Nullable String header;
    private final StringBuilder marked = new StringBuilder();

    static List<Tale> read(String name) {
        ArticleFile file = new ArticleFile();
        try (var in = Objects.requireNonNull(ArticleFile.class.getResourceAsStream(name), name)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .forEach(file::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.finish();
        return file.tales;
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            finish();
            tales.add(new Tale(line.substring(3), new ArrayList<>(), new TreeMap<>(), new ArrayList<>()));
        } else if (line.startsWith("@ ")) {
            finish();
            header = line.substring(2);
        } else if (line.startsWith("= ")) {
            String[] parts = line.split(" ");
            tale().origins().put(parts[1], Integer.valueOf(parts[2]));
        } else if (line.startsWith("! ")) {
            tale().disagreements().add(line.substring(2));
        } else if (header != null) {
            marked.append(line).append('\n');
        }
    }

    private Tale tale() {
        return tales.get(tales.size() - 1);
    }

    private void finish() {
        String head = header;
        if (head != null) {
            int space = head.lastIndexOf(' ');
            tale().articles().add(printed(head.substring(0, space), LocalDate.parse(head.substring(space + 1))));
        }
        header = null;
        marked.setLength(0);
    }

    private Printed printed(String outlet, LocalDate published) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        String source = marked.toString().strip();
        Matcher matcher = MARK.matcher(source);
        int from = 0;
        int open = 0;
        while (matcher.find()) {
            text.append(source, from, matcher.start());
            from = matcher.end();
            if (matcher.group().startsWith("</")) {
                marks.add(new Mark(matcher.group(1), new Span(open, text.length())));
            } else {
                open = text.length();
            }
        }
        text.append(source.substring(from));
        return new Printed(outlet, published, text.toString(), marks);
    }
}
