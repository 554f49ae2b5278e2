package org.tadmor.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will go: its answers say so in {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594) headers
 * and name what comes after it, and the OpenAPI description shows it as deprecated.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {

    /** The day from which it should not be used any more, such as {@code 2026-11-23}. */
    String since();

    /** The first day on which it may be gone. */
    String until();

    /** The address of what does the same from now on; empty: nothing does. */
    String successor() default "";
}
