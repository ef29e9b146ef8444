package dev.dictum.graphql;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loads nodes of any type. */
@ApplicationScoped
public class Nodes {
    private final Map<String, NodeLoader> loaders = new HashMap<>();

    Nodes(@All List<NodeLoader> loaders) {
        loaders.forEach(loader -> this.loaders.put(loader.type(), loader));
    }

    /** Whether there are nodes of a type. */
    public boolean has(String type) {
        return loaders.containsKey(type);
    }

    /** Those that exist by their ids, each type with what the selection asks of it. */
    public Map<String, Node> load(
            Map<String, ? extends Collection<Long>> numbersByType, Selection selection) {
        Map<String, Node> found = new HashMap<>();
        numbersByType.forEach((type, numbers) ->
                load(type, numbers, selection)
                        .forEach((number, node) -> found.put(GlobalId.of(type, number), node)));
        return found;
    }

    /**
     * Those of one type that exist, by the number asked for: a merged author answers as the one it
     * became.
     */
    Map<Long, ? extends Node> load(String type, Collection<Long> numbers, Selection selection) {
        return Objects.requireNonNull(loaders.get(type)).load(numbers, selection.on(type));
    }
}
