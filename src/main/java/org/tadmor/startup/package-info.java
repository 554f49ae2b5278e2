/** What must hold before Tadmor starts; where it does not, the words that say what is wrong and what to do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tadmor.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
