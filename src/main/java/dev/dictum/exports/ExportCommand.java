package dev.dictum.exports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code export} takes on the command line. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Exports articles with everything: what is imported again is the same.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was written",
            "2:the command line or the filter is wrong",
            "3:the export ended before its last article"
        })
public final class ExportCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "JSONL",
            description =
                    "JSONL (an article a line, the default), CSV (a quote a row), MARKDOWN (a zip of"
                            + " posts).")
    ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; without it to stdout.")
    @Nullable Path output;

    @Option(
            names = "--filter",
            paramLabel = "JSON",
            description =
                    "Which articles, as an ArticleFilter of the API: {\"category\": {\"anyOf\":"
                            + " [{\"path\": [\"News\"]}]}}")
    @Nullable String filter;

    /** There is nothing to check before the database is asked. */
    @Override
    public Integer call() {
        return CommandLine.ExitCode.OK;
    }
}
