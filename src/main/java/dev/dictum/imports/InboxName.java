package dev.dictum.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a file of the inbox and its report are called when they are moved out: as before, with a
 * number in front where another one is kept under that name.
 */
final class InboxName {
    private static final String REPORT = ".report.jsonl";

    /** Bytes that file systems allow a name. */
    private static final int MAX_BYTES = 255;

    private InboxName() {}

    static String of(Path file, int number) {
        String name = file.getFileName().toString();
        return number == 1 ? name : fitting(number + "~", name, "");
    }

    static String ofReport(Path file, int number) {
        return fitting(number == 1 ? "" : number + "~", file.getFileName().toString(), REPORT);
    }

    /** Long names lose their end. */
    private static String fitting(String before, String name, String behind) {
        int left = MAX_BYTES - before.length() - behind.length();
        int end = 0;
        while (end < name.length()) {
            String character = Character.toString(name.codePointAt(end));
            left -= character.getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            end += character.length();
        }
        return before + name.substring(0, end) + behind;
    }
}
