-- The place in a list of which the first cursor is :cursor.
select json_build_object('after', bench_cursor(:cursor, at, id))::text, at::text, id::text
from (select published_at as at, id from article order by published_at desc, id desc offset 9600 limit 400) v
