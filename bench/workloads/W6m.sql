select json_build_object('articles', json_build_object('facets', json_build_object('histogram',
  coalesce(json_agg(json_build_object('start', month, 'count', n) order by month), '[]'))))
from (select date_trunc('month', published_at at time zone 'UTC')::date as month, count(*) n from article
  where published_at >= $1::timestamptz and published_at < $2::timestamptz group by 1) f
