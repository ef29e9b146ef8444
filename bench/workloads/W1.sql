select json_build_object('articles', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'sourceKey', a.source_key, 'title', a.title,
  'publishedAt', bench_time(a.published_at),
  'contributions', (select coalesce(json_agg(json_build_object('author', json_build_object('name', u.name)) order by c.position), '[]')
    from contribution c join author u on u.id = c.author_id where c.article_id = a.id),
  'categories', (select coalesce(json_agg(json_build_object('name', g.name) order by f.position), '[]')
    from article_category f join category g on g.id = f.category_id where f.article_id = a.id and f.position is not null)
) order by k.published_at desc, k.article_id desc), '[]')))
from (select article_id, published_at from article_category
  where category_id = $1::bigint and published_at >= $2::timestamptz and published_at < $3::timestamptz
  order by published_at desc nulls last, article_id desc limit 20) k
join article a on a.id = k.article_id
