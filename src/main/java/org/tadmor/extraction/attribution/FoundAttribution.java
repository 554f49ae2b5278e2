package org.tadmor.extraction.attribution;

import java.io.Serializable;
import java.util.List;
import org.tadmor.vocabulary.Span;

/**
 * An attribution as the text shows it, before anybody knows whom its source words mean.
 *
 * @param source the words that name the voice, in order; may be empty
 * @param cue the words that link source and content, in order
 * @param content the words credited, in order, possibly discontinuous
 * @param parent index, among the attributions found with it, of the one in whose content this one stands, or -1
 * @param confidence calibrated probability that a reader marks the same source, cue and content
 * @param rule the construction that linked cue and content
 */
public record FoundAttribution(
        List<Span> source, List<Span> cue, List<Span> content, int parent, double confidence, String rule)
        implements Serializable { // for Spark jobs

    public FoundAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution has a content");
        }
    }
}
