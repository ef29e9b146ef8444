package dev.dictum.imports;

import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.HttpError;
import dev.dictum.imports.reader.StorableText;
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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
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
    private static final int MAX_NAME = 1000;
    private static final long LINGER_MS = 1000;
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Vertx vertx;
    private final ImportLimits limits;
    private final Path folder;
    private final AtomicBoolean swept = new AtomicBoolean();

    UploadReceiver(
            Vertx vertx, ImportLimits limits, @ConfigProperty(name = "dictum.data-dir") Path data) {
        this.vertx = vertx;
        this.limits = limits;
        this.folder = data.resolve("uploads");
    }

    /** An upload that is on disk as a whole. */
    record Received(String name, Path file, String sha256) {}

    void receive(RoutingContext context, BiConsumer<RoutingContext, Received> then) {
        context.request().pause();
        Path file = folder.resolve("upload-" + UUID.randomUUID());
        Transfer transfer = new Transfer(context, file, then);
        try {
            Files.createDirectories(folder);
            if (!swept.getAndSet(true)) {
                sweep();
            }
        } catch (IOException e) {
            transfer.give500(e);
            return;
        }
        OpenOptions options = new OpenOptions().setCreateNew(true).setWrite(true);
        vertx.fileSystem()
                .open(file.toString(), options)
                .onSuccess(transfer::start)
                .onFailure(transfer::give500);
    }

    /** Removes what an instance left that was killed; what is on its way grows. */
    private void sweep() throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(folder, "upload-*")) {
            for (Path upload : uploads) {
                if (Files.getLastModifiedTime(upload).toInstant().isBefore(before)) {
                    Files.deleteIfExists(upload);
                }
            }
        }
    }

    private final class Transfer {
        private final RoutingContext context;
        private final HttpServerRequest request;
        private final Path file;
        private final BiConsumer<RoutingContext, Received> then;
        private final MessageDigest digest = sha256();
        private final AtomicBoolean ended = new AtomicBoolean();
        private @Nullable AsyncFile out;
        private @Nullable Throwable failure;
        private String name = "upload";
        private long size;
        private boolean found;
        private boolean whole;

        Transfer(RoutingContext context, Path file, BiConsumer<RoutingContext, Received> then) {
            this.context = context;
            this.request = context.request();
            this.file = file;
            this.then = then;
            // Whoever goes away before the file is open would else not be noticed.
            request.exceptionHandler(this::brokeOff);
        }

        void start(AsyncFile open) {
            out = open;
            if (ended.get()) {
                discard();
                return;
            }
            open.exceptionHandler(this::notKept);
            String type = String.valueOf(request.getHeader("Content-Type"));
            try {
                if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
                    request.setExpectMultipart(true);
                    request.uploadHandler(this::part);
                } else {
                    found = true;
                    whole = true;
                    take(request, open);
                }
                request.endHandler(end -> finish(open));
                named(request.getParam("name"));
                request.resume();
            } catch (IllegalStateException e) {
                brokeOff(e);
            }
        }

        private void brokeOff(Throwable e) {
            Log.debug("An upload broke off", e);
            give400("The upload broke off.");
        }

        /** A name without folders: it is no path of ours. */
        private void named(@Nullable String given) {
            String last =
                    given == null ? "" : given.replace('\\', '/').replaceFirst("^.*/", "").strip();
            if (last.length() > MAX_NAME || !StorableText.of(last).equals(last)) {
                give400(
                        "The upload's name has at most %,d characters, all of them ones that can be stored."
                                .formatted(MAX_NAME));
            } else if (!last.isEmpty()) {
                name = last;
            }
        }

        /** The first file counts; more of them would be imports of their own. */
        private void part(HttpServerFileUpload part) {
            if (found) {
                give400("A form may hold one file; pack several into an archive.");
                return;
            }
            found = true;
            if (request.getParam("name") == null) {
                named(part.filename());
            }
            part.endHandler(end -> whole = true);
            take(part, Objects.requireNonNull(out));
        }

        private void take(ReadStream<Buffer> in, AsyncFile open) {
            in.handler(bytes -> {
                if (ended.get()) {
                    return;
                }
                size += bytes.length();
                if (size > limits.maxUploadBytes()) {
                    give413();
                    return;
                }
                digest.update(bytes.getBytes());
                open.write(bytes).onFailure(this::notKept);
                if (open.writeQueueFull()) {
                    in.pause();
                    open.drainHandler(drained -> in.resume());
                }
            });
        }

        /** The disk is full, or worse. */
        private void notKept(Throwable e) {
            failure = e;
            give500(e);
        }

        private void finish(AsyncFile open) {
            if (!found) {
                give400("The form holds no file.");
            } else if (!whole) {
                give400("The form broke off: the end of its file is missing.");
            } else if (size == 0) {
                give400("The upload is empty.");
            } else if (ended.compareAndSet(false, true)) {
                String sum = HexFormat.of().formatHex(digest.digest());
                // Only now is all of it written, or not.
                open.close()
                        .onComplete(closed -> {
                            Throwable problem = closed.failed() ? closed.cause() : failure;
                            if (problem == null) {
                                then.accept(context, new Received(name, file, sum));
                            } else {
                                delete();
                                send500(problem);
                            }
                        });
            }
        }

        private void give400(String message) {
            end(() -> send(400, ErrorCode.BAD_REQUEST.name(), message));
        }

        private void give413() {
            String message = "An upload has at most %,d bytes.".formatted(limits.maxUploadBytes());
            end(() -> send(413, "IMPORT_TOO_LARGE", message));
        }

        void give500(Throwable e) {
            end(() -> send500(e));
        }

        private void send500(Throwable e) {
            Log.error("An upload could not be kept", e);
            send(500, ErrorCode.INTERNAL.name(), "The upload could not be kept; see the log.");
        }

        private void end(Runnable answer) {
            if (ended.compareAndSet(false, true)) {
                discard();
                answer.run();
            }
        }

        /** What is still to come is passed over for a moment: who sends reads the answer then. */
        private void send(int status, String code, String message) {
            if (context.response().ended() || context.response().closed()) {
                return;
            }
            context.response().putHeader("Connection", "close");
            HttpError.send(context, status, code, message);
            vertx.setTimer(LINGER_MS, now -> request.connection().close());
        }

        private void discard() {
            if (out != null) {
                out.close().onComplete(closed -> delete());
            }
        }

        private void delete() {
            vertx.fileSystem().delete(file.toString());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
