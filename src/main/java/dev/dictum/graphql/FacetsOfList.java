package dev.dictum.graphql;

import dev.dictum.database.SqlText;

/** What can be counted of a list, or of one list of each of several owners. */
public interface FacetsOfList extends Loaded {
    /** Whose list it is. */
    long owner();

    /**
     * Rows of (owner, id, published_at, …) of all lists of the level, each element once: the same
     * for all of them.
     */
    SqlText matches();
}
