package dev.dictum.search.tokens;

/** Lexemes as PostgreSQL's text search types write them. */
final class Lexeme {
    private Lexeme() {}

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
