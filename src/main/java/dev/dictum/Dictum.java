package dev.dictum;

import dev.dictum.database.DataDirectory;
import dev.dictum.database.EmbeddedPostgres;
import dev.dictum.imports.ImportCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The program: {@code serve} (the default) or {@code import}. */
@QuarkusMain
@Command(
        name = "dictum",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A self-hosted archive of news articles that knows who said what.",
        subcommands = {ServeCommand.class, ImportCommand.class})
public final class Dictum implements Runnable {

    /** The command line is read before anything starts: a mistake in it is told at once. */
    public static void main(String... arguments) {
        CommandLine commands = new CommandLine(new Dictum());
        int exitCode = commands.execute(arguments);
        ParseResult parsed = commands.getParseResult();
        if (exitCode != 0 || parsed == null || CommandLine.printHelpIfRequested(parsed)) {
            System.exit(exitCode);
        }
        start(!DictumApplication.isImport(parsed), arguments);
    }

    /** Without a subcommand the program serves. */
    @Override
    public void run() {}

    private static void start(boolean serving, String... arguments) {
        if (!serving) {
            // An import works beside a running server and says its own words on the terminal.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.log.console.json.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
        }
        EmbeddedPostgres postgres = openDatabase().orElse(null);
        Quarkus.run(
                DictumApplication.class,
                (exitCode, failure) -> {
                    if (failure != null) {
                        System.err.println("Dictum could not start: " + root(failure));
                    }
                    close(postgres);
                    Runtime.getRuntime().halt(failure != null && exitCode == 0 ? 1 : exitCode);
                },
                arguments);
    }

    /** Opens the embedded PostgreSQL, unless the settings name another database. */
    private static Optional<EmbeddedPostgres> openDatabase() {
        DataDirectory data = DataDirectory.ofThisProgram();
        System.setProperty(DataDirectory.PROPERTY, data.path().toString());
        if (data.ownDatabase()) {
            return Optional.empty();
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(data.path().resolve("postgres"));
            System.setProperty("dictum.db-url", postgres.address().url());
            System.setProperty("dictum.db-user", postgres.address().user());
            System.setProperty("dictum.db-password", postgres.address().password());
            return Optional.of(postgres);
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL could not start: " + e.getMessage());
            System.exit(CommandLine.ExitCode.SOFTWARE);
            throw new IllegalStateException(e);
        }
    }

    private static void close(@Nullable EmbeddedPostgres postgres) {
        if (postgres == null) {
            return;
        }
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
