package dev.dictum.imports;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw deflate (RFC 1951) of source documents. */
public final class Compression {
    /** Level 3 packs news within some percent of the default level and is twice as fast. */
    private static final int LEVEL = 3;

    private Compression() {}

    static byte[] compress(byte[] bytes) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        }
    }

    public static byte[] expand(byte[] packed, int length) {
        try (Inflater inflater = new Inflater(true)) {
            // The format wants a byte more than there is.
            inflater.setInput(Arrays.copyOf(packed, packed.length + 1));
            byte[] bytes = new byte[length];
            int at = 0;
            while (at < length && !inflater.finished()) {
                int read = inflater.inflate(bytes, at, length - at);
                if (read == 0 && inflater.needsInput()) {
                    break;
                }
                at += read;
            }
            if (at != length) {
                throw new IllegalStateException("a stored document is shorter than it was");
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored document is damaged", e);
        }
    }
}
