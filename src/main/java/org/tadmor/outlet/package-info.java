/** Outlets and wire agencies, their domains and who stands behind them. */
@ApplicationModule(allowedDependencies = {"vocabulary", "registry", "listing", "web"})
@NullMarked
package org.tadmor.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
