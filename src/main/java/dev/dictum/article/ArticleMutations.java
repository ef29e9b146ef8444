package dev.dictum.article;

import dev.dictum.access.AdminIdentity;
import dev.dictum.category.Categories;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Selection;
import dev.dictum.graphql.UserError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;

/** What admins change about articles and where they are filed. */
@GraphQLApi
public class ArticleMutations {
    private final Articles articles;
    private final Categories categories;
    private final CategoryMoves moves;
    private final ArchiveRevision revision;

    ArticleMutations(
            Articles articles,
            Categories categories,
            CategoryMoves moves,
            ArchiveRevision revision) {
        this.articles = articles;
        this.categories = categories;
        this.moves = moves;
        this.revision = revision;
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Deletes an article with its source document. Importing the document again brings it back.")
    public DeleteArticlePayload deleteArticle(
            @Name("input") @Description("Which article.") DeleteArticleInput input) {
        try {
            long number =
                    QuarkusTransaction.requiringNew()
                            .call(() -> {
                                long found =
                                        articles.number(input.article())
                                                .orElseThrow(ArticleMutations::noArticle);
                                if (Article.delete("id", found) == 0) {
                                    throw noArticle();
                                }
                                revision.raise();
                                return found;
                            });
            return new DeleteArticlePayload(
                    input.clientMutationId(), GlobalId.of(ArticleView.TYPE, number), List.of());
        } catch (ApiException e) {
            return new DeleteArticlePayload(
                    input.clientMutationId(), null, List.of(UserError.of(e, "input", "article")));
        }
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Moves or renames a category, with all that is below it and all that is filed there."
                    + " Documents that name the old path are filed in the new place.")
    public MoveCategoryPayload moveCategory(
            @Name("input") @Description("Which category, and where.") MoveCategoryInput input,
            Context context) {
        try {
            long number = categories.numbers(List.of(input.category())).getFirst();
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            moves.move(
                                    number,
                                    input.newParent() == null
                                            ? null
                                            : categories
                                                    .numbers(List.of(input.newParent()))
                                                    .getFirst(),
                                    input.newName()));
            Selection selection = Selection.of(context).under("category");
            return new MoveCategoryPayload(
                    input.clientMutationId(),
                    categories.load(List.of(number), selection).get(number),
                    List.of());
        } catch (ApiException e) {
            return new MoveCategoryPayload(
                    input.clientMutationId(), null, List.of(UserError.of(e, "input")));
        }
    }

    private static ApiException noArticle() {
        return ApiException.notFound("There is no such article.");
    }
}
