/** Numbers with unit, approximator, what is counted, window and area. */
@NullMarked
package org.tadmor.extraction.quantity;

import org.jspecify.annotations.NullMarked;
