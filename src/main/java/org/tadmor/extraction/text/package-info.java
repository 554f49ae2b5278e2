/** A text as a reader sees it: segments, paragraphs, sentences, tokens and quotations. */
@NullMarked
package org.tadmor.extraction.text;

import org.jspecify.annotations.NullMarked;
