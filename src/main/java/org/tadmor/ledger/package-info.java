/**
 * Keeps what is derived from all articles up to date with every change: articles that come and go, people's decisions,
 * rebuilding. `/decisions` `/ledger:rebuild`
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "registry",
            "extraction",
            "derivation",
            "article",
            "actor",
            "event",
            "claim",
            "proposition",
            "outlet",
            "change",
            "web"
        })
@NullMarked
package org.tadmor.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
