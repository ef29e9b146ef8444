package dev.dictum.article;

import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes who contributed to articles, many articles at once. */
@ApplicationScoped
public class ContributionStore {
    private final Sql sql;

    ContributionStore(Sql sql) {
        this.sql = sql;
    }

    /** A contribution to be written; {@code publishedAt} is the article's. */
    public record Credited(
            long author,
            ContributionRole role,
            String creditedAs,
            @Nullable TextSpan span,
            @Nullable Instant publishedAt) {}

    private record Stored(long article, Credited credited) {}

    /**
     * Makes these the contributions of each article, in their order; of several of one author in
     * one role the first. Called in a transaction.
     */
    public void write(Map<Long, List<Credited>> byArticle) {
        Map<Long, List<Credited>> stored = new HashMap<>();
        sql.list(
                        """
                        select article_id, author_id, role, credited_as, span_start, span_end, published_at
                        from contribution where article_id = any(?) order by article_id, position
                        """,
                        ContributionStore::stored,
                        (Object) byArticle.keySet().toArray(Long[]::new))
                .forEach(row ->
                        stored.computeIfAbsent(row.article, n -> new ArrayList<>())
                                .add(row.credited));
        List<Long> changed = new ArrayList<>();
        List<Long> articles = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Credited> all = new ArrayList<>();
        byArticle.forEach((article, given) -> {
            List<Credited> distinct = distinct(given);
            if (distinct.equals(stored.getOrDefault(article, List.of()))) {
                return;
            }
            changed.add(article);
            for (int i = 0; i < distinct.size(); i++) {
                articles.add(article);
                positions.add(i);
                all.add(distinct.get(i));
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        sql.update(
                "delete from contribution where article_id = any(?)",
                (Object) changed.toArray(Long[]::new));
        sql.update(
                """
                insert into contribution (article_id, position, author_id, role, credited_as,
                  span_start, span_end, published_at)
                select * from unnest(?::bigint[], ?::int[], ?::bigint[], ?::text[], ?::text[],
                  ?::int[], ?::int[], ?::timestamptz[])
                """,
                articles.toArray(Long[]::new),
                positions.toArray(Integer[]::new),
                all.stream().map(Credited::author).toArray(Long[]::new),
                all.stream().map(c -> c.role.name()).toArray(String[]::new),
                all.stream().map(Credited::creditedAs).toArray(String[]::new),
                all.stream()
                        .map(c -> c.span == null ? null : c.span.start())
                        .toArray(Integer[]::new),
                all.stream().map(c -> c.span == null ? null : c.span.end()).toArray(Integer[]::new),
                all.stream().map(Credited::publishedAt).toArray(Instant[]::new));
    }

    /** A contribution that a source declares itself, and no byline in the text. */
    public record Declared(ContributionRole role, String name, String creditedAs) {}

    /** What the sources of the articles declare, by article. */
    public Map<Long, List<Declared>> declared(Long[] articles) {
        Map<Long, List<Declared>> declared = new HashMap<>();
        sql.list(
                """
                select c.article_id, c.role, a.name, c.credited_as
                from contribution c join author a on a.id = c.author_id
                where c.article_id = any(?) and c.span_start is null
                order by c.article_id, c.position
                """,
                row ->
                        declared.computeIfAbsent(row.getLong(), n -> new ArrayList<>())
                                .add(
                                        new Declared(
                                                ContributionRole.valueOf(row.text()),
                                                row.text(),
                                                row.text())),
                (Object) articles);
        return declared;
    }

    private static Stored stored(Row row) throws SQLException {
        long article = row.getLong();
        long author = row.getLong();
        ContributionRole role = ContributionRole.valueOf(row.text());
        String creditedAs = row.text();
        TextSpan span = TextSpan.readOrNull(row);
        return new Stored(
                article, new Credited(author, role, creditedAs, span, row.instantOrNull()));
    }

    private static List<Credited> distinct(List<Credited> given) {
        record Key(long author, ContributionRole role) {}
        Set<Key> seen = new HashSet<>();
        return given.stream().filter(c -> seen.add(new Key(c.author, c.role))).toList();
    }
}
