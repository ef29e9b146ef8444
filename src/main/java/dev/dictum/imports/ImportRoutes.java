package dev.dictum.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dictum.database.DatabaseFailure;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.BlockingWork;
import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.HttpError;
import dev.dictum.graphql.Zones;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Imports over plain HTTP, for admins ({@code application.properties} says so for the whole path):
 * {@code POST /imports}, {@code GET /imports/ID}, its {@code /report} and {@code /events}, {@code
 * DELETE /imports/ID}.
 */
@ApplicationScoped
class ImportRoutes {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MAX_WATCHERS = 100;
    private static final int ATTEMPTS = 5;

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final ImportProgress progress;
    private final ImportBell bell;
    private final UploadReceiver receiver;
    private final Semaphore watchers = new Semaphore(MAX_WATCHERS);

    ImportRoutes(
            ImportJobs jobs,
            ImportReports reports,
            ImportProgress progress,
            ImportBell bell,
            UploadReceiver receiver) {
        this.jobs = jobs;
        this.reports = reports;
        this.progress = progress;
        this.bell = bell;
        this.receiver = receiver;
    }

    void routes(@Observes Router router) {
        router.post("/imports").handler(context -> receiver.receive(context, this::received));
        router.get("/imports/:id")
                .handler(context -> BlockingWork.run(context, () -> show(context)));
        router.get("/imports/:id/report")
                .handler(context -> BlockingWork.run(context, () -> report(context)));
        router.get("/imports/:id/events")
                .handler(context -> BlockingWork.run(context, () -> events(context)));
        router.delete("/imports/:id")
                .handler(context -> BlockingWork.run(context, () -> cancel(context)));
    }

    private static void answer(RoutingContext context, int status, Object body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(json(body));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The upload is on disk: into the database with it, and only then is it acknowledged. */
    private void received(RoutingContext context, UploadReceiver.Received upload) {
        BlockingWork.run(
                context,
                () -> {
                    try {
                        checkSum(context.request().getParam("sha256"), upload.sha256());
                        long run = jobs.add(upload.name(), upload.file(), options(context));
                        bell.ring();
                        context.response().putHeader("Location", "/imports/" + id(run));
                        answer(context, 202, existing(run));
                    } finally {
                        Files.deleteIfExists(upload.file());
                    }
                });
    }

    private static void checkSum(@Nullable String wanted, String found) {
        if (wanted != null && !wanted.strip().toLowerCase(Locale.ROOT).equals(found)) {
            throw ApiException.badRequest(
                    "The upload's SHA-256 is %s, not %s: it was damaged on its way."
                            .formatted(found, wanted));
        }
    }

    private static ImportOptions options(RoutingContext context) {
        String zone = context.request().getParam("defaultZone");
        ZoneId defaultZone = zone == null ? null : Zones.parse(zone);
        return new ImportOptions(
                flag(context, "dryRun", false), false, defaultZone, flag(context, "quotes", true));
    }

    private static boolean flag(RoutingContext context, String name, boolean otherwise) {
        String value = context.request().getParam(name);
        return switch (value == null ? "" : value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                if (value != null) {
                    throw ApiException.badRequest("`%s` is true or false.".formatted(name));
                }
                yield otherwise;
            }
        };
    }

    private static String id(long run) {
        return GlobalId.of(ImportRunView.TYPE, run);
    }

    private static long number(RoutingContext context) {
        return GlobalId.numberOf(String.valueOf(context.pathParam("id")), ImportRunView.TYPE);
    }

    private static Map<String, @Nullable Object> shown(ImportRunView run) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", run.getId());
        shown.put("status", run.status());
        shown.put("dryRun", run.dryRun());
        shown.put("startedAt", String.valueOf(run.startedAt()));
        shown.put("finishedAt", run.finishedAt() == null ? null : String.valueOf(run.finishedAt()));
        shown.put("counts", run.counts());
        return shown;
    }

    private Map<String, @Nullable Object> existing(long number) {
        return shown(reports.existing(number));
    }

    private void show(RoutingContext context) {
        answer(context, 200, existing(number(context)));
    }

    private void cancel(RoutingContext context) {
        long number = number(context);
        existing(number);
        if (!DatabaseFailure.repeated(ATTEMPTS, () -> jobs.end(number, ImportStatus.CANCELLED))) {
            throw new ApiException(
                    ErrorCode.CONFLICT, "The import has ended, or its own process runs it.");
        }
        answer(context, 200, existing(number));
    }

    /** A JSON object a line for each document that has its outcome, in their order. */
    private void report(RoutingContext context) throws IOException, InterruptedException {
        long number = number(context);
        existing(number);
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "application/jsonl");
        reports.write(number, lines -> write(response, lines));
        response.end();
    }

    /** Server-sent events: the run whenever it changed, until it has ended. */
    private void events(RoutingContext context) throws IOException, InterruptedException {
        long number = number(context);
        existing(number);
        if (!watchers.tryAcquire()) {
            HttpError.send(
                    context, 503, ErrorCode.LIMIT_EXCEEDED.name(), "Too many imports are watched.");
            return;
        }
        try {
            HttpServerResponse response = context.response();
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("Cache-Control", "no-store");
            progress.watch(
                    number,
                    response::closed,
                    run -> write(response, "event: progress\ndata: " + json(shown(run)) + "\n\n"));
            response.end();
        } finally {
            watchers.release();
        }
    }

    /** Waits for a slow reader instead of keeping what it has not read yet. */
    private static void write(HttpServerResponse response, String text)
            throws IOException, InterruptedException {
        try {
            response.write(text).toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
