select json_build_object('articles', json_build_object('facets', json_build_object('categories',
  coalesce(json_agg(json_build_object('label', g.name, 'count', n) order by n desc, category_id), '[]'))))
from (select category_id, count(*) n from article_category
  where published_at >= $1::timestamptz and published_at < $2::timestamptz group by category_id) f
join category g on g.id = f.category_id
