/** What the jar does when it is given a command instead of being started as a service. */
@ApplicationModule
@NullMarked
package org.tadmor.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
