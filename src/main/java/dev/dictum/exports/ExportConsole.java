package dev.dictum.exports;

import dev.dictum.article.ArticleFilter;
import dev.dictum.graphql.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import picocli.CommandLine;

/** Runs the {@code export} command. */
@ApplicationScoped
public class ExportConsole {
    private static final int FAILED = 3;

    private final Exporter exporter;

    ExportConsole(Exporter exporter) {
        this.exporter = exporter;
    }

    /** Exports what the command names; the exit code. */
    public int run(ExportCommand command) {
        try (OutputStream out =
                new BufferedOutputStream(
                        command.output == null
                                ? new FileOutputStream(FileDescriptor.out)
                                : Files.newOutputStream(command.output),
                        1 << 16)) {
            ArticleFilter filter =
                    command.filter == null ? ArticleFilter.ALL : ExportFilter.parse(command.filter);
            long articles = exporter.export(command.format, filter, out);
            out.flush();
            System.err.printf("Exported %,d articles.%n", articles);
            return 0;
        } catch (ApiException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (IOException e) {
            System.err.println("The export ended early: " + e.getMessage());
            return FAILED;
        }
    }
}
