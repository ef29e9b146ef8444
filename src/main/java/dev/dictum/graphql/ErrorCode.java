package dev.dictum.graphql;

/** The values of {@code extensions.code} and of {@code userErrors.code}. */
public enum ErrorCode {
    BAD_REQUEST,
    BAD_CURSOR,
    BAD_ID,
    BAD_ZONE,
    LIMIT_EXCEEDED,
    NOT_FOUND,
    UNAUTHENTICATED,
    FORBIDDEN,
    CONFLICT,
    IMPORT_TOO_LARGE,
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_NOT_SUPPORTED,
    INTERNAL
}
