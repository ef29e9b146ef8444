package dev.dictum.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Knows whether a tar that was read to its end has the mark of it, a record of zeros. The library
 * takes a tar that was cut between two entries, or in the header of one, for a whole one.
 */
final class TarEnd extends FilterInputStream {
    private static final int RECORD = 512;
    private static final int CHUNK = 1 << 13;

    private long zeros;

    TarEnd(InputStream tar) {
        super(tar);
    }

    boolean isMarked() {
        return zeros >= RECORD;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            zeros = next == 0 ? zeros + 1 : 0;
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        int behind = 0;
        while (behind < read && bytes[offset + read - 1 - behind] == 0) {
            behind++;
        }
        if (read >= 0) {
            zeros = behind == read ? zeros + behind : behind;
        }
        return read;
    }

    /** What is skipped is looked at as well. */
    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, CHUNK)).length;
    }
}
