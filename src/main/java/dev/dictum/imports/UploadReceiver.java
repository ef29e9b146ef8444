package dev.dictum.imports;

import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.HttpError;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Streams an upload to disk, raw or the first file of a multipart form; of its bytes only as many
 * are in memory as the disk has not taken yet.
 */
@ApplicationScoped
class UploadReceiver {
    private final Vertx vertx;
    private final ImportLimits limits;
    private final Path folder;

    UploadReceiver(
            Vertx vertx, ImportLimits limits, @ConfigProperty(name = "dictum.data-dir") Path data) {
        this.vertx = vertx;
        this.limits = limits;
        this.folder = data.resolve("uploads");
    }

    /** An upload that is on disk as a whole. */
    record Received(String name, Path file, String sha256) {}

    void receive(RoutingContext context, BiConsumer<RoutingContext, Received> then) {
        HttpServerRequest request = context.request();
        request.pause();
        Path file = folder.resolve("upload-" + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            Log.error("Uploads cannot be kept", e);
            HttpError.send(context, 500, ErrorCode.INTERNAL.name(), "The log has the details.");
            return;
        }
        OpenOptions options = new OpenOptions().setCreateNew(true).setWrite(true);
        vertx.fileSystem()
                .open(file.toString(), options)
                .onSuccess(open -> new Transfer(context, file, open, then).start())
                .onFailure(e -> {
                    Log.error("Uploads cannot be kept", e);
                    HttpError.send(
                            context, 500, ErrorCode.INTERNAL.name(), "The log has the details.");
                });
    }

    private final class Transfer {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Path file;
        private final AsyncFile out;
        private final BiConsumer<RoutingContext, Received> then;
        private final MessageDigest digest = sha256();
        private final AtomicBoolean ended = new AtomicBoolean();
        private String name;
        private long size;
        private boolean found;

        Transfer(
                RoutingContext context,
                Path file,
                AsyncFile out,
                BiConsumer<RoutingContext, Received> then) {
            this.context = context;
            this.request = context.request();
            this.file = file;
            this.out = out;
            this.then = then;
            this.name = name(request.getParam("name"), "upload");
        }

        void start() {
            String type = String.valueOf(request.getHeader("Content-Type"));
            if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
                request.setExpectMultipart(true);
                request.uploadHandler(this::part);
            } else {
                found = true;
                take(request);
            }
            request.exceptionHandler(e -> give400("The upload broke off: " + e.getMessage()));
            request.endHandler(end -> finish());
            request.resume();
        }

        /** The first file counts; more of them would be imports of their own. */
        private void part(HttpServerFileUpload part) {
            if (found) {
                give400("A form may hold one file; pack several into an archive.");
                return;
            }
            found = true;
            if (request.getParam("name") == null) {
                name = name(part.filename(), "upload");
            }
            take(part);
        }

        private void take(ReadStream<Buffer> in) {
            in.handler(bytes -> {
                size += bytes.length();
                if (size > limits.maxUploadBytes()) {
                    give413();
                    return;
                }
                digest.update(bytes.getBytes());
                out.write(bytes);
                if (out.writeQueueFull()) {
                    in.pause();
                    out.drainHandler(drained -> in.resume());
                }
            });
        }

        private void finish() {
            if (!found) {
                give400("The form holds no file.");
                return;
            }
            if (size == 0) {
                give400("The upload is empty.");
                return;
            }
            if (ended.compareAndSet(false, true)) {
                String sum = HexFormat.of().formatHex(digest.digest());
                out.close()
                        .onSuccess(closed -> then.accept(context, new Received(name, file, sum)))
                        .onFailure(e -> {
                            Log.error("An upload could not be kept", e);
                            delete();
                            HttpError.send(
                                    context,
                                    500,
                                    ErrorCode.INTERNAL.name(),
                                    "The log has the details.");
                        });
            }
        }

        private void give400(String message) {
            end(400, ErrorCode.BAD_REQUEST.name(), message);
        }

        private void give413() {
            end(
                    413,
                    "IMPORT_TOO_LARGE",
                    "An upload has at most %,d bytes.".formatted(limits.maxUploadBytes()));
        }

        /** What is still to come is not read: the connection ends with the answer. */
        private void end(int status, String code, String message) {
            if (ended.compareAndSet(false, true)) {
                out.close().onComplete(closed -> delete());
                context.response().putHeader("Connection", "close");
                HttpError.send(context, status, code, message);
            }
        }

        private void delete() {
            vertx.fileSystem().delete(file.toString());
        }
    }

    /** A name without folders: it is no path of ours. */
    private static String name(@Nullable String given, String otherwise) {
        if (given == null) {
            return otherwise;
        }
        String last = given.replace('\\', '/').replaceFirst("^.*/", "").strip();
        return last.isEmpty() ? otherwise : last.substring(0, Math.min(last.length(), 200));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
