/** The language of a text, told by a learned model behind an interface of our own. */
@NullMarked
package org.tadmor.extraction.language;

import org.jspecify.annotations.NullMarked;
