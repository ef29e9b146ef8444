package dev.dictum.imports;

import dev.dictum.access.AdminIdentity;
import dev.dictum.article.ArticleView;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Selection;
import dev.dictum.graphql.UserError;
import dev.dictum.graphql.Zones;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Imports in the API, for admins. */
@GraphQLApi
public class ImportApi {
    private final Importer importer;
    private final ImportRuns runs;
    private final ImportLimits limits;
    private final ImportProgress progress;

    ImportApi(Importer importer, ImportRuns runs, ImportLimits limits, ImportProgress progress) {
        this.importer = importer;
        this.runs = runs;
        this.limits = limits;
        this.progress = progress;
    }

    @Query
    @Nullable
    @RolesAllowed(AdminIdentity.ROLE)
    @Description("One import; null when there is none of that id. For admins.")
    public ImportRunView importRun(
            @Id @Name("id") @Description("The id of the import.") String id, Context context) {
        long number = GlobalId.numberOf(id, ImportRunView.TYPE);
        return runs.load(List.of(number), Selection.of(context)).get(number);
    }

    @Query
    @RolesAllowed(AdminIdentity.ROLE)
    @Description("Imports, the newest first. For admins.")
    public ImportRunConnection importRuns(
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return runs.page(first, after, Selection.of(context));
    }

    @Subscription
    @RolesAllowed(AdminIdentity.ROLE)
    @Description("An import whenever it changed, until it has ended. For admins.")
    public Multi<ImportRunView> importProgress(
            @Id @Name("runId") @Description("The id of the import.") String runId,
            Context context) {
        long number = GlobalId.numberOf(runId, ImportRunView.TYPE);
        return progress.of(number, Selection.of(context));
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Imports documents. A document whose key is in the archive updates its article; the same"
                    + " bytes again change nothing. A document that is refused does not stop the"
                    + " others: the run's items say why.")
    public ImportArticlesPayload importArticles(
            @Name("input") @Description("The documents, and how to import them.")
                    ImportArticlesInput input,
            Context context)
            throws InterruptedException, Importer.ImportFailed {
        List<Candidate> candidates = new ArrayList<>();
        ZoneId zone;
        try {
            if (input.documents().isEmpty()) {
                throw ApiException.badRequest("There is no document to import.");
            }
            zone = input.defaultZone() == null ? null : Zones.parse(input.defaultZone());
            input.documents().forEach(document -> candidates.add(document.candidate(limits)));
        } catch (ApiException e) {
            return new ImportArticlesPayload(
                    input.clientMutationId(), null, List.of(UserError.of(e, "input")));
        }
        ImportOptions options =
                new ImportOptions(
                        Boolean.TRUE.equals(input.dryRun()),
                        Boolean.TRUE.equals(input.atomic()),
                        zone,
                        !Boolean.FALSE.equals(input.quotes()));
        Importer.Result result =
                importer.run(
                        sink -> {
                            for (Candidate candidate : candidates) {
                                sink.accept(candidate);
                            }
                        },
                        options,
                        items -> {});
        Selection selection = Selection.of(context).under("run");
        return new ImportArticlesPayload(
                input.clientMutationId(),
                runs.load(List.of(result.run()), selection).get(result.run()),
                List.of());
    }

    @Description("What became of each document, in the order of the import.")
    public ImportItemConnection items(
            @Source ImportRunView run,
            @Nullable @Name("filter") @Description("Which items; left out: all.")
                    ImportItemFilter filter,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(run, context);
    }

    @Nullable
    @Description("The article of the document; null when it was refused, or its article is gone.")
    public ArticleView article(@Source ImportItemView item, Context context) {
        return Answers.of(item, context);
    }

    @Nullable
    @Description("The document that the article was last read from.")
    public ArticleSourceView source(@Source ArticleView article, Context context) {
        return Answers.of(article, context);
    }

    @Nullable
    @Description("The document itself, read as UTF-8. For admins.")
    public String raw(@Source ArticleSourceView source, Context context) {
        return Answers.of(source, context);
    }

    @Nullable
    @Description("The import that brought it. For admins.")
    public ImportRunView importRun(@Source ArticleSourceView source, Context context) {
        return Answers.of(source, context);
    }
}
