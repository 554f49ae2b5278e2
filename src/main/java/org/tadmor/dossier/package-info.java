/** The composed views that need several nouns; only reads. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "outlet", "article", "actor", "event", "claim", "proposition", "web"})
@NullMarked
package org.tadmor.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
