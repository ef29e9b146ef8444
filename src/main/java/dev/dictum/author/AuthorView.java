package dev.dictum.author;

import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Named;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import java.sql.SQLException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** An author as the API shows it. */
@Type("Author")
@Description("A person, organisation or outlet that wrote, edited, published or said something.")
public record AuthorView(
        @Ignore long number,
        @Description("The fullest name known.") String name,
        @Description("What the author is.") AuthorKind kind,
        @Ignore Answers answers)
        implements Node, Named, SearchResult, Loaded {

    public static final String TYPE = "Author";

    /** The columns that {@link #read} reads, of the table alias {@code u}. */
    public static final String COLUMNS = "u.id, u.name, u.kind";

    public static AuthorView read(Row row) throws SQLException {
        return new AuthorView(
                row.getLong(), row.text(), AuthorKind.valueOf(row.text()), new Answers());
    }

    /** The same author for another query, which asks other things of it. */
    AuthorView anew() {
        return new AuthorView(number, name, kind, new Answers());
    }

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
