package dev.dictum.quote;

import dev.dictum.author.AuthorRegister;
import dev.dictum.author.Authors;
import dev.dictum.author.NamedRef;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes several authors one: names become aliases, contributions and quotes move, ids of the merged
 * ones answer the one that stays.
 */
@ApplicationScoped
class AuthorMerges {
    private static final int MAX_MERGED = 50;

    private final Sql sql;
    private final Authors authors;
    private final AuthorRegister register;
    private final ArchiveRevision revision;

    AuthorMerges(Sql sql, Authors authors, AuthorRegister register, ArchiveRevision revision) {
        this.sql = sql;
        this.authors = authors;
        this.register = register;
        this.revision = revision;
    }

    /**
     * Merges; called in a transaction. Merging again changes nothing.
     *
     * @return the number of the author that stays
     * @throws ApiException NOT_FOUND, CONFLICT (a name that several have), LIMIT_EXCEEDED
     */
    long merge(List<NamedRef> from, NamedRef into) {
        if (from.size() > MAX_MERGED) {
            throw ApiException.limit(
                    "At most %d authors are merged at once.".formatted(MAX_MERGED));
        }
        register.lockForMerge();
        long stays = number(into);
        Set<Long> merged = new LinkedHashSet<>();
        from.forEach(ref -> merged.add(number(ref)));
        merged.remove(stays);
        if (merged.isEmpty()) {
            return stays;
        }
        Object ended = merged.toArray(Long[]::new);
        sql.update(
                """
                insert into author_alias (author_id, name, key)
                select distinct on (n.key) ?::bigint, n.name, n.key from (
                  select name, key from author where id = any(?)
                  union all
                  select name, key from author_alias where author_id = any(?)) n
                where not exists (select from author u where u.id = ? and u.key = n.key)
                order by n.key, n.name
                on conflict do nothing
                """,
                stays,
                ended,
                ended,
                stays);
        sql.update("update contribution set author_id = ? where author_id = any(?)", stays, ended);
        sql.update(
                """
                delete from contribution c using contribution d
                where c.author_id = ? and d.author_id = c.author_id and d.article_id = c.article_id
                  and d.role = c.role and d.position < c.position
                """,
                stays);
        sql.update("update quote set speaker_id = ? where speaker_id = any(?)", stays, ended);
        sql.update("update author_merged set author_id = ? where author_id = any(?)", stays, ended);
        sql.update(
                "insert into author_merged (merged_id, author_id) select n, ? from unnest(?::bigint[]) n",
                stays,
                ended);
        sql.update("delete from author where id = any(?)", ended);
        register.renewWords(List.of(stays));
        revision.raise();
        return stays;
    }

    private long number(NamedRef ref) {
        List<Long> numbers = authors.numbers(List.of(ref));
        if (numbers.size() > 1) {
            throw new ApiException(
                    ErrorCode.CONFLICT,
                    "Several authors are called '%s'; name one by its id.".formatted(ref.name()));
        }
        return numbers.stream()
                .findFirst()
                .filter(this::exists)
                .orElseThrow(() ->
                        ApiException.notFound(
                                ref.name() == null
                                        ? "There is no author of that id."
                                        : "There is no author called '%s'.".formatted(ref.name())));
    }

    private boolean exists(long number) {
        Optional<Long> found =
                sql.first("select id from author where id = ?", row -> row.getLong(), number);
        return found.isPresent();
    }
}
