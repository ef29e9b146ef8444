package dev.dictum.search.tokens;

/** Lexemes as PostgreSQL's text search types write them. */
final class Lexeme {
    private Lexeme() {}

    static void append(String lexeme, StringBuilder literal) {
        literal.append('\'');
        for (int i = 0; i < lexeme.length(); i++) {
            char c = lexeme.charAt(i);
            if (c == '\'' || c == '\\') {
                literal.append(c);
            }
            literal.append(c);
        }
        literal.append('\'');
    }
}
