select json_build_object('id', bench_id('Article', i))::text, i::text
from (select 1 + (s * 104729) % (select max(id) from article) as i from generate_series(1, 400) s) v
