package dev.dictum;

import dev.dictum.access.AdminPassword;
import dev.dictum.imports.ImportCommand;
import dev.dictum.imports.ImportConsole;
import dev.dictum.imports.Samples;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What runs once the framework is up: the command that was named. */
public class DictumApplication implements QuarkusApplication {
    private final AdminPassword adminPassword;
    private final Samples samples;
    private final Welcome welcome;
    private final ImportConsole importConsole;

    DictumApplication(
            AdminPassword adminPassword,
            Samples samples,
            Welcome welcome,
            ImportConsole importConsole) {
        this.adminPassword = adminPassword;
        this.samples = samples;
        this.welcome = welcome;
        this.importConsole = importConsole;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        ParseResult parsed = new CommandLine(new Dictum()).parseArgs(arguments);
        if (isImport(parsed)) {
            return importConsole.run(
                    (ImportCommand) parsed.subcommand().commandSpec().userObject());
        }
        // First of all: a password that cannot be used is told before anything is done.
        Optional<String> freshPassword = adminPassword.fresh();
        samples.importIfWanted();
        welcome.print(System.out, freshPassword);
        Quarkus.waitForExit();
        return 0;
    }

    static boolean isImport(ParseResult parsed) {
        return parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().userObject() instanceof ImportCommand;
    }
}
