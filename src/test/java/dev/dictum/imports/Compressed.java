package dev.dictum.imports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Bytes as others compress them. */
final class Compressed {
    private Compressed() {}

    static byte[] by(Packing packing, byte[] bytes) throws Exception {
        String name =
                switch (packing) {
                    case GZIP -> CompressorStreamFactory.GZIP;
                    case BZIP2 -> CompressorStreamFactory.BZIP2;
                    case XZ -> CompressorStreamFactory.XZ;
                    case ZSTD -> CompressorStreamFactory.ZSTANDARD;
                };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed =
                new CompressorStreamFactory().createCompressorOutputStream(name, out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
