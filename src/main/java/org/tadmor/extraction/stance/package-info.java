/** What a voice does with its content: act, polarity, certainty, tense and kind of quotation. */
@NullMarked
package org.tadmor.extraction.stance;

import org.jspecify.annotations.NullMarked;
