package org.tadmor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tadmor.article.ArticleText;
import org.tadmor.article.Articles;
import org.tadmor.article.ExtractionRuns;
import org.tadmor.article.NewArticle;
import org.tadmor.article.Published;
import org.tadmor.article.RecordedRun;
import org.tadmor.article.StoredArticle;
import org.tadmor.claim.ClaimSource;
import org.tadmor.claim.Claims;
import org.tadmor.event.EventMentions;
import org.tadmor.event.Events;
import org.tadmor.extraction.ClaimExtractor;
import org.tadmor.extraction.Extraction;
import org.tadmor.extraction.SourceText;
import org.tadmor.ledger.Ledger;
import org.tadmor.outlet.OutletSummary;
import org.tadmor.outlet.Outlets;
import org.tadmor.vocabulary.Period;

/**
 * One article's way in: extraction outside any transaction, then one short transaction that stores the article with all
 * that was found and sets it among what is already known. A crash leaves all or nothing of it.
 */
@Component
class ArticleIngest {

    private final Outlets outlets;
    private final LanguageModels models;
    private final Articles articles;
    private final ExtractionRuns runs;
    private final Claims claims;
    private final EventMentions eventMentions;
    private final Events events;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ArticleIngest(
            Outlets outlets,
            LanguageModels models,
            Articles articles,
            ExtractionRuns runs,
            Claims claims,
            EventMentions eventMentions,
            Events events,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.outlets = outlets;
        this.models = models;
        this.articles = articles;
        this.runs = runs;
        this.claims = claims;
        this.eventMentions = eventMentions;
        this.events = events;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    IngestOutcome ingest(Submission submission) {
        Outlets.StoredOutlet outlet = outlets.resolve(submission.outlet());
        Optional<StoredArticle> known = articles.known(outlet.id(), submission.sha256());
        if (known.isPresent()) {
            return outcome(known.get(), submission, outlet, List.of());
        }
        Published supplied = submission.published();
        Extraction extraction = models.extractor()
                .extract(new SourceText(
                        submission.text(),
                        submission.title(),
                        outlet.summary().name(),
                        supplied == null ? null : supplied.period(),
                        submission.address()));
        Published published = supplied != null ? supplied : stated(extraction);
        StoredArticle stored = transaction.execute(status -> store(submission, outlet, extraction, published));
        return outcome(stored, submission, outlet, notes(extraction, published));
    }

    private StoredArticle store(
            Submission submission, Outlets.StoredOutlet outlet, Extraction extraction, @Nullable Published published) {
        ledger.lock();
        String outletId = outlet.summary().id();
        String language = submission.language() != null ? submission.language() : extraction.language();
        StoredArticle stored = articles.store(new NewArticle(
                outlet.id(),
                outletId,
                submission.kind(),
                submission.standsFor(),
                submission.address(),
                submission.title(),
                language,
                published,
                submission.wire(),
                submission.mediaType(),
                submission.raw(),
                submission.sha256(),
                submission.text()));
        if (stored.state() == StoredArticle.State.CREATED || stored.state() == StoredArticle.State.NEW_VERSION) {
            record(stored.id(), stored.publicId(), outlet.id(), submission.text(), extraction);
            ledger.add(articles.text(stored.publicId()).orElseThrow(), outlet.summary(), extraction);
        }
        return stored;
    }

    /** Extracts a stored article again, as a new run beside the old one; nothing where it was taken back. */
    void again(String publicId) {
        ArticleText article = articles.text(publicId).orElseThrow();
        OutletSummary outlet = outlets.of(article.outletId());
        Published known = article.published();
        Published supplied = known != null && known.basis() == Published.Basis.SUPPLIED ? known : null;
        Extraction extraction = models.extractor()
                .extract(new SourceText(
                        article.text(),
                        article.title(),
                        outlet.name(),
                        supplied == null ? null : supplied.period(),
                        article.address()));
        transaction.executeWithoutResult(status -> {
            ledger.lock();
            if (articles.detail(publicId).isPresent()) {
                articles.dated(article.id(), stated(extraction));
                record(article.id(), publicId, article.outletId(), article.text(), extraction);
                ledger.add(articles.text(publicId).orElseThrow(), outlet, extraction);
            }
        });
    }

    private void record(long id, String publicId, long outlet, String text, Extraction extraction) {
        RecordedRun run = runs.record(id, text, ClaimExtractor.VERSION, extraction);
        long[] claimIds = claims.record(new ClaimSource(id, publicId, outlet, run, text), extraction.attributions());
        long[] mentionIds = eventMentions.record(id, run, extraction.events());
        claims.vouch(claimIds, mentionIds, extraction.events());
    }

    private IngestOutcome outcome(
            StoredArticle stored, Submission submission, Outlets.StoredOutlet outlet, List<String> notes) {
        return new IngestOutcome(
                null,
                switch (stored.state()) {
                    case CREATED -> IngestOutcome.Status.CREATED;
                    case NEW_VERSION -> IngestOutcome.Status.NEW_VERSION;
                    case DUPLICATE -> IngestOutcome.Status.DUPLICATE;
                    case RETRACTED -> IngestOutcome.Status.RETRACTED;
                },
                stored.publicId(),
                submission.kind(),
                outlet.summary(),
                claims.countOf(stored.id()),
                events.inArticle(stored.publicId()),
                notes.isEmpty() ? null : notes,
                null);
    }

    private static List<String> notes(Extraction extraction, @Nullable Published published) {
        List<String> notes = new ArrayList<>();
        String language = extraction.language();
        if (language != null && !language.equals("en")) {
            notes.add("the language is " + language + ": stored, but only English is read for claims");
        }
        if (published == null) {
            notes.add("no date of publication was given or found in the text");
        } else if (published.basis() == Published.Basis.TEXT) {
            notes.add("the date of publication was read from the text");
        }
        return notes;
    }

    private static @Nullable Published stated(Extraction extraction) {
        Period period =
                extraction.published() == null ? null : extraction.published().period();
        return period == null ? null : Published.of(period, Published.Basis.TEXT);
    }
}
