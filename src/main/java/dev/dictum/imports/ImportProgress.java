package dev.dictum.imports;

import dev.dictum.graphql.Levels;
import dev.dictum.graphql.RequestScope;
import dev.dictum.graphql.Selection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Watches imports, whichever instance runs them. */
@ApplicationScoped
class ImportProgress {
    private static final int TICK_MILLIS = 500;

    private final ImportReports reports;
    private final Levels levels;

    ImportProgress(ImportReports reports, Levels levels) {
        this.reports = reports;
        this.levels = levels;
    }

    /** The import as it is, then whenever it changed, until it has ended. */
    Multi<ImportRunView> of(long run, Selection selection) {
        RequestScope scope = RequestScope.current();
        return Multi.createFrom()
                .emitter(
                        emitter ->
                                Thread.startVirtualThread(
                                        () -> emit(run, selection, scope, emitter)),
                        // Who reads slowly misses what was true in between.
                        BackPressureStrategy.LATEST);
    }

    /** Hears of an import. */
    @FunctionalInterface
    interface Watcher {
        void sees(ImportRunView run) throws IOException, InterruptedException;
    }

    /** Tells of the import until it has ended, or the watcher is gone. */
    void watch(long run, BooleanSupplier gone, Watcher watcher)
            throws IOException, InterruptedException {
        ImportRunView last = null;
        while (!gone.getAsBoolean()) {
            ImportRunView now = reports.existing(run);
            if (!isSame(now, last)) {
                last = now;
                watcher.sees(now);
            }
            if (now.finishedAt() != null) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
        }
    }

    private void emit(
            long run,
            Selection selection,
            RequestScope scope,
            MultiEmitter<? super ImportRunView> emitter) {
        try {
            scope.call(() -> {
                watch(
                        run,
                        emitter::isCancelled,
                        now -> {
                            levels.load(ImportRunView.class, List.of(now), selection);
                            emitter.emit(now);
                        });
                emitter.complete();
                return run;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (Exception e) {
            emitter.fail(e);
        }
    }

    private static boolean isSame(ImportRunView now, @Nullable ImportRunView last) {
        return last != null
                && now.status() == last.status()
                && now.counts().equals(last.counts())
                && (now.finishedAt() == null) == (last.finishedAt() == null);
    }
}
