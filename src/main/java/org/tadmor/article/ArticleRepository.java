package org.tadmor.article;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {

    Article saveAndFlush(Article article);

    Optional<Article> findByPublicId(String publicId);

    Optional<Article> findByOutletIdAndSha256(long outletId, String sha256);

    boolean existsByOutletIdAndAddressAndKind(long outletId, String address, String kind);
}
