package dev.dictum.graphql;

import dev.dictum.database.TimeLimit;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/**
 * Answers a root field by calling its API method on the request's own thread, with the time that
 * the request has left. It takes the place of SmallRye's, which writes the selection and the
 * arguments as JSON first, twice.
 */
final class RootFetcher implements DataFetcher<@Nullable Object> {
    /** An argument and its type; no name stands for the context. */
    private record Wanted(@Nullable String name, Type type) {}

    private final Supplier<Object> api;
    private final MethodHandle method;
    private final List<Wanted> parameters;
    private final boolean reads;

    /**
     * @param api the bean whose method answers; asked for with each request, since the schema is
     *     there before the database is
     */
    RootFetcher(Supplier<Object> api, Method method) {
        this.api = api;
        try {
            this.method =
                    MethodHandles.publicLookup()
                            .unreflect(method)
                            .asSpreader(Object[].class, method.getParameterCount() + 1);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " must be public to be asked for", e);
        }
        this.reads = method.isAnnotationPresent(Query.class);
        this.parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            boolean context = parameter.getType() == Context.class;
            parameters.add(
                    new Wanted(
                            context ? null : parameter.getAnnotation(Name.class).value(),
                            parameter.getParameterizedType()));
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        if (!reads) {
            return invoke(environment);
        }
        TimeLimit limit = environment.getGraphQlContext().get(TimeLimit.class);
        return limit.run(() -> invoke(environment));
    }

    private @Nullable Object invoke(DataFetchingEnvironment environment) throws Exception {
        @Nullable Object[] values = new @Nullable Object[1 + parameters.size()];
        values[0] = api.get();
        for (int i = 1; i < values.length; i++) {
            Wanted wanted = parameters.get(i - 1);
            if (wanted.name == null) {
                values[i] = context(environment);
            } else {
                Object value = environment.getArgument(wanted.name);
                values[i] = value == null ? null : Arguments.convert(value, wanted.type);
            }
        }
        try {
            Object answer = method.invoke(values);
            return answer instanceof Flow.Publisher<?> answers
                    ? FlowAdapters.toPublisher(answers)
                    : answer;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Context context(DataFetchingEnvironment environment) {
        SmallRyeContext context = new SmallRyeContext("dictum");
        context.setDataFetchingEnvironment(environment);
        return context;
    }
}
