package org.tadmor.article;

/** How many live claims an article holds, and how many events it names. */
public record ArticleCounts(long claims, long events) {}
