/** What happened, where and when, with its current assessment. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "registry",
            "extraction",
            "derivation",
            "article",
            "actor",
            "outlet",
            "listing",
            "web"
        })
@NullMarked
package org.tadmor.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
