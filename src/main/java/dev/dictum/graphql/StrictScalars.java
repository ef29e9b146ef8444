package dev.dictum.graphql;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Scalars that refuse what they cannot hold. SmallRye's own wrap an {@code Int} that is too large
 * and take a {@code DateTime} without an offset.
 */
final class StrictScalars {
    private static final GraphQLScalarType DATE_TIME =
            text(
                    "DateTime",
                    "An instant: RFC 3339 with an offset, such as `2022-03-25T07:30:22+08:00`;"
                            + " answered in UTC, such as `2022-03-24T23:30:22Z`.",
                    text -> OffsetDateTime.parse(text).toString());
    private static final GraphQLScalarType DATE =
            text(
                    "Date",
                    "A calendar day without a zone: `2022-03-25`.",
                    text -> LocalDate.parse(text).toString());

    static final Map<String, GraphQLScalarType> BY_NAME =
            Map.of(
                    "Int",
                    Scalars.GraphQLInt,
                    "Float",
                    Scalars.GraphQLFloat,
                    "DateTime",
                    DATE_TIME,
                    "Date",
                    DATE);

    private static final int LAST_YEAR = 9999;

    private StrictScalars() {}

    /**
     * What {@link Instant#toString} answers, in a fraction of the time: answers are full of them.
     */
    static String written(Instant instant) {
        if (instant.getNano() != 0) {
            return instant.toString();
        }
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return instant.toString();
        }
        byte[] text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, time.getYear() / 100);
        put(text, 2, time.getYear() % 100);
        put(text, 5, time.getMonthValue());
        put(text, 8, time.getDayOfMonth());
        put(text, 11, time.getHour());
        put(text, 14, time.getMinute());
        put(text, 17, time.getSecond());
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int at, int number) {
        text[at] += (byte) (number / 10);
        text[at + 1] += (byte) (number % 10);
    }

    private static GraphQLScalarType text(
            String name, String description, UnaryOperator<String> check) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextCoercing(name, description, check))
                .build();
    }

    /** Values that travel as text and are only checked here; the input records hold them typed. */
    private record TextCoercing(String name, String description, UnaryOperator<String> check)
            implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case Instant instant -> written(instant);
                case OffsetDateTime time -> written(time.toInstant());
                case LocalDate date -> date.toString();
                case String text -> text;
                default ->
                        throw new CoercingSerializeException(
                                name + " cannot be made of " + value.getClass().getSimpleName());
            };
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text && holds(text)) {
                return text;
            }
            throw new CoercingParseValueException(problem(String.valueOf(input)));
        }

        @Override
        public String parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text && holds(text.getValue())) {
                return text.getValue();
            }
            String shown = input instanceof StringValue text ? text.getValue() : input.toString();
            throw new CoercingParseLiteralException(problem(shown));
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }

        private boolean holds(String text) {
            try {
                return !check.apply(text).isEmpty();
            } catch (DateTimeException e) {
                return false;
            }
        }

        private String problem(String shown) {
            String start = shown.length() > 40 ? shown.substring(0, 40) + "…" : shown;
            return "'%s' is not a %s. %s".formatted(start, name, description);
        }
    }
}
