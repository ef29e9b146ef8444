package dev.dictum.quote;

import dev.dictum.author.NamedRef;
import dev.dictum.quote.extraction.QuoteKind;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** What {@code correctQuote} takes. */
@Input("CorrectQuoteInput")
@Description("What is true of a quote; what is left out stays as it is.")
public record CorrectQuoteInput(
        @Id @Description("The quote.") String quote,
        @Nullable @Description("Who said it; a name that nobody has makes a person of that name.")
                NamedRef speaker,
        @Nullable @Description("That nothing tells who said it.") Boolean clearSpeaker,
        @Nullable @Description("The speaker's title; empty: none.") String title,
        @Nullable @Description("How the words stand in the text.") QuoteKind kind,
        @Nullable
                @Description(
                        "That this is no quotation: it disappears from the archive, and extraction does"
                                + " not bring it back. False takes that back.")
                Boolean rejected,
        @Nullable @Description("Comes back in the payload.") String clientMutationId) {}
