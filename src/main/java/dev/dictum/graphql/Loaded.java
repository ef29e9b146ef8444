package dev.dictum.graphql;

/**
 * A record whose further fields were loaded with its whole level. The record's components are the
 * columns of its row; everything else a query asked for stands in {@link #answers()}.
 */
public interface Loaded {
    Answers answers();
}
