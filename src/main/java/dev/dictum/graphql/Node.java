package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;

/** What has an id of its own in the API. */
@Interface("Node")
@Description("What has an id that is unique in the whole archive.")
public interface Node {
    /** The node's id in the API, made by {@link GlobalId}. */
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    String getId();
}
