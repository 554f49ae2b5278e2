package org.tadmor.listing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is read at once.
 *
 * @param exports how many exports may run at the same time
 */
@ConfigurationProperties("tadmor.listing")
record ListingSettings(@DefaultValue("4") int exports) {}
