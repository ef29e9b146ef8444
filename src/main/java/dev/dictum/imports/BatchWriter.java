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
            eachAlone(run, documents, e, refusedByDatabase(e), options, claim, listener);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            eachAlone(run, documents, e, Refusals.storeFailed(), options, claim, listener);
        }
    }

    /** One document that cannot be stored must not take the others with it. */
    private void eachAlone(
            long run,
            List<ReadDocument> documents,
            RuntimeException failure,
            Issue refusal,
            ImportOptions options,
            Claim claim,
            Importer.Listener listener) {
        if (documents.size() == 1) {
            ReadDocument document = documents.getFirst();
            Log.errorf(failure, "Storing %s failed", document.candidate().name());
            List<ReadDocument> refused = List.of(document.refused(refusal));
            listener.imported(writeAtOnce(run, refused, options, claim));
            return;
        }
        for (ReadDocument document : documents) {
            writePart(run, List.of(document), options, claim, listener);
        }
    }

    /** Writes documents in one transaction, all or none. */
    List<ItemReport> writeAtOnce(
            long run, List<ReadDocument> documents, ImportOptions options, Claim claim) {
        List<ItemReport> written =
                DatabaseFailure.repeated(
                        ATTEMPTS, () -> store.write(run, documents, options, claim));
        words.keepUp();
        return written;
    }

    private static Issue refusedByDatabase(DatabaseFailure e) {
        return Issue.of(
                Severity.ERROR,
                "STORE_FAILED",
                "The database refused the document (SQLSTATE %s); the log has the details."
                        .formatted(e.sqlState()));
    }
}
