-- Autovacuum indexes waiting words as well, and nobody else can meanwhile: with the pauses that it makes
-- elsewhere, an import waited for it.
create or replace function let_article_words_wait() returns void language plpgsql as $$
declare
  command text;
begin
  for command in
    select format(o.alter, c.oid::regclass)
    from (values
      ('article_words_words'::regclass, 'gin_pending_list_limit=131072',
        'alter index %s set (gin_pending_list_limit = 131072)'),
      ('article_words'::regclass, 'autovacuum_vacuum_cost_delay=0',
        'alter table %s set (autovacuum_vacuum_cost_delay = 0)')) o(parent, option, alter)
    join pg_inherits i on i.inhparent = o.parent
    join pg_class c on c.oid = i.inhrelid
    where o.option <> all (coalesce(c.reloptions, '{}'))
  loop
    execute command;
  end loop;
end
$$;
select let_article_words_wait();
