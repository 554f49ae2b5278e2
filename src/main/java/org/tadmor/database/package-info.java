/** The embedded PostgreSQL when no other is configured. */
@ApplicationModule(allowedDependencies = "startup")
@NullMarked
package org.tadmor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
