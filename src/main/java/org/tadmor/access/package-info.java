/** Who may write: API keys with their scopes, and what is free on the own machine. `/keys` */
@ApplicationModule(allowedDependencies = {"vocabulary", "web"})
@NullMarked
package org.tadmor.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
