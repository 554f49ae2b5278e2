-- Which articles tell the same, and which event they are about.
create table story_article (
    article_id bigint not null,
    -- the public id that all articles of a story share
    story_id text collate "C" not null,
    -- null: no article of the story names an event. No foreign key: it is derived in the same change as the event
    event_id text collate "C",
    constraint pk_story_article primary key (article_id),
    constraint fk_story_article_article foreign key (article_id) references article on delete cascade
);

-- the articles of a story
create index ix_story_article_story_id on story_article (story_id);
-- DossierSearch: the articles that are about an event
create index ix_story_article_event_id on story_article (event_id);
