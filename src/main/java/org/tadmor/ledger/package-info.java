/** Keeps what is derived from all articles up to date with every change. */
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
