/** What claims say in common, their origins and disagreements. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "derivation",
            "article",
            "actor",
            "event",
            "claim",
            "outlet",
            "listing",
            "web"
        })
@NullMarked
package org.tadmor.proposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
