package org.tadmor.derivation;

import java.io.Serializable;
import org.tadmor.vocabulary.Span;

/**
 * The words of an article that a person's decision holds on to, so that it survives recomputing.
 *
 * @param span where the words stand, in UTF-16 units
 */
public record Anchor(String article, Span span, String words) implements Serializable {} // for Spark jobs
