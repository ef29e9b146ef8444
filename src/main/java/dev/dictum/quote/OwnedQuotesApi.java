package dev.dictum.quote;

import dev.dictum.article.ArticleView;
import dev.dictum.author.AuthorView;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.DateRange;
import dev.dictum.graphql.TimeBucket;
import dev.dictum.graphql.TimeUnit;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What articles and authors know of their quotes. */
@GraphQLApi
public class OwnedQuotesApi {

    @Description("How many quotes it holds, those inside others too; INDIRECT does not count.")
    public int quoteCount(@Source ArticleView article, Context context) {
        return Answers.of(article, context);
    }

    @Description("Its quotes in the order of the text, those inside others too.")
    public QuoteConnection quotes(
            @Source ArticleView article,
            @Nullable @Name("filter") @Description("Which quotes; left out: all but INDIRECT.")
                    QuoteFilter filter,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(article, context);
    }

    @Description("How often the author was quoted; INDIRECT does not count.")
    public int quoteCount(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }

    @Description("What the author said, the newest first unless ordered otherwise.")
    public QuoteConnection quotes(
            @Source AuthorView author,
            @Nullable @Name("filter") @Description("Which quotes; left out: all but INDIRECT.")
                    QuoteFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: the newest first.")
                    QuoteOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(author, context);
    }

    @Description("Titles under which the author was quoted, the one seen last first.")
    public List<AuthorTitle> titles(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }

    @Nullable
    @Description("The date of the first article that quotes the author.")
    public Instant firstQuotedAt(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }

    @Nullable
    @Description("The date of the last article that quotes the author.")
    public Instant lastQuotedAt(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }

    @Description(
            "How often the author was quoted over time: the spans with quotes, the earliest first."
                    + " Articles without a date do not count.")
    public List<TimeBucket> timeline(
            @Source AuthorView author,
            @Nullable @Name("by") @DefaultValue("MONTH") @Description("How long the spans are.")
                    TimeUnit by,
            @Nullable @Name("range") @Description("Which days; left out: all.") DateRange range,
            @Nullable
                    @Name("zone")
                    @DefaultValue("UTC")
                    @Description("The IANA zone in which days and spans begin.")
                    String zone,
            Context context) {
        return Answers.of(author, context);
    }
}
