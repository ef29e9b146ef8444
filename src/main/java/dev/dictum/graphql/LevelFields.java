package dev.dictum.graphql;

/**
 * Fields that a feature answers for a whole level at once. Found through CDI, so that a feature can
 * add fields to a type that does not know of it.
 */
public interface LevelFields {
    void register(Levels levels);
}
