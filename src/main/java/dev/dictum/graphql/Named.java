package dev.dictum.graphql;

/** A node that people know by a name. */
public interface Named {
    String name();
}
