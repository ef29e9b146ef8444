package dev.dictum.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one import may bring. */
@ConfigMapping(prefix = "dictum.import")
public interface ImportLimits {
    /** Bytes of one document. */
    @WithDefault("8388608")
    long maxDocumentBytes();

    /** Bytes of a line of JSON Lines: an exported article comes with its source. */
    default long maxLineBytes() {
        return 4 * maxDocumentBytes();
    }

    /** Bytes of one upload. */
    @WithDefault("536870912")
    long maxUploadBytes();

    /** Entries of one archive. */
    @WithDefault("1000000")
    int maxArchiveEntries();

    /** Bytes of all entries of one archive, unpacked. */
    @WithDefault("8589934592")
    long maxArchiveBytes();

    /** Unpacked to packed bytes of an archive. */
    @WithDefault("100")
    int maxArchiveRatio();
}
