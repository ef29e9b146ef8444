-- An article's quotes in the order in which they are listed: with the id behind the position nothing is
-- left to sort.
create index quote_article_order on quote (article_id, position, id);
drop index quote_article;
alter index quote_article_order rename to quote_article;
