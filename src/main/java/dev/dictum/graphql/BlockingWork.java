package dev.dictum.graphql;

import dev.dictum.database.DatabaseFailure;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the routes beside GraphQL do that may block: it runs beside the event loop, and what it
 * throws becomes an answer.
 */
public final class BlockingWork {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private BlockingWork() {}

    /** Answers a request. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    public static void run(RoutingContext context, Work work) {
        THREADS.execute(() -> answer(context, work));
    }

    static void answer(RoutingContext context, Work work) {
        if (context.response().closed()) {
            // The client has left while it waited for its turn.
            return;
        }
        try {
            work.run();
        } catch (ApiException e) {
            HttpError.send(context, e);
        } catch (DatabaseFailure e) {
            failed(context, e, e.isBusy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.response().close();
        } catch (IOException | RuntimeException | Error e) {
            failed(context, e, false);
        }
    }

    private static void failed(RoutingContext context, Throwable e, boolean busy) {
        if (!busy) {
            Log.errorf(e, "Answering %s failed", context.request().path());
        }
        if (context.response().headWritten()) {
            context.response().close();
        } else if (busy) {
            tooLate(context);
        } else {
            HttpError.send(context, 500, ErrorCode.INTERNAL.name(), "The log has the details.");
        }
    }

    static void tooLate(RoutingContext context) {
        if (!context.response().closed()) {
            context.response().putHeader("Retry-After", "1");
            HttpError.send(
                    context,
                    503,
                    ErrorCode.LIMIT_EXCEEDED.name(),
                    "Too many requests at once; try again.");
        }
    }
}
