package dev.dictum.quote;

import dev.dictum.author.NamedRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code mergeAuthors} takes. */
@Input("MergeAuthorsInput")
@Description("Which authors are one and the same.")
public record MergeAuthorsInput(
        @Description("Those that end, at most 50; who was merged already is left alone.")
                List<NamedRef> from,
        @Description("The one that stays, under its own name and kind.") NamedRef into,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
