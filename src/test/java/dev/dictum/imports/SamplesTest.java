package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bundled samples, and what the README says that they answer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SamplesTest {
    @Inject Archive archive;
    @Inject Importer importer;

    @BeforeEach
    void fill() throws Exception {
        archive.clear();
        new Samples(importer, true).importIfWanted();
    }

    @Test
    void everySampleIsImportedOnceIntoAnEmptyArchive() throws Exception {
        assertThat(archive.count("article")).isEqualTo(18);
        assertThat(archive.count("import_item where outcome = 'REJECTED'")).isZero();
        new Samples(importer, true).importIfWanted();
        assertThat(archive.count("import_run")).isEqualTo(1);
        archive.clear();
        new Samples(importer, false).importIfWanted();
        assertThat(archive.count("article")).isZero();
    }

    @Test
    void theyShowTheOdditiesOfRealPosts() {
        List<String> codes =
                archive.sql()
                        .list(
                                "select distinct e ->> 'code' from import_item i, jsonb_array_elements(i.issues) e",
                                row -> row.text());
        assertThat(codes)
                .contains(
                        "INVALID_YAML",
                        "INVALID_DATE",
                        "DUPLICATE_CONTENT",
                        "EMPTY_BODY",
                        "CHARSET",
                        "IMAGE_DROPPED",
                        "UNKNOWN_FIELD");
        assertThat(
                        archive.sql()
                                .list(
                                        "select distinct language from article order by 1",
                                        row -> row.text()))
                .containsExactly("en", "zh", "zh-Hant");
        assertThat(
                        archive.count(
                                "article_body where text like '%扫码%' or html like '%script%' or html like '%qr.png%'"))
                .isZero();
    }

    /** The example of the README and of the program's greeting, with the answer printed there. */
    @Test
    void theReadmesExampleAnswersAsPrinted() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String query = block(readme, "graphql");
        assertThat(
                        Files.readString(Path.of("src/main/java/dev/dictum/Welcome.java"))
                                .replaceAll("\\s+", ""))
                .contains(query.replaceAll("\\s+", ""));
        JsonPath answer = GraphQL.query(query);
        assertThat(answer.<Object>get("data"))
                .isEqualTo(new JsonPath(block(readme, "json")).<Object>get("data"));
    }

    /** Every query of the cookbook, with the answer printed there. */
    @Test
    void theCookbooksQueriesAnswerAsPrinted() throws Exception {
        String cookbook = Files.readString(Path.of("docs/queries.md"));
        Matcher recipe =
                Pattern.compile("```graphql\n(.*?)```\n\n```json\n(.*?)```", Pattern.DOTALL)
                        .matcher(cookbook);
        int recipes = 0;
        while (recipe.find()) {
            recipes++;
            assertThat(GraphQL.data(recipe.group(1)).<Object>get())
                    .as(recipe.group(1))
                    .isEqualTo(new JsonPath(recipe.group(2)).<Object>get());
        }
        assertThat(recipes).isGreaterThanOrEqualTo(20);
    }

    private static String block(String markdown, String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(markdown);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
