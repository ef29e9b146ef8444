package dev.dictum.graphql;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API changes in the schema that SmallRye builds: strict scalars, lists without nulls in
 * them (but for {@code nodes(ids:)}, which answers id by id), light fetchers.
 */
@ApplicationScoped
class SchemaShape {
    /** Types of pure packages, which carry no annotations of a framework; and the union. */
    private static final Map<String, String> DESCRIPTIONS =
            Map.of(
                    "QuoteKind",
                    "How the words stand in the text: in marks as a clause of their own (DIRECT), in"
                            + " marks as a part of the reporter's sentence (MIXED), reported without"
                            + " marks (INDIRECT), or the whole body as one statement"
                            + " (WHOLE_ARTICLE).",
                    "AttributionMethod",
                    "How the speaker was found: reporting words before, behind or between the words"
                            + " (CUE_BEFORE, CUE_AFTER, CUE_BETWEEN), a signature line, the"
                            + " article's title, the speaker before going on (CONTINUATION),"
                            + " question and answer taking turns (DIALOGUE), the same words"
                            + " elsewhere (OCCURRENCE), an editor (MANUAL); NONE when nothing"
                            + " tells.",
                    "Severity",
                    "How much an issue matters: good to know (INFO), something was mended or missing"
                            + " (WARNING), the document was refused (ERROR).",
                    "SearchResult",
                    "What a search finds; each of them is a Node.",
                    "SourceFormat",
                    "The formats of documents; FRONT_MATTER is a post of a static-site generator:"
                            + " front matter, then HTML or Markdown.");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    void shape(@Observes GraphQLSchema.Builder builder) {
        GraphQLSchema strict = SchemaTransformer.transformSchema(builder.build(), new Strict());
        builder.query(strict.getQueryType())
                .mutation(strict.getMutationType())
                .subscription(strict.getSubscriptionType())
                .clearAdditionalTypes()
                .additionalTypes(strict.getAdditionalTypes())
                .clearDirectives()
                .additionalDirectives(Set.copyOf(strict.getDirectives()))
                .clearSchemaDirectives()
                .withSchemaDirectives(strict.getSchemaDirectives())
                .withSchemaAppliedDirectives(strict.getSchemaAppliedDirectives())
                .introspectionSchemaType(strict.getIntrospectionSchemaType())
                .codeRegistry(strict.getCodeRegistry().transform(code -> light(strict, code)));
    }

    private static void light(GraphQLSchema schema, GraphQLCodeRegistry.Builder code) {
        RootFields.register(code);
        // SmallRye's resolver answers the types as they were before the schema was rebuilt.
        for (String type : List.of("Node", "SearchResult")) {
            code.typeResolver(
                    type, environment -> typeOf(environment.getSchema(), environment.getObject()));
        }
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (!(type instanceof GraphQLObjectType object)
                    || ROOTS.contains(type.getName())
                    || type.getName().startsWith("__")) {
                continue;
            }
            for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                code.dataFetcher(
                        FieldCoordinates.coordinates(object, field),
                        new LightFetcher(field.getName()));
            }
        }
    }

    /** The object type of a node. */
    static GraphQLObjectType typeOf(GraphQLSchema schema, Object node) {
        return schema.getObjectType(GlobalId.parse(((Node) node).getId()).type());
    }

    private static final class Strict extends GraphQLTypeVisitorStub {
        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
            String description = DESCRIPTIONS.get(type.getName());
            return description == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(b -> b.description(description)));
        }

        @Override
        public TraversalControl visitGraphQLUnionType(
                GraphQLUnionType type, TraverserContext<GraphQLSchemaElement> context) {
            String description = DESCRIPTIONS.get(type.getName());
            return description == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(b -> b.description(description)));
        }

        @Override
        public TraversalControl visitGraphQLList(
                GraphQLList list, TraverserContext<GraphQLSchemaElement> context) {
            if (!(list.getWrappedType() instanceof GraphQLNamedType item)
                    || item.getName().equals("Node")) {
                return TraversalControl.CONTINUE;
            }
            // By name: the types form rings, and a ring cannot be rebuilt from the inside.
            return changeNode(
                    context,
                    GraphQLList.list(
                            GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef(item.getName()))));
        }

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType strict = StrictScalars.BY_NAME.get(type.getName());
            return strict == null ? TraversalControl.CONTINUE : changeNode(context, strict);
        }
    }
}
