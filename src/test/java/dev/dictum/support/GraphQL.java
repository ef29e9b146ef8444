package dev.dictum.support;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A client of the API under test. */
public final class GraphQL {
    private final String user;
    private final String password;

    private GraphQL(String user, String password) {
        this.user = user;
        this.password = password;
    }

    public static GraphQL anonymous() {
        return new GraphQL("", "");
    }

    public static GraphQL asAdmin() {
        return new GraphQL("admin", EmbeddedDatabase.PASSWORD);
    }

    /** Sends a query of an anonymous client. */
    public static JsonPath query(String query) {
        return anonymous().send(query, Map.of());
    }

    /** Sends a query and expects an answer without errors; its data. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        JsonPath answer = anonymous().send(query, variables);
        if (answer.getList("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return new JsonPath(answer.prettify()).setRootPath("data");
    }

    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    public JsonPath send(String query, Map<String, ?> variables) {
        RequestSpecification request =
                RestAssured.given()
                        .contentType("application/json")
                        .body(Map.of("query", query, "variables", variables));
        if (!user.isEmpty()) {
            request = request.auth().preemptive().basic(user, password);
        }
        return request.post("/graphql")
                .then()
                .statusCode(anyOf(is(200), is(400)))
                .extract()
                .jsonPath();
    }
}
