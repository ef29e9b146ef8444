package dev.dictum.quote;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.database.ArchiveRevision;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins change about quotes, and that it lasts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class QuoteMutationsTest {
    private static final String WORDS = "“这座桥我们等了二十年，今天终于通车了。”";
    private static final Post BRIDGE =
            Post.saying("bridge", "2024-05-01 08:00:00", "河湾县修好了一座桥。", "县长张建国说：" + WORDS);
    private static final Post EDITED =
            Post.saying("bridge", "2024-05-02 08:00:00", "今天，河湾县修好了一座桥。", "县长张建国说：" + WORDS);
    private static final Post ROAD =
            Post.saying("road", "2024-06-01 08:00:00", "张建国说：“河边的老路也要修起来，年底前一定完工。”");

    @Inject Archive archive;
    @Inject ExtractionStore store;
    @Inject ArchiveRevision revision;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(BRIDGE, ROAD);
    }

    private static JsonPath correct(Map<String, Object> correction) {
        Map<String, Object> input = new HashMap<>(correction);
        input.putIfAbsent("quote", id());
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($input: CorrectQuoteInput!) { correctQuote(input: $input) {
                                  userErrors { code path } quote { id kind speaker { name kind } attribution { method confidence title speakerName } } } }
                                """,
                                Map.of("input", input));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return new JsonPath(answer.prettify()).setRootPath("data.correctQuote");
    }

    private static String id() {
        return quotes().getString("nodes[0].id");
    }

    private static JsonPath quotes() {
        return data("""
        { article(by: {sourceKey: "bridge"}) { bodyText quoteCount quotes { totalCount nodes { id text span { start end } kind
          speaker { name quoteCount } attribution { method title speakerName } } } } }
        """)
                .setRootPath("data.article.quotes");
    }

    private static JsonPath reextract(Map<String, Object> input) {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($input: ReextractQuotesInput!) { reextractQuotes(input: $input) {
                                  userErrors { code } articles failed added removed changed kept
                                  samples { change text speakerBefore speakerAfter article { sourceKey } } } }
                                """,
                                Map.of("input", input));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return new JsonPath(answer.prettify()).setRootPath("data.reextractQuotes");
    }

    @Test
    void aCorrectionSurvivesImportAndExtraction() {
        String id = id();
        JsonPath corrected =
                correct(
                        Map.of(
                                "speaker", Map.of("name", "王秀兰"),
                                "title", "河湾县原县长",
                                "kind", "MIXED"));
        assertThat(corrected.getList("userErrors")).isEmpty();
        assertThat(corrected.getString("quote.speaker.name")).isEqualTo("王秀兰");
        assertThat(corrected.getString("quote.speaker.kind")).isEqualTo("PERSON");
        assertThat(corrected.getString("quote.attribution.method")).isEqualTo("MANUAL");
        assertThat(corrected.getFloat("quote.attribution.confidence")).isEqualTo(1);
        archive.imported(EDITED);
        JsonPath again = reextract(Map.of("all", true));
        assertThat(again.getInt("changed")).isZero();
        JsonPath quotes = quotes();
        assertThat(quotes.getInt("totalCount")).isEqualTo(1);
        assertThat(quotes.getString("nodes[0].id")).isEqualTo(id);
        assertThat(quotes.getString("nodes[0].kind")).isEqualTo("MIXED");
        assertThat(quotes.getString("nodes[0].speaker.name")).isEqualTo("王秀兰");
        assertThat(quotes.getInt("nodes[0].speaker.quoteCount")).isEqualTo(1);
        assertThat(quotes.getString("nodes[0].attribution.title")).isEqualTo("河湾县原县长");
        JsonPath before = data("{ author(by: {name: \"张建国\"}) { quoteCount } }");
        assertThat(before.getInt("author.quoteCount")).isEqualTo(1);
    }

    @Test
    void aCorrectedQuoteThatIsFoundNoMoreStaysWhileItsWordsStand() {
        correct(Map.of("title", "县长"));
        Post reworded = Post.saying("bridge", "2024-05-01 08:00:00", "题记：这座桥我们等了二十年，今天终于通车了。");
        archive.imported(reworded);
        JsonPath quotes = quotes();
        assertThat(quotes.getInt("totalCount")).isEqualTo(1);
        String body =
                data("{ article(by: {sourceKey: \"bridge\"}) { bodyText } }")
                        .getString("article.bodyText");
        assertThat(
                        body.substring(
                                quotes.getInt("nodes[0].span.start"),
                                quotes.getInt("nodes[0].span.end")))
                .isEqualTo(quotes.getString("nodes[0].text"));
        archive.imported(Post.saying("bridge", "2024-05-01 08:00:00", "全都改写了，什么也没有留下。"));
        assertThat(quotes().getInt("totalCount")).isZero();
    }

    @Test
    void aRejectedQuoteStaysAwayUntilItIsTakenBack() {
        String id = id();
        JsonPath rejected = correct(Map.of("rejected", true));
        assertThat(rejected.getList("userErrors")).isEmpty();
        assertThat(rejected.<Object>get("quote")).isNull();
        archive.imported(EDITED);
        reextract(Map.of("all", true));
        assertThat(quotes().getInt("totalCount")).isZero();
        JsonPath counts =
                data(
                        "query($id: ID!) { quote(id: $id) { id } article(by: {sourceKey: \"bridge\"}) { quoteCount } author(by: {name: \"张建国\"}) { quoteCount quotes { totalCount } } }",
                        Map.of("id", id));
        assertThat(counts.<Object>get("quote")).isNull();
        assertThat(counts.getInt("article.quoteCount")).isZero();
        assertThat(counts.getInt("author.quoteCount")).isEqualTo(1);
        assertThat(counts.getInt("author.quotes.totalCount")).isEqualTo(1);
        JsonPath back = correct(Map.of("quote", id, "rejected", false));
        assertThat(back.getString("quote.id")).isEqualTo(id);
        assertThat(quotes().getInt("totalCount")).isEqualTo(1);
    }

    @Test
    void nobodySaidIt() {
        JsonPath corrected = correct(Map.of("clearSpeaker", true, "title", ""));
        assertThat(corrected.<Object>get("quote.speaker")).isNull();
        assertThat(corrected.<Object>get("quote.attribution.speakerName")).isNull();
        assertThat(corrected.<Object>get("quote.attribution.title")).isNull();
    }

    @Test
    void mistakesAreUserErrors() {
        assertThat(correct(Map.of()).getString("userErrors[0].code")).isEqualTo("BAD_REQUEST");
        assertThat(correct(Map.of("quote", "x", "rejected", true)).getString("userErrors[0].code"))
                .isEqualTo("BAD_ID");
        assertThat(
                        correct(Map.of("quote", "UXVvdGU6OTk5OTk", "rejected", true))
                                .getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(
                        correct(Map.of("clearSpeaker", true, "speaker", Map.of("name", "甲")))
                                .getString("userErrors[0].code"))
                .isEqualTo("BAD_REQUEST");
        assertThat(
                        correct(Map.of("speaker", Map.of("id", "QXV0aG9yOjk5OTk5")))
                                .getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(reextract(Map.of()).getString("userErrors[0].code")).isEqualTo("BAD_REQUEST");
        assertThat(
                        reextract(Map.of("articles", List.of(Map.of("sourceKey", "x"))))
                                .getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(merge(List.of("谁也不是"), "张建国").getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
    }

    private static JsonPath merge(List<String> from, String into) {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($from: [NamedRef!]!, $into: NamedRef!) { mergeAuthors(input: {from: $from, into: $into}) {
                                  userErrors { code } author { id name aliases quoteCount articleCount quotes { totalCount } timeline { count } } } }
                                """,
                                Map.of(
                                        "from",
                                        from.stream().map(n -> Map.of("name", n)).toList(),
                                        "into",
                                        Map.of("name", into)));
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return new JsonPath(answer.prettify()).setRootPath("data.mergeAuthors");
    }

    @Test
    void mergingMovesEverythingAndIsIdempotent() {
        correct(Map.of("speaker", Map.of("name", "老张")));
        String old = data("{ author(by: {name: \"老张\"}) { id } }").getString("author.id");
        JsonPath merged = merge(List.of("老张"), "张建国");
        assertThat(merged.getList("userErrors")).isEmpty();
        long after = revision.current();
        JsonPath again = merge(List.of("老张", "张建国"), "张建国");
        assertThat(revision.current()).isEqualTo(after);
        for (JsonPath answer : List.of(merged, again)) {
            assertThat(answer.getString("author.name")).isEqualTo("张建国");
            assertThat(answer.getList("author.aliases")).containsExactly("老张");
            assertThat(answer.getInt("author.quoteCount")).isEqualTo(2);
            assertThat(answer.getInt("author.quotes.totalCount")).isEqualTo(2);
            assertThat(answer.getList("author.timeline.count")).isEqualTo(List.of(1, 1));
        }
        JsonPath byOldId =
                data(
                        "query($id: ID!, $ref: ID!) { node(id: $id) { ... on Author { name } } author(by: {id: $ref}) { name } quotes(filter: {speaker: [{id: $ref}]}) { totalCount } }",
                        Map.of("id", old, "ref", old));
        assertThat(byOldId.getString("node.name")).isEqualTo("张建国");
        assertThat(byOldId.getString("author.name")).isEqualTo("张建国");
        assertThat(byOldId.getInt("quotes.totalCount")).isEqualTo(2);
        // And back into another: ids follow.
        archive.imported(Post.saying("c", "2024-07-01 08:00:00", "王秀兰说：“孩子们上学的路从此就近了。”"));
        merge(List.of("张建国"), "王秀兰");
        assertThat(
                        data(
                                        "query($id: ID!) { node(id: $id) { ... on Author { name } } }",
                                        Map.of("id", old))
                                .getString("node.name"))
                .isEqualTo("王秀兰");
    }

    @Test
    void oneArticleCreditsAMergedAuthorOnce() {
        archive.imported(Post.of("x", "题", "2024-05-01", List.of("新闻"), "山城周报, 周报"));
        archive.imported(Post.of("y", "题", "2024-05-01", List.of("新闻"), "山城周报"));
        archive.imported(Post.of("z", "题", "2024-05-01", List.of("新闻"), "周报社"));
        merge(List.of("周报社"), "山城周报");
        long twice =
                archive.sql()
                        .first(
                                "select count(*) from (select 1 from contribution group by article_id, author_id, role having count(*) > 1) t",
                                row -> row.getLong())
                        .orElseThrow();
        assertThat(twice).isZero();
        assertThat(
                        archive.imported(Post.of("w", "题", "2024-05-01", List.of("新闻"), "周报社"))
                                .getInt("run.counts.created"))
                .isEqualTo(1);
        assertThat(
                        data("{ author(by: {name: \"山城周报\"}) { articleCount } none: authors(filter: {name: \"周报社\"}) { nodes { name } } }")
                                .getList("none.nodes.name"))
                .containsExactly("山城周报");
    }

    @Test
    void extractionRunAgainTellsWhatChanges() {
        archive.update(
                "delete from quote where article_id = (select id from article where source_key = 'road')");
        archive.update(
                "update quote set cue = '喊', speaker_name = '李四' where article_id = (select id from article where source_key = 'bridge')");
        for (boolean dryRun : new boolean[] {true, true, false}) {
            JsonPath outcome = reextract(Map.of("all", true, "dryRun", dryRun));
            assertThat(outcome.getInt("articles")).isEqualTo(2);
            assertThat(outcome.getInt("added")).isEqualTo(1);
            assertThat(outcome.getInt("changed")).isEqualTo(1);
            assertThat(outcome.getInt("removed")).isZero();
            assertThat(outcome.<String>getList("samples.article.sourceKey"))
                    .containsExactlyInAnyOrder("bridge", "road");
            assertThat(outcome.<String>getList("samples.speakerBefore")).contains("李四");
            assertThat(archive.count("quote")).isEqualTo(dryRun ? 1 : 2);
        }
        JsonPath none = reextract(Map.of("articles", List.of(Map.of("sourceKey", "bridge"))));
        assertThat(none.getInt("articles")).isEqualTo(1);
        assertThat(none.getInt("kept")).isEqualTo(1);
        assertThat(none.getList("samples")).isEmpty();
    }

    @Test
    void whatAnEngineFindsIsStoredWhole() {
        String body = "河湾日报记者 周小梅 编辑 周小梅\n县长说：“他讲‘水要清’，我记住了。”";
        long article =
                archive.sql()
                        .first(
                                "select id from article where source_key = 'road'",
                                row -> row.getLong())
                        .orElseThrow();
        Extraction extraction =
                new Extraction(
                        List.of(
                                Invented.quote(
                                        body,
                                        "他讲‘水要清’，我记住了。",
                                        QuoteKind.DIRECT,
                                        Invented.person("张建国"),
                                        "县长",
                                        0.5,
                                        Invented.quote(
                                                body,
                                                "水要清",
                                                QuoteKind.DIRECT,
                                                Invented.person("周小梅"),
                                                null,
                                                0.25))),
                        List.of(
                                Invented.credit(body, Credit.Role.PUBLISHER, "河湾日报"),
                                Invented.credit(body, Credit.Role.REPORTER, "周小梅"),
                                Invented.credit(body, Credit.Role.REPORTER, "周小梅"),
                                Invented.credit(body, Credit.Role.EDITOR, "周小梅")));
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            store.write(
                                    List.of(
                                            new ArticleExtraction(
                                                    article,
                                                    null,
                                                    body,
                                                    List.of(Invented.publisher("河湾日报")),
                                                    extraction))));
            JsonPath stored =
                    data("""
                    { article(by: {sourceKey: "road"}) { quotes { nodes { text parent { text } nested { text speaker { name } }
                        attribution { confidence candidates { name confidence } } } }
                      contributions { role creditedAs span { start end } position author { name kind } } } }
                    """)
                            .setRootPath("data.article");
            assertThat(stored.getList("quotes.nodes.text")).containsExactly("他讲‘水要清’，我记住了。", "水要清");
            assertThat(stored.getString("quotes.nodes[1].parent.text")).isEqualTo("他讲‘水要清’，我记住了。");
            assertThat(stored.getString("quotes.nodes[0].nested[0].speaker.name")).isEqualTo("周小梅");
            assertThat(stored.getString("quotes.nodes[0].attribution.candidates[0].name"))
                    .isEqualTo("某人");
            assertThat(stored.getList("contributions.role"))
                    .containsExactly("PUBLISHER", "REPORTER", "EDITOR");
            assertThat(stored.getString("contributions[1].author.kind")).isEqualTo("PERSON");
            assertThat(stored.getInt("contributions[1].span.end")).isEqualTo(10);
        }
    }
}
