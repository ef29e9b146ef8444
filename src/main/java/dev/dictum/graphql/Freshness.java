package dev.dictum.graphql;

import dev.dictum.database.ArchiveRevision;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets browsers and caches keep what GET answers as long as the archive does not change: an entity
 * tag made of the archive's revision, and 304 without any work while it is the same.
 */
@Singleton
public class Freshness {
    private final ArchiveRevision revision;
    private final RequestLimits limits;
    private final String version;

    Freshness(
            ArchiveRevision revision,
            RequestLimits limits,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.revision = revision;
        this.limits = limits;
        this.version = version;
    }

    /** The revision to read the answer under: it is of this one or a later one. */
    public long revision() {
        return revision.known();
    }

    /** The same, where no statement is needed to know it. */
    Optional<Long> revisionHeardOf() {
        return revision.heardOf();
    }

    /** Whether the client has the answer already; it was told so then. */
    public boolean isAnswered(RoutingContext context, long now) {
        String held = context.request().getHeader("If-None-Match");
        if (held == null || Arrays.stream(held.split(",")).noneMatch(tag -> isSame(tag, now))) {
            return false;
        }
        mark(context.response(), now);
        context.response().setStatusCode(304).end();
        return true;
    }

    /** Says for how long the answer may be kept. */
    public void mark(HttpServerResponse response, long now) {
        response.putHeader("ETag", tag(now))
                .putHeader(
                        "Cache-Control",
                        "public, max-age=%d, must-revalidate".formatted(limits.maxAgeSeconds()))
                .putHeader("Vary", "Accept, Accept-Encoding, Authorization");
    }

    private boolean isSame(String held, long now) {
        String tag = held.strip();
        // Compression on the way makes strong tags weak.
        return tag.equals("*") || tag.equals(tag(now)) || ("W/" + tag).equals(tag(now));
    }

    private String tag(long now) {
        return "W/\"%d-%s\"".formatted(now, version);
    }
}
