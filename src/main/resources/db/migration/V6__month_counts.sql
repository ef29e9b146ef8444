-- How many articles a category has in a month, and the whole archive (UTC; null: without a date):
-- facets and histograms need not count every article of a long time.

create table category_month (
  category_id bigint not null references category on delete cascade,
  month       date,
  articles    int not null
);
create unique index category_month_key on category_month (category_id, month) nulls not distinct;
create index category_month_month on category_month (month, category_id) include (articles);

create table article_month (
  month    date,
  articles int not null
);
create unique index article_month_key on article_month (month) nulls not distinct;

-- The days at both ends of a time are counted one by one.
create index article_category_published on article_category (published_at, category_id);

create function month_of(instant timestamptz) returns date
language sql immutable parallel safe as $$
  select date_trunc('month', instant at time zone 'UTC')::date
$$;

insert into category_month
select category_id, month_of(published_at), count(*) from article_category group by 1, 2;
insert into article_month select month_of(published_at), count(*) from article group by 1;

-- The counts follow every change in its own transaction, as those of quotes do, and by the same
-- lock: one writer of counts at a time.
create function keep_category_month() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7236822470113);
  if tg_op <> 'INSERT' then
    insert into category_month (category_id, month, articles)
    select category_id, month_of(published_at), -count(*) from before group by 1, 2
    on conflict (category_id, month)
    do update set articles = category_month.articles + excluded.articles;
  end if;
  if tg_op <> 'DELETE' then
    insert into category_month (category_id, month, articles)
    select category_id, month_of(published_at), count(*) from after group by 1, 2
    on conflict (category_id, month)
    do update set articles = category_month.articles + excluded.articles;
  end if;
  return null;
end
$$;
create trigger category_month_insert after insert on article_category
  referencing new table as after for each statement execute function keep_category_month();
create trigger category_month_update after update on article_category
  referencing old table as before new table as after
  for each statement execute function keep_category_month();
create trigger category_month_delete after delete on article_category
  referencing old table as before for each statement execute function keep_category_month();

-- Articles come first in a transaction, the lock must come last: counted at its end.
create function keep_article_month() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and month_of(old.published_at) is not distinct from month_of(new.published_at)
  then
    return null;
  end if;
  perform pg_advisory_xact_lock(7236822470113);
  if tg_op <> 'INSERT' then
    insert into article_month (month, articles) values (month_of(old.published_at), -1)
    on conflict (month) do update set articles = article_month.articles - 1;
  end if;
  if tg_op <> 'DELETE' then
    insert into article_month (month, articles) values (month_of(new.published_at), 1)
    on conflict (month) do update set articles = article_month.articles + 1;
  end if;
  return null;
end
$$;
create constraint trigger article_month_change after insert or update or delete on article
  deferrable initially deferred for each row execute function keep_article_month();

create function truncate_month_counts() returns trigger language plpgsql as $$
begin
  delete from category_month;
  delete from article_month;
  return null;
end
$$;
create trigger truncate_month_counts after truncate on article
  for each statement execute function truncate_month_counts();
