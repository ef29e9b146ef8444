package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Credit.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who made an article from its bylines: （本报记者 甲 乙整理）, 责任编辑：丙, 文/丁 图/戊, By Jane Roe. Only
 * short lines at the beginning and the end, and brackets that begin with a role, count.
 */
final class Bylines {
    private static final int EDGE = 4;
    private static final int MAX_LINE = 80;

    private static final Map<String, Role> ROLES = roles();

    private static final String WORDS = String.join("|", ROLES.keySet());

    /** 责任编辑：甲 乙, 记者 甲, 文/甲. */
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?:^|[(\\s,;|])(?:[\\p{IsHan}]{0,10}?)("
                            + WORDS
                            + ")\\s*(?:[:/|]\\s*|\\s+|(?=[\\p{IsHan}]))"
                            + "([\\p{IsHan}·A-Za-z][\\p{IsHan}·A-Za-z0-9\\s、]{0,40})");

    private static final Pattern BRACKET = Pattern.compile("[(【]([^()【】\\n]{2,60})[)】]");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "^[Bb][Yy]:?\\s+(\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:and\\s+)?\\p{Lu}[\\p{L}.'’-]+){1,5})\\s*$");

    private final ArticleText article;
    private final String folded;
    private final Map<String, Credit> found = new LinkedHashMap<>();

    private Bylines(ArticleText article) {
        this.article = article;
        this.folded = String.valueOf(article.folded);
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String word : List.of("责任编辑", "网络编辑", "本文编辑", "新媒体编辑", "编辑", "责编", "主编", "校对", "编审")) {
            roles.put(word, Role.EDITOR);
        }
        for (String word : List.of("特约记者", "本报记者", "实习记者", "记者", "通讯员", "实习生", "特派员")) {
            roles.put(word, Role.REPORTER);
        }
        roles.put("作者", Role.AUTHOR);
        roles.put("撰文", Role.AUTHOR);
        roles.put("撰稿", Role.AUTHOR);
        roles.put("文", Role.AUTHOR);
        roles.put("摄影", Role.PHOTOGRAPHER);
        roles.put("图", Role.PHOTOGRAPHER);
        roles.put("摄", Role.PHOTOGRAPHER);
        roles.put("翻译", Role.TRANSLATOR);
        roles.put("编译", Role.TRANSLATOR);
        roles.put("整理", Role.COMPILER);
        roles.put("文章来源", Role.PUBLISHER);
        roles.put("来源", Role.PUBLISHER);
        return roles;
    }

    static List<Credit> read(ArticleText article) {
        Bylines bylines = new Bylines(article);
        int last = article.paragraphs.size() - 1;
        for (Paragraph paragraph : article.paragraphs) {
            boolean edge = paragraph.index() < EDGE || paragraph.index() > last - EDGE;
            if (edge && paragraph.length() <= MAX_LINE) {
                bylines.line(paragraph.start(), paragraph.end());
            } else if (edge) {
                bylines.brackets(paragraph);
            }
        }
        return List.copyOf(bylines.found.values());
    }

    /** Whether a line names who made the article and nothing else. */
    static boolean isByline(ArticleText article, Paragraph paragraph) {
        if (paragraph.length() > MAX_LINE) {
            return false;
        }
        Bylines bylines = new Bylines(article);
        bylines.line(paragraph.start(), paragraph.end());
        return !bylines.found.isEmpty();
    }

    private void brackets(Paragraph paragraph) {
        // A dateline stands at the very beginning, a byline at the very end.
        int head = Math.min(paragraph.end(), paragraph.start() + MAX_LINE);
        int tail = Math.max(paragraph.start(), paragraph.end() - MAX_LINE);
        for (int[] part : new int[][] {{paragraph.start(), head}, {tail, paragraph.end()}}) {
            Matcher bracket = BRACKET.matcher(folded).region(part[0], part[1]);
            while (bracket.find()) {
                line(bracket.start(1), bracket.end(1));
            }
        }
    }

    private void line(int from, int to) {
        Matcher english = ENGLISH.matcher(folded).region(from, to);
        if (english.find()) {
            names(english.start(1), english.end(1), Role.AUTHOR);
            return;
        }
        String text = folded.substring(from, to);
        if (text.indexOf('。') >= 0 && text.indexOf('。') < text.length() - 1) {
            return;
        }
        Matcher label = LABELLED.matcher(folded).region(from, to);
        int at = from;
        while (at < to && label.region(at, to).find()) {
            Role role = ROLES.getOrDefault(label.group(1), Role.OTHER);
            boolean separated = isSeparated(label.end(1), to);
            if (!separated && label.group(1).length() < 2) {
                at = label.end(1);
                continue;
            }
            int end = names(label.start(2), label.end(2), role);
            at = Math.max(end, label.end(1));
        }
    }

    private boolean isSeparated(int at, int to) {
        return at < to
                && (folded.charAt(at) == ':'
                        || folded.charAt(at) == '/'
                        || folded.charAt(at) == '|');
    }

    /** Names side by side; where the last one ends. */
    private int names(int from, int to, Role role) {
        int i = from;
        int end = from;
        List<int[]> names = new ArrayList<>();
        @Nullable Role extra = null;
        while (i < to) {
            while (i < to && isGap(folded.charAt(i))) {
                i++;
            }
            int start = i;
            if (role == Role.PUBLISHER || !ArticleText.isHan(i < to ? folded.charAt(i) : ' ')) {
                while (i < to
                        && (role == Role.PUBLISHER || folded.charAt(i) < 0x250)
                        && folded.charAt(i) != '、'
                        && !(folded.charAt(i) == ' ' && nextRole(i + 1) != null)) {
                    i++;
                }
                while (i > start && folded.charAt(i - 1) == ' ') {
                    i--;
                }
            } else {
                while (i < to && !isGap(folded.charAt(i))) {
                    i++;
                }
            }
            if (i == start) {
                break;
            }
            if (nextRole(start) != null) {
                break;
            }
            int stop = i;
            // 何  聪: one name, its two characters set apart.
            if (stop - start == 1 && ArticleText.isHan(folded.charAt(start))) {
                int second = stop;
                while (second < to && folded.charAt(second) == ' ') {
                    second++;
                }
                if (second < to
                        && second > stop
                        && ArticleText.isHan(folded.charAt(second))
                        && (second + 1 >= to || isGap(folded.charAt(second + 1)))) {
                    stop = second + 1;
                    i = stop;
                }
            }
            for (String verb : List.of("整理", "编译", "摄影报道", "报道", "摄影", "摄", "供图", "文")) {
                if (folded.startsWith(verb, stop - verb.length())
                        && stop - verb.length() >= start + 2) {
                    stop -= verb.length();
                    extra = ROLES.get(verb);
                    break;
                }
            }
            if (isName(start, stop, role)) {
                names.add(new int[] {start, stop});
                end = i;
            } else {
                break;
            }
            if (names.size() > 6) {
                break;
            }
        }
        for (int[] name : names) {
            add(name[0], name[1], role);
            if (extra != null && extra != role) {
                add(name[0], name[1], extra);
            }
        }
        return end;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '、' || c == ',' || c == ';' || c == '/' || c == '|';
    }

    private @Nullable Role nextRole(int at) {
        for (Map.Entry<String, Role> role : ROLES.entrySet()) {
            if (role.getKey().length() > 1 && folded.startsWith(role.getKey(), at)) {
                return role.getValue();
            }
        }
        return null;
    }

    private boolean isName(int from, int to, Role role) {
        if (role == Role.PUBLISHER) {
            return to - from >= 2 && to - from <= 24;
        }
        String compact = folded.substring(from, to).replace(" ", "");
        char[] chars = compact.toCharArray();
        if (chars.length == 0) {
            return false;
        }
        if (!ArticleText.isHan(chars[0])) {
            return chars.length >= 3 && Character.isUpperCase(chars[0]);
        }
        return ChineseWords.isPerson(chars, 0, chars.length)
                || compact.indexOf('·') > 0 && chars.length <= 16;
    }

    private void add(int from, int to, Role role) {
        String printed = article.slice(from, to);
        boolean han = ArticleText.isHan(folded.charAt(from));
        String name = han ? printed.replaceAll("[\\s\\u00A0\\u3000]", "") : printed.strip();
        for (String one : han ? List.of(name) : split(name)) {
            int start = han ? from : article.raw.indexOf(one, from);
            int end = han ? to : start + one.length();
            found.putIfAbsent(
                    role + one,
                    new Credit(role, one, article.slice(start, end), article.span(start, end)));
        }
    }

    private static List<String> split(String names) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : names.split("\\s+and\\s+")) {
            parts.add(part.strip());
        }
        return List.copyOf(parts);
    }

    /** The names of people, for the lexicon of the quote engine. */
    static List<String> people(List<Credit> credits) {
        return credits.stream()
                .filter(credit -> credit.role() != Role.PUBLISHER)
                .map(Credit::name)
                .distinct()
                .toList();
    }
}
