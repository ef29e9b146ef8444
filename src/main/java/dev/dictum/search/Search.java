package dev.dictum.search;

import dev.dictum.article.ArticleFilter;
import dev.dictum.article.Articles;
import dev.dictum.author.Authors;
import dev.dictum.category.Categories;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.Nodes;
import dev.dictum.graphql.PageRequest;
import dev.dictum.graphql.SearchResult;
import dev.dictum.graphql.SearchText;
import dev.dictum.graphql.Selection;
import dev.dictum.quote.QuoteFilter;
import dev.dictum.quote.Quotes;
import dev.dictum.search.tokens.TextQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches everything at once: one statement ranks what each type has to offer, one more a type
 * loads what the page shows.
 */
@ApplicationScoped
class Search {
    /** Something that was found. */
    record Hit(SearchType type, long number, double score) {
        String id() {
            return GlobalId.of(type.node(), number);
        }
    }

    private final Sql sql;
    private final Nodes nodes;
    private final Articles articles;
    private final Quotes quotes;
    private final Authors authors;
    private final Categories categories;
    private final Snippets snippets;

    Search(
            Sql sql,
            Nodes nodes,
            Articles articles,
            Quotes quotes,
            Authors authors,
            Categories categories,
            Snippets snippets) {
        this.sql = sql;
        this.nodes = nodes;
        this.articles = articles;
        this.quotes = quotes;
        this.authors = authors;
        this.categories = categories;
        this.snippets = snippets;
    }

    SearchConnection page(
            String text,
            @Nullable SearchFilter given,
            @Nullable Integer first,
            @Nullable String after,
            Selection selection) {
        SearchFilter filter = given == null ? SearchFilter.ALL : given;
        TextQuery words = SearchText.parse(text);
        TextQuery typed = SearchText.typed(text);
        ArticleFilter inArticles =
                ArticleFilter.checked(
                        filter.article() == null ? ArticleFilter.ALL : filter.article());
        Set<SearchType> types =
                filter.types() == null
                        ? EnumSet.allOf(SearchType.class)
                        : filter.types().isEmpty()
                                ? EnumSet.noneOf(SearchType.class)
                                : EnumSet.copyOf(filter.types());
        Map<SearchType, SqlText> ranked = new EnumMap<>(SearchType.class);
        Map<SearchType, SqlText> counted = new EnumMap<>(SearchType.class);
        boolean counts = selection.has("totalCount");
        for (SearchType type : types) {
            switch (type) {
                case ARTICLE -> {
                    Articles.Found found = articles.withText(text, inArticles, counts);
                    ranked.put(type, found.scored());
                    counted.put(type, found.count());
                }
                case QUOTE -> {
                    Quotes.Found found =
                            quotes.withText(QuoteFilter.withText(text, filter.article()));
                    ranked.put(type, found.scored());
                    counted.put(type, found.count());
                }
                case AUTHOR -> {
                    ranked.put(type, Authors.named(typed, text));
                    counted.put(type, Authors.countNamed(typed));
                }
                case CATEGORY -> {
                    ranked.put(type, Categories.named(typed, text));
                    counted.put(type, Categories.countNamed(typed));
                }
            }
        }
        PageRequest request =
                PageRequest.forward(first, after, () -> "search %s %s".formatted(text, filter));
        boolean rows = selection.wantsRows();
        PageRequest.Page<Hit> page =
                request.page(
                        rows && !ranked.isEmpty() ? hits(ranked, request) : List.of(),
                        hit -> new Cursor(hit.type + " " + hit.score, hit.number));
        return connection(page, words, typed, selection, counts ? count(counted) : 0);
    }

    private List<Hit> hits(Map<SearchType, SqlText> ranked, PageRequest request) {
        SqlText statement = SqlText.of("select type, id, score from (");
        boolean more = false;
        for (Map.Entry<SearchType, SqlText> type : ranked.entrySet()) {
            statement
                    .add(more ? " union all " : "")
                    .add("select '%s' as type, id, score from (".formatted(type.getKey()))
                    .add(type.getValue())
                    .add(
                            ") %s(id, score)"
                                    .formatted(type.getKey().name().toLowerCase(Locale.ROOT)));
            more = true;
        }
        statement.add(") h");
        Optional<Cursor> from = request.from();
        if (from.isPresent()) {
            String[] value = String.valueOf(from.get().value()).split(" ", 2);
            statement.add(
                    " where (score, type, id) < (cast(? as float8), ?, ?)",
                    value[1],
                    value[0],
                    from.get().number());
        }
        statement.add(" order by score desc, type desc, id desc limit ?", request.fetch());
        return sql.list(
                statement,
                row ->
                        new Hit(
                                SearchType.valueOf(row.text()),
                                row.getLong(),
                                Double.parseDouble(row.text())));
    }

    private int count(Map<SearchType, SqlText> counted) {
        int count = 0;
        for (SqlText statement : counted.values()) {
            count +=
                    sql.list(
                                    statement,
                                    row -> {
                                        row.getLong();
                                        return row.getInt();
                                    })
                            .getFirst();
        }
        return count;
    }

    private SearchConnection connection(
            PageRequest.Page<Hit> page,
            TextQuery words,
            TextQuery typed,
            Selection selection,
            int count) {
        Map<String, List<Long>> numbers = new HashMap<>();
        page.nodes()
                .forEach(hit ->
                        numbers.computeIfAbsent(hit.type.node(), type -> new ArrayList<>())
                                .add(hit.number));
        Map<String, Node> loaded =
                selection.has("nodes") || selection.has("edges")
                        ? nodes.load(numbers, selection.ofNodes())
                        : Map.of();
        Map<Hit, List<Snippet>> pieces =
                selection.under("edges").has("snippets")
                        ? snippets.of(page.nodes(), words, typed)
                        : Map.of();
        List<SearchResult> found = new ArrayList<>();
        List<SearchEdge> edges = new ArrayList<>();
        for (int i = 0; i < page.nodes().size(); i++) {
            Hit hit = page.nodes().get(i);
            // What was deleted between the two statements is not there.
            if (loaded.get(hit.id()) instanceof SearchResult result) {
                found.add(result);
                edges.add(
                        new SearchEdge(
                                page.cursors().get(i),
                                result,
                                hit.score,
                                pieces.getOrDefault(hit, List.of())));
            }
        }
        return new SearchConnection(found, edges, page.info(), count);
    }
}
