package dev.dictum.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Where a page stands in its list. */
@Type("PageInfo")
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether there is more behind the last node.") boolean hasNextPage,
        @Description("Whether there is more before the first node.") boolean hasPreviousPage,
        @Nullable @Description("The cursor of the first node, for `before`.") String startCursor,
        @Nullable @Description("The cursor of the last node, for `after`.") String endCursor) {}
