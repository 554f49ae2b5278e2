package org.tadmor.extraction;

import java.io.Serializable;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Span;

/** A part of a page and what it is; the segments of a text do not overlap and stand in order. */
public record Segment(Span span, SegmentKind kind) implements Serializable {} // for Spark jobs
