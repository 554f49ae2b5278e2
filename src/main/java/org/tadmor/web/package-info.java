/** What every controller shares: problem details, page envelope, OpenAPI description. */
@ApplicationModule(allowedDependencies = "vocabulary")
@NullMarked
package org.tadmor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
