package dev.dictum.imports.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The true headline that reprinted articles state in their body: {@code 原标题：…}. */
final class Headline {
    private static final Pattern STATED =
            Pattern.compile("^[（(【\\[]?\\s*原(?:标题|標題|题|題)\\s*(?:[：:]|\\s|\\u3000)\\s*(.+?)\\s*$");
    private static final int LINES = 8;
    private static final int MAX_LINE = 300;

    private Headline() {}

    /** Looks in the first and the last lines of the text. */
    static Optional<String> of(String bodyText) {
        String[] lines = bodyText.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i >= LINES && i < lines.length - LINES) {
                continue;
            }
            Matcher matcher = STATED.matcher(lines[i]);
            if (lines[i].length() <= MAX_LINE && matcher.matches()) {
                return Optional.of(unbracketed(lines[i], matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String unbracketed(String line, String headline) {
        boolean opened = "（(【[".indexOf(line.charAt(0)) >= 0;
        boolean closed = "）)】]".indexOf(headline.charAt(headline.length() - 1)) >= 0;
        return opened && closed ? headline.substring(0, headline.length() - 1).strip() : headline;
    }
}
