package org.tadmor.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tadmor.web.Page;

/**
 * Draws from the matches of a list: each is as likely to come as any other, and the same seed draws the same as long as
 * the same rows match. Where they were counted they are all put into the order drawn; of more than that, {@link Draw}
 * says where to look.
 */
@Component
class Samples {

    private static final int FIRST = 512;

    /** Boxes that are opened before all matches are looked at after all, as where only part of them has these ids. */
    private static final int MOST = 1 << 17;

    private final Rows rows;
    private final JdbcTemplate jdbc;

    Samples(Rows rows, JdbcTemplate jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * The ids of a sample, in the order drawn.
     *
     * @param counted how many match, as {@link Rows#count} has it
     */
    List<String> draw(Selection<?> selection, int size, long counted) {
        return counted <= Page.Total.COUNTED ? rows.drawn(selection, size) : fromBoxes(selection, size);
    }

    private List<String> fromBoxes(Selection<?> selection, int size) {
        Draw draw = new Draw(selection.seed());
        List<String> drawn = new ArrayList<>(size);
        int opened = 0;
        int next = Math.max(FIRST, size);
        while (drawn.size() < size && opened < MOST) {
            List<String> boxes = draw.boxes(opened, opened + next);
            Map<String, List<String>> held = held(selection.catalogue(), boxes);
            Set<String> matching = new HashSet<>(rows.matching(
                    selection, held.values().stream().flatMap(List::stream).toList()));
            for (List<String> ids : held.values()) {
                draw.shuffled(ids).stream().filter(matching::contains).forEach(drawn::add);
            }
            opened += next;
            next = Math.min(opened, MOST);
        }
        return drawn.size() < size ? rows.drawn(selection, size) : List.copyOf(drawn.subList(0, size));
    }

    /** The ids in each of these boxes. */
    private Map<String, List<String>> held(Catalogue<?> catalogue, List<String> boxes) {
        Map<String, List<String>> held = new LinkedHashMap<>();
        boxes.forEach(box -> held.put(box, new ArrayList<>()));
        String key = catalogue.key();
        jdbc.query(
                "select box, " + key + " from unnest(?::text[]) box cross join lateral (select " + key + " from "
                        + catalogue.table() + " where " + key + " >= box collate \"C\" and " + key
                        + " < box || '~' collate \"C\" order by " + key + " offset 0) ids",
                row -> {
                    held.getOrDefault(row.getString(1), new ArrayList<>()).add(row.getString(2));
                },
                (Object) boxes.toArray(String[]::new));
        return held;
    }
}
