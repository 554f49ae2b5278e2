package org.tadmor.article;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ArticleKind;

/** What a list of articles is narrowed to. */
record ArticleFilter(
        @Parameter(description = "Outlet, by id, domain or name.", example = "ndtv.com") @Nullable
        List<String> outlet,

        @Parameter(description = "Report or digest.", example = "digest") @Nullable
        List<ArticleKind> kind,

        @Parameter(description = "Whether it counts.", example = "current") @Nullable
        List<ArticleState> state,

        @Parameter(description = "ISO 639-1 code of the language.", example = "en") @Nullable
        List<String> language,

        @Parameter(description = "First day of publication.", example = "2016-03-27") @Nullable
        LocalDate publishedFrom,

        @Parameter(description = "Last day of publication.", example = "2016-03-28") @Nullable
        LocalDate publishedTo) {}
