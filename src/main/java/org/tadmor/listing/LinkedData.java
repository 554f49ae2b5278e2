package org.tadmor.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of our JSON-LD: schema.org, PROV-O and Web Annotation where they have one, our own for the rest. */
public final class LinkedData {

    /** Where our own terms are published; opened, it shows them. */
    public static final String VOCABULARY = "/vocabulary#";

    static final Map<String, Object> CONTEXT = context();

    private LinkedData() {}

    /** The address of a resource as its id. */
    public static String id(String resource, String id) {
        return "/" + resource + "/" + id;
    }

    /** A Web Annotation's target: these words of an article, by position (code points) and by quote. */
    public static Map<String, Object> words(String article, List<int[]> spans, String quote) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("@type", "oa:SpecificResource");
        target.put("oa:hasSource", Map.of("@id", id("articles", article)));
        target.put(
                "oa:hasSelector",
                spans.stream()
                        .map(span -> (Object)
                                Map.of("@type", "oa:TextPositionSelector", "oa:start", span[0], "oa:end", span[1]))
                        .toList());
        target.put("oa:exact", quote);
        return target;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("schema", "https://schema.org/");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("oa", "http://www.w3.org/ns/oa#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("tadmor", VOCABULARY);
        return context;
    }
}
