package dev.dictum.search;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code reindex} command: takes nothing. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description =
                "Writes anew the words that the search reads, beside a running server or without one."
                        + " A new version does so by itself when it must.")
public final class ReindexCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return CommandLine.ExitCode.OK;
    }
}
