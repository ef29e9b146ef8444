package dev.dictum.imports;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What {@code importArticles} takes. */
@Input("ImportArticlesInput")
@Description("Documents and how to import them.")
public record ImportArticlesInput(
        @Description("At least one; all of them together at most 16 MB of request.")
                List<ImportDocument> documents,
        @Nullable @DefaultValue("false") @Description("Only tell what would happen.")
                Boolean dryRun,
        @Nullable @DefaultValue("false") @Description("Import all or, when one is refused, none.")
                Boolean atomic,
        @Nullable
                @Description(
                        "The IANA zone of dates that state none. Left out: Asia/Shanghai for"
                                + " Chinese text, else UTC.")
                String defaultZone,
        @Nullable
                @DefaultValue("true")
                @Description(
                        "Find quotations. Without it only those are kept that a document brings"
                                + " itself; `reextractQuotes` finds the others later.")
                Boolean quotes,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
