package dev.dictum.imports.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of JSON Lines, one after the other, however long the stream is. Of a line
 * over the limit only the beginning is kept, which says that it is too long.
 */
public final class JsonLines {
    private final String name;
    private final InputStream in;
    private final long maxLine;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int at;
    private int number;

    /**
     * @param maxLine the most bytes that a line may have; a longer one comes with one byte more
     */
    public JsonLines(String name, InputStream in, long maxLine) {
        this.name = name;
        this.in = in;
        this.maxLine = maxLine;
    }

    /** The next line that is not blank, named after its number; null behind the last one. */
    public @Nullable Part next() throws IOException {
        while (true) {
            byte[] line = line();
            if (line == null) {
                return null;
            }
            number++;
            if (!isBlank(line)) {
                return new Part(name + "#" + number, line, List.of());
            }
        }
    }

    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any ? line.toByteArray() : null;
                }
            }
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = (int) Math.min(end - at, Math.max(0, maxLine + 1 - line.size()));
            line.write(buffer, at, room);
            boolean complete = end < filled;
            at = complete ? end + 1 : end;
            if (complete) {
                return line.toByteArray();
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
