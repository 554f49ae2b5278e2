package org.tadmor.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request: the id of a key, or the address it comes from. */
public final class Caller {

    private static final String ATTRIBUTE = Caller.class.getName();

    private Caller() {}

    /** Notes whose key a request showed. */
    public static void set(HttpServletRequest request, String caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    public static String of(HttpServletRequest request) {
        Object caller = request.getAttribute(ATTRIBUTE);
        return caller == null ? request.getRemoteAddr() : caller.toString();
    }
}
