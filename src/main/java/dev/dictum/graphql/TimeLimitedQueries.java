package dev.dictum.graphql;

import dev.dictum.database.TimeLimit;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.eclipse.microprofile.graphql.Query;

/** Gives queries the time that their request has left. */
@Interceptor
@TimeLimited
@Priority(Interceptor.Priority.APPLICATION)
public class TimeLimitedQueries {
    @AroundInvoke
    Object limited(InvocationContext invocation) throws Exception {
        if (invocation.getMethod().isAnnotationPresent(Query.class)) {
            for (Object parameter : invocation.getParameters()) {
                if (parameter instanceof Context context) {
                    TimeLimit limit =
                            context.unwrap(DataFetchingEnvironment.class)
                                    .getGraphQlContext()
                                    .get(TimeLimit.class);
                    return limit.run(invocation::proceed);
                }
            }
        }
        return invocation.proceed();
    }
}
