package org.tadmor.registry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A title that people hold.
 *
 * @param title in lower case ("deputy foreign minister")
 * @param bodyType the kind of body it is held in ("foreign-ministry"), where the title says so
 * @param oneHolder whether a body has one holder of it at a time
 */
public record KnownTitle(String title, @Nullable String bodyType, boolean oneHolder)
        implements Serializable {} // for Spark jobs
