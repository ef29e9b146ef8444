package dev.dictum.search;

import dev.dictum.graphql.SearchResult;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Something that was found. */
@Type("SearchEdge")
@Description("Something that was found.")
public record SearchEdge(
        @Description("The place in the list, for `after`.") String cursor,
        @Description("What was found.") SearchResult node,
        @Description(
                        "How well it fits: names first, then articles and quotes by where and how"
                                + " often the words occur and by date. Good for comparing within one"
                                + " search.")
                double score,
        @Description("At most 3 pieces that show the words.") List<Snippet> snippets) {}
