package org.tadmor.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tadmor.extraction.Attribution;
import org.tadmor.vocabulary.Span;
import org.tadmor.vocabulary.Voice;

/** A row of {@code claim}. What supersedes a claim is a later run, which writes its own rows. */
@Entity
@Immutable
class Claim {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    @SequenceGenerator(name = "claim_seq", sequenceName = "claim_seq", allocationSize = 100)
    private @Nullable Long id;

    private String publicId;
    private long runId;
    private long articleId;
    private long outletId;
    private int position;
    private @Nullable Long parentId;
    private boolean carries;
    private String content;
    private @Nullable String cue;
    private String quotation;
    private String act;
    private String voice;
    private String polarity;
    private String certainty;
    private String tense;
    private String segment;
    private double confidence;
    private String rule;
    private boolean superseded;

    @SuppressWarnings("NullAway") // JPA fills the fields
    protected Claim() {}

    Claim(ClaimSource source, String publicId, int position, Attribution attribution, @Nullable Long parentId) {
        this.publicId = publicId;
        this.runId = source.run().id();
        this.articleId = source.articleId();
        this.outletId = source.outletId();
        this.position = position;
        this.parentId = parentId;
        this.carries = attribution.carries();
        this.content = words(source.text(), attribution.content());
        this.cue = attribution.cue().isEmpty() ? null : words(source.text(), attribution.cue());
        this.quotation = attribution.quotation().token();
        this.act = attribution.act().token();
        this.voice = voiceOf(attribution).token();
        this.polarity = attribution.stance().polarity().token();
        this.certainty = attribution.stance().certainty().token();
        this.tense = attribution.stance().tense().token();
        this.segment = attribution.segment().token();
        this.confidence = attribution.confidence();
        this.rule = attribution.rule();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    private static Voice voiceOf(Attribution attribution) {
        return attribution.speakers().isEmpty()
                ? Voice.VAGUE
                : attribution.speakers().get(0).voice();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    }
}
