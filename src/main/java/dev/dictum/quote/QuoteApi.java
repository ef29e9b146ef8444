package dev.dictum.quote;

import dev.dictum.article.ArticleView;
import dev.dictum.author.AuthorView;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Quotes in the API. */
@GraphQLApi
public class QuoteApi {
    private final Quotes quotes;

    QuoteApi(Quotes quotes) {
        this.quotes = quotes;
    }

    @Query
    @Nullable
    @Description("One quote; null when there is none of that id (any more).")
    public QuoteView quote(
            @Id @Name("id") @Description("The id of the quote.") String id, Context context) {
        long number = GlobalId.numberOf(id, QuoteView.TYPE);
        return quotes.load(List.of(number), Selection.of(context)).get(number);
    }

    @Query
    @Description("Quotes, the newest first unless ordered otherwise.")
    public QuoteConnection quotes(
            @Nullable @Name("filter") @Description("Which quotes; left out: all but INDIRECT.")
                    QuoteFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: the newest first.")
                    QuoteOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            @Nullable
                    @Name("last")
                    @Description("At most 100; the end of the list, or of what is before `before`.")
                    Integer last,
            @Nullable @Name("before") @Description("A cursor of this list.") String before,
            Context context) {
        return quotes.page(filter, orderBy, first, after, last, before, Selection.of(context));
    }

    @Description("The article that it stands in.")
    public ArticleView article(@Source QuoteView quote, Context context) {
        return Answers.of(quote, context);
    }

    @Nullable
    @Description("Who said it; null when nothing tells, or only a role without a name.")
    public AuthorView speaker(@Source QuoteView quote, Context context) {
        return Answers.of(quote, context);
    }

    @Description("The text before `span`.")
    public String contextBefore(
            @Source QuoteView quote,
            @Nullable
                    @Name("chars")
                    @DefaultValue("80")
                    @Description("In code points, from 1 to 500.")
                    Integer chars,
            Context context) {
        return Answers.of(quote, context);
    }

    @Description("The text behind `span`.")
    public String contextAfter(
            @Source QuoteView quote,
            @Nullable
                    @Name("chars")
                    @DefaultValue("80")
                    @Description("In code points, from 1 to 500.")
                    Integer chars,
            Context context) {
        return Answers.of(quote, context);
    }

    @Nullable
    @Description("The quote that this one stands in.")
    public QuoteView parent(@Source QuoteView quote, Context context) {
        return Answers.of(quote, context);
    }

    @Description("Quotes inside this one, in the order of the text.")
    public List<QuoteView> nested(@Source QuoteView quote, Context context) {
        return Answers.of(quote, context);
    }

    @Description("How often the same words stand elsewhere in the archive.")
    public int occurrenceCount(@Source QuoteView quote, Context context) {
        return Answers.of(quote, context);
    }

    @Description(
            "The same words elsewhere in the archive, the newest first; blanks, punctuation, case and"
                    + " Han variants do not matter.")
    public QuoteConnection occurrences(
            @Source QuoteView quote,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(quote, context);
    }

    @Description("The article of the change.")
    public ArticleView article(@Source QuoteChangeView change, Context context) {
        return Answers.of(change, context);
    }
}
