package dev.dictum.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What GraphQL requests may ask for, and what is kept for them. */
@ConfigMapping(prefix = "dictum.graphql")
public interface RequestLimits {
    /** Bytes of a request without credentials; HTTP 413 beyond. */
    @WithDefault("262144")
    long maxBodyBytes();

    /** Bytes of a request with credentials: imports come in it. */
    @WithDefault("16777216")
    long maxAdminBodyBytes();

    /** Characters of an operation's text. */
    @WithDefault("32768")
    int maxCharacters();

    /** Tokens of an operation's text. */
    @WithDefault("4000")
    int maxTokens();

    /** Fields, those of fragments at every place where they are spread. */
    @WithDefault("1000")
    int maxFields();

    /** Fields under another name than their own. */
    @WithDefault("50")
    int maxAliases();

    /** Fields of Query, Mutation or Subscription itself. */
    @WithDefault("20")
    int maxRootFields();

    /** Nodes that lists may answer: the sum of their page sizes, multiplied along the way down. */
    @WithDefault("10000")
    int maxNodes();

    /** Seconds that a statement of a query may take. */
    @WithDefault("5")
    int statementSeconds();

    /** Seconds that all statements of a request may take together. */
    @WithDefault("10")
    int requestSeconds();

    /** Bytes of answers that are kept until the archive changes; 0 keeps none. */
    @WithDefault("33554432")
    long cacheBytes();

    /** Seconds for which a cache may answer a GET without asking whether the archive changed. */
    @WithDefault("0")
    int maxAgeSeconds();

    /** A folder of {@code .graphql} files, whose operations may be asked for by GET. */
    Optional<Path> operations();

    /** Whether clients may add operations by their hash, as Apollo's do. */
    @WithDefault("false")
    boolean registerOperations();

    /** Connections over WebSocket that may be open at once. */
    @WithDefault("1000")
    int maxConnections();

    /** Operations that a connection over WebSocket may have at once. */
    @WithDefault("20")
    int maxOperations();

    /** Whether the schema may be asked for. GraphiQL needs it. */
    @WithDefault("true")
    boolean introspection();
}
