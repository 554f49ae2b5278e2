package org.tadmor.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tadmor.derivation.Row;

/** The articles of the knowledge base. */
@Component
public class Articles {

    private final ArticleRepository repository;
    private final JdbcTemplate jdbc;
    private final ArticleSearch search;
    private final Clock clock = Clock.systemUTC();

    Articles(ArticleRepository repository, JdbcTemplate jdbc, ArticleSearch search) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.search = search;
    }

    /** What there is to say of these articles in short, by their public ids. */
    public Map<String, ArticleSummary> summaries(Collection<String> publicIds) {
        return search.load(publicIds);
    }

    /** The bytes of an article as received, by its public id. */
    @Transactional(readOnly = true)
    public Optional<byte[]> raw(String publicId) {
        return repository
                .findByPublicId(publicId)
                .filter(article -> !article.retracted())
                .map(Article::raw);
    }

    /** An article as clients see it, unless it was taken back. */
    @Transactional(readOnly = true)
    public Optional<ArticleDetail> detail(String publicId) {
        return search.one(publicId);
    }

    /** An article and its text, by its public id. */
    @Transactional(readOnly = true)
    public Optional<ArticleText> text(String publicId) {
        return repository.findByPublicId(publicId).map(ArticleText::of);
    }

    /** The article with this text in this outlet, where it is already stored. */
    @Transactional(readOnly = true)
    public Optional<StoredArticle> known(long outletId, String sha256) {
        return repository
                .findByOutletIdAndSha256(outletId, sha256)
                .map(article -> new StoredArticle(
                        article.id(),
                        article.publicId(),
                        article.retracted() ? StoredArticle.State.RETRACTED : StoredArticle.State.DUPLICATE));
    }

    /** Stores an article, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredArticle store(NewArticle given) {
        Optional<StoredArticle> known = known(given.outletId(), given.sha256());
        if (known.isPresent()) {
            return known.get();
        }
        String address = given.address();
        boolean version = address != null
                && repository.existsByOutletIdAndAddressAndKind(
                        given.outletId(), address, given.kind().token());
        Article article = repository.saveAndFlush(new Article(given, Instant.now(clock)));
        return new StoredArticle(
                article.id(),
                article.publicId(),
                version ? StoredArticle.State.NEW_VERSION : StoredArticle.State.CREATED);
    }

    /** Stores which articles count, as derived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Row.Article> articles) {
        jdbc.batchUpdate(
                """
                update article set state = ?, wire = ?, reprint_group = ?
                where public_id = ? and retracted_at is null and (state, wire, reprint_group) is distinct from (?, ?, ?)
                """,
                articles.stream()
                        .map(article -> new Object[] {
                            article.state().token(),
                            article.wire(),
                            article.text(),
                            article.id(),
                            article.state().token(),
                            article.wire(),
                            article.text()
                        })
                        .toList());
    }

    /** Takes an article back; false where there is none or it was taken back before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retract(String publicId, String reason) {
        return jdbc.update("""
                        update article set state = 'retracted', retracted_at = now(), retraction_reason = ?
                        where public_id = ? and retracted_at is null
                        """, reason, publicId) > 0;
    }

    /** Lets an article count again that was taken back; false where it was not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean restore(String publicId) {
        return jdbc.update("""
                        update article set state = 'current', retracted_at = null, retraction_reason = null
                        where public_id = ? and retracted_at is not null
                        """, publicId) > 0;
    }

    /** Stores the date that a new extraction read from the text, unless the caller had supplied one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dated(long id, @Nullable Published published) {
        jdbc.update(
                """
                update article set published_begin = ?, published_end = ?, published_precision = ?, published_zone = ?,
                    published_basis = ?
                where id = ? and published_basis is distinct from 'supplied'
                """,
                published == null ? null : published.begin(),
                published == null ? null : published.end(),
                published == null ? null : published.precision().token(),
                published == null ? null : published.zone(),
                published == null ? null : published.basis().token(),
                id);
    }
}
