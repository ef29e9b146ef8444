package dev.dictum.imports;

import dev.dictum.graphql.GlobalId;
import dev.dictum.imports.reader.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Runs the {@code import} command: progress on stderr, the summary on stdout. */
@ApplicationScoped
public class ImportConsole {
    private static final int SHOWN_REJECTIONS = 20;
    private static final int LINE_EVERY = 5000;

    private final Importer importer;
    private final ImportLimits limits;

    ImportConsole(Importer importer, ImportLimits limits) {
        this.importer = importer;
        this.limits = limits;
    }

    /** Imports what the command names; the exit code. */
    public int run(ImportCommand command) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        try (PrintWriter report = reportTo(command.report);
                Progress progress = Progress.open(System.err)) {
            Importer.Result result =
                    importer.run(
                            sink -> new DocumentFiles(limits, sink).read(command.paths),
                            command.options(),
                            items -> {
                                tally.add(items);
                                progress.add(items.size());
                                if (report != null) {
                                    items.forEach(item -> report.println(ReportJson.line(item)));
                                }
                            });
            progress.close();
            if (report != null && report.checkError()) {
                System.err.println("The report could not be written completely.");
            }
            tally.print(System.out, result, Duration.ofNanos(System.nanoTime() - start), command);
            return command.failOnReject && result.counts().rejected() > 0
                    ? ImportCommand.REJECTED
                    : 0;
        } catch (IOException | Importer.ImportFailed e) {
            System.err.println("The import ended early: " + e.getMessage());
            System.err.println(
                    "Run it again: what is in the archive already is recognised as unchanged.");
            return ImportCommand.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ImportCommand.FAILED;
        }
    }

    private static @Nullable PrintWriter reportTo(@Nullable Path file) throws IOException {
        if (file == null) {
            return null;
        }
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        return new PrintWriter(writer);
    }

    /** What the summary tells. */
    private static final class Tally {
        private final Map<String, Integer> issues = new TreeMap<>();
        private final List<ItemReport> rejected = new ArrayList<>();

        void add(List<ItemReport> items) {
            for (ItemReport item : items) {
                item.issues().stream()
                        .map(issue -> issue.severity() + " " + issue.code())
                        .distinct()
                        .forEach(code -> issues.merge(code, 1, Integer::sum));
                if (item.outcome() == ImportOutcome.REJECTED
                        && rejected.size() < SHOWN_REJECTIONS) {
                    rejected.add(item);
                }
            }
        }

        void print(PrintStream out, Importer.Result result, Duration time, ImportCommand command) {
            ImportCounts counts = result.counts();
            double seconds = time.toMillis() / 1000.0;
            out.printf(
                    "%s: %,d documents in %.1f s (%,.0f/s)%n",
                    command.dryRun ? "Dry run" : "Import",
                    counts.received(),
                    seconds,
                    counts.received() / Math.max(0.001, seconds));
            out.printf("  created    %,9d%n", counts.created());
            out.printf("  updated    %,9d%n", counts.updated());
            out.printf("  unchanged  %,9d%n", counts.unchanged());
            out.printf("  rejected   %,9d%n", counts.rejected());
            if (!issues.isEmpty()) {
                out.println("Issues (documents):");
                issues.forEach((code, number) -> out.printf("  %-32s %,9d%n", code, number));
            }
            if (!rejected.isEmpty()) {
                out.println("Rejected:");
                rejected.forEach(item -> out.println("  " + reason(item)));
                int more = counts.rejected() - rejected.size();
                if (more > 0) {
                    out.printf("  … and %,d more; --report FILE writes them all%n", more);
                }
            }
            out.println("Run " + GlobalId.of(ImportRunView.TYPE, result.run()));
        }

        private static String reason(ItemReport item) {
            Issue issue = item.issues().getFirst();
            String place =
                    issue.line() == null
                            ? ""
                            : " (line %d, column %d)".formatted(issue.line(), issue.column());
            return "%s: %s %s%s".formatted(item.name(), issue.code(), issue.message(), place);
        }
    }

    /** A bar on a terminal, a line now and then elsewhere. */
    private static final class Progress implements AutoCloseable {
        private final PrintStream out;
        private final @Nullable ProgressBar bar;
        private long done;

        private Progress(PrintStream out, @Nullable ProgressBar bar) {
            this.out = out;
            this.bar = bar;
        }

        static Progress open(PrintStream out) {
            boolean terminal = System.console() != null && System.console().isTerminal();
            ProgressBar bar =
                    terminal
                            ? new ProgressBarBuilder()
                                    .setTaskName("Importing")
                                    .setInitialMax(-1)
                                    .setStyle(ProgressBarStyle.ASCII)
                                    .setUnit(" documents", 1)
                                    .showSpeed()
                                    .build()
                            : null;
            return new Progress(out, bar);
        }

        void add(int documents) {
            long before = done;
            done += documents;
            if (bar != null) {
                bar.stepBy(documents);
            } else if (before / LINE_EVERY != done / LINE_EVERY) {
                out.printf("%,d documents%n", done);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}
