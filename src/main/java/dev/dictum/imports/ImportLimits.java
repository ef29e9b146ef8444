package dev.dictum.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one import may bring. */
@ApplicationScoped
public class ImportLimits {
    /** Bytes of one document. */
    @ConfigProperty(name = "dictum.import.max-document-bytes", defaultValue = "8388608")
    long maxDocumentBytes;

    /** Entries of one archive. */
    @ConfigProperty(name = "dictum.import.max-archive-entries", defaultValue = "1000000")
    int maxArchiveEntries;

    /** Bytes of all entries of one archive, unpacked. */
    @ConfigProperty(name = "dictum.import.max-archive-bytes", defaultValue = "8589934592")
    long maxArchiveBytes;

    /** Unpacked to packed bytes of an archive. */
    @ConfigProperty(name = "dictum.import.max-archive-ratio", defaultValue = "100")
    int maxArchiveRatio;
}
