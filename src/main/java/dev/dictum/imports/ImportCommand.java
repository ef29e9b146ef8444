package dev.dictum.imports;

import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.Zones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code import} takes on the command line. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports documents: folders with all that is in them, files, .zip, .tar, compressed or not.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all documents were taken in, or refused with a reason",
            "1:documents were refused, and --fail-on-reject was given",
            "2:the command line is wrong, or a path does not exist",
            "3:the import ended before its last document"
        })
public final class ImportCommand implements Callable<Integer> {
    public static final int REJECTED = 1;
    public static final int FAILED = 3;

    @Spec CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to import.")
    List<Path> paths;

    @Option(
            names = "--dry-run",
            description = "Only tell what would happen; articles stay as they are.")
    boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what became of each document into a file, a JSON object a line.")
    @Nullable Path report;

    @Option(
            names = "--default-zone",
            paramLabel = "ZONE",
            description =
                    "The IANA zone of dates that state none. Default: Asia/Shanghai for Chinese"
                            + " text, else UTC.")
    @Nullable String defaultZone;

    @Option(
            names = "--no-quotes",
            description =
                    "Import faster, without looking for quotations. The command reextract finds"
                            + " them later.")
    boolean noQuotes;

    @Option(names = "--fail-on-reject", description = "Exit with 1 when a document was refused.")
    boolean failOnReject;

    /** Checks what can be checked before the database is asked. */
    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                throw new ParameterException(
                        spec.commandLine(), "There is nothing to read at %s".formatted(path));
            }
        }
        options();
        return CommandLine.ExitCode.OK;
    }

    ImportOptions options() {
        try {
            ZoneId zone = defaultZone == null ? null : Zones.parse(defaultZone);
            return new ImportOptions(dryRun, false, zone, !noQuotes);
        } catch (ApiException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
