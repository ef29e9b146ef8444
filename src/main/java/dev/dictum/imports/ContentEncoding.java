package dev.dictum.imports;

import org.eclipse.microprofile.graphql.Description;

/** How a document stands in a mutation's input. */
@Description("How `content` holds the document: as its text, or its bytes in Base64.")
public enum ContentEncoding {
    TEXT,
    BASE64
}
