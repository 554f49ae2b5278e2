package org.tadmor.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.tadmor.vocabulary.ArticleKind;
import org.tadmor.vocabulary.Precision;
import org.tadmor.vocabulary.PublicId;
import org.tadmor.vocabulary.Term;

@Entity
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 100)
    private @Nullable Long id;

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long outletId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private @Nullable String standsFor;

    private @Nullable String address;
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable LocalDateTime publishedBegin;
    private @Nullable LocalDateTime publishedEnd;
    private @Nullable String publishedPrecision;
    private @Nullable String publishedZone;
    private @Nullable String publishedBasis;
    private @Nullable String suppliedWire;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private String mediaType;

    @Column(updatable = false)
    private byte[] raw;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String text;

    private String state = ArticleState.CURRENT.token();
    private @Nullable String wire;
    private @Nullable String reprintGroup;
    private @Nullable Instant retractedAt;
    private @Nullable String retractionReason;

    @SuppressWarnings("NullAway") // JPA fills the fields
    protected Article() {}

    Article(NewArticle given, Instant receivedAt) {
        this.publicId = PublicId.of("article", given.outlet(), given.sha256());
        this.outletId = given.outletId();
        this.kind = given.kind().token();
        this.standsFor = given.standsFor();
        this.address = given.address();
        this.title = given.title();
        this.language = given.language();
        Published published = given.published();
        if (published != null) {
            this.publishedBegin = published.begin();
            this.publishedEnd = published.end();
            this.publishedPrecision = published.precision().token();
            this.publishedZone = published.zone();
            this.publishedBasis = published.basis().token();
        }
        this.suppliedWire = given.wire();
        this.receivedAt = receivedAt;
        this.mediaType = given.mediaType();
        this.raw = given.raw();
        this.sha256 = given.sha256();
        this.text = given.text();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String publicId() {
        return publicId;
    }

    long outletId() {
        return outletId;
    }

    ArticleKind kind() {
        return Term.of(ArticleKind.class, kind);
    }

    @Nullable
    String standsFor() {
        return standsFor;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    Published published() {
        if (publishedBegin == null || publishedEnd == null || publishedPrecision == null || publishedBasis == null) {
            return null;
        }
        return new Published(
                publishedBegin,
                publishedEnd,
                Term.of(Precision.class, publishedPrecision),
                publishedZone,
                Term.of(Published.Basis.class, publishedBasis));
    }

    @Nullable
    String suppliedWire() {
        return suppliedWire;
    }

    @Nullable
    String wire() {
        return wire;
    }

    @Nullable
    String reprintGroup() {
        return reprintGroup;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] raw() {
        return raw;
    }

    String sha256() {
        return sha256;
    }

    String text() {
        return text;
    }

    ArticleState state() {
        return Term.of(ArticleState.class, state);
    }

    boolean retracted() {
        return retractedAt != null;
    }
}
