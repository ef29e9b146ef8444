package dev.dictum.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of a GraphQL request. */
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

    /** Whether the schema may be asked for. GraphiQL needs it. */
    @WithDefault("true")
    boolean introspection();
}
