package dev.dictum.quote;

import dev.dictum.article.TextSpan;
import dev.dictum.quote.extraction.AttributionMethod;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An attribution as the API shows it. */
@Type("Attribution")
@Description("What the article says about who spoke.")
public record AttributionView(
        @Description("How the speaker was found.") AttributionMethod method,
        @Description("How sure it is that this is a quotation of this speaker, from 0 to 1.")
                double confidence,
        @Nullable
                @Description(
                        "The speaker's name, or the phrase that stands for it (网友), whether or not it"
                                + " is an author; null when nothing tells.")
                String speakerName,
        @Nullable @Description("The words of the attribution as printed.") String verbatim,
        @Nullable @Description("Where they stand in bodyText.") TextSpan span,
        @Nullable @Description("The reporting word.") String cue,
        @Nullable @Description("The speaker's title as printed.") String title,
        @Nullable @Description("Where or when it was said, as printed.") String occasion,
        @Description("Who else may have spoken, the likeliest first.")
                List<AttributionCandidate> candidates) {}
