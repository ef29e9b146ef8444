package dev.dictum.quote;

import org.eclipse.microprofile.graphql.Description;

/** What became of a quote when its article was extracted again. */
@Description("What became of a quote when its article was extracted again.")
public enum QuoteChange {
    ADDED,
    REMOVED,
    CHANGED
}
