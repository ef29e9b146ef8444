package dev.dictum.imports;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import dev.dictum.imports.reader.SourceFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document.
 *
 * @param index its place in the run, from 0
 * @param article the number of its article, if it has one
 * @param quotes how many quotes the article has; 0 when it was not changed
 * @param textCoverage the share of the body's visible characters that reached the text, 0 to 1
 */
public record ItemReport(
        int index,
        String name,
        @Nullable SourceFormat format,
        ImportOutcome outcome,
        @Nullable Long article,
        byte[] sha256,
        long bytes,
        double textCoverage,
        int quotes,
        List<Issue> issues) {

    /** The same with one more issue. */
    ItemReport with(Issue issue) {
        return new ItemReport(
                index,
                name,
                format,
                outcome,
                article,
                sha256,
                bytes,
                textCoverage,
                quotes,
                Stream.concat(issues.stream(), Stream.of(issue)).toList());
    }

    boolean hasWarning() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.WARNING);
    }
}
