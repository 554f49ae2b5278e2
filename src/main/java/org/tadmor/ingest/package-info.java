/** Takes articles through the whole pipeline: read, extracted, stored, and set among what is already known. */
@ApplicationModule
@NullMarked
package org.tadmor.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
