package dev.dictum.imports.reader;

/** How long the names of people and categories may be, in characters (code points). */
final class NameLimit {
    static final int CHARACTERS = 200;

    private NameLimit() {}

    static boolean exceeds(String name) {
        return name.codePointCount(0, name.length()) > CHARACTERS;
    }

    static String cut(String name) {
        return name.substring(0, name.offsetByCodePoints(0, CHARACTERS));
    }

    /** What a report says of it. */
    static String message() {
        return "Names are cut after %d characters.".formatted(CHARACTERS);
    }
}
