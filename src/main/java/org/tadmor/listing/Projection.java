package org.tadmor.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of an item's JSON that a list of paths asks for. */
final class Projection {

    private final Set<String> paths;

    Projection(Set<String> paths) {
        this.paths = paths;
    }

    /** Takes away what was not asked for; nothing, where no path was. */
    ObjectNode of(ObjectNode item) {
        if (!paths.isEmpty()) {
            keep("", item);
        }
        return item;
    }

    private void keep(String prefix, JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.forEach(element -> keep(prefix, element));
        } else if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String path = prefix + name;
                if (!paths.contains(path)) {
                    if (paths.stream().anyMatch(wanted -> wanted.startsWith(path + "."))) {
                        keep(path + ".", object.get(name));
                    } else {
                        object.remove(name);
                    }
                }
            }
        }
    }

    /** The values at a path, a list's each. */
    static List<String> values(JsonNode item, String path) {
        List<String> values = new ArrayList<>();
        collect(item, path.split("\\."), 0, values);
        return values;
    }

    private static void collect(JsonNode node, String[] path, int depth, List<String> values) {
        if (node instanceof ArrayNode list) {
            list.forEach(element -> collect(element, path, depth, values));
        } else if (depth < path.length) {
            JsonNode next = node.get(path[depth]);
            if (next != null) {
                collect(next, path, depth + 1, values);
            }
        } else if (!node.isNull()) {
            values.add(node.isValueNode() ? node.asString() : node.toString());
        }
    }
}
