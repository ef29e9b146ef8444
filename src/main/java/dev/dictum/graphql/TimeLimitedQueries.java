package dev.dictum.graphql;

import dev.dictum.database.TimeLimit;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import org.eclipse.microprofile.graphql.Query;

/** Gives queries the time that their request has left. */
@Interceptor
@TimeLimited
@Priority(Interceptor.Priority.APPLICATION)
public class TimeLimitedQueries {
    private final RequestLimits limits;

    TimeLimitedQueries(RequestLimits limits) {
        this.limits = limits;
    }

    @AroundInvoke
    Object limited(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().isAnnotationPresent(Query.class)) {
            return invocation.proceed();
        }
        Duration left = Duration.ofSeconds(limits.requestSeconds());
        for (Object parameter : invocation.getParameters()) {
            if (parameter instanceof Context context) {
                Deadline deadline =
                        context.unwrap(DataFetchingEnvironment.class)
                                .getGraphQlContext()
                                .get(Deadline.class);
                left = deadline == null ? left : deadline.left();
            }
        }
        return TimeLimit.run(
                Duration.ofSeconds(limits.statementSeconds()), left, invocation::proceed);
    }
}
