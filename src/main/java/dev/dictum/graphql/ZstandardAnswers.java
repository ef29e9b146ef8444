package dev.dictum.graphql;

import com.github.luben.zstd.util.Native;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compresses answers by Zstandard (RFC 8878) too, which Quarkus has no setting for. Where its
 * library cannot be loaded, gzip remains.
 */
@ApplicationScoped
class ZstandardAnswers implements HttpServerOptionsCustomizer {
    private static final int LEVEL = 3;
    private static final int BLOCK = 64 << 10;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        try {
            Native.load();
            // Netty would refuse answers of more than 32 MB.
            options.addCompressor(StandardCompressionOptions.zstd(LEVEL, BLOCK, Integer.MAX_VALUE));
        } catch (LinkageError | RuntimeException e) {
            Log.debug("No Zstandard here", e);
        }
    }
}
