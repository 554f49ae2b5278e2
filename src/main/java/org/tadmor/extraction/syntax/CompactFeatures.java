package org.tadmor.extraction.syntax;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.IOException;

/** The numbers of a model's features: for each template the strings it can make, numbered one template after the other from 1. */
final class CompactFeatures extends FeatureMap {

    private static final long serialVersionUID = 1;

    private final transient StringIndex[] templates;
    private final int[] first;

    CompactFeatures(StringIndex[] templates) {
        this.templates = templates;
        this.first = new int[templates.length];
        int next = 1;
        for (int i = 0; i < templates.length; i++) {
            first[i] = next;
            next += templates[i].size();
        }
        setSize(next);
    }

    @Override
    public int index(int template, String feature) {
        if (template >= templates.length) {
            return -1;
        }
        int position = templates[template].of(feature);
        return position < 0 ? -1 : first[template] + position;
    }

    @Override
    public int add(int template, String feature) {
        throw new UnsupportedOperationException("learned");
    }

    void write(Packing packing) throws IOException {
        packing.write(templates.length);
        for (StringIndex template : templates) {
            template.write(packing);
        }
    }

    static CompactFeatures read(Unpacking unpacking) {
        StringIndex[] templates = new StringIndex[unpacking.number()];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = StringIndex.read(unpacking);
        }
        return new CompactFeatures(templates);
    }
}
