package org.tadmor.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Loads the items of rows and gives them the shape asked for. */
@Component
class Items {

    private final JsonMapper json;
    private final Highlighting highlighting;

    Items(JsonMapper json, Highlighting highlighting) {
        this.json = json;
        this.highlighting = highlighting;
    }

    /** The items of these rows in their order; a row that has gone since is left out. */
    <T> List<T> load(Catalogue<T> catalogue, List<String> ids) {
        Map<String, T> loaded = ids.isEmpty() ? Map.of() : catalogue.load(ids);
        List<T> items = new ArrayList<>(ids.size());
        for (String id : ids) {
            T item = loaded.get(id);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Items as a page shows them: written as they are where nothing is left out or added. */
    <T> List<JsonNode> shown(Selection<T> selection, List<T> items) {
        return selection.whole()
                ? items.stream().<JsonNode>map(POJONode::new).toList()
                : List.copyOf(shaped(selection, items));
    }

    /** Items as JSON: what was asked for of each, with what is included and, on pages, where matches stand. */
    <T> List<ObjectNode> shaped(Selection<T> selection, List<T> items) {
        Catalogue<T> catalogue = selection.catalogue();
        Map<String, Map<String, ?>> included = new HashMap<>();
        for (Include<T> include : selection.includes()) {
            included.put(
                    include.name(), items.isEmpty() ? Map.of() : include.load().apply(items));
        }
        Map<String, List<Highlight>> highlights = highlights(selection, items);
        Projection projection = new Projection(selection.fields());
        List<ObjectNode> shaped = new ArrayList<>(items.size());
        for (T item : items) {
            String id = catalogue.id(item);
            ObjectNode node = projection.of(json.valueToTree(item));
            if (!included.isEmpty()) {
                ObjectNode more = node.putObject("included");
                for (Include<T> include : selection.includes()) {
                    more.set(
                            include.name(),
                            json.valueToTree(included.getOrDefault(include.name(), Map.of())
                                    .get(id)));
                }
            }
            if (highlights.containsKey(id)) {
                node.set("highlights", json.valueToTree(highlights.get(id)));
            }
            shaped.add(node);
        }
        return shaped;
    }

    private <T> Map<String, List<Highlight>> highlights(Selection<T> selection, List<T> items) {
        Search<T> search = selection.catalogue().search().orElse(null);
        String asked = selection.asked();
        if (search == null || asked == null || search.highlighted() == null || items.isEmpty()) {
            return Map.of();
        }
        return highlighting.of(selection.catalogue(), search.highlighted(), items, asked);
    }
}
