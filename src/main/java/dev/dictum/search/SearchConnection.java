package dev.dictum.search;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.SearchResult;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of what was found. */
@Type("SearchConnection")
@Description("A page of what was found, the best first.")
public record SearchConnection(
        @Description("What was found.") List<SearchResult> nodes,
        @Description("What was found, each with its cursor, score and snippets.")
                List<SearchEdge> edges,
        @Description("Where the page stands in the list.") PageInfo pageInfo,
        @Description(
                        "How many there are; counted only when asked for. Pages end at the best of"
                                + " the newest 500 articles, at most 500 quotes and 1,000 of each kind of"
                                + " name.")
                int totalCount) {}
