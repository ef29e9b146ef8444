package dev.dictum.graphql;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the engine's argument values (maps, lists, scalars, names of enums) into the API's own
 * types. The engine has checked them against the schema.
 */
final class Arguments {
    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return RecordShape.of(type);
                }
            };

    private Arguments() {}

    static <T> T convert(Object value, Class<T> type) {
        return type.cast(convert(value, (Type) type));
    }

    /** The value as a parameter of a method takes it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object convert(Object value, Type type) {
        if (type instanceof ParameterizedType list && value instanceof List<?> items) {
            Type item = list.getActualTypeArguments()[0];
            List<Object> converted = new ArrayList<>(items.size());
            items.forEach(each -> converted.add(convert(each, item)));
            return converted;
        }
        if (!(type instanceof Class<?> wanted) || wanted.isInstance(value)) {
            return value;
        }
        if (wanted.isRecord()) {
            return SHAPES.get(wanted).make((Map<String, Object>) value);
        }
        if (wanted.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) wanted, value.toString());
        }
        if (wanted == OffsetDateTime.class) {
            return OffsetDateTime.parse(value.toString());
        }
        if (wanted == LocalDate.class) {
            return LocalDate.parse(value.toString());
        }
        throw new IllegalArgumentException(
                "no %s can be made of a %s".formatted(wanted, value.getClass()));
    }

    /** How a record is made of its fields. */
    private record RecordShape(List<String> names, List<Type> types, MethodHandle constructor) {
        static RecordShape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new RecordShape(
                        Arrays.stream(components).map(RecordComponent::getName).toList(),
                        Arrays.stream(components).map(RecordComponent::getGenericType).toList(),
                        MethodHandles.publicLookup()
                                .unreflectConstructor(
                                        type.getConstructor(
                                                Arrays.stream(components)
                                                        .map(RecordComponent::getType)
                                                        .toArray(Class<?>[]::new)))
                                .asSpreader(Object[].class, components.length));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalStateException(type + " must be public to be asked for", e);
            }
        }

        Object make(Map<String, Object> fields) {
            @Nullable Object[] values = new @Nullable Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = fields.get(names.get(i));
                values[i] = value == null ? null : convert(value, types.get(i));
            }
            try {
                return constructor.invoke(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
