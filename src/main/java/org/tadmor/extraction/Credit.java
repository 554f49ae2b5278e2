package org.tadmor.extraction;

import java.io.Serializable;
import org.tadmor.vocabulary.Span;

/**
 * The agency that an article is credited to.
 *
 * @param words the words of the credit
 * @param agency the agency's name as the registry has it
 * @param partial whether only part of the article is credited ("with agency reporting")
 */
public record Credit(Span words, String agency, boolean partial) implements Serializable {} // for Spark jobs
