package dev.dictum.exports;

import dev.dictum.article.ArticleFilter;
import dev.dictum.database.DatabaseFailure;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.HttpError;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /export?format=JSONL|CSV|MARKDOWN&filter={…}}, for admins. Streamed: a slow reader
 * slows the export down, and an export that fails ends without its last chunk.
 */
@ApplicationScoped
class ExportRoute {
    private final Exporter exporter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ExportRoute(Exporter exporter) {
        this.exporter = exporter;
    }

    void routes(@Observes Router router) {
        router.get("/export").handler(context -> threads.submit(() -> export(context)));
    }

    private void export(RoutingContext context) {
        HttpServerResponse response = context.response();
        try {
            ExportFormat format = format(context.request().getParam("format"));
            String filter = context.request().getParam("filter");
            ArticleFilter articles =
                    filter == null ? ArticleFilter.ALL : ExportFilter.parse(filter);
            response.setChunked(true)
                    .putHeader("Content-Type", format.mediaType())
                    .putHeader("Cache-Control", "no-store")
                    .putHeader(
                            "Content-Disposition",
                            "attachment; filename=\"dictum-export." + format.extension() + "\"");
            try (OutputStream out = new BufferedOutputStream(new Chunks(response), 1 << 16)) {
                exporter.export(format, articles, out);
            }
            response.end();
        } catch (ApiException e) {
            refuse(context, e);
        } catch (DatabaseFailure e) {
            failed(context, e, e.isBadValue());
        } catch (IOException | RuntimeException | Error e) {
            failed(context, e, false);
        }
    }

    private static void failed(RoutingContext context, Throwable e, boolean badValue) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (!badValue) {
            Log.error("An export failed", e);
        }
        if (response.headWritten()) {
            // Without its last chunk the reader knows that something is missing.
            context.request().connection().close();
            return;
        }
        refuse(
                context,
                badValue
                        ? ApiException.badRequest("A value of the filter cannot be used.")
                        : new ApiException(ErrorCode.INTERNAL, "The log has the details."));
    }

    private static void refuse(RoutingContext context, ApiException e) {
        HttpServerResponse response = context.response();
        response.setChunked(false);
        response.headers().remove("Content-Disposition");
        HttpError.send(context, e);
    }

    private static ExportFormat format(@Nullable String name) {
        try {
            return name == null
                    ? ExportFormat.JSONL
                    : ExportFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("The format is JSONL, CSV or MARKDOWN.");
        }
    }

    /** Each write waits until the network has taken it. */
    private static final class Chunks extends OutputStream {
        private final HttpServerResponse response;

        Chunks(HttpServerResponse response) {
            this.response = response;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                Buffer copy = Buffer.buffer(length).appendBytes(bytes, offset, length);
                response.write(copy).toCompletionStage().toCompletableFuture().get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
    }
}
