package org.tadmor.claim;

import org.springframework.data.repository.Repository;

interface ClaimRepository extends Repository<Claim, Long> {

    Claim save(Claim claim);

    int countByArticleIdAndSupersededIsFalse(long articleId);
}
