select json_build_object('from', f, 'to', t)::text, f, t
from (select bench_instant(s, 0) as f, bench_instant(s, 30 + (s * 7919) % 335) as t from generate_series(1, 400) s) v
