package org.tadmor.web;

import java.util.List;

/**
 * The part of a list that a request asks for with {@code limit} and {@code cursor}; a controller method takes it as an
 * argument.
 *
 * @param limit the most items to give
 * @param after the place after which the page starts: the sort columns' values of the last item seen; empty at the start
 * @param scope the list that the cursor belongs to: path, filters and sort
 */
public record Paging(int limit, List<String> after, String scope) {

    public static final int USUAL = 50;
    public static final int MOST = 500;

    public Paging {
        after = List.copyOf(after);
    }

    /** Whether this is the first page. */
    public boolean first() {
        return after.isEmpty();
    }

    String cursorAfter(List<String> place) {
        return Cursor.write(scope, place);
    }
}
