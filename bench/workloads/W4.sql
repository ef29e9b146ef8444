select json_build_object('quotes', json_build_object('nodes', coalesce(json_agg(json_build_object('text', q.text,
  'article', json_build_object('title', a.title,
    'publishedAt', bench_time(a.published_at))) order by q.published_at desc, q.id desc), '[]')))
from (select id, text, article_id, published_at from quote
  where speaker_id = $1::bigint and published_at >= $2::timestamptz and published_at < $3::timestamptz
  order by published_at desc nulls last, id desc limit 50) q
join article a on a.id = q.article_id
