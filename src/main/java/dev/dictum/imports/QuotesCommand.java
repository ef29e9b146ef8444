package dev.dictum.imports;

import dev.dictum.imports.reader.PageReader;
import dev.dictum.imports.reader.ScrapedArticle;
import dev.dictum.quote.extraction.QuoteExtractor;
import dev.dictum.quote.extraction.QuoteScore;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who said what in texts, without a database and without the server. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = "Finds quotations in texts; needs no database and starts no server.",
        footer = {
            "%nReads JSON Lines {id, title?, text, lang?} and writes {id, quotes: [...]} for each;",
            "offsets count Unicode code points. See docs/quotes.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was answered",
            "1:lines were malformed (told with their numbers); the others were answered",
            "2:the command line is wrong, or a file cannot be read"
        })
public final class QuotesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "What to read; standard input when left out.")
    @Nullable List<Path> files;

    @Option(names = "--html", description = "The files are saved pages; the id is the file's name.")
    boolean html;

    @Option(
            names = "--score",
            description = "The lines are labelled: print how well the extraction does on them.")
    boolean score;

    @Override
    public Integer call() throws IOException {
        PrintWriter out =
                new PrintWriter(
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        new FileOutputStream(FileDescriptor.out),
                                        StandardCharsets.UTF_8)));
        try {
            return html ? pages(out) : lines(out);
        } catch (IOException e) {
            System.err.println("Cannot read: " + e.getMessage());
            return 2;
        } finally {
            out.flush();
        }
    }

    private int pages(PrintWriter out) throws IOException {
        for (Path file : files == null ? List.<Path>of() : files) {
            ScrapedArticle page =
                    PageReader.read(file.toString(), Files.readAllBytes(file), null, null);
            out.println(
                    QuoteLines.write(
                            QuoteLines.id(file.toString()),
                            QuoteExtractor.extract(
                                    page.bodyText(), page.title(), page.language(), List.of())));
        }
        return 0;
    }

    private int lines(PrintWriter out) throws IOException {
        QuoteScore scores = new QuoteScore();
        int malformed = 0;
        if (files == null || files.isEmpty()) {
            malformed +=
                    lines(
                            new BufferedReader(
                                    new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                            "",
                            scores,
                            out);
        } else {
            for (Path file : files) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    malformed += lines(lines, file + ": ", scores, out);
                }
            }
        }
        if (score) {
            out.print(scores.table());
        }
        return malformed > 0 ? 1 : 0;
    }

    private int lines(BufferedReader lines, String where, QuoteScore scores, PrintWriter out)
            throws IOException {
        int malformed = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                answer(QuoteLines.read(line), scores, out);
            } catch (IllegalArgumentException e) {
                malformed++;
                System.err.printf("%sline %d: %s%n", where, number, e.getMessage());
            }
        }
        return malformed;
    }

    private void answer(QuoteLines.Line line, QuoteScore scores, PrintWriter out) {
        var quotes = QuoteExtractor.extract(line.text(), line.title(), line.language(), List.of());
        if (score) {
            String language = line.language() == null ? "?" : line.language();
            scores.add(language, line.labels(), line.ignored(), quotes);
        } else {
            out.println(QuoteLines.write(line.id(), quotes));
        }
    }
}
