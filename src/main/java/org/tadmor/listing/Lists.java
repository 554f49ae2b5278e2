package org.tadmor.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tadmor.web.Page;
import tools.jackson.databind.JsonNode;

/** Answers what is asked of a list: with a page, or with the whole of it. */
@Component
public class Lists {

    private final Rows rows;
    private final Samples samples;
    private final Items items;
    private final Export export;

    Lists(Rows rows, Samples samples, Items items, Export export) {
        this.rows = rows;
        this.samples = samples;
        this.items = items;
        this.export = export;
    }

    /** The page, as the answer's body; null where everything was written already. */
    public <T> @Nullable ResponseEntity<Page<JsonNode>> answer(Selection<T> selection) throws IOException {
        if (selection.form() == Form.JSON) {
            return ResponseEntity.ok()
                    .contentType(Form.JSON.type())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .body(page(selection));
        }
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes exchange)) {
            throw new IllegalStateException("not in a request");
        }
        HttpServletResponse response = exchange.getResponse();
        if (response == null) {
            throw new IllegalStateException("no response to write to");
        }
        boolean rowsWanted = !HttpMethod.HEAD.matches(exchange.getRequest().getMethod());
        export.write(selection, response, rowsWanted);
        return null;
    }

    private <T> Page<JsonNode> page(Selection<T> selection) {
        Integer sample = selection.sample();
        int limit = sample == null ? selection.paging().limit() : sample;
        Rows.First first = first(selection, limit + 1);
        List<Rows.Found> found = first.found();
        boolean more = found.size() > limit;
        List<Rows.Found> shown = more ? found.subList(0, limit) : found;
        List<T> loaded = items.load(
                selection.catalogue(), shown.stream().map(Rows.Found::id).toList());
        List<JsonNode> written = items.shown(selection, loaded);
        Map<String, Page.Facet> facets = facets(selection);
        long counted = first.counted().getAsLong();
        String next = more ? next(selection, shown.get(shown.size() - 1), counted) : null;
        return new Page<>(written, new Page.Position(next, limit, Page.Total.of(counted)), facets);
    }

    private Rows.First first(Selection<?> selection, int limit) {
        Integer sample = selection.sample();
        Long known = selection.counted();
        if (sample == null && known == null) {
            return rows.first(selection, limit);
        }
        long counted = known != null ? known : rows.count(selection);
        Selection<?> drawn = sample == null ? selection : selection.among(samples.draw(selection, sample, counted));
        return new Rows.First(rows.find(drawn, selection.after(), limit, null), () -> counted);
    }

    private static String next(Selection<?> selection, Rows.Found last, long counted) {
        List<String> place = new ArrayList<>(last.place());
        place.add(Long.toString(counted));
        return selection.paging().cursorAfter(place);
    }

    private @Nullable Map<String, Page.Facet> facets(Selection<?> selection) {
        if (selection.facets().isEmpty()) {
            return null;
        }
        Map<String, Page.Facet> facets = new LinkedHashMap<>();
        for (Facet facet : selection.facets()) {
            facets.put(facet.name(), rows.facet(selection, facet));
        }
        return facets;
    }
}
