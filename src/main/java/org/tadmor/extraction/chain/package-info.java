/** Through whom a content came: speaker, informant, relays and addressee of each attribution. */
@NullMarked
package org.tadmor.extraction.chain;

import org.jspecify.annotations.NullMarked;
