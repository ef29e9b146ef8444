package dev.dictum.imports;

import dev.dictum.article.ArticleWords;
import dev.dictum.database.DatabaseFailure;
import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes batches of documents that were read, whatever the database says to some of them. */
@ApplicationScoped
class BatchWriter {
    private static final int ATTEMPTS = 4;

    private final ImportStore store;
    private final ArticleWords words;

    BatchWriter(ImportStore store, ArticleWords words) {
        this.store = store;
        this.words = words;
    }

    /** Runs in the transaction that writes documents: what it throws undoes them. */
    @FunctionalInterface
    interface Claim {
        Claim NONE = documents -> {};

        void settle(List<ReadDocument> documents);
    }

    /**
     * Writes a batch, in parts where a key comes twice: the later document sees the earlier one.
     */
    void write(
            long run,
            List<ReadDocument> documents,
            ImportOptions options,
            Claim claim,
            Importer.Listener listener) {
        List<ReadDocument> part = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (ReadDocument document : documents) {
            if (!document.isRefused() && !keys.add(document.sourceKey())) {
                writePart(run, part, options, claim, listener);
                part = new ArrayList<>();
                keys = new HashSet<>(Set.of(document.sourceKey()));
            }
            part.add(document);
        }
        writePart(run, part, options, claim, listener);
    }

    private void writePart(
            long run,
            List<ReadDocument> documents,
            ImportOptions options,
            Claim claim,
            Importer.Listener listener) {
        try {
            listener.imported(writeAtOnce(run, documents, options, claim));
        } catch (DatabaseFailure e) {
            if (e.isConnectionLost()) {
                throw e;
            }
            if (documents.size() == 1) {
                Log.errorf(e, "Storing %s failed", documents.getFirst().candidate().name());
                ReadDocument refused = documents.getFirst().refused(refusedByDatabase(e));
                listener.imported(writeAtOnce(run, List.of(refused), options, claim));
                return;
            }
            eachAlone(run, documents, options, claim, listener);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            if (documents.size() == 1) {
                Log.errorf(e, "Storing %s failed", documents.getFirst().candidate().name());
                ReadDocument refused = documents.getFirst().refused(Refusals.storeFailed());
                listener.imported(writeAtOnce(run, List.of(refused), options, claim));
                return;
            }
            eachAlone(run, documents, options, claim, listener);
        }
    }

    /** One document that cannot be stored must not take the others with it. */
    private void eachAlone(
            long run,
            List<ReadDocument> documents,
            ImportOptions options,
            Claim claim,
            Importer.Listener listener) {
        for (ReadDocument document : documents) {
            writePart(run, List.of(document), options, claim, listener);
        }
    }

    /** Writes documents in one transaction, all or none. */
    List<ItemReport> writeAtOnce(
            long run, List<ReadDocument> documents, ImportOptions options, Claim claim) {
        List<ItemReport> written = writeRepeatedly(run, documents, options, claim);
        words.keepUp();
        return written;
    }

    private List<ItemReport> writeRepeatedly(
            long run, List<ReadDocument> documents, ImportOptions options, Claim claim) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.write(run, documents, options, claim);
            } catch (DatabaseFailure e) {
                if (!e.isWorthRepeating() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Issue refusedByDatabase(DatabaseFailure e) {
        return Issue.of(
                Severity.ERROR,
                "STORE_FAILED",
                "The database refused the document (SQLSTATE %s); the log has the details."
                        .formatted(e.sqlState()));
    }
}
