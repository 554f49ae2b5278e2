package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells requests that come from this machine straight away from those that a proxy or a web page passes on. */
public final class DirectConnection {

    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private DirectConnection() {}

    /** Whether the socket ends on this machine and nothing shows that somebody else stands behind it. */
    public static boolean isLocal(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return isLoopback(request.getRemoteAddr())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null)
                && (origin == null || origin.equalsIgnoreCase(ownOrigin(request)));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // an address: nothing is looked up
        } catch (IOException e) {
            return false;
        }
    }

    static String ownOrigin(HttpServletRequest request) {
        URI address = URI.create(request.getRequestURL().toString());
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
