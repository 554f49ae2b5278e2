/** Who says what in a text: source, cue and content spans, found as candidates and decided by learned weights. */
@NullMarked
package org.tadmor.extraction.attribution;

import org.jspecify.annotations.NullMarked;
