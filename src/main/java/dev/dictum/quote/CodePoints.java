package dev.dictum.quote;

/** A text by code points, without counting from its start each time. */
final class CodePoints {
    private final String text;

    /** Where each code point begins, and the end; empty when every one is a single char. */
    private final int[] starts;

    CodePoints(String text) {
        this.text = text;
        int count = text.codePointCount(0, text.length());
        this.starts = count == text.length() ? new int[0] : starts(text, count);
    }

    private static int[] starts(String text, int count) {
        int[] starts = new int[count + 1];
        int index = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = index;
            index += Character.charCount(text.codePointAt(index));
        }
        starts[count] = index;
        return starts;
    }

    int length() {
        return starts.length == 0 ? text.length() : starts.length - 1;
    }

    String slice(int start, int end) {
        return text.substring(index(start), index(end));
    }

    /** Where a part of the text stands nearest to a place; -1 when it does not. */
    int nearest(String part, int place) {
        int from = index(Math.min(place, length()));
        int before = text.lastIndexOf(part, from);
        int behind = text.indexOf(part, from);
        if (before < 0 && behind < 0) {
            return -1;
        }
        boolean back = behind < 0 || (before >= 0 && from - before <= behind - from);
        return text.codePointCount(0, back ? before : behind);
    }

    private int index(int codePoint) {
        return starts.length == 0 ? codePoint : starts[codePoint];
    }
}
