package dev.dictum.article;

import dev.dictum.database.Row;
import java.sql.SQLException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A stretch of an article's text. */
@Type("TextSpan")
@Description("A stretch of Article.bodyText: bodyText[start, end) in Unicode code points.")
public record TextSpan(
        @Description("The first code point.") int start,
        @Description("Behind the last code point.") int end) {

    /** The next two columns; null where they are. */
    public static @Nullable TextSpan readOrNull(Row row) throws SQLException {
        Integer start = row.intOrNull();
        Integer end = row.intOrNull();
        return start == null || end == null ? null : new TextSpan(start, end);
    }
}
