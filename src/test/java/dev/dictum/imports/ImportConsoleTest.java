package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ImportConsoleTest {
    @TempDir Path folder;

    @Inject Archive archive;
    @Inject ImportConsole console;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void fill() throws Exception {
        archive.clear();
        Files.createDirectories(folder.resolve("posts/sub"));
        write("posts/a.md", Post.of("a", "甲", "2024-05-01 08:00:00", List.of("新闻")).text());
        write("posts/sub/b.md", Post.of("b", "乙", "Invalid Date", List.of("新闻")).text());
        write("posts/junk.bin", "\0\1\2");
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        ImportCommand command = new ImportCommand();
        new CommandLine(command).parseArgs(arguments);
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return console.run(command);
        } finally {
            System.setOut(before);
        }
    }

    private String posts() {
        return folder.resolve("posts").toString();
    }

    @Test
    void saysWhatHappened() {
        assertThat(run(posts())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Import: 3 documents", "created            2", "rejected           1")
                .contains("WARNING INVALID_DATE", "junk.bin: BINARY_DOCUMENT");
        assertThat(archive.count("article where source_key in ('a.md', 'sub/b.md')")).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotAskedFor() throws Exception {
        write("c.md", Post.saying("c", "2024-05-01 08:00:00", "县长张建国说：“桥通车了。”").text());
        assertThat(run(folder.resolve("c.md").toString(), "--no-quotes")).isZero();
        assertThat(archive.count("article")).isEqualTo(1);
        assertThat(archive.count("quote")).isZero();
    }

    @Test
    void failsOnRejectionWhenAsked() {
        assertThat(run(posts(), "--fail-on-reject")).isEqualTo(1);
        assertThat(run(folder.resolve("posts/a.md").toString(), "--fail-on-reject")).isZero();
    }

    @Test
    void aDryRunLeavesTheArchiveAlone() {
        assertThat(run(posts(), "--dry-run")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Dry run: 3 documents");
        assertThat(archive.count("article")).isZero();
    }

    @Test
    void writesAReportOfEveryDocument() throws Exception {
        Path report = folder.resolve("report.jsonl");
        run(posts(), "--report", report.toString());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(report)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .extracting(l -> l.get("name").asText())
                .containsExactly("a.md", "junk.bin", "sub/b.md");
        assertThat(lines)
                .extracting(l -> l.get("outcome").asText())
                .containsExactly("CREATED", "REJECTED", "CREATED");
        assertThat(lines.get(2).at("/issues/0/code").asText()).isEqualTo("INVALID_DATE");
        assertThat(lines.get(2).at("/issues/0/line").asInt()).isEqualTo(6);
        assertThat(lines.get(0).get("textCoverage").asDouble()).isEqualTo(1);
        assertThat(lines.get(0).get("sha256").asText()).hasSize(64);
    }

    @Test
    void theCommandLineIsCheckedBeforeAnythingStarts() {
        StringWriter errors = new StringWriter();
        CommandLine commands = new CommandLine(new ImportCommand()).setErr(new PrintWriter(errors));
        assertThat(commands.execute()).isEqualTo(2);
        assertThat(commands.execute("/no/such/path")).isEqualTo(2);
        assertThat(commands.execute(posts(), "--default-zone", "Mars/X")).isEqualTo(2);
        assertThat(commands.execute(posts(), "--default-zone", "Asia/Tokyo")).isZero();
        assertThat(errors.toString()).contains("/no/such/path", "Mars/X");
    }
}
