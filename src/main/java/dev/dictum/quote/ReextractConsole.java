package dev.dictum.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.PrintStream;
import java.util.Optional;

/** The command {@code reextract}: tells what it changed. */
@ApplicationScoped
public class ReextractConsole {
    /** The exit code when articles could not be read again; their quotes are as before. */
    static final int FAILED = 1;

    private final Reextraction reextraction;

    ReextractConsole(Reextraction reextraction) {
        this.reextraction = reextraction;
    }

    /**
     * Runs over the whole archive.
     *
     * @return the exit code
     */
    @ActivateRequestContext
    public int run(ReextractCommand command, PrintStream out) {
        Reextraction.Outcome outcome = reextraction.run(Optional.empty(), command.dryRun);
        out.printf(
                "%s of %,d articles: %,d quotes added, %,d changed, %,d removed, %,d as before%s%n",
                command.dryRun ? "Dry run" : "Quotes",
                outcome.articles,
                outcome.added,
                outcome.changed,
                outcome.removed,
                outcome.kept,
                outcome.failed == 0
                        ? ""
                        : "; %,d articles failed, the log has the details"
                                .formatted(outcome.failed));
        return outcome.failed == 0 ? 0 : FAILED;
    }
}
