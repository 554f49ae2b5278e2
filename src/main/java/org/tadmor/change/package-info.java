/** What has changed, in one order: `/changes`, and where resources went that are no longer there. */
@ApplicationModule(allowedDependencies = {"vocabulary", "derivation", "web"})
@NullMarked
package org.tadmor.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
