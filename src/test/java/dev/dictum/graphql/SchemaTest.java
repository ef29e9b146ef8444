package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.access.AdminIdentity;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SchemaTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/schema.graphql");

    @Inject GraphQLSchema schema;

    private static String printed() {
        return RestAssured.get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The API is reviewed as a file: {@code -Dschema.update} writes it anew. */
    @Test
    void isTheCommittedSnapshot() throws IOException {
        if (System.getProperty("schema.update") != null) {
            Files.writeString(SNAPSHOT, printed());
        }
        assertThat(printed()).isEqualTo(Files.readString(SNAPSHOT));
    }

    private Stream<GraphQLNamedType> ownTypes() {
        Set<String> builtIn = Set.of("Int", "Float", "String", "Boolean", "ID");
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        !type.getName().startsWith("__") && !builtIn.contains(type.getName()));
    }

    @Test
    void everyTypeFieldAndArgumentIsDescribed() {
        List<String> bare = new ArrayList<>();
        ownTypes()
                .forEach(type -> {
                    switch (type) {
                        case GraphQLFieldsContainer object -> {
                            if (!Set.of("Query", "Mutation").contains(type.getName())) {
                                note(bare, type.getName(), object.getDescription());
                            }
                            for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                                String name = type.getName() + "." + field.getName();
                                note(bare, name, field.getDescription());
                                for (GraphQLArgument argument : field.getArguments()) {
                                    note(
                                            bare,
                                            name + "(" + argument.getName() + ")",
                                            argument.getDescription());
                                }
                            }
                        }
                        case GraphQLInputObjectType input -> {
                            note(bare, type.getName(), input.getDescription());
                            input.getFieldDefinitions()
                                    .forEach(f ->
                                            note(
                                                    bare,
                                                    type.getName() + "." + f.getName(),
                                                    f.getDescription()));
                        }
                        case GraphQLEnumType values ->
                                note(bare, type.getName(), values.getDescription());
                        case GraphQLScalarType scalar ->
                                note(bare, type.getName(), scalar.getDescription());
                        case GraphQLUnionType union ->
                                note(bare, type.getName(), union.getDescription());
                        default -> bare.add(type.getName());
                    }
                });
        assertThat(bare).isEmpty();
    }

    private static void note(List<String> bare, String name, String description) {
        if (description == null || description.isBlank()) {
            bare.add(name);
        }
    }

    @Test
    void inputsThatNameOneThingAreOneOf() {
        for (String name : List.of("ArticleRef", "CategoryRef", "NamedRef")) {
            assertThat(((GraphQLInputObjectType) schema.getType(name)).isOneOf()).as(name).isTrue();
        }
    }

    /** What changes the archive or tells of its imports needs a role, in code and when called. */
    @Test
    void everyMutationAndAdminQueryNeedsARole() throws Exception {
        List<String> open = new ArrayList<>();
        List<String> guarded = new ArrayList<>();
        try (Stream<Path> classes = Files.walk(Path.of("target/classes/dev/dictum"))) {
            for (Path file : classes.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = Path.of("target/classes").relativize(file).toString();
                Class<?> type =
                        Class.forName(
                                name.replace('/', '.')
                                        .replace('\\', '.')
                                        .replaceAll("\\.class$", ""),
                                false,
                                Thread.currentThread().getContextClassLoader());
                if (type.isAnnotationPresent(GraphQLApi.class)) {
                    for (Method method : type.getMethods()) {
                        boolean root =
                                method.isAnnotationPresent(Query.class)
                                        && method.getName().startsWith("import");
                        if (method.isAnnotationPresent(Mutation.class) || root) {
                            RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
                            boolean admin =
                                    roles != null
                                            && Arrays.equals(
                                                    roles.value(),
                                                    new String[] {AdminIdentity.ROLE});
                            (admin ? guarded : open).add(method.getName());
                        }
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(guarded)
                .containsAll(
                        schema.getMutationType().getFieldDefinitions().stream()
                                .map(GraphQLFieldDefinition::getName)
                                .toList())
                .contains("importRun", "importRuns");
        for (String mutation :
                List.of(
                        "importArticles(input: {documents: []}) { userErrors { code } }",
                        "deleteArticle(input: {article: {sourceKey: \"x\"}}) { userErrors { code } }",
                        "moveCategory(input: {category: {path: [\"x\"]}}) { userErrors { code } }",
                        "correctQuote(input: {quote: \"x\", rejected: true}) { userErrors { code } }",
                        "mergeAuthors(input: {from: [], into: {name: \"x\"}}) { userErrors { code } }",
                        "reextractQuotes(input: {all: true}) { userErrors { code } }")) {
            assertThat(
                            GraphQL.anonymous()
                                    .send("mutation { " + mutation + " }", Map.of())
                                    .getString("errors[0].extensions.code"))
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void graphiqlHealthAndMetricsAnswer() {
        assertThat(RestAssured.get("/q/graphql-ui/").then().statusCode(200).extract().asString())
                .contains("graphiql");
        assertThat(
                        RestAssured.get("/q/health")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getString("status"))
                .isEqualTo("UP");
        assertThat(RestAssured.get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("jvm_memory");
    }
}
