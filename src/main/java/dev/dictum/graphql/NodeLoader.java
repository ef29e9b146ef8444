package dev.dictum.graphql;

import java.util.Collection;
import java.util.Map;

/** Loads the nodes of one type by their numbers, with what the selection asks of them. */
public interface NodeLoader {
    /** The type's name in the API, as in ids. */
    String type();

    /** The nodes that exist, by number. */
    Map<Long, ? extends Node> load(Collection<Long> numbers, Selection selection);
}
