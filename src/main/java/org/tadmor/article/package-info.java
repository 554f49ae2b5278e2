/** Articles as received, one row per outlet and distinct text, with what an extractor found in each. */
@ApplicationModule(allowedDependencies = {"vocabulary", "extraction", "derivation", "outlet", "listing", "web"})
@NullMarked
package org.tadmor.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
