package dev.dictum.search;

import dev.dictum.article.TextSpan;
import dev.dictum.database.Sql;
import dev.dictum.search.tokens.Highlighter;
import dev.dictum.search.tokens.TextQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows where in what was found the words stand: one statement a type. */
@ApplicationScoped
class Snippets {
    private static final int MOST = 3;

    /** The texts of each type by field, in the order in which they are shown. */
    private static final Map<SearchType, String> TEXTS =
            Map.of(
                    SearchType.ARTICLE,
                    """
                    select a.id, f.name, f.text from article a join article_body b on b.article_id = a.id
                    cross join lateral (values ('title', a.title, 1), ('headline', a.headline, 2),
                      ('keywords', array_to_string(a.keywords, ', '), 3), ('bodyText', b.text, 4)) f(name, text, place)
                    where a.id = any(?) and f.text is not null order by f.place
                    """,
                    SearchType.QUOTE,
                    "select id, 'text', text from quote where id = any(?)",
                    SearchType.AUTHOR,
                    """
                    select id, 'name', name from author where id = any(?)
                    union all
                    select author_id, 'aliases', name from author_alias where author_id = any(?)
                    """,
                    SearchType.CATEGORY,
                    "select id, 'name', name from category where id = any(?)");

    private record Text(long number, String field, String text) {}

    private final Sql sql;

    Snippets(Sql sql) {
        this.sql = sql;
    }

    Map<Search.Hit, List<Snippet>> of(List<Search.Hit> hits, TextQuery words, TextQuery typed) {
        Map<SearchType, Map<Long, Search.Hit>> byType = new LinkedHashMap<>();
        hits.forEach(hit ->
                byType.computeIfAbsent(hit.type(), type -> new LinkedHashMap<>())
                        .put(hit.number(), hit));
        Map<Search.Hit, List<Snippet>> snippets = new HashMap<>();
        byType.forEach((type, ofType) -> {
            boolean names = type == SearchType.AUTHOR || type == SearchType.CATEGORY;
            Highlighter highlighter = new Highlighter(names ? typed : words);
            for (Text text : texts(type, ofType.keySet().toArray(Long[]::new))) {
                Search.Hit hit = ofType.get(text.number);
                List<Snippet> shown = snippets.computeIfAbsent(hit, h -> new ArrayList<>());
                for (Highlighter.Piece piece : highlighter.pieces(text.text, MOST - shown.size())) {
                    shown.add(snippet(text.field, piece));
                }
            }
        });
        return snippets;
    }

    private List<Text> texts(SearchType type, Long[] numbers) {
        String statement = Objects.requireNonNull(TEXTS.get(type));
        Object[] parameters =
                type == SearchType.AUTHOR
                        ? new Object[] {numbers, numbers}
                        : new Object[] {numbers};
        return sql.list(
                statement, row -> new Text(row.getLong(), row.text(), row.text()), parameters);
    }

    private static Snippet snippet(String field, Highlighter.Piece piece) {
        return new Snippet(
                field,
                piece.text(),
                piece.matches().stream()
                        .map(match -> new TextSpan(match.start(), match.end()))
                        .toList());
    }
}
