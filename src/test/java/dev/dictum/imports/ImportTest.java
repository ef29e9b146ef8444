package dev.dictum.imports;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dictum.article.Article;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.quote.ReextractCommand;
import dev.dictum.quote.ReextractConsole;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ImportTest {
    private static final Post FIRST = Post.of("first", "甲", "2024-05-01 08:00:00", List.of("新闻"));
    private static final Post SECOND = Post.of("second", "乙", "2024-05-02 08:00:00", List.of("新闻"));

    @Inject Archive archive;
    @Inject Importer importer;
    @Inject ArchiveRevision revision;
    @Inject ReextractConsole reextract;

    @BeforeEach
    void clear() {
        archive.clear();
    }

    private static JsonPath send(Map<String, Object> input) {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($input: ImportArticlesInput!) { importArticles(input: $input) {
                                  clientMutationId userErrors { code message }
                                  run { id status dryRun finishedAt counts { created updated unchanged rejected }
                                    items { totalCount nodes { name outcome format bytes textCoverage article { title } issues { code message } } } } } }
                                """,
                                Map.of("input", input));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return new JsonPath(answer.prettify()).setRootPath("data.importArticles");
    }

    private static Map<String, Object> document(Post post) {
        return Map.of("name", post.name(), "content", post.text());
    }

    private List<ItemReport> run(ImportOptions options, Candidate... candidates) throws Exception {
        List<ItemReport> items = new ArrayList<>();
        importer.run(
                sink -> {
                    for (Candidate candidate : candidates) {
                        sink.accept(candidate);
                    }
                },
                options,
                items::addAll);
        return items;
    }

    private static Candidate candidate(Post post) {
        return Candidate.of(post.name(), post.text().getBytes(StandardCharsets.UTF_8));
    }

    private static final ImportOptions PLAIN = ImportOptions.PLAIN;

    @Test
    void createsThenLeavesUnchangedThenUpdates() {
        long before = revision.current();
        assertThat(archive.imported(FIRST, SECOND).getInt("run.counts.created")).isEqualTo(2);
        assertThat(revision.current()).isGreaterThan(before);
        long after = revision.current();
        assertThat(archive.imported(FIRST, SECOND).getInt("run.counts.unchanged")).isEqualTo(2);
        assertThat(revision.current()).isEqualTo(after);
        Post changed = Post.of("first", "甲改", "2024-06-01 08:00:00", List.of("城市"));
        JsonPath report = archive.imported(changed, SECOND);
        assertThat(report.getList("run.items.nodes.outcome"))
                .containsExactly("UPDATED", "UNCHANGED");
        JsonPath article =
                data(
                        """
                        { article(by: {sourceKey: "first"}) { title publishedAt categories { path } contributions { author { name } } source { name bytes } }
                          old: category(by: {path: ["新闻"]}) { totalArticleCount } }
                        """);
        assertThat(article.getString("article.title")).isEqualTo("甲改");
        assertThat(article.getString("article.publishedAt")).isEqualTo("2024-06-01T00:00:00Z");
        assertThat(article.getList("article.categories.path.flatten()")).containsExactly("城市");
        assertThat(article.getInt("old.totalArticleCount")).isEqualTo(1);
        assertThat(archive.count("article")).isEqualTo(2);
        assertThat(archive.count("contribution")).isEqualTo(2);
    }

    @Test
    void oneBadDocumentNeverStopsTheRun() {
        JsonPath report =
                archive.imported(
                        FIRST, new Post("junk", "no front matter"), new Post("empty", ""), SECOND);
        assertThat(report.getString("run.status")).isEqualTo("COMPLETED_WITH_REJECTIONS");
        assertThat(report.getList("run.items.nodes.outcome"))
                .containsExactly("CREATED", "REJECTED", "REJECTED", "CREATED");
        assertThat(report.getString("run.items.nodes[1].issues[0].code"))
                .isEqualTo("NO_FRONT_MATTER");
        assertThat(report.getInt("run.items.nodes[1].issues[0].line")).isEqualTo(1);
        assertThat(report.getString("run.items.nodes[2].issues[0].code"))
                .isEqualTo("EMPTY_DOCUMENT");
        assertThat(archive.count("article")).isEqualTo(2);
    }

    @Test
    void aDryRunOnlyTells() {
        archive.imported(FIRST);
        long before = revision.current();
        JsonPath report =
                send(
                        Map.of(
                                "dryRun",
                                true,
                                "clientMutationId",
                                "m1",
                                "documents",
                                List.of(document(FIRST), document(SECOND))));
        assertThat(report.getString("clientMutationId")).isEqualTo("m1");
        assertThat(report.getBoolean("run.dryRun")).isTrue();
        assertThat(report.getList("run.items.nodes.outcome"))
                .containsExactly("UNCHANGED", "CREATED");
        assertThat(report.<Object>get("run.items.nodes[1].article")).isNull();
        assertThat(archive.count("article")).isEqualTo(1);
        assertThat(revision.current()).isEqualTo(before);
    }

    /** Bylines are read all the same; what was found before goes with the text that it stood in. */
    @Test
    void importsWithoutQuotes() throws Exception {
        Post quoting = Post.saying("bridge", "2024-05-01 08:00:00", "县长张建国说：“桥通车了。”\n本报记者 李闻 摄影报道");
        send(Map.of("quotes", false, "documents", List.of(document(quoting), document(FIRST))));
        assertThat(archive.count("article")).isEqualTo(2);
        assertThat(archive.count("quote")).isZero();
        assertThat(archive.count("contribution")).isPositive();
        send(Map.of("documents", List.of(document(quoting))));
        assertThat(archive.count("quote")).as("the same bytes change nothing").isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(reextract(printed, "--dry-run")).isZero();
        assertThat(archive.count("quote")).isZero();
        assertThat(reextract(printed)).isZero();
        assertThat(archive.count("quote")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Dry run of 2 articles: 1 quotes added",
                        "Quotes of 2 articles: 1 quotes added");
        Post edited = Post.saying("bridge", "2024-05-01 08:00:00", "县长张建国说：“路也通车了。”");
        send(Map.of("quotes", false, "documents", List.of(document(edited))));
        assertThat(archive.count("quote")).isZero();
    }

    /** As from the command line: on a thread that serves no request. */
    private int reextract(PrintStream out, String... arguments) throws Exception {
        ReextractCommand command = new ReextractCommand();
        new CommandLine(command).parseArgs(arguments);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(() -> reextract.run(command, out)).get();
        }
    }

    @Test
    void atomicIsAllOrNothing() {
        List<Map<String, Object>> documents =
                List.of(document(FIRST), Map.of("name", "junk", "content", "x"));
        JsonPath refused = send(Map.of("atomic", true, "documents", documents));
        assertThat(refused.getInt("run.counts.rejected")).isEqualTo(2);
        assertThat(refused.getString("run.items.nodes[0].issues[0].code")).isEqualTo("ATOMIC");
        assertThat(archive.count("article")).isZero();
        JsonPath taken =
                send(
                        Map.of(
                                "atomic",
                                true,
                                "documents",
                                List.of(document(FIRST), document(SECOND))));
        assertThat(taken.getInt("run.counts.created")).isEqualTo(2);
    }

    @Test
    void inputThatCannotBeImportedIsAUserError() {
        Map<String, Object> input = new HashMap<>(Map.of("documents", List.of()));
        assertThat(send(input).getString("userErrors[0].code")).isEqualTo("BAD_REQUEST");
        input.put("documents", List.of(document(FIRST)));
        input.put("defaultZone", "Mars/X");
        JsonPath zone = send(input);
        assertThat(zone.getString("userErrors[0].code")).isEqualTo("BAD_ZONE");
        assertThat(zone.<Object>get("run")).isNull();
        input.remove("defaultZone");
        input.put(
                "documents", List.of(Map.of("name", "n", "content", "%%%", "encoding", "BASE64")));
        assertThat(archive.count("article")).isZero();
    }

    @Test
    void base64CarriesAnyBytes() {
        byte[] bytes =
                "---\ntitle: 老钟表匠的最后一个学徒\n---\n<p>铺子里有四十七只钟，没有一只走得一样快。</p>\n"
                        .getBytes(Charset.forName("GB18030"));
        JsonPath report =
                send(
                        Map.of(
                                "documents",
                                List.of(
                                        Map.of(
                                                "name", "clock",
                                                "encoding", "BASE64",
                                                "content",
                                                        Base64.getEncoder()
                                                                .encodeToString(bytes)))));
        assertThat(report.getString("run.items.nodes[0].article.title")).isEqualTo("老钟表匠的最后一个学徒");
        assertThat(report.getInt("run.items.nodes[0].bytes")).isEqualTo(bytes.length);
        SourceDocument source =
                QuarkusTransaction.requiringNew()
                        .call(() -> SourceDocument.<SourceDocument>findAll().firstResult());
        assertThat(source.original()).isEqualTo(bytes);
    }

    @Test
    void aFeedsItemsAreDocumentsOfTheirOwn() {
        String feed =
                """
                <rss version="2.0"><channel><title>River Post</title><link>https://p.example/</link>
                <item><title>One</title><guid>1</guid><description>“We sail at nine,” said Ana Quill.</description></item>
                <item><title>Two</title><guid>2</guid></item></channel></rss>
                """;
        String empty = "<feed xmlns='http://www.w3.org/2005/Atom'><title>E</title></feed>";
        String page = "<html><title>A page of its own</title><p>Words.</p></html>";
        Map<String, Object> input =
                Map.of(
                        "documents",
                        List.of(
                                Map.of("name", "feed", "content", feed),
                                Map.of("name", "empty", "content", empty),
                                Map.of("name", "broken", "content", "<rss><item></rss>"),
                                Map.of(
                                        "name",
                                        "mended",
                                        "content",
                                        "<rss><item><guid>x</guid><title>R&D</title></item></rss>"),
                                Map.of("name", "page", "content", page)));
        JsonPath payload = send(input);
        assertThat(payload.getList("run.items.nodes.name"))
                .containsExactly("feed#1", "feed#2", "empty", "broken", "mended#x", "page");
        assertThat(payload.getList("run.items.nodes.format"))
                .containsExactly("RSS", "RSS", null, null, "RSS", "HTML");
        assertThat(payload.getList("run.items.nodes.outcome"))
                .containsExactly(
                        "CREATED", "CREATED", "UNCHANGED", "REJECTED", "CREATED", "CREATED");
        assertThat(payload.getString("run.items.nodes[2].issues[0].code")).isEqualTo("EMPTY_FEED");
        assertThat(payload.getString("run.items.nodes[3].issues[0].code")).isEqualTo("INVALID_XML");
        assertThat(payload.getList("run.items.nodes[4].issues.code")).contains("MENDED_XML");
        assertThat(payload.getString("run.status")).isEqualTo("COMPLETED_WITH_REJECTIONS");
        JsonPath again = send(input);
        assertThat(again.getList("run.items.nodes.outcome"))
                .containsExactly(
                        "UNCHANGED",
                        "UNCHANGED",
                        "UNCHANGED",
                        "REJECTED",
                        "UNCHANGED",
                        "UNCHANGED");
        JsonPath quotes =
                data("{ quotes { nodes { speaker { name } article { authors { name kind } } } } }");
        assertThat(quotes.getString("quotes.nodes[0].speaker.name")).isEqualTo("Ana Quill");
        assertThat(quotes.getString("quotes.nodes[0].article.authors[0].kind")).isEqualTo("OUTLET");
    }

    @Test
    void theSenderMayNameTheFormat() {
        Map<String, Object> document =
                Map.of("name", "n", "content", "<p>Only words.</p>", "format", "FRONT_MATTER");
        JsonPath payload = send(Map.of("documents", List.of(document)));
        assertThat(payload.getString("run.items.nodes[0].issues[0].code"))
                .isEqualTo("NO_FRONT_MATTER");
    }

    @Test
    void documentsOverTheLimitAreRefused() {
        String text = FIRST.text() + "x".repeat(8 << 20);
        JsonPath report = archive.imported(new Post("large", text), SECOND);
        assertThat(report.getList("run.items.nodes.outcome"))
                .containsExactly("REJECTED", "CREATED");
        assertThat(report.getString("run.items.nodes[0].issues[0].code"))
                .isEqualTo("DOCUMENT_TOO_LARGE");
    }

    @Test
    void sameTextUnderAnotherKeyIsReported() {
        String body = "<p>同一段话，原封不动地发了两遍，长得足够让人认出来，也足够让机器认出来，标点和空格不同而已。</p>";
        JsonPath report =
                archive.imported(
                        new Post("a", "---\ntitle: x\ndate: 2024-01-01\n---\n" + body),
                        new Post(
                                "b",
                                "---\ntitle: y\ndate: 2024-01-01\n---\n"
                                        + body.replace("，", " ，")));
        assertThat(report.getList("run.items.nodes.outcome")).containsExactly("CREATED", "CREATED");
        assertThat(report.getString("run.items.nodes[1].issues[0].code"))
                .isEqualTo("DUPLICATE_CONTENT");
        assertThat(report.getString("run.items.nodes[1].issues[0].excerpt")).isEqualTo("a");
        assertThat(report.getInt("run.counts.warnings")).isEqualTo(1);
    }

    @Test
    void aKeyThatComesTwiceInOneRunUpdatesItsArticle() throws Exception {
        Post again = new Post("other", FIRST.text().replace("author", "link: first\nauthor"));
        List<ItemReport> items = run(PLAIN, candidate(FIRST), candidate(again), candidate(SECOND));
        assertThat(items)
                .extracting(ItemReport::outcome)
                .containsExactly(
                        ImportOutcome.CREATED, ImportOutcome.UPDATED, ImportOutcome.CREATED);
        assertThat(items.get(1).issues())
                .extracting(issue -> issue.code())
                .contains("DUPLICATE_KEY");
        assertThat(archive.count("article")).isEqualTo(2);
    }

    @Test
    void anotherZoneIsAReasonToReadAgain() throws Exception {
        run(PLAIN, candidate(FIRST));
        assertThat(publishedAt()).isEqualTo(Instant.parse("2024-05-01T00:00:00Z"));
        ImportOptions tokyo = new ImportOptions(false, false, ZoneId.of("Asia/Tokyo"), true);
        assertThat(run(tokyo, candidate(FIRST)).getFirst().outcome())
                .isEqualTo(ImportOutcome.UPDATED);
        assertThat(publishedAt()).isEqualTo(Instant.parse("2024-04-30T23:00:00Z"));
        assertThat(run(tokyo, candidate(FIRST)).getFirst().outcome())
                .isEqualTo(ImportOutcome.UNCHANGED);
        assertThat(run(PLAIN, candidate(FIRST)).getFirst().outcome())
                .isEqualTo(ImportOutcome.UNCHANGED);
    }

    private static Instant publishedAt() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Article.findBySourceKey("first").orElseThrow().publishedAt);
    }

    @Test
    void severalImportersAtOnceMakeEachArticleOnce() throws Exception {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            List<String> path = List.of("类" + i % 7, "子" + i % 11);
            candidates.add(candidate(Post.of("p" + i, "题" + i, "2024-05-01", path, "报" + i % 5)));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Callable<List<ItemReport>>> tasks = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                List<Candidate> shuffled = new ArrayList<>(candidates);
                Collections.shuffle(shuffled, new Random(n));
                tasks.add(() -> run(PLAIN, shuffled.toArray(Candidate[]::new)));
            }
            int created = 0;
            for (Future<List<ItemReport>> result : pool.invokeAll(tasks)) {
                List<ItemReport> items = result.get();
                assertThat(items)
                        .hasSize(600)
                        .noneMatch(i -> i.outcome() == ImportOutcome.REJECTED);
                created +=
                        (int)
                                items.stream()
                                        .filter(i -> i.outcome() == ImportOutcome.CREATED)
                                        .count();
            }
            assertThat(created).isEqualTo(600);
        }
        assertThat(archive.count("article")).isEqualTo(600);
        assertThat(archive.count("author")).isEqualTo(5);
        assertThat(archive.count("article_category")).isEqualTo(1200);
        assertThat(archive.count("contribution")).isEqualTo(600);
    }

    @Test
    void aSourceThatBreaksFailsTheRunButKeepsWhatWasWritten() {
        assertThatThrownBy(() ->
                        importer.run(
                                sink -> {
                                    for (int i = 0; i < 300; i++) {
                                        sink.accept(
                                                candidate(
                                                        Post.of(
                                                                "p" + i,
                                                                "题" + i,
                                                                "2024-05-01",
                                                                List.of("x"))));
                                    }
                                    throw new IOException("the disk went away");
                                },
                                PLAIN,
                                items -> {}))
                .isInstanceOf(Importer.ImportFailed.class)
                .hasMessageContaining("the disk went away");
        assertThat(archive.count("article")).isEqualTo(250);
        assertThat(archive.count("import_run where status = 'FAILED' and received = 250"))
                .isEqualTo(1);
    }

    @Test
    void killedRunsAreMarkedByTheNextOne() throws Exception {
        archive.update(
                """
                insert into import_run (status, dry_run, started_at, heartbeat_at)
                values ('RUNNING', false, now() - interval '1 hour', now() - interval '30 minutes'),
                       ('RUNNING', false, now() - interval '1 hour', now())
                """);
        run(PLAIN, candidate(FIRST));
        assertThat(archive.count("import_run where status = 'FAILED'")).isEqualTo(1);
        assertThat(archive.count("import_run where status = 'RUNNING'")).isEqualTo(1);
    }

    @Test
    void runsAndItemsPageAndFilter() {
        archive.imported(FIRST, new Post("junk", "x"));
        archive.imported(FIRST);
        JsonPath runs =
                new JsonPath(
                                GraphQL.asAdmin()
                                        .send(
                                                """
                                                { importRuns(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id counts { unchanged } }  } }
                                                """,
                                                Map.of())
                                        .prettify())
                        .setRootPath("data.importRuns");
        assertThat(runs.getInt("totalCount")).isEqualTo(2);
        assertThat(runs.getInt("nodes[0].counts.unchanged")).isEqualTo(1);
        JsonPath second =
                GraphQL.asAdmin()
                        .send(
                                """
                                query($after: String) { importRuns(after: $after) { nodes { items(filter: {outcomes: [REJECTED]}) { totalCount nodes { name } }
                                  errors: items(filter: {minSeverity: ERROR}, first: 1) { nodes { name } } first: items(first: 1) { nodes { name article { sourceKey } } pageInfo { hasNextPage } } } } }
                                """,
                                Map.of("after", runs.getString("pageInfo.endCursor")));
        assertThat(second.getList("data.importRuns.nodes.items.nodes.name.flatten()"))
                .containsExactly("junk");
        assertThat(second.getList("data.importRuns.nodes.errors.nodes.name.flatten()"))
                .containsExactly("junk");
        assertThat(second.getString("data.importRuns.nodes[0].first.nodes[0].article.sourceKey"))
                .isEqualTo("first");
        assertThat(second.getBoolean("data.importRuns.nodes[0].first.pageInfo.hasNextPage"))
                .isTrue();
    }

    @Test
    void adminsSeeTheSource() {
        archive.imported(FIRST);
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                "{ article(by: {sourceKey: \"first\"}) { source { raw importRun { status } } } }",
                                Map.of());
        assertThat(answer.getString("data.article.source.raw")).isEqualTo(FIRST.text());
        assertThat(answer.getString("data.article.source.importRun.status")).isEqualTo("COMPLETED");
    }

    @Test
    void deletedArticlesAreGoneAndComeBackByImport() {
        archive.imported(FIRST, SECOND);
        String delete =
                "mutation { deleteArticle(input: {article: {sourceKey: \"first\"}, clientMutationId: \"d\"}) { deletedId clientMutationId userErrors { code } } }";
        JsonPath deleted = GraphQL.asAdmin().send(delete, Map.of());
        assertThat(deleted.getString("data.deleteArticle.deletedId")).isNotEmpty();
        assertThat(deleted.getString("data.deleteArticle.clientMutationId")).isEqualTo("d");
        for (String table :
                List.of(
                        "article",
                        "article_body",
                        "source_document",
                        "contribution",
                        "article_category")) {
            assertThat(archive.count(table)).as(table).isEqualTo(1);
        }
        assertThat(
                        GraphQL.asAdmin()
                                .send(delete, Map.of())
                                .getString("data.deleteArticle.userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(archive.imported(FIRST).getInt("run.counts.created")).isEqualTo(1);
    }

    @Test
    @TestTransaction
    void articlesAreEntities() {
        archive.imported(FIRST);
        Article article = Article.findBySourceKey("first").orElseThrow();
        assertThat(article.body.text).contains("正文");
        assertThat(article.contributions).extracting(c -> c.author.name).containsExactly("河湾日报");
        assertThat(article.categories).extracting(c -> c.category.name).containsExactly("新闻");
        assertThat(article.headImage).isNull();
    }

    @Test
    @Timeout(60)
    void aFailureWhileMuchIsWaitingEndsTheRun() {
        assertThatThrownBy(() ->
                        importer.run(
                                sink -> {
                                    for (int i = 0; i < 20_000; i++) {
                                        sink.accept(
                                                candidate(
                                                        Post.of(
                                                                "p" + i,
                                                                "题" + i,
                                                                "2024-05-01",
                                                                List.of("x"))));
                                    }
                                },
                                PLAIN,
                                items -> {
                                    throw new IllegalStateException("the listener fell over");
                                }))
                .hasMessageContaining("the listener fell over");
        assertThat(archive.count("import_run where status = 'FAILED'")).isEqualTo(1);
    }
}
