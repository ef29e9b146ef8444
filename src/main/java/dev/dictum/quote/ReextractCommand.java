package dev.dictum.quote;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code reextract} takes on the command line. */
@Command(
        name = "reextract",
        mixinStandardHelpOptions = true,
        description =
                "Finds the quotations of all stored articles again, as this version finds them,"
                        + " beside a running server or without one. Corrections stay.")
public final class ReextractCommand implements Callable<Integer> {
    @Option(
            names = "--dry-run",
            description = "Only tell what would change; quotes stay as they are.")
    boolean dryRun;

    @Override
    public Integer call() {
        return CommandLine.ExitCode.OK;
    }
}
