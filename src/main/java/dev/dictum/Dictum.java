package dev.dictum;

import dev.dictum.database.DataDirectory;
import dev.dictum.database.EmbeddedPostgres;
import dev.dictum.exports.ExportCommand;
import dev.dictum.imports.ImportCommand;
import dev.dictum.imports.QuotesCommand;
import dev.dictum.quote.ReextractCommand;
import dev.dictum.search.ReindexCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The program: {@code serve} (the default), {@code import}, {@code export}, {@code reindex}, {@code
 * reextract}, {@code quotes} or {@code train}.
 */
@QuarkusMain
@Command(
        name = "dictum",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A self-hosted archive of news articles that knows who said what.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ReindexCommand.class,
            ReextractCommand.class,
            QuotesCommand.class,
            TrainCommand.class
        })
public final class Dictum implements Runnable {
    private static final int STOP_SECONDS = 30;

    /** The command line is read before anything starts: a mistake in it is told at once. */
    public static void main(String... arguments) {
        if (isPlainServe(arguments)) {
            start(true, () -> {}, arguments);
            return;
        }
        CommandLine commands = new CommandLine(new Dictum());
        int exitCode = commands.execute(arguments);
        ParseResult parsed = commands.getParseResult();
        if (exitCode != 0 || parsed == null || asksForHelp(parsed) || isOffline(parsed)) {
            System.exit(exitCode);
        }
        boolean serving = !DictumApplication.isCommand(parsed);
        Runnable cleanUp =
                DictumApplication.command(parsed) instanceof TrainCommand training
                        ? training::cleanUp
                        : () -> {};
        start(serving, cleanUp, arguments);
    }

    /** Whether nothing is to be read: the parser alone takes a tenth of a second of each start. */
    static boolean isPlainServe(String... arguments) {
        return arguments.length == 0 || arguments.length == 1 && arguments[0].equals("serve");
    }

    /** What the command line does by itself, without database and server. */
    private static boolean isOffline(ParseResult parsed) {
        return parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().userObject() instanceof QuotesCommand;
    }

    private static boolean asksForHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()
                || (parsed.hasSubcommand() && asksForHelp(parsed.subcommand()));
    }

    /** Without a subcommand the program serves. */
    @Override
    public void run() {}

    private static void start(boolean serving, Runnable cleanUp, String... arguments) {
        if (!serving) {
            // A command works beside a running server and says its own words on the terminal.
            System.setProperty("quarkus.http.host-enabled", "false");
            // It would leave in the middle of what it had begun for others.
            System.setProperty("dictum.jobs.workers", "0");
            System.setProperty("quarkus.log.console.json.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
        } else if (System.console() != null && System.console().isTerminal()) {
            // Logs are JSON for machines; a person at a terminal reads lines.
            System.setProperty("quarkus.log.console.json.enabled", "false");
        }
        DataDirectory data = DataDirectory.ofThisProgram();
        System.setProperty(DataDirectory.PROPERTY, data.path().toString());
        EmbeddedPostgres postgres = data.ownDatabase() ? null : openDatabase(data);
        CountDownLatch stopped = new CountDownLatch(1);
        // A signal ends the virtual machine as soon as its hooks are through: this one waits until
        // the application has stopped and left the database.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            await(stopped);
                            close(postgres);
                        }));
        Quarkus.run(
                DictumApplication.class,
                (exitCode, failure) -> {
                    if (failure != null) {
                        report(failure, data);
                    }
                    close(postgres);
                    cleanUp.run();
                    stopped.countDown();
                    if (!DataDirectory.isDevelopment()) {
                        System.exit(failure != null && exitCode == 0 ? 1 : exitCode);
                    }
                },
                arguments);
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Dictum did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres openDatabase(DataDirectory data) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(data.path().resolve("postgres"));
            System.setProperty("dictum.db-url", postgres.address().url());
            System.setProperty("dictum.db-user", postgres.address().user());
            System.setProperty("dictum.db-password", postgres.address().password());
            return postgres;
        } catch (FileSystemException e) {
            System.err.printf(
                    "The data directory %s cannot be used: %s%n",
                    data.path(), e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL could not start: " + e.getMessage());
        }
        System.exit(CommandLine.ExitCode.SOFTWARE);
        throw new IllegalStateException("unreachable");
    }

    private static void report(Throwable failure, DataDirectory data) {
        System.err.println("Dictum could not start: " + root(failure));
        if (data.ownDatabase()) {
            System.err.println("Its database is the one that DICTUM_DB_URL names; is it there?");
        }
    }

    private static void close(@Nullable EmbeddedPostgres postgres) {
        if (postgres == null) {
            return;
        }
        // In dev mode the next start must not take its address for a database of the user's own.
        System.clearProperty("dictum.db-url");
        try {
            postgres.close();
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL could not stop: " + e.getMessage());
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
