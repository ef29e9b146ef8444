package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests an address may send; 429 with {@code Retry-After} beyond. The machine's own
 * addresses are not counted: a reverse proxy on it would be one client for all.
 */
@ApplicationScoped
class RateLimit {
    private static final int FIRST = Integer.MIN_VALUE + 50;
    private static final List<String> PATHS = List.of("/graphql/*", "/feeds/*", "/articles/*");
    private static final int ADDRESSES = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(ADDRESSES)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();
    private final int perMinute;
    private final boolean countsLocal;

    RateLimit(
            @ConfigProperty(name = "dictum.rate-limit.per-minute", defaultValue = "6000")
                    int perMinute,
            @ConfigProperty(name = "dictum.rate-limit.local", defaultValue = "false")
                    boolean countsLocal) {
        this.perMinute = perMinute;
        this.countsLocal = countsLocal;
    }

    void limit(@Observes Router router) {
        if (perMinute > 0) {
            // That path and those below it.
            for (String path : PATHS) {
                router.route(path).order(FIRST).handler(this::count);
            }
        }
    }

    private void count(RoutingContext context) {
        ClientAddress client = ClientAddress.of(context.request().remoteAddress());
        if (!client.isKnown() || client.isLocal() && !countsLocal) {
            context.next();
            return;
        }
        ConsumptionProbe probe =
                buckets.get(client.name(), name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        context.response().putHeader("Retry-After", Long.toString(seconds));
        GraphqlRequests.refuse(
                context, 429, "Too many requests; try again in %d s.".formatted(seconds));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
