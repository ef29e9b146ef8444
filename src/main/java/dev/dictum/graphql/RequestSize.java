package dev.dictum.graphql;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a GraphQL request may be; HTTP 413 beyond. Whoever sends no credentials cannot import,
 * and needs less.
 */
@ApplicationScoped
class RequestSize {
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 100;

    private final BodyHandler anonymous;
    private final BodyHandler withCredentials;

    RequestSize(
            @ConfigProperty(name = "dictum.graphql.max-body-bytes", defaultValue = "262144")
                    long anonymous,
            @ConfigProperty(name = "dictum.graphql.max-admin-body-bytes", defaultValue = "16777216")
                    long withCredentials) {
        this.anonymous = BodyHandler.create(false).setBodyLimit(anonymous);
        this.withCredentials = BodyHandler.create(false).setBodyLimit(withCredentials);
    }

    void limit(@Observes Router router) {
        router.post("/graphql").order(BEFORE_ALL_OTHERS).handler(this::read);
    }

    private void read(RoutingContext context) {
        boolean credentials = context.request().getHeader("Authorization") != null;
        (credentials ? withCredentials : anonymous).handle(context);
    }
}
