package dev.dictum.search;

import dev.dictum.article.TextSpan;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A piece of what was found, with the places of the words. */
@Type("Snippet")
@Description("A piece of plain text that shows why something was found.")
public record Snippet(
        @Description("The field that it comes from, such as `title` or `bodyText`.") String field,
        @Description("Plain text; an ellipsis where the field goes on.") String text,
        @Description("What to highlight, in code points of `text`.") List<TextSpan> matches) {}
