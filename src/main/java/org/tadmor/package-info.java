/** Tadmor, an event knowledge base for news. */
@NullMarked
package org.tadmor;

import org.jspecify.annotations.NullMarked;
