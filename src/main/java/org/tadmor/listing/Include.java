package org.tadmor.listing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that can be shown with each item.
 *
 * @param shape its class
 * @param load what there is for these items, by their ids
 */
public record Include<T>(String name, String description, Class<?> shape, Function<List<T>, Map<String, ?>> load) {}
