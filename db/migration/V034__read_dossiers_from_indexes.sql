-- DossierSearch, ReportSearch, PropositionAccount, SilenceSearch: of the hundreds of articles that an event, a proposition or an
-- actor leads to, whose each is, when it came and whether it counts; an article's own row stands on a page with its text.
create unique index ix_article_card on article (id) include (public_id, outlet_id, kind, state, published_begin,
    published_end, published_precision, published_zone, published_basis);
