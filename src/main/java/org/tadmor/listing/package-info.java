/** What every list can do, said once: filters, search, sorting, facets, samples and exports, from what a noun declares. */
@ApplicationModule(allowedDependencies = {"vocabulary", "web"})
@NullMarked
package org.tadmor.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
