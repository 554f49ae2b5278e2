package org.tadmor.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses of articles in the form in which two spellings of one are equal. */
final class Addresses {

    private static final int LONGEST = 2_000;

    private Addresses() {}

    static @Nullable URI read(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(url.strip()).normalize();
            String scheme = uri.getScheme();
            if (scheme == null
                    || uri.getHost() == null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                throw new Rejected("/url", "is no http or https address");
            }
            if (url.length() > LONGEST) {
                throw new Rejected("/url", "is longer than " + LONGEST + " characters");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new Rejected("/url", "is no address: " + e.getReason());
        }
    }

    /** Scheme and host in lower case, no default port, no fragment. */
    static @Nullable String normalised(@Nullable URI uri) {
        if (uri == null) {
            return null;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        boolean usual = port < 0 || port == ("https".equals(scheme) ? 443 : 80);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return scheme + "://" + host + (usual ? "" : ":" + port) + path + query;
    }
}
