package dev.dictum.imports.reader;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
