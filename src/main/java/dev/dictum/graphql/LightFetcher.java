package dev.dictum.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field that the root has loaded already: a record component, a getter, or an answer of the
 * level. It takes the place of SmallRye's fetchers below the root, which carry context from field
 * to field and hop to a worker for each {@code @Source} method.
 */
final class LightFetcher implements DataFetcher<@Nullable Object> {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Map<String, MethodHandle>> GETTERS =
            new ClassValue<>() {
                @Override
                protected Map<String, MethodHandle> computeValue(Class<?> type) {
                    return getters(type);
                }
            };

    /** The getter of the class that had the field last: most fields are of one class only. */
    private record Last(Class<?> type, @Nullable MethodHandle getter) {}

    private final String field;
    private @Nullable Last last;

    LightFetcher(String field) {
        this.field = field;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object source = environment.getSource();
        return source == null ? null : get(source, environment.getArguments());
    }

    /** The field of a record, as it was loaded for these arguments. */
    @Nullable Object get(Object source, Map<String, Object> arguments) throws Exception {
        Last found = last;
        if (found == null || found.type != source.getClass()) {
            found = new Last(source.getClass(), GETTERS.get(source.getClass()).get(field));
            last = found;
        }
        MethodHandle getter = found.getter;
        if (getter == null) {
            return ((Loaded) source).answers().get(field, arguments);
        }
        try {
            return (Object) getter.invokeExact(source);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, MethodHandle> getters(Class<?> type) {
        Map<String, MethodHandle> getters = new HashMap<>();
        try {
            for (Method method : type.getMethods()) {
                String name = property(type, method);
                if (name != null) {
                    getters.put(
                            name, MethodHandles.publicLookup().unreflect(method).asType(GETTER));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + " must be public to be answered", e);
        }
        return Map.copyOf(getters);
    }

    private static @Nullable String property(Class<?> type, Method method) {
        if (method.getParameterCount() > 0 || method.getDeclaringClass() == Object.class) {
            return null;
        }
        String name = method.getName();
        if (name.startsWith("get") && name.length() > 3) {
            return name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
        }
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                if (component.getAccessor().equals(method)) {
                    return name;
                }
            }
        }
        return null;
    }
}
