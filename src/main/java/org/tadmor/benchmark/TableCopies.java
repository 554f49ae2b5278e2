package org.tadmor.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows on their way into several tables by COPY. */
final class TableCopies {

    private static final int FULL = 1 << 23;

    private final CopyManager copies;
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    TableCopies(CopyManager copies) {
        this.copies = copies;
    }

    /** A row of a table, given as {@code table (columns)}. */
    void row(String table, @Nullable Object... values) throws SQLException, IOException {
        StringBuilder rows = tables.computeIfAbsent(table, name -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            value(rows, values[i]);
        }
        rows.append('\n');
        if (rows.length() > FULL) {
            flush(table, rows);
        }
    }

    private static void value(StringBuilder rows, @Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\\' -> rows.append("\\\\");
                default -> rows.append(c);
            }
        }
    }

    void flush() throws SQLException, IOException {
        for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
            flush(table.getKey(), table.getValue());
        }
    }

    private void flush(String table, StringBuilder rows) throws SQLException, IOException {
        if (!rows.isEmpty()) {
            copies.copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
            rows.setLength(0);
        }
    }
}
