package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a feed. Each holds the feed's head again, so that thousands of small items with a
 * large head would be more than fits into memory.
 */
final class PartList {
    private static final long MAX_BYTES = 64L << 20;

    private final List<Part> parts = new ArrayList<>();
    private long bytes;

    void add(Part part) throws UnreadableDocument {
        bytes += part.bytes().length;
        if (bytes > MAX_BYTES) {
            throw new UnreadableDocument(
                    "DOCUMENT_TOO_LARGE",
                    "The items, each with the feed's head, have more than %,d bytes."
                            .formatted(MAX_BYTES));
        }
        parts.add(part);
    }

    List<Part> list() {
        return parts;
    }
}
