package org.tadmor.web;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may ask, and how much at once.
 *
 * @param hosts names under which this service may be addressed, beside localhost and the loopback addresses
 * @param remoteWrites whether requests that write may come from other machines; for a network that only lets in whom it
 *     should, such as that of a container whose port is published on the loopback address alone
 * @param maxBody the largest body of a request
 * @param maxStream the largest body that comes as NDJSON, line by line
 */
@ConfigurationProperties("tadmor.web")
record WebSettings(
        @DefaultValue Set<String> hosts,
        @DefaultValue("false") boolean remoteWrites,
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("2GB") DataSize maxStream) {

    WebSettings {
        Set<String> all = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]", "::1"));
        all.addAll(hosts);
        hosts = Set.copyOf(all);
    }
}
