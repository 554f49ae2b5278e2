/** People, organisations and states with their names. */
@ApplicationModule(allowedDependencies = {"vocabulary", "registry", "derivation", "article", "listing", "web"})
@NullMarked
package org.tadmor.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
