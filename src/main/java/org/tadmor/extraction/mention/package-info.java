/** The names, roles and pronouns of a text, and the referents they mean within it. */
@NullMarked
package org.tadmor.extraction.mention;

import org.jspecify.annotations.NullMarked;
