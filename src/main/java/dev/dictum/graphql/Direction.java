package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Description;

/** The direction of an order. */
@Description("The direction of an order.")
public enum Direction {
    ASC,
    DESC
}
