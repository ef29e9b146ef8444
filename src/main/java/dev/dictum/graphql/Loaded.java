package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Ignore;

/**
 * A record whose further fields were loaded with its whole level. The record's components are the
 * columns of its row; everything else a query asked for stands in {@link #answers()}.
 */
@Ignore
public interface Loaded {
    Answers answers();
}
