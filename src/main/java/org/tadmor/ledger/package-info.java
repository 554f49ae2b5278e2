/** Recomputes what is derived, takes articles back, keeps people's decisions. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "extraction",
            "derivation",
            "article",
            "actor",
            "event",
            "claim",
            "proposition",
            "outlet",
            "web"
        })
@NullMarked
package org.tadmor.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
