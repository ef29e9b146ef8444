package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQLSocket;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GraphQL over WebSocket: the protocol, its limits, and new articles as they come. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SocketTest {
    @Inject Archive archive;
    @Inject DataSource database;

    @BeforeEach
    void clear() {
        archive.clear();
    }

    private void post(String name, String category) {
        archive.imported(Post.of(name, name, "2024-05-01 08:00:00", List.of(category)));
    }

    /** There is no sign that a subscription has begun: articles are made until one is told. */
    private void awaitBegun(GraphQLSocket socket, String category) throws InterruptedException {
        for (int i = 0; !socket.hasMessage() && i < 100; i++) {
            post("probe" + i, category);
            Thread.sleep(100);
        }
    }

    @Test
    void newArticlesAreTold() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe(
                    "1", "subscription { articleAdded { title categories { name } quoteCount } }");
            awaitBegun(socket, "甲");
            post("新来", "乙");
            assertThat(socket.next("新来")).contains("\"name\":\"乙\"", "\"quoteCount\":0");
            // An update is no new article.
            archive.imported(Post.of("新来", "改了", "2024-05-01 08:00:00", List.of("乙")));
            post("后来", "乙");
            assertThat(socket.next("乙")).contains("后来");
            socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
        }
    }

    @Test
    void onlyThoseUnderTheFilterAreTold() throws Exception {
        post("first", "甲");
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe(
                    "1",
                    "subscription { articleAdded(filter: {category: {anyOf: [{path: [\"甲\"]}]}, text: \"正文\"}) { title } }");
            awaitBegun(socket, "甲");
            post("别处", "乙");
            post("此处", "甲");
            String told = socket.next("处");
            assertThat(told).contains("此处").doesNotContain("别处");
        }
    }

    @Test
    void aWrongFilterIsToldAtOnce() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe(
                    "1",
                    "subscription { articleAdded(filter: {category: {anyOf: [{path: [\"无\"]}]}}) { title } }");
            assertThat(socket.next("error")).contains("NOT_FOUND");
        }
    }

    @Test
    void whatIsForAdminsIsForAdmins() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe("1", "subscription { importProgress(runId: \"x\") { id } }");
            assertThat(socket.next("error")).contains("UNAUTHENTICATED");
            socket.subscribe("2", "subscription { articleAdded { title source { raw } } }");
            for (int i = 0; !socket.hasMessage() && i < 100; i++) {
                post("probe" + i, "甲");
                Thread.sleep(100);
            }
            assertThat(socket.next("probe")).contains("UNAUTHENTICATED");
        }
        try (GraphQLSocket socket = GraphQLSocket.asAdmin()) {
            socket.subscribe("1", "subscription { articleAdded { title source { raw } } }");
            for (int i = 0; !socket.hasMessage() && i < 100; i++) {
                post("more" + i, "甲");
                Thread.sleep(100);
            }
            assertThat(socket.next("more")).contains("categories: [甲]");
        }
    }

    @Test
    void queriesAndMutationsAreAnsweredOnce() throws Exception {
        post("a", "甲");
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe("1", "{ articles { totalCount } }");
            assertThat(socket.next("\"next\"")).contains("\"totalCount\":1");
            assertThat(socket.next("complete")).contains("\"id\":\"1\"");
            socket.subscribe("2", "{ nope }");
            assertThat(socket.next("error")).contains("\"id\":\"2\"", "BAD_REQUEST");
        }
    }

    @Test
    void anIdIsFreeOnceItsOperationHasEnded() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            for (int i = 0; i < 300; i++) {
                socket.subscribe("1", i % 2 == 0 ? "{ __typename }" : "{ nope }");
                if (i % 2 == 0) {
                    assertThat(socket.next("\"next\"")).contains("Query");
                    assertThat(socket.next("complete")).contains("\"id\":\"1\"");
                } else {
                    assertThat(socket.next("error")).contains("BAD_REQUEST");
                }
            }
        }
    }

    @Test
    void aQueryThatIsGivenUpEndsQuietly() throws Exception {
        post("a", "甲");
        List<String> errors = new CopyOnWriteArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord logged) {
                        if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
                            errors.add(logged.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("dev.dictum");
        logger.addHandler(handler);
        try (GraphQLSocket socket = GraphQLSocket.anonymous();
                Connection locking = database.getConnection();
                Statement lock = locking.createStatement();
                Connection watching = database.getConnection();
                Statement watch = watching.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("lock table article in access exclusive mode");
            socket.subscribe(
                    "1",
                    "{ articles { totalCount nodes { title source { raw } } } authors { nodes { name } } }");
            await(
                    watch,
                    "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
            socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
            socket.send("{\"type\":\"ping\"}");
            socket.next("pong");
            locking.rollback();
            await(
                    watch,
                    "select count(*) = 0 from pg_stat_activity where state = 'active' and datname = current_database()"
                            + " and pid <> pg_backend_pid() and backend_type = 'client backend'");
            Thread.sleep(300);
            assertThat(errors).isEmpty();
        } finally {
            logger.removeHandler(handler);
        }
    }

    private static void await(Statement statement, String condition) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (ResultSet result = statement.executeQuery(condition)) {
                result.next();
                if (result.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never: " + condition);
    }

    @Test
    void theProtocolIsKept() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.connect()) {
            socket.subscribe("1", "{ __typename }");
            assertThat(socket.next("closed")).contains("4401");
        }
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.send("{\"type\":\"ping\"}");
            socket.next("pong");
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next("closed")).contains("4429");
        }
        for (String message : List.of("{", "{\"type\":\"x\"}", "[]")) {
            try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
                socket.send(message);
                assertThat(socket.next("closed")).contains("4400");
            }
        }
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            socket.subscribe("1", "subscription { articleAdded { title } }");
            socket.subscribe("1", "subscription { articleAdded { title } }");
            assertThat(socket.next("closed")).contains("4409");
        }
    }

    @Test
    void aConnectionHasSoManyOperations() throws Exception {
        try (GraphQLSocket socket = GraphQLSocket.anonymous()) {
            for (int i = 0; i < 21; i++) {
                socket.subscribe("s" + i, "subscription { articleAdded { title } }");
            }
            assertThat(socket.next("error")).contains("\"id\":\"s20\"", "LIMIT_EXCEEDED");
        }
    }

    @Test
    void whoDoesNotReadIsNotHeard() throws Exception {
        post("a", "甲");
        try (GraphQLSocket socket = GraphQLSocket.asAdmin()) {
            socket.stopReading();
            // Some 30 MB of answers: more than the system keeps for a connection.
            for (int i = 0; i < 400; i++) {
                socket.subscribe(
                        "q" + i,
                        "{ __schema { types { name description fields { name description args { description } } } } }");
                Thread.sleep(20);
            }
            for (int i = 0; i < 10; i++) {
                delete(socket, i);
            }
            assertThat(archive.count("article")).isEqualTo(1);
            socket.readOn();
            for (int i = 10; archive.count("article") > 0 && i < 100; i++) {
                delete(socket, i);
            }
            assertThat(archive.count("article")).isZero();
        }
    }

    /** More than once: a connection has so many operations at a time. */
    private void delete(GraphQLSocket socket, int time) throws InterruptedException {
        socket.subscribe(
                "d" + time,
                "mutation { deleteArticle(input: {article: {sourceKey: \"a\"}}) { deletedId } }");
        Thread.sleep(100);
    }

    @Test
    void otherProtocolsAreRefused() {
        RestAssured.given()
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "graphql-ws")
                .get("/graphql")
                .then()
                .statusCode(400);
    }
}
