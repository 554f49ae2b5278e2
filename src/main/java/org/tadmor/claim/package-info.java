/** Who said what about which event, through whom, with the evidence. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "extraction",
            "derivation",
            "article",
            "actor",
            "event",
            "outlet",
            "listing",
            "web"
        })
@NullMarked
package org.tadmor.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
