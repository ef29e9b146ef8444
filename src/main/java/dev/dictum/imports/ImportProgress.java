package dev.dictum.imports;

import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.Selection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
        return Multi.createFrom()
                .emitter(
                        emitter -> Thread.startVirtualThread(() -> watch(run, selection, emitter)));
    }

    private void watch(long run, Selection selection, MultiEmitter<? super ImportRunView> emitter) {
        ImportRunView last = null;
        try {
            while (!emitter.isCancelled()) {
                Optional<ImportRunView> now = reports.run(run);
                if (now.isEmpty()) {
                    emitter.fail(
                            new ApiException(
                                    ErrorCode.NOT_FOUND, "There is no import of that id."));
                    return;
                }
                if (!isSame(now.get(), last)) {
                    last = now.get();
                    levels.load(ImportRunView.class, List.of(last), selection);
                    emitter.emit(last);
                }
                if (last != null && last.finishedAt() != null) {
                    emitter.complete();
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
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
