package dev.dictum.imports.reader;

import dev.dictum.search.folding.Sha256;
import java.util.HexFormat;

/** What a part of a document is called. */
final class PartName {
    private PartName() {}

    /** The part's own id when it has a short one, else the beginning of its bytes' SHA-256. */
    static String of(String id, byte[] bytes, int maxLength) {
        String line = StorableText.of(id).replaceAll("\\s+", " ").strip();
        if (!line.isEmpty() && line.length() <= maxLength) {
            return line;
        }
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 8);
    }
}
