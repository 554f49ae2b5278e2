package org.tadmor.listing;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes items in one of the forms of an export. */
interface ItemWriter<T> {

    default void begin(Writer out) throws IOException {}

    void items(List<T> items, Writer out) throws IOException;

    default void end(Writer out) throws IOException {}

    static <T> ItemWriter<T> of(Selection<T> selection, Items items, JsonMapper json) {
        return switch (selection.form()) {
            case JSON -> throw new IllegalArgumentException("JSON comes in pages");
            case NDJSON -> new Lines<>(selection, items, json);
            case CSV -> new Table<>(selection, items);
            case JSON_LD -> new Graph<>(selection, json);
            case GEO_JSON -> new Features<>(selection, items, json);
        };
    }

    /** One JSON object a line. */
    record Lines<T>(Selection<T> selection, Items shapes, JsonMapper json) implements ItemWriter<T> {

        @Override
        public void items(List<T> items, Writer out) throws IOException {
            for (Object item : selection.whole() ? items : shapes.shaped(selection, items)) {
                out.write(json.writeValueAsString(item));
                out.write('\n');
            }
        }
    }

    /** Rows of RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    record Table<T>(Selection<T> selection, Items shapes) implements ItemWriter<T> {

        private static final String FORMULA = "=+-@\t\r\n";

        @Override
        public void begin(Writer out) throws IOException {
            row(columns(), out);
        }

        @Override
        public void items(List<T> items, Writer out) throws IOException {
            List<String> columns = columns();
            for (ObjectNode item : shapes.shaped(selection, items)) {
                List<String> cells = new ArrayList<>(columns.size());
                for (String column : columns) {
                    cells.add(String.join("; ", Projection.values(item, column)));
                }
                row(cells, out);
            }
        }

        private List<String> columns() {
            List<String> columns = new ArrayList<>(
                    selection.fields().isEmpty() ? selection.catalogue().columns() : selection.fields());
            selection.includes().forEach(include -> columns.add("included." + include.name()));
            return columns;
        }

        private static void row(List<String> cells, Writer out) throws IOException {
            out.write(cells.stream().map(Table::cell).collect(Collectors.joining(",")));
            out.write("\r\n");
        }

        static String cell(String value) {
            String safe =
                    !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !isNumber(value) ? "'" + value : value;
            return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                    ? "\"" + safe.replace("\"", "\"\"") + "\""
                    : safe;
        }

        private static boolean isNumber(String value) {
            return value.matches("[+-]?[0-9]+(\\.[0-9]+)?");
        }
    }

    /** Nodes of one JSON-LD document. */
    final class Graph<T> implements ItemWriter<T> {

        private final Selection<T> selection;
        private final JsonMapper json;
        private boolean empty = true;

        Graph(Selection<T> selection, JsonMapper json) {
            this.selection = selection;
            this.json = json;
        }

        @Override
        public void begin(Writer out) throws IOException {
            out.write("{\"@context\":" + json.writeValueAsString(LinkedData.CONTEXT) + ",\"@graph\":[");
        }

        @Override
        public void items(List<T> items, Writer out) throws IOException {
            for (Map<String, ?> node :
                    selection.catalogue().linkedData().orElseThrow().apply(items)) {
                out.write(empty ? "\n" : ",\n");
                out.write(json.writeValueAsString(node));
                empty = false;
            }
        }

        @Override
        public void end(Writer out) throws IOException {
            out.write("\n]}\n");
        }
    }

    /** Features of one GeoJSON collection (RFC 7946). */
    final class Features<T> implements ItemWriter<T> {

        private final Selection<T> selection;
        private final Items shapes;
        private final JsonMapper json;
        private boolean empty = true;

        Features(Selection<T> selection, Items shapes, JsonMapper json) {
            this.selection = selection;
            this.shapes = shapes;
            this.json = json;
        }

        @Override
        public void begin(Writer out) throws IOException {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        }

        @Override
        public void items(List<T> items, Writer out) throws IOException {
            List<ObjectNode> shaped = shapes.shaped(selection, items);
            for (int i = 0; i < items.size(); i++) {
                T item = items.get(i);
                Map<String, Object> feature = new LinkedHashMap<>();
                feature.put("type", "Feature");
                feature.put("id", selection.catalogue().id(item));
                feature.put(
                        "geometry",
                        selection.catalogue().geometry().orElseThrow().apply(item));
                feature.put("properties", shaped.get(i));
                out.write(empty ? "\n" : ",\n");
                out.write(json.writeValueAsString(feature));
                empty = false;
            }
        }

        @Override
        public void end(Writer out) throws IOException {
            out.write("\n]}\n");
        }
    }
}
