package org.tadmor.claim;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.Act;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Quotation;
import org.tadmor.vocabulary.SegmentKind;
import org.tadmor.vocabulary.Voice;

/** What a list of claims is narrowed to. */
record ClaimFilter(
        @Parameter(description = "Whose words they are: an actor, by id or name.", example = "Vladimir Putin") @Nullable
        List<String> speaker,

        @Parameter(
                description = "An actor anywhere in the chain: speaker, informant or relay, by id or name.",
                example = "TASS")
        @Nullable
        List<String> via,

        @Parameter(description = "Whom it was said to, by id or name.", example = "Irina Bokova") @Nullable
        List<String> addressee,

        @Parameter(description = "The outlet that published it, by id, domain or name.", example = "ndtv.com") @Nullable
        List<String> outlet,

        @Parameter(description = "The article it stands in, by id.") @Nullable
        List<String> article,

        @Parameter(description = "An event it reports, by id.") @Nullable
        List<String> event,

        @Parameter(description = "The proposition it belongs to, by id.") @Nullable
        List<String> proposition,

        @Parameter(description = "What the voice does by saying it.", example = "pledge") @Nullable
        List<Act> act,

        @Parameter(description = "How the words are given.", example = "direct") @Nullable
        List<Quotation> quotation,

        @Parameter(description = "How the words of the source name it.", example = "anonymous") @Nullable
        List<Voice> voice,

        @Parameter(description = "Where in the article it stands.", example = "headline") @Nullable
        List<SegmentKind> segment,

        @Parameter(description = "Whether its article is a report or a digest.", example = "report") @Nullable
        List<ArticleKind> kind,

        @Parameter(description = "First day on which it can have been said.", example = "2016-03-27") @Nullable
        LocalDate saidFrom,

        @Parameter(description = "Last day on which it can have been said.", example = "2016-03-28") @Nullable
        LocalDate saidTo,

        @Parameter(description = "First day of publication.", example = "2016-03-27") @Nullable
        LocalDate publishedFrom,

        @Parameter(description = "Last day of publication.", example = "2016-03-28") @Nullable
        LocalDate publishedTo) {}
