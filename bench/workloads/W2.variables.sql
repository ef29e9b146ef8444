select json_build_object('category', bench_id('Category', c), 'from', f, 'to', t)::text, c::text, f, t
from (select f.category_id as c, bench_instant(s, 0) as f, bench_instant(s, 30 + (s * 7919) % 1065) as t
  from generate_series(1, 400) s
  join lateral (select category_id from article_category
    where article_id = 1 + (s * 104729) % (select max(id) from article) order by category_id limit 1) f on true) v
