select json_build_object('speaker', bench_id('Author', p), 'from', f, 'to', t)::text, p::text, f, t
from (select q.speaker_id as p, bench_instant(s, 0) as f, bench_instant(s, 180 + (s * 7919) % 1280) as t
  from generate_series(1, 400) s
  join lateral (select speaker_id from quote where article_id >= 1 + (s * 104729) % (select max(id) from article)
    order by article_id, position limit 1) q on true) v
