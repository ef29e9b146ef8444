package dev.dictum.imports.reader;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document of any format; which one it is, its content tells. */
public final class DocumentReader {
    private static final int MAX_PIECES = 300_000;

    private DocumentReader() {}

    /**
     * The documents of their own within a document; absent when it is one article itself.
     *
     * @param format what the sender says of it, if anything
     * @throws UnreadableDocument when it cannot be taken apart
     */
    public static Optional<List<Part>> split(
            String name, byte[] bytes, @Nullable SourceFormat format) throws UnreadableDocument {
        SourceFormat found = format == null ? SourceFormat.of(bytes).orElse(null) : format;
        return switch (found) {
            case RSS, ATOM -> Optional.of(FeedReader.split(name, bytes));
            case JSON_FEED -> Optional.of(JsonFeedReader.split(name, bytes));
            case JSON_LINES -> JsonLinesReader.split(name, bytes);
            case null, default -> Optional.empty();
        };
    }

    /**
     * Reads one article.
     *
     * @param name the document's name; its last part is the title of last resort
     * @param address where it was published, when the sender says so: its key and url then
     * @param defaultZone the zone of dates that state none; without it Asia/Shanghai for Chinese
     *     text, else UTC
     * @throws UnreadableDocument when the bytes are no article; the issue says why and where
     */
    public static ScrapedArticle read(
            String name,
            byte[] bytes,
            @Nullable SourceFormat format,
            @Nullable String address,
            @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        refuseWhatIsNoText(bytes);
        refuseWhatHasTooMany(bytes, '<', "tags");
        refuseWhatHasTooMany(bytes, '\n', "lines");
        SourceFormat found = format == null ? SourceFormat.of(bytes).orElse(null) : format;
        return switch (found) {
            case RSS, ATOM -> FeedReader.read(name, bytes, address, defaultZone);
            case JSON_FEED -> JsonFeedReader.read(name, bytes, address, defaultZone);
            case JSON_LINES -> JsonLinesReader.read(name, bytes, address, defaultZone);
            case HTML -> PageReader.read(name, bytes, address, defaultZone);
            // Text that begins like nothing else is told what a post would look like.
            case null, default -> PostReader.read(name, bytes, address, defaultZone);
        };
    }

    /** Each of them is an object of some hundred bytes, several times. */
    private static void refuseWhatHasTooMany(byte[] bytes, char mark, String what)
            throws UnreadableDocument {
        int found = 0;
        for (byte b : bytes) {
            found += b == mark ? 1 : 0;
        }
        if (found > MAX_PIECES) {
            throw new UnreadableDocument(
                    "DOCUMENT_TOO_LARGE",
                    "The document has %,d %s; the limit is %,d."
                            .formatted(found, what, MAX_PIECES));
        }
    }

    private static void refuseWhatIsNoText(byte[] bytes) throws UnreadableDocument {
        int blanks = 0;
        while (blanks < bytes.length && bytes[blanks] >= 0 && bytes[blanks] <= ' ') {
            if (bytes[blanks] == 0) {
                break;
            }
            blanks++;
        }
        if (blanks == bytes.length) {
            throw new UnreadableDocument("EMPTY_DOCUMENT", "The document is empty.");
        }
        boolean utf16 =
                bytes.length > 1
                        && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF
                        && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
        for (int i = 0; !utf16 && i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                throw new UnreadableDocument(
                        "BINARY_DOCUMENT",
                        "The document is not text: byte %d is zero.".formatted(i + 1));
            }
        }
    }
}
