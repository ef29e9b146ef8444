package dev.dictum.graphql;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** Where a page stands in its list. */
@Type("PageInfo")
@Description("Where a page stands in its list.")
public record PageInfo(
        @Description("Whether there is more behind the last node.") boolean hasNextPage,
        @Description("Whether there is more before the first node.") boolean hasPreviousPage,
        @Ignore List<String> cursors) {

    @Nullable
    @Description("The cursor of the first node, for `before`.")
    public String getStartCursor() {
        return cursors.isEmpty() ? null : cursors.getFirst();
    }

    @Nullable
    @Description("The cursor of the last node, for `after`.")
    public String getEndCursor() {
        return cursors.isEmpty() ? null : cursors.getLast();
    }
}
