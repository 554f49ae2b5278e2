/** Decides which actor or event a mention means across articles, pair by pair, and says why. */
@NullMarked
package org.tadmor.resolution;

import org.jspecify.annotations.NullMarked;
