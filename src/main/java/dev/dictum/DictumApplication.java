package dev.dictum;

import dev.dictum.access.AdminPassword;
import dev.dictum.exports.ExportCommand;
import dev.dictum.exports.ExportConsole;
import dev.dictum.imports.ImportCommand;
import dev.dictum.imports.ImportConsole;
import dev.dictum.imports.Samples;
import dev.dictum.quote.ReextractCommand;
import dev.dictum.quote.ReextractConsole;
import dev.dictum.search.Reindex;
import dev.dictum.search.ReindexCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What runs once the framework is up: the command that was named. */
public class DictumApplication implements QuarkusApplication {
    private final AdminPassword adminPassword;
    private final Samples samples;
    private final Welcome welcome;
    private final ImportConsole importConsole;
    private final ExportConsole exportConsole;
    private final Reindex reindex;
    private final ReextractConsole reextractConsole;
    private final Training training;

    DictumApplication(
            AdminPassword adminPassword,
            Samples samples,
            Welcome welcome,
            ImportConsole importConsole,
            ExportConsole exportConsole,
            Reindex reindex,
            ReextractConsole reextractConsole,
            Training training) {
        this.adminPassword = adminPassword;
        this.samples = samples;
        this.welcome = welcome;
        this.importConsole = importConsole;
        this.exportConsole = exportConsole;
        this.reindex = reindex;
        this.reextractConsole = reextractConsole;
        this.training = training;
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        Object named =
                Dictum.isPlainServe(arguments)
                        ? null
                        : command(new CommandLine(new Dictum()).parseArgs(arguments));
        switch (named) {
            case ImportCommand command -> {
                return importConsole.run(command);
            }
            case ExportCommand command -> {
                return exportConsole.run(command);
            }
            case ReindexCommand command -> {
                int articles = reindex.run(done -> {});
                System.out.printf("The words of %,d articles are written.%n", articles);
                return 0;
            }
            case ReextractCommand command -> {
                return reextractConsole.run(command, System.out);
            }
            case TrainCommand command -> {
                samples.importIfWanted();
                training.run(Training.ROUNDS);
                return 0;
            }
            case null, default -> {}
        }
        // First of all: a password that cannot be used is told before anything is done.
        Optional<String> freshPassword = adminPassword.fresh();
        samples.importIfWanted();
        reindex.runIfOutdated();
        welcome.print(System.out, freshPassword);
        Quarkus.waitForExit();
        return 0;
    }

    /** Whether the command does its work and ends. */
    static boolean isCommand(ParseResult parsed) {
        Object command = command(parsed);
        return command instanceof ImportCommand
                || command instanceof ExportCommand
                || command instanceof ReindexCommand
                || command instanceof ReextractCommand;
    }

    /** The command that was named; null: none was, so it serves. */
    static @Nullable Object command(ParseResult parsed) {
        return parsed.hasSubcommand() ? parsed.subcommand().commandSpec().userObject() : null;
    }
}
