package org.tadmor.outlet;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a caller names an outlet.
 *
 * @param name as given, trimmed, or null
 * @param domain in lower case, without "www.", or null
 */
public record OutletName(@Nullable String name, @Nullable String domain) {

    private static final int LONGEST = 253;

    /**
     * Reads what a caller gave; a missing domain follows from the article's address. An {@link IllegalArgumentException}
     * says what is wrong with a domain.
     */
    public static OutletName of(@Nullable String name, @Nullable String domain, @Nullable URI address) {
        String host = domain != null && !domain.isBlank() ? domain : address == null ? null : address.getHost();
        return new OutletName(blankToNull(name), host == null ? null : normalised(host));
    }

    private static String normalised(String domain) {
        String host;
        try {
            host = IDN.toASCII(domain.strip()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + domain + "' is no domain name", e);
        }
        host = host.startsWith("www.") ? host.substring(4) : host;
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.length() > LONGEST || !host.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")) {
            throw new IllegalArgumentException("'" + domain + "' is no domain name");
        }
        return host;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
