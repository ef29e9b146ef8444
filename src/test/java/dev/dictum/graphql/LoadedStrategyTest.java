package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers as the engine's own strategy gives, errors included. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadedStrategyTest {
    @Inject Archive archive;
    @Inject GraphQLSchema schema;
    @Inject ErrorAnswers errors;

    private boolean filled;

    @BeforeEach
    void fill() {
        if (!filled) {
            archive.clear();
            archive.imported(
                    Post.saying(
                            "a", "2022-03-25 07:30:22", "张建国说：“河堤今年一定要修好。”", "李秀英表示：“我们村的人都来帮忙。”"),
                    Post.saying("b", "2023-01-02 08:00:00", "张建国说：“河堤已经修好了。”"),
                    Post.of("c", "没有引语", "2021-01-01 00:00:00", List.of("新闻", "社会")));
            filled = true;
        }
    }

    static Stream<String> queries() {
        return Stream.of(
                "{ articles { nodes { id title publishedAt publishedAtPrecision keywords commentsEnabled headImage { url width } characterCount } pageInfo { hasNextPage endCursor } totalCount } }",
                "{ articles(first: 1) { edges { cursor node { __typename t: title categories { name path articleCount } contributions { role author { name kind } } } } } }",
                "{ quotes { nodes { text kind span { start end } contents { start } attribution { method confidence cue } speaker { name quoteCount } article { title } contextBefore contextAfter(chars: 5) } } }",
                "{ articles { nodes { quotes { nodes { text } } first: quotes(first: 1) { nodes { text kind } totalCount } none: quotes(filter: {minConfidence: 1}) { nodes { text } edges { cursor } } } } }",
                "{ search(text: \"河堤\") { nodes { __typename ... on Article { title } ... on Quote { text article { title } } ... on Author { name } ... on Node { id } } } }",
                "query($with: Boolean = false) { articles { nodes { title excerpt(maxChars: 5) @include(if: $with) url @skip(if: true) ...F } } } fragment F on Article { language ... on Node { id } ... { sourceKey } }",
                "{ articles { facets { categories { label count } histogram(by: YEAR) { start count } } } categories { nodes { name children { nodes { name } } } } }",
                "{ article(by: {sourceKey: \"nobody\"}) { title } author(by: {name: \"张建国\"}) { name titles { title } quotes { nodes { text } } articles { nodes { title } } } }",
                // Wrong below: the field is spoiled, and what must not be null above it.
                "{ articles { nodes { title quotes(first: 1000) { nodes { text } } } } }",
                "{ articles { totalCount nodes { excerpt(maxChars: 0) } } }",
                "{ article(by: {sourceKey: \"nobody\"}) { excerpt(maxChars: 0) } quotes { nodes { publishedAt: article { publishedOn(zone: \"Nowhere\") } text } } }",
                "{ nodes(ids: [\"QXJ0aWNsZTox\", \"QXJ0aWNsZTo5OTk\"]) { id ... on Article { title quotes { nodes { contextBefore(chars: 501) } } } } }",
                // Wrong at the root.
                "{ articles(after: \"x\") { nodes { title } } categories { totalCount } }",
                "{ quote(id: \"QXJ0aWNsZTox\") { text } articles(first: 1) { nodes { title } } }",
                "{ __schema { queryType { name fields { name } } } __type(name: \"Quote\") { name kind } articles { totalCount } __typename }");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theAnswersAreThoseOfTheEngine(String query) {
        GraphQL own = errors.engine(schema);
        GraphQL engines =
                own.transform(b ->
                        b.queryExecutionStrategy(
                                new AsyncExecutionStrategy(new ErrorAnswers.Handler())));
        Map<String, Object> expected = answer(engines, query);
        Map<String, Object> answer = answer(own, query);
        List<Object> expectedErrors = errors(expected);
        assertThat(answer.get("data")).isEqualTo(expected.get("data"));
        assertThat(answer.get("extensions")).isEqualTo(expected.get("extensions"));
        // Of errors under a place that is null for the first of them, the first is enough.
        assertThat(errors(answer)).isSubsetOf(expectedErrors);
        assertThat(errors(answer).isEmpty()).isEqualTo(expectedErrors.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> errors(Map<String, Object> answer) {
        return (List<Object>) answer.getOrDefault("errors", List.of());
    }

    private static Map<String, Object> answer(GraphQL engine, String query) {
        return engine.execute(
                        ExecutionInput.newExecutionInput(query)
                                .graphQLContext(context ->
                                        context.put(
                                                GraphqlEngine.Only.class,
                                                GraphqlEngine.Only.REQUESTS))
                                .build())
                .toSpecification();
    }
}
