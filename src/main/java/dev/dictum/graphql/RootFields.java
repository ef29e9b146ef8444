package dev.dictum.graphql;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/** Finds the API's methods that answer root fields. */
final class RootFields {
    private RootFields() {}

    /** Has every root field answered by its method itself. */
    static void register(GraphQLCodeRegistry.Builder code) {
        for (Bean<?> bean :
                Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(GraphQLApi.class)) {
                Supplier<Object> api =
                        () -> Arc.container().instance((InjectableBean<?>) bean).get();
                for (Method method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Query.class)) {
                        register(code, "Query", api, method);
                    } else if (method.isAnnotationPresent(Mutation.class)) {
                        register(code, "Mutation", api, method);
                    } else if (method.isAnnotationPresent(Subscription.class)) {
                        register(code, "Subscription", api, method);
                    }
                }
            }
        }
    }

    private static void register(
            GraphQLCodeRegistry.Builder code, String root, Supplier<Object> api, Method method) {
        code.dataFetcher(
                FieldCoordinates.coordinates(root, method.getName()), new RootFetcher(api, method));
    }
}
