package dev.dictum.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.graphql.GlobalId;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.GraphQLSocket;
import dev.dictum.support.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@Timeout(120)
class UploadTest {
    @Inject Archive archive;
    @Inject ImportJobs jobs;
    @Inject ImportBell bell;
    @TempDir Path folder;

    @ConfigProperty(name = "dictum.data-dir")
    Path data;

    @BeforeEach
    void clear() {
        archive.clear();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", EmbeddedDatabase.PASSWORD);
    }

    private static byte[] zip(int posts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < posts; i++) {
                Post post = Post.of("p%04d.md".formatted(i), "题" + i, "2024-05-01", List.of("新闻"));
                zip.putNextEntry(new ZipEntry(post.name()));
                zip.write(post.text().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("bad.md"));
            zip.write("words".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static JsonPath finished(String id) throws InterruptedException {
        while (true) {
            JsonPath run = admin().get("/imports/" + id).jsonPath();
            if (run.getString("finishedAt") != null) {
                return run;
            }
            Thread.sleep(50);
        }
    }

    private static String accepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        String id = response.jsonPath().getString("id");
        assertThat(response.header("Location")).isEqualTo("/imports/" + id);
        return id;
    }

    @Test
    void anArchiveIsTakenApartAndImported() throws Exception {
        byte[] zip = zip(600);
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip));
        String id = accepted(admin().body(zip).post("/imports?name=posts.zip&sha256=" + sum));
        JsonPath run = finished(id);
        assertThat(run.getString("status")).isEqualTo("COMPLETED_WITH_REJECTIONS");
        assertThat(run.getInt("counts.received")).isEqualTo(601);
        assertThat(run.getInt("counts.created")).isEqualTo(600);
        assertThat(run.getInt("counts.rejected")).isEqualTo(1);
        List<String> report = admin().get("/imports/" + id + "/report").asString().lines().toList();
        assertThat(report).hasSize(601);
        assertThat(report.getFirst()).contains("\"name\":\"p0000.md\"", "\"outcome\":\"CREATED\"");
        assertThat(report.getLast()).contains("\"name\":\"bad.md\"", "NO_FRONT_MATTER");
        assertThat(archive.count("import_job")).isZero();
        assertThat(archive.count("import_upload")).isZero();
        JsonPath again = finished(accepted(admin().body(zip).post("/imports?name=posts.zip")));
        assertThat(again.getInt("counts.unchanged")).isEqualTo(600);
    }

    @Test
    void aFormBringsOneFile() throws Exception {
        String post = Post.of("x", "甲", "2024-05-01", List.of("新闻")).text();
        String id =
                accepted(
                        admin().multiPart("file", "甲.md", post.getBytes(StandardCharsets.UTF_8))
                                .post("/imports"));
        assertThat(finished(id).getInt("counts.created")).isEqualTo(1);
        Response two =
                admin().multiPart("a", "a.md", post.getBytes(StandardCharsets.UTF_8))
                        .multiPart("b", "b.md", post.getBytes(StandardCharsets.UTF_8))
                        .post("/imports");
        assertThat(two.statusCode()).isEqualTo(400);
    }

    @Test
    void whatCannotBeTakenInIsRefused() {
        assertThat(admin().body("x").post("/imports?sha256=00").statusCode()).isEqualTo(400);
        assertThat(admin().post("/imports").statusCode()).isEqualTo(400);
        assertThat(admin().body("x").post("/imports?defaultZone=Moon").statusCode()).isEqualTo(400);
        assertThat(given().body("x").post("/imports").statusCode()).isEqualTo(401);
        assertThat(given().get("/imports/x").statusCode()).isEqualTo(401);
        assertThat(given().get("/export").statusCode()).isEqualTo(401);
        assertThat(admin().get("/imports/x").statusCode()).isEqualTo(400);
        Response large = admin().body(new byte[(3 << 20) + 1]).post("/imports");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.jsonPath().getString("code")).isEqualTo("IMPORT_TOO_LARGE");
        assertThat(archive.count("import_run")).isZero();
    }

    @Test
    void whatIsMeantIsSaidClearly() throws Exception {
        assertThat(admin().body("x").post("/imports?dryRun=1").statusCode()).isEqualTo(400);
        assertThat(admin().body("x").post("/imports?quotes=no").statusCode()).isEqualTo(400);
        JsonPath run =
                finished(accepted(admin().body(zip(1)).post("/imports?name=a.zip&dryRun=TRUE")));
        assertThat(run.getBoolean("dryRun")).isTrue();
        assertThat(archive.count("article")).isZero();
    }

    /** The name is the key of a document that states none. */
    @Test
    void namesStayApartOrAreRefused() throws Exception {
        String long200 = "x".repeat(200);
        finished(accepted(admin().body(said("桥")).post("/imports?name=" + long200 + "1.md")));
        finished(accepted(admin().body(said("路")).post("/imports?name=" + long200 + "2.md")));
        assertThat(archive.count("article")).isEqualTo(2);
        assertThat(admin().body("x").post("/imports?name=" + long200.repeat(6)).statusCode())
                .isEqualTo(400);
        assertThat(
                        admin().body("x")
                                .urlEncodingEnabled(false)
                                .post("/imports?name=a%00b.md")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFormThatWasCutIsRefused() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.md\"\r\n\r\n"
                        + Post.of("x", "甲", "2024-05-01", List.of("新闻")).text();
        Response cut =
                admin().header("Content-Type", "multipart/form-data; boundary=b")
                        .body(form.getBytes(StandardCharsets.UTF_8))
                        .post("/imports");
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.jsonPath().getString("message")).contains("broke off");
        assertThat(archive.count("import_run")).isZero();
    }

    @Test
    void uploadsThatBreakOffLeaveNothing() throws Exception {
        for (String sent : List.of("Content-Length: 9\r\n\r\n", "Content-Length: 9\r\n\r\nwords")) {
            for (int i = 0; i < 5; i++) {
                try (Socket client = socket(sent)) {
                    client.shutdownOutput();
                }
            }
        }
        Path uploads = data.resolve("uploads");
        while (Files.exists(uploads) && !list(uploads).isEmpty()) {
            Thread.sleep(50);
        }
        assertThat(archive.count("import_run")).isZero();
    }

    @Test
    void whoAsksBeforeSendingIsAnswered() throws Exception {
        try (Socket client = socket("Content-Length: 9\r\nExpect: 100-continue\r\n\r\n")) {
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 100");
        }
    }

    @Test
    void theConnectionEndsWithARefusal() throws Exception {
        try (Socket client = socket("Content-Length: 4000000\r\n\r\n")) {
            client.getOutputStream().write(new byte[(3 << 20) + 1]);
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("IMPORT_TOO_LARGE");
        }
    }

    /** The head of an upload up to what is given, and nothing else. */
    private static Socket socket(String rest) throws IOException {
        Socket client = new Socket("127.0.0.1", RestAssured.port);
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + EmbeddedDatabase.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        String head =
                "POST /imports HTTP/1.1\r\nHost: x\r\nAuthorization: Basic %s\r\n%s"
                        .formatted(credentials, rest);
        client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return client;
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void eventsTellTheRunUntilItEnds() throws Exception {
        String id = accepted(admin().body(zip(300)).post("/imports?name=posts.zip"));
        String events = admin().get("/imports/" + id + "/events").asString();
        assertThat(events).startsWith("event: progress\ndata: {\"id\":");
        assertThat(events.strip()).contains("\"status\":\"COMPLETED_WITH_REJECTIONS\"");
    }

    @Test
    void aDryRunOnlyTells() throws Exception {
        JsonPath run =
                finished(accepted(admin().body(zip(3)).post("/imports?name=a.zip&dryRun=true")));
        assertThat(run.getInt("counts.created")).isEqualTo(3);
        assertThat(run.getBoolean("dryRun")).isTrue();
        assertThat(archive.count("article")).isZero();
    }

    @Test
    void anUploadIsNotSearchedForQuotesWhenItSaysSo() throws Exception {
        finished(accepted(admin().body(said("桥")).post("/imports?name=a.md&quotes=false")));
        assertThat(archive.count("article")).isEqualTo(1);
        assertThat(archive.count("quote")).isZero();
        finished(accepted(admin().body(said("路")).post("/imports?name=a.md")));
        assertThat(archive.count("quote")).isEqualTo(1);
    }

    private static byte[] said(String what) {
        return Post.saying("bridge", "2024-05-01 08:00:00", "县长张建国说：“%s通车了。”".formatted(what))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theLastDocumentWithAKeyHoldsInWhateverOrderTheyAreWritten() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            lines.append(
                    "{\"url\": \"https://p.example/%d\", \"title\": \"t%d\"}\n"
                            .formatted(i % 300, i));
        }
        JsonPath run =
                finished(accepted(admin().body(lines.toString()).post("/imports?name=a.jsonl")));
        assertThat(run.getInt("counts.received")).isEqualTo(1200);
        assertThat(archive.sql().list("select title from article order by id", row -> row.text()))
                .hasSize(300)
                .allMatch(title -> Integer.parseInt(title.substring(1)) >= 900);
    }

    /** Also one that is as the archive has it already, and is looked at before the others. */
    @Test
    void theLastDocumentHoldsWhenItChangesNothing() throws Exception {
        String last = "{\"url\": \"https://p.example/k\", \"title\": \"last\"}";
        finished(accepted(admin().body(last + "\n{}").post("/imports?name=a.jsonl")));
        StringBuilder lines = new StringBuilder();
        lines.append("{\"url\": \"https://p.example/k\", \"title\": \"first\"}\n");
        for (int i = 0; i < 249; i++) {
            String text = "市长林远山说：“桥明天通车。”".repeat(60);
            lines.append(
                    "{\"url\": \"https://p.example/%d\", \"body\": \"%s\"}\n".formatted(i, text));
        }
        finished(accepted(admin().body(lines + last).post("/imports?name=a.jsonl")));
        assertThat(
                        archive.sql()
                                .list(
                                        "select title from article where source_key like '%/k'",
                                        row -> row.text()))
                .containsExactly("last");
    }

    @Test
    void aFormatThatIsNamedIsThatOfEachPart() {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation { importArticles(input: {documents: [{name: "f", format: JSON_FEED,
                                  content: "{\\"items\\": [{\\"id\\": \\"1\\", \\"title\\": \\"One\\"}]}"}]}) {
                                  run { items(first: 1) { nodes { name format outcome } } } } }
                                """,
                                Map.of());
        assertThat(answer.getString("data.importArticles.run.items.nodes[0].format"))
                .isEqualTo("JSON_FEED");
        assertThat(answer.getString("data.importArticles.run.items.nodes[0].name"))
                .isEqualTo("f#1");
    }

    @Test
    void anAddressLeftEmptyIsNoKey() {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation { importArticles(input: {documents: [
                                  {name: "a.md", url: "", content: "---\\ntitle: a\\n---\\na"},
                                  {name: "b.md", url: " ", content: "---\\ntitle: b\\n---\\nb"}]}) {
                                  run { counts { created } } } }
                                """,
                                Map.of());
        assertThat(answer.getInt("data.importArticles.run.counts.created")).isEqualTo(2);
    }

    @Test
    void whatAnotherInstanceLeftBehindIsFinished() throws Exception {
        Path file = Files.write(folder.resolve("u"), zip(700));
        long run =
                QuarkusTransaction.requiringNew()
                        .call(() -> jobs.add("posts.zip", file, ImportOptions.PLAIN));
        // An instance died with the upload half apart and a batch half done.
        List<Candidate> first = new ArrayList<>();
        new DocumentFiles(new Limits(), first::add).readAs(file, "posts.zip");
        archive.update(
                "update import_run set worker = 'dead', lease_until = now() - interval '1 s',"
                        + " collected = 100, status = 'RUNNING' where id = ?",
                run);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = first.get(i).bytes();
            archive.update(
                    "insert into import_job (run_id, index, name, content, bytes, worker,"
                            + " lease_until, attempts) values (?, ?, ?, ?, ?, 'dead',"
                            + " now() - interval '1 s', 1)",
                    run,
                    i,
                    first.get(i).name(),
                    Compression.compress(bytes),
                    (long) bytes.length);
        }
        bell.ring();
        JsonPath done = finished(GlobalId.of(ImportRunView.TYPE, run));
        assertThat(done.getInt("counts.received")).isEqualTo(701);
        assertThat(done.getInt("counts.created")).isEqualTo(700);
        assertThat(archive.count("article")).isEqualTo(700);
        assertThat(
                        archive.sql()
                                .list(
                                        "select count(distinct index) from import_item",
                                        row -> row.getInt()))
                .containsExactly(701);
    }

    @Test
    void aCancelledRunEndsAndItsJobsGo() throws Exception {
        Path file = Files.write(folder.resolve("u"), zip(10));
        long run =
                QuarkusTransaction.requiringNew()
                        .call(() -> jobs.add("posts.zip", file, ImportOptions.PLAIN));
        Optional<ImportJobs.Upload> upload = jobs.claimUpload();
        assertThat(upload).isPresent();
        jobs.addJobs(upload.get(), 0, List.of(Candidate.of("a", new byte[] {1})));
        String id = GlobalId.of(ImportRunView.TYPE, run);
        assertThat(admin().delete("/imports/" + id).jsonPath().getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(admin().delete("/imports/" + id).statusCode()).isEqualTo(409);
        assertThat(archive.count("import_job")).isZero();
        assertThat(archive.count("import_upload")).isZero();
    }

    @Test
    void aRunIsCancelledWhileItIsWritten() throws Exception {
        String id = accepted(admin().body(zip(1500)).post("/imports?name=posts.zip"));
        while (admin().get("/imports/" + id).jsonPath().getInt("counts.received") == 0) {
            Thread.sleep(5);
        }
        assertThat(admin().delete("/imports/" + id).statusCode()).isIn(200, 409);
        assertThat(finished(id).getString("status")).isIn("CANCELLED", "COMPLETED_WITH_REJECTIONS");
        assertThat(archive.count("import_job")).isZero();
    }

    /** Whatever its files are called, and wherever they lead: none keeps the others waiting. */
    @Test
    void oddFilesOfTheInboxAreMovedOutToo() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        String post = Post.of("x", "甲", "2024-05-01", List.of("新闻")).text();
        List<String> sound =
                List.of("新".repeat(81) + ".md", "x".repeat(252) + ".md", "report", "report.run");
        for (String name : sound) {
            Files.writeString(inbox.resolve(name), post.replace("甲", name));
        }
        Path outside = Files.writeString(folder.resolve("outside.md"), post);
        Files.createSymbolicLink(inbox.resolve("link.md"), outside);
        Files.createSymbolicLink(inbox.resolve("lost.md"), Path.of("nowhere.md"));
        Files.createDirectories(inbox.resolve("done/way.md/in"));
        Files.writeString(inbox.resolve("way.md"), post);
        Files.writeString(inbox.resolve("twice.md"), "words");
        lookUntil(inbox, "rejected/twice.md");
        Files.writeString(inbox.resolve("twice.md"), "other words");
        lookUntil(inbox, "rejected/2~twice.md");
        lookUntil(inbox, "done/2~way.md");
        for (String name : sound) {
            lookUntil(inbox, "done/" + name);
        }
        lookUntil(inbox, "rejected/lost.md");
        assertThat(archive.count("article")).isEqualTo(5);
        assertThat(list(inbox.resolve("importing"))).isEmpty();
        assertThat(list(inbox.resolve("done"))).hasSize(11);
        assertThat(Files.readString(inbox.resolve("rejected/twice.md"))).isEqualTo("words");
        assertThat(Files.readString(inbox.resolve("rejected/2~twice.md"))).isEqualTo("other words");
        assertThat(Files.readString(inbox.resolve("rejected/2~twice.md.report.jsonl")))
                .contains("NO_FRONT_MATTER");
        assertThat(Files.readString(inbox.resolve("rejected/link.md.report.jsonl")))
                .contains("LINK_REFUSED");
        assertThat(outside).exists();
    }

    /**
     * Two instances that share an inbox begin a file once; of one that died the other takes it on.
     */
    @Test
    void aFileOfTheInboxIsBegunOnce() throws Exception {
        Path importing = Files.createDirectories(folder.resolve("inbox/importing"));
        Files.writeString(importing.resolve("a.md"), "words");
        Path note =
                importing.resolve(
                        "."
                                + UUID.nameUUIDFromBytes("a.md".getBytes(StandardCharsets.UTF_8))
                                + ".run");
        Files.createFile(note);
        ImportInbox looker = looker(folder.resolve("inbox"));
        looker.look();
        assertThat(archive.count("import_run")).isZero();
        Files.setLastModifiedTime(note, FileTime.from(Instant.now().minusSeconds(3600)));
        looker.look();
        assertThat(archive.count("import_run")).isEqualTo(1);
        lookUntil(folder.resolve("inbox"), "rejected/a.md");
    }

    private ImportInbox looker(Path inbox) {
        return new ImportInbox(
                Optional.of(inbox), jobs, new ImportReports(archive.sql()), new Limits(), bell);
    }

    private void lookUntil(Path inbox, String file) throws Exception {
        ImportInbox looker = looker(inbox);
        while (!Files.exists(inbox.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            looker.look();
            Thread.sleep(20);
        }
    }

    @Test
    void filesOfTheInboxAreImportedAndMovedOut() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.write(inbox.resolve("posts.zip"), zip(20));
        Files.writeString(inbox.resolve("bad.md"), "words");
        Files.writeString(inbox.resolve(".hidden"), "words");
        ImportInbox looker = looker(inbox);
        // A file that still grows is left alone.
        looker.look();
        Files.writeString(inbox.resolve("bad.md"), "more words");
        looker.look();
        assertThat(inbox.resolve("bad.md")).exists();
        assertThat(inbox.resolve("posts.zip")).doesNotExist();
        while (!Files.exists(inbox.resolve("done/posts.zip"))
                || !Files.exists(inbox.resolve("rejected/bad.md"))) {
            // Another instance goes on: all that it needs stands in the folder.
            looker = looker(inbox);
            looker.look();
            looker.look();
            Thread.sleep(50);
        }
        assertThat(archive.count("article")).isEqualTo(20);
        assertThat(Files.readAllLines(inbox.resolve("done/posts.zip.report.jsonl"))).hasSize(21);
        assertThat(Files.readString(inbox.resolve("rejected/bad.md.report.jsonl")))
                .contains("NO_FRONT_MATTER");
        try (var left = Files.list(inbox.resolve("importing"))) {
            assertThat(left).isEmpty();
        }
        assertThat(inbox.resolve(".hidden")).exists();
    }

    @Test
    void progressIsToldOverAWebSocket() throws Exception {
        Path file = Files.write(folder.resolve("u"), zip(300));
        long run =
                QuarkusTransaction.requiringNew()
                        .call(() -> jobs.add("posts.zip", file, ImportOptions.PLAIN));
        List<String> received =
                GraphQLSocket.messages(
                        "subscription { importProgress(runId: \"%s\") { status counts { received } items(first: 1) { nodes { name } } } }"
                                .formatted(GlobalId.of(ImportRunView.TYPE, run)),
                        bell::ring);
        assertThat(received.getFirst()).contains("QUEUED");
        assertThat(received.getLast()).contains("COMPLETED_WITH_REJECTIONS", "301", "p0000.md");
    }

    @Test
    void theExportIsAskedForByHttp() {
        archive.imported(Post.saying("a", "2024-05-01", "市长林远山说：“开工了。”"));
        Response csv = admin().get("/export?format=csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString()).contains("林远山");
        Response lines = admin().queryParam("filter", "{\"hasQuotes\": true}").get("/export");
        assertThat(lines.asString().lines()).hasSize(1);
        Response wrong = admin().queryParam("filter", "{\"x\": 1}").get("/export");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.jsonPath().getString("code")).isEqualTo("BAD_REQUEST");
        assertThat(admin().get("/export?format=pdf").statusCode()).isEqualTo(400);
        String nul = "{\"category\": {\"anyOf\": [{\"path\": [\"\\u0000\"]}]}}";
        assertThat(admin().queryParam("filter", nul).get("/export").statusCode()).isEqualTo(400);
    }

    @Test
    void aGraphQlRequestIsNoUpload() {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) ' ');
        assertThat(
                        given().contentType("application/json")
                                .body(large)
                                .post("/graphql")
                                .statusCode())
                .isEqualTo(413);
    }

    private static final class Limits implements ImportLimits {
        @Override
        public long maxDocumentBytes() {
            return 1 << 20;
        }

        @Override
        public long maxUploadBytes() {
            return 1 << 20;
        }

        @Override
        public int maxArchiveEntries() {
            return 10_000;
        }

        @Override
        public long maxArchiveBytes() {
            return 1 << 30;
        }

        @Override
        public int maxArchiveRatio() {
            return 100;
        }
    }
}
