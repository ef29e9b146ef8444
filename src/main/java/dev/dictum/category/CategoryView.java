package dev.dictum.category;

import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Named;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A category as the API shows it. */
@Type("Category")
@Description("A category in the tree.")
public record CategoryView(
        @Ignore long number,
        @Ignore @Nullable Long parentNumber,
        @Description("The name as first written.") String name,
        @Description("Names from the root down.") List<String> path,
        @Description("0 for a root.") int depth,
        @Ignore Answers answers)
        implements Node, Named, SearchResult, Loaded {

    public static final String TYPE = "Category";

    /** The columns that {@link #read} reads, of the table alias {@code g}. */
    public static final String COLUMNS = "g.id, g.parent_id, g.name, g.path, g.depth";

    public static CategoryView read(Row row) throws SQLException {
        return new CategoryView(
                row.getLong(),
                row.longOrNull(),
                row.text(),
                row.texts(),
                row.getInt(),
                new Answers());
    }

    /** The same category for another query, which asks other things of it. */
    CategoryView anew() {
        return new CategoryView(number, parentNumber, name, path, depth, new Answers());
    }

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
