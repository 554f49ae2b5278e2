/** Article text in; attributions, mentions, times, quantities and event mentions out, each with its span and the rule that found it. */
@NullMarked
package org.tadmor.extraction;

import org.jspecify.annotations.NullMarked;
