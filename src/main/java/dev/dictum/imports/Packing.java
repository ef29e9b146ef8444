package dev.dictum.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** How a tar, or a file by itself, is compressed; its first bytes tell. */
enum Packing {
    GZIP(0x1F, 0x8B),
    BZIP2('B', 'Z', 'h'),
    XZ(0xFD, '7', 'z', 'X', 'Z', 0),
    ZSTD(0x28, 0xB5, 0x2F, 0xFD);

    /** What {@code xz -9} needs, and some more. */
    private static final int MEMORY_KIB = 100 << 10;

    /** What a block of bzip2 begins with: pi. A text may begin with its mark. */
    private static final byte[] PI = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

    private final byte[] mark;

    Packing(int... mark) {
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    static Optional<Packing> of(byte[] head) {
        return Arrays.stream(values()).filter(packing -> packing.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        boolean marked = isAt(mark, 0, head);
        return this == BZIP2 ? marked && isAt(PI, mark.length + 1, head) : marked;
    }

    /** Whether some bytes stand at a place of others. */
    static boolean isAt(byte[] mark, int at, byte[] head) {
        return head.length >= at + mark.length
                && Arrays.equals(mark, 0, mark.length, head, at, at + mark.length);
    }

    /** What was compressed, all of it where several were written one behind the other. */
    InputStream open(InputStream packed) throws IOException {
        return switch (this) {
            case GZIP ->
                    GzipCompressorInputStream.builder()
                            .setInputStream(packed)
                            .setDecompressConcatenated(true)
                            .get();
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case XZ ->
                    XZCompressorInputStream.builder()
                            .setInputStream(packed)
                            .setDecompressConcatenated(true)
                            .setMemoryLimitKiB(MEMORY_KIB)
                            .get();
            case ZSTD -> new ZstdCompressorInputStream(packed);
        };
    }

    /** The name of a file before it was compressed: {@code posts.jsonl} of posts.jsonl.gz. */
    String unpackedName(String name) {
        return name.replaceFirst("(?i)(?<=[^/])\\.(?:gz|bz2|xz|zst)$", "");
    }
}
