package org.tadmor.listing;

import java.util.ArrayList;
import java.util.List;
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

    Samples(Rows rows) {
        this.rows = rows;
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
            for (List<String> ids : rows.matching(selection, boxes).values()) {
                drawn.addAll(draw.shuffled(ids));
            }
            opened += next;
            next = Math.min(opened, MOST);
        }
        return drawn.size() < size ? rows.drawn(selection, size) : List.copyOf(drawn.subList(0, size));
    }
}
