package dev.dictum.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Has credentials checked as soon as a request arrives, whatever it asks for: a wrong password is
 * always told. Requests without any, nearly all of them, skip what Quarkus does to tell that nobody
 * signs in ({@code quarkus.http.auth.proactive}).
 */
@ApplicationScoped
class SignIn {
    /** Behind Quarkus' own (200), which provides the identity; before who may do what (100). */
    private static final int PRIORITY = 190;

    void register(@Observes Filters filters) {
        filters.register(SignIn::check, PRIORITY);
    }

    private static void check(RoutingContext context) {
        if (!context.request().headers().contains("Authorization")) {
            context.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> context.next(), context::fail);
    }
}
