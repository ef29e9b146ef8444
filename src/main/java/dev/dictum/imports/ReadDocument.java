package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.ScrapedArticle;
import dev.dictum.imports.reader.Severity;
import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.Extraction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, refused, or found to be in the archive already.
 *
 * @param index its place in the run, from 0
 * @param sourceKey the key of its article; empty when it was refused
 * @param article what was read; absent when it was refused or is known
 * @param extraction what was said in it and who wrote it; nothing when it was not read
 * @param textHash 64 bits of the text's hash; absent for very short texts
 * @param words what the search knows it by
 * @param packed the compressed bytes; empty when there is nothing to store
 * @param known the article that holds these very bytes already
 */
record ReadDocument(
        int index,
        Candidate candidate,
        byte[] sha256,
        String sourceKey,
        Optional<ScrapedArticle> article,
        Extraction extraction,
        @Nullable Long textHash,
        List<String> words,
        byte[] packed,
        Optional<Long> known,
        List<Issue> issues) {

    static final Extraction NOTHING = new Extraction(List.of(), List.of());

    /** How many quotes were found, those inside others too. */
    int quotes() {
        Deque<ExtractedQuote> open = new ArrayDeque<>(extraction.quotes());
        int quotes = 0;
        while (!open.isEmpty()) {
            quotes++;
            open.addAll(open.poll().nested());
        }
        return quotes;
    }

    boolean isRefused() {
        return article.isEmpty() && known.isEmpty();
    }

    /** What becomes of a refused document; one that holds nothing changes nothing. */
    ImportOutcome refusal() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR)
                ? ImportOutcome.REJECTED
                : ImportOutcome.UNCHANGED;
    }

    ReadDocument refused(Issue issue) {
        return new ReadDocument(
                index,
                candidate,
                sha256,
                "",
                Optional.empty(),
                NOTHING,
                null,
                List.of(),
                new byte[0],
                Optional.empty(),
                List.of(issue));
    }
}
