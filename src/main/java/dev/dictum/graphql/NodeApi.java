package dev.dictum.graphql;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** Any node by its id. */
@GraphQLApi
public class NodeApi {
    private static final int MAX_IDS = 100;

    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    @Query
    @Nullable
    @Description("Any node by its id; null when there is none (any more).")
    public Node node(
            @Id @Name("id") @Description("The id of the node.") String id, Context context) {
        return load(List.of(id), Selection.of(context)).getFirst();
    }

    @Query
    @Description(
            "Nodes by their ids, at most 100, in the order of the ids; null where there is none.")
    public List<Node> nodes(
            @Name("ids") @Description("At most 100 ids.") List<String> ids, Context context) {
        if (ids.size() > MAX_IDS) {
            throw ApiException.limit(
                    "`ids` holds at most %d ids; %d were given.".formatted(MAX_IDS, ids.size()));
        }
        return load(ids, Selection.of(context));
    }

    private List<Node> load(List<String> ids, Selection selection) {
        Map<String, Set<Long>> byType = new LinkedHashMap<>();
        for (String id : ids) {
            GlobalId parsed = GlobalId.parse(id);
            if (!nodes.has(parsed.type())) {
                throw new ApiException(
                        ErrorCode.BAD_ID,
                        "There are no nodes of type %s.".formatted(parsed.type()));
            }
            byType.computeIfAbsent(parsed.type(), t -> new LinkedHashSet<>()).add(parsed.number());
        }
        Map<String, Node> found = nodes.load(byType, selection);
        List<Node> answer = new ArrayList<>();
        ids.forEach(id -> answer.add(found.get(id)));
        return answer;
    }
}
