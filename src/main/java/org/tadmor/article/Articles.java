package org.tadmor.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Clock clock = Clock.systemUTC();

    Articles(ArticleRepository repository, JdbcTemplate jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The bytes of an article as received, by its public id. */
    @Transactional(readOnly = true)
    public Optional<byte[]> raw(String publicId) {
        return repository.findByPublicId(publicId).map(Article::raw);
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
                .map(article -> new StoredArticle(article.id(), article.publicId(), StoredArticle.State.DUPLICATE));
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
                where public_id = ? and retracted_at is null
                """,
                articles.stream()
                        .map(article ->
                                new Object[] {article.state().token(), article.wire(), article.text(), article.id()})
                        .toList());
    }
}
