package dev.dictum.quote;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Loaded;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** One quote that extraction changed. */
@Type("QuoteChanged")
@Description("One quote that extraction added, removed or changed.")
public record QuoteChangeView(
        @Ignore long articleNumber,
        @Description("What became of it.") QuoteChange change,
        @Description("The words.") String text,
        @Nullable @Description("Who spoke as it was stored.") String speakerBefore,
        @Nullable @Description("Who spoke as it was found now.") String speakerAfter,
        @Ignore Answers answers)
        implements Loaded {

    static QuoteChangeView of(
            QuoteChange change, @Nullable QuoteRow before, @Nullable QuoteRow after, QuoteRow row) {
        return new QuoteChangeView(
                row.article(),
                change,
                row.text(),
                before == null ? null : before.speakerName(),
                after == null ? null : after.speakerName(),
                new Answers());
    }
}
