package org.tadmor.listing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/** The paths of a record's JSON, such as {@code outlet.name}; through lists as if they were their elements. */
final class FieldPaths {

    private FieldPaths() {}

    /** All paths, in the order of the JSON. */
    static Set<String> of(Class<?> type) {
        Set<String> paths = new LinkedHashSet<>();
        add("", type, paths);
        return paths;
    }

    private static void add(String prefix, Type type, Set<String> paths) {
        if (type instanceof ParameterizedType list && list.getActualTypeArguments().length == 1) {
            add(prefix, list.getActualTypeArguments()[0], paths);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                String path = prefix + component.getName();
                paths.add(path);
                add(path + ".", component.getGenericType(), paths);
            }
        }
    }
}
