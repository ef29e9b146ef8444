package dev.dictum.quote;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A title under which an author was quoted. */
@Type("AuthorTitle")
@Description("A title under which an author was quoted.")
public record AuthorTitle(
        @Description("The title as printed.") String title,
        @Nullable @Description("The date of the first article; null when none has a date.")
                Instant firstSeenAt,
        @Nullable @Description("The date of the last article; null when none has a date.")
                Instant lastSeenAt,
        @Description("How many quotes stand under it.") int quoteCount) {}
