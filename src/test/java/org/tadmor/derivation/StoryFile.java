package org.tadmor.derivation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tadmor.derivation.Story.Chain;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.Actuality;

/** The invented stories of {@code stories.txt}, with what is right about them. */
final class StoryFile {

    /**
     * A story.
     *
     * @param labels the label of each claim, by its article's position and its index there
     * @param origins how many origins each label has
     * @param disagreements "label label type verdict"
     */
    record Tale(
            String name,
            List<Story> articles,
            Map<String, String> labels,
            Map<String, Integer> origins,
            List<String> disagreements) {}

    private final List<Tale> tales = new ArrayList<>();
    private @Nullable Tale tale;
    private @Nullable Story story;
    private int claims;

    static List<Tale> read() {
        StoryFile file = new StoryFile();
        try (var in = Objects.requireNonNull(StoryFile.class.getResourceAsStream("stories.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .forEach(file::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.tales;
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            tale = new Tale(line.substring(3), new ArrayList<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
            tales.add(tale);
        } else if (line.startsWith("@ ")) {
            article(line.substring(2));
        } else if (line.startsWith("= ")) {
            String[] parts = line.split(" ");
            current().origins().put(parts[1], Integer.valueOf(parts[2]));
        } else if (line.startsWith("! ")) {
            current().disagreements().add(line.substring(2));
        } else {
            sentence(line.split(" \\|(?= )"));
        }
    }

    private Tale current() {
        return Objects.requireNonNull(tale);
    }

    private void article(String header) {
        String wire = header.contains(" wire=") ? header.substring(header.indexOf(" wire=") + 6) : null;
        String rest = wire == null ? header : header.substring(0, header.indexOf(" wire="));
        int space = rest.lastIndexOf(' ');
        String day = rest.substring(space + 1);
        Story added = new Story(rest.substring(0, space), day.equals("-") ? null : day);
        story = wire == null ? added : added.wire(wire);
        claims = 0;
        current().articles().add(story);
    }

    private void sentence(String[] parts) {
        Story into = Objects.requireNonNull(story);
        if (parts[0].equals("own")) {
            String[] event = event(parts[1].strip());
            into.report(event[0], event[1], event[2], Actuality.ACTUAL, parts[2].strip());
        } else {
            current().labels().put((current().articles().size() - 1) + "#" + claims++, parts[0]);
            into.say(chain(parts[1].strip(), parts[2]), parts[3].strip());
        }
    }

    /** Kind, place and day; the place may have several words. */
    private static String[] event(String words) {
        int first = words.indexOf(' ');
        int last = words.lastIndexOf(' ');
        return new String[] {words.substring(0, first), words.substring(first + 1, last), words.substring(last + 1)};
    }

    private static Chain chain(String voices, String options) {
        String[] stations = voices.split(" < ");
        Chain chain = Chain.of(stations[0].strip());
        if (stations.length > 1) {
            chain = chain.via(stations[1].strip());
        }
        if (stations.length > 2) {
            chain = chain.by(stations[2].strip().split(", "));
        }
        for (String option : options.strip().split(" (?=to=|on=|act=)")) {
            if (option.startsWith("to=")) {
                chain = chain.to(option.substring(3));
            } else if (option.startsWith("on=")) {
                chain = chain.on(option.substring(3));
            } else if (option.startsWith("act=")) {
                chain = chain.does(Act.valueOf(option.substring(4)));
            }
        }
        return chain;
    }
}
