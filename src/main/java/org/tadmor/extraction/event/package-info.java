/** What happened according to a text: triggers with type, participants, time, place and actuality. */
@NullMarked
package org.tadmor.extraction.event;

import org.jspecify.annotations.NullMarked;
