package dev.dictum.graphql;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param size how many nodes at most
 * @param backward whether the page ends before the cursor instead of beginning behind it
 * @param from the cursor, if any
 * @param list tells what cursors of this list are good for: type, order and filter in one text
 */
public record PageRequest(
        int size, boolean backward, Optional<Cursor> from, Supplier<String> list) {
    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** Reads the arguments of a connection that goes both ways. */
    public static PageRequest of(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            Supplier<String> list) {
        if (first != null && last != null) {
            throw ApiException.badRequest("Give `first` or `last`, not both.");
        }
        if (after != null && before != null) {
            throw ApiException.badRequest("Give `after` or `before`, not both.");
        }
        if (last != null && after != null || first != null && before != null) {
            throw ApiException.badRequest("`after` goes with `first`, `before` with `last`.");
        }
        boolean backward = last != null || before != null;
        String cursor = backward ? before : after;
        return new PageRequest(
                size(backward ? "last" : "first", backward ? last : first),
                backward,
                Optional.ofNullable(cursor).map(text -> Cursor.decode(text, list.get())),
                list);
    }

    /** Reads the arguments of a connection that goes forward only. */
    public static PageRequest forward(
            @Nullable Integer first, @Nullable String after, Supplier<String> list) {
        return of(first, after, null, null, list);
    }

    /** The first so many of a list, for what is done with them then. */
    public static PageRequest top(int size) {
        return new PageRequest(size - 1, false, Optional.empty(), () -> "");
    }

    private static int size(String argument, @Nullable Integer size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size < 0) {
            throw ApiException.badRequest("`%s` must not be negative.".formatted(argument));
        }
        if (size > MAX_SIZE) {
            throw ApiException.limit(
                    "`%s` is at most %d; %d were asked for.".formatted(argument, MAX_SIZE, size));
        }
        return size;
    }

    /** How many rows to fetch: one more than asked for tells whether there is more. */
    public int fetch() {
        return size + 1;
    }

    /**
     * The same as SQL. The number stands in the text: the planner knows then that the list ends
     * early, whatever the other values are, and keeps one plan for all of them.
     */
    public String limit() {
        return " limit " + fetch();
    }

    /** Cuts the fetched rows, which come in the direction of paging, to the page in list order. */
    public <R> Page<R> page(List<R> fetched, Function<R, Cursor> cursor) {
        boolean more = fetched.size() > size;
        List<R> rows = more ? fetched.subList(0, size) : fetched;
        List<R> ordered = List.copyOf(backward ? rows.reversed() : rows);
        List<String> cursors = new Cursors<>(ordered, cursor, list);
        PageInfo info =
                new PageInfo(
                        backward ? from.isPresent() : more,
                        backward ? more : from.isPresent(),
                        cursors);
        return new Page<>(ordered, cursors, info);
    }

    /** Cursors that are made when somebody looks at them: most queries ask for none. */
    private static final class Cursors<R> extends AbstractList<String> {
        private final List<R> rows;
        private final Function<R, Cursor> cursor;
        private final Supplier<String> list;
        private @Nullable String digest;

        Cursors(List<R> rows, Function<R, Cursor> cursor, Supplier<String> list) {
            this.rows = rows;
            this.cursor = cursor;
            this.list = list;
        }

        @Override
        public String get(int index) {
            if (digest == null) {
                digest = Cursor.digest(list.get());
            }
            return cursor.apply(rows.get(index)).encodeFor(digest);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** A list whose elements are made when somebody looks at them. */
    private static <E> List<E> made(int size, IntFunction<E> element) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return element.apply(Objects.checkIndex(index, size));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** One page, its nodes in list order. */
    public record Page<R>(List<R> nodes, List<String> cursors, PageInfo info) {
        /** The same page of what the nodes stand for. */
        public <T> Page<T> map(Function<R, T> node) {
            return new Page<>(nodes.stream().map(node).toList(), cursors, info);
        }

        /** The nodes with their cursors. */
        public <E> List<E> edges(BiFunction<String, R, E> edge) {
            return made(nodes.size(), i -> edge.apply(cursors.get(i), nodes.get(i)));
        }
    }
}
