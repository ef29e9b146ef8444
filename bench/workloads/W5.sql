select json_build_object('articles', json_build_object('nodes', coalesce(json_agg(json_build_object('sourceKey', source_key, 'title', title,
  'publishedAt', bench_time(published_at)) order by n) filter (where n <= 20), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > 20)))
from (select source_key, title, published_at, row_number() over (order by published_at desc nulls last, id desc) n from article
  where (published_at, id) < ($1::timestamptz, $2::bigint) order by published_at desc nulls last, id desc limit 21) a
