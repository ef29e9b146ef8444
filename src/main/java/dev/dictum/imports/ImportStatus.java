package dev.dictum.imports;

import org.eclipse.microprofile.graphql.Description;

/** How far an import is. */
@Description(
        "How far an import is; COMPLETED_WITH_REJECTIONS when it went through but refused documents,"
                + " FAILED when it ended before its last document.")
public enum ImportStatus {
    QUEUED,
    RUNNING,
    COMPLETED,
    COMPLETED_WITH_REJECTIONS,
    FAILED,
    CANCELLED
}
