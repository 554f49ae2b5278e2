/** Measures the service: an invented knowledge base of any size, and requests at a steady rate. */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.tadmor.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
