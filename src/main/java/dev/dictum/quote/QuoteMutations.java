package dev.dictum.quote;

import dev.dictum.access.AdminIdentity;
import dev.dictum.article.ArticleRef;
import dev.dictum.article.Articles;
import dev.dictum.author.Authors;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.Selection;
import dev.dictum.graphql.UserError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

/** What admins change about quotes and who spoke. */
@GraphQLApi
public class QuoteMutations {
    private static final int MAX_ARTICLES = 100;

    private final Quotes quotes;
    private final QuoteCorrections corrections;
    private final AuthorMerges merges;
    private final Reextraction reextraction;
    private final Articles articles;
    private final Authors authors;
    private final Levels levels;

    QuoteMutations(
            Quotes quotes,
            QuoteCorrections corrections,
            AuthorMerges merges,
            Reextraction reextraction,
            Articles articles,
            Authors authors,
            Levels levels) {
        this.quotes = quotes;
        this.corrections = corrections;
        this.merges = merges;
        this.reextraction = reextraction;
        this.articles = articles;
        this.authors = authors;
        this.levels = levels;
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Says what is true of a quote. A correction stays when the article is imported or"
                    + " extracted again, as long as the words stand in it.")
    public CorrectQuotePayload correctQuote(
            @Name("input") @Description("Which quote, and what is true of it.")
                    CorrectQuoteInput input,
            Context context) {
        try {
            long number = GlobalId.numberOf(input.quote(), QuoteView.TYPE);
            QuarkusTransaction.requiringNew().run(() -> corrections.correct(number, input));
            Selection selection = Selection.of(context).under("quote");
            return new CorrectQuotePayload(
                    input.clientMutationId(),
                    quotes.load(List.of(number), selection).get(number),
                    List.of());
        } catch (ApiException e) {
            return new CorrectQuotePayload(
                    input.clientMutationId(), null, List.of(UserError.of(e, "input")));
        }
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Makes several authors one. Their names become aliases, their contributions and quotes"
                    + " are the other's, their ids answer it; so do later imports.")
    public MergeAuthorsPayload mergeAuthors(
            @Name("input") @Description("Which authors are one.") MergeAuthorsInput input,
            Context context) {
        try {
            long number =
                    QuarkusTransaction.requiringNew()
                            .call(() -> merges.merge(input.from(), input.into()));
            Selection selection = Selection.of(context).under("author");
            return new MergeAuthorsPayload(
                    input.clientMutationId(),
                    authors.load(List.of(number), selection).get(number),
                    List.of());
        } catch (ApiException e) {
            return new MergeAuthorsPayload(
                    input.clientMutationId(), null, List.of(UserError.of(e, "input")));
        }
    }

    @Mutation
    @RolesAllowed(AdminIdentity.ROLE)
    @Description(
            "Extracts quotes and credits again from the stored texts, as the program does it now."
                    + " Corrections stay, and so do the ids of quotes that are found again.")
    public ReextractQuotesPayload reextractQuotes(
            @Name("input") @Description("Which articles.") ReextractQuotesInput input,
            Context context) {
        try {
            Reextraction.Outcome outcome =
                    reextraction.run(numbers(input), Boolean.TRUE.equals(input.dryRun()));
            levels.load(
                    QuoteChangeView.class, outcome.samples, Selection.of(context).under("samples"));
            return new ReextractQuotesPayload(
                    input.clientMutationId(),
                    outcome.articles,
                    outcome.failed,
                    outcome.added,
                    outcome.removed,
                    outcome.changed,
                    outcome.kept,
                    outcome.samples,
                    List.of());
        } catch (ApiException e) {
            return new ReextractQuotesPayload(
                    input.clientMutationId(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of(UserError.of(e, "input")));
        }
    }

    /** The numbers of the articles; absent for all. */
    private Optional<List<Long>> numbers(ReextractQuotesInput input) {
        @Nullable List<ArticleRef> refs = input.articles();
        boolean all = Boolean.TRUE.equals(input.all());
        if (all == (refs != null)) {
            throw ApiException.badRequest("Give either `articles` or `all: true`.");
        }
        if (refs == null) {
            return Optional.empty();
        }
        if (refs.size() > MAX_ARTICLES) {
            throw ApiException.limit(
                    "`articles` names at most %d articles; %d were given."
                            .formatted(MAX_ARTICLES, refs.size()));
        }
        List<Long> numbers = new ArrayList<>();
        for (ArticleRef ref : refs) {
            numbers.add(
                    articles.number(ref)
                            .orElseThrow(() -> ApiException.notFound("There is no such article.")));
        }
        return Optional.of(numbers);
    }
}
