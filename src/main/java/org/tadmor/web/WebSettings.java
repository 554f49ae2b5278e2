package org.tadmor.web;

import jakarta.validation.constraints.Min;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask, and how much at once.
 *
 * @param hosts names under which this service may be addressed, beside localhost and the loopback addresses
 * @param corsOrigins origins of web pages that may read here and, with a key, write
 * @param rate requests a second that one caller may send, twice as many at once; 0 counts nobody
 * @param maxBody the largest body of a request
 * @param maxStream the largest body that comes as NDJSON, line by line
 */
@Validated
@ConfigurationProperties("tadmor.web")
record WebSettings(
        @DefaultValue Set<String> hosts,
        @DefaultValue Set<String> corsOrigins,
        @DefaultValue("0") @Min(0) int rate,
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("2GB") DataSize maxStream) {

    WebSettings {
        Set<String> all = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]", "::1"));
        all.addAll(hosts);
        hosts = Set.copyOf(all);
        corsOrigins = Set.copyOf(corsOrigins);
    }
}
