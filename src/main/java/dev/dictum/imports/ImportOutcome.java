package dev.dictum.imports;

import org.eclipse.microprofile.graphql.Description;

/** What became of a document. */
@Description("What became of a document.")
public enum ImportOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
