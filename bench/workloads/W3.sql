select json_build_object('article', json_build_object(
  'sourceKey', a.source_key, 'title', a.title, 'excerpt', a.lead, 'bodyHtml', b.html, 'bodyText', b.text,
  'publishedAt', bench_time(a.published_at), 'url', a.url,
  'contributions', (select coalesce(json_agg(json_build_object('role', c.role, 'author', json_build_object('name', u.name)) order by c.position), '[]')
    from contribution c join author u on u.id = c.author_id where c.article_id = a.id),
  'categories', (select coalesce(json_agg(json_build_object('name', g.name, 'path', g.path) order by f.position), '[]')
    from article_category f join category g on g.id = f.category_id where f.article_id = a.id and f.position is not null),
  'quotes', json_build_object('nodes', (select coalesce(json_agg(json_build_object('text', q.text,
      'span', json_build_object('start', q.span_start, 'end', q.span_end),
      'speaker', json_build_object('name', u.name)) order by q.position), '[]')
    from quote q join author u on u.id = q.speaker_id where q.article_id = a.id))))
from article a join article_body b on b.article_id = a.id where a.id = $1::bigint
