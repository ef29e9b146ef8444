package dev.dictum.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the end of a zip says of its directory. The library reads entries until one is damaged, and
 * does not tell that others were behind it.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_ENTRIES = 10;
    private static final int COMMENT_LENGTH = 20;

    /** The count of a zip with more entries than two bytes tell, which stands elsewhere. */
    private static final int MANY = 0xFFFF;

    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_OFFSET = 8;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_LENGTH = 56;
    private static final int LARGE_END_ENTRIES = 32;

    private ZipDirectory() {}

    /** How many entries a zip says that it has; 0 where it does not tell. */
    static long entries(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            long from = Math.max(0, file.size() - END_LENGTH - MANY - LOCATOR_LENGTH);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END
                        && Short.toUnsignedInt(tail.getShort(at + COMMENT_LENGTH))
                                == tail.limit() - at - END_LENGTH) {
                    int entries = Short.toUnsignedInt(tail.getShort(at + END_ENTRIES));
                    return entries == MANY ? many(file, tail, at - LOCATOR_LENGTH) : entries;
                }
            }
            return 0;
        }
    }

    private static long many(FileChannel file, ByteBuffer tail, int locator) throws IOException {
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            return 0;
        }
        long at = tail.getLong(locator + LOCATOR_OFFSET);
        if (at < 0 || at > file.size() - LARGE_END_LENGTH) {
            return 0;
        }
        ByteBuffer end = read(file, at, LARGE_END_LENGTH);
        return end.getInt(0) == LARGE_END ? end.getLong(LARGE_END_ENTRIES) : 0;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
        return bytes.flip();
    }
}
