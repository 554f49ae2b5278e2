/** Expressions of time, against the date of publication. */
@NullMarked
package org.tadmor.extraction.time;

import org.jspecify.annotations.NullMarked;
