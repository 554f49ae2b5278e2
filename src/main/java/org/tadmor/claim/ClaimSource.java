package org.tadmor.claim;

import org.tadmor.article.RecordedRun;

/** The article and the run that claims come from. */
public record ClaimSource(long articleId, String articlePublicId, long outletId, RecordedRun run, String text) {}
