package org.tadmor.outlet;

/** How many articles and live claims an outlet has here. */
public record OutletCounts(long articles, long claims) {}
