package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
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

    /** What a request asks for; a 400 where it is wrong, or its cursor is of another list. */
    public static Paging of(HttpServletRequest request) {
        return PagingResolver.of(request);
    }

    /** Whether this is the first page. */
    public boolean first() {
        return after.isEmpty();
    }

    /** The cursor of the page that starts after a place. */
    public String cursorAfter(List<String> place) {
        return Cursor.write(scope, place);
    }
}
