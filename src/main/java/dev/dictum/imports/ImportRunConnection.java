package dev.dictum.imports;

import dev.dictum.graphql.PageInfo;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A page of imports. */
@Type("ImportRunConnection")
@Description("A page of imports.")
public record ImportRunConnection(
        List<ImportRunView> nodes,
        List<ImportRunEdge> edges,
        PageInfo pageInfo,
        @Description("How many imports the whole list has; counted only when asked for.")
                int totalCount) {

    static ImportRunConnection of(PageRequest.Page<ImportRunView> page, int totalCount) {
        return new ImportRunConnection(
                page.nodes(),
                IntStream.range(0, page.nodes().size())
                        .mapToObj(i -> new ImportRunEdge(page.cursors().get(i), page.nodes().get(i)))
                        .toList(),
                page.info(),
                totalCount);
    }
}
