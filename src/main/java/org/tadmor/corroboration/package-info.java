/** Compares claims: which say the same thing, how many origins they have, where they disagree and why. */
@NullMarked
package org.tadmor.corroboration;

import org.jspecify.annotations.NullMarked;
