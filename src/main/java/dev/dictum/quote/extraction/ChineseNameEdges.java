package dev.dictum.quote.extraction;

import java.util.HashMap;
import java.util.Map;

/** Where a name may begin and end in a text, and what beside it says that it is one. */
final class ChineseNameEdges {
    /** What may stand right behind a name besides reporting words, adverbs and prepositions. */
    private static final String BEHIND = "的等和与、,。:;!?是也还就都把将被让给于及则来又曾没有不正一为从(（)）“”\"说称道及因已却今这那当";

    /** Parts of whoever is named. */
    private static final String BODY = "手脸眼心身肩脚嘴背腿腰";

    private static final String BEFORE = ",。:;!?、 \n和与及同由“「(";

    private final char[] text;
    private final String folded;
    private final Map<String, Boolean> plain = new HashMap<>();

    ChineseNameEdges(char[] text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    /** Whether a name may begin here: behind a mark, a time or a connector. */
    boolean isBounded(int at, int from) {
        return at == from
                || BEFORE.indexOf(text[at - 1]) >= 0
                || Context.isMasked(text[at - 1])
                || text[at - 1] == '的'
                || ChineseWords.TIMES.matchBefore(text, from, at) > 0
                || ChineseWords.CONNECTORS.matchBefore(text, from, at) > 0;
    }

    boolean endsAt(int at, int to) {
        return at >= to
                || BEHIND.indexOf(text[at]) >= 0
                || text[at] == ' '
                || !ArticleText.isHan(text[at])
                || at + 1 < to && "着著了".indexOf(text[at + 1]) >= 0
                || evidenceBehind(at, to) > 0
                // 书记员赵一凡|两年前(毕业)
                || ChineseWords.TIMES.matchAt(text, at, to) > 2
                // 战士吴家栋|手上磨出了血泡
                || at + 1 < to && BODY.indexOf(text[at]) >= 0 && "上里中下边角".indexOf(text[at + 1]) >= 0
                || ChineseWords.PREPOSITIONS.matchAt(text, at, to) > 0
                || ChineseWords.ADVERBS.matchAt(text, at, to) > 0;
    }

    /** 57岁的|岩罕保, 24岁|裴可心 */
    boolean isAged(int at, int from) {
        int age = at - (text[at - 1] == '的' ? 2 : 1);
        return age > from
                && text[age] == '岁'
                && (Character.isDigit(text[age - 1]) || "一二三四五六七八九十".indexOf(text[age - 1]) >= 0);
    }

    /** 今年52岁, 两年前: how old somebody is, or when something was. */
    boolean tellsAge(int at, int to) {
        return at + 2 < to
                && text[at + 1] == '年'
                && ("今现时".indexOf(text[at]) >= 0 && Character.isDigit(text[at + 2])
                        || "一二两三四五六七八九十几数".indexOf(text[at]) >= 0 && text[at + 2] == '前');
    }

    /** Whether a word begins that tells what somebody does, or when or how. */
    boolean isDoing(int at, int to) {
        if (at >= to) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, at, to);
        char tag = tokens.tagAt(at);
        boolean word = tokens.endAt(at) - at > 1;
        return tag == 'd'
                || word && ("vtmp".indexOf(tag) >= 0 || text[at] == '每')
                || tag == 'v' && at + 1 < to && "在着了过到他她我".indexOf(text[at + 1]) >= 0
                || text[at] == '本' && at + 1 < to && text[at + 1] == '是';
    }

    int find(String name, int from) {
        return folded.indexOf(name, from);
    }

    /** How often something stands in the text, up to a limit; 1 where the same always follows. */
    int occurrences(String name, int limit) {
        int times = 0;
        boolean varies = false;
        char next = 0;
        for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
            int end = at + name.length();
            char behind = end < folded.length() ? folded.charAt(end) : '\n';
            varies |= times > 0 && behind != next;
            next = behind;
            times++;
            if (times >= limit && varies) {
                return limit;
            }
        }
        return varies ? times : Math.min(1, times);
    }

    /** 克雷默|(Dylan Kremer): how a foreign name is written where it comes from. */
    boolean isGlossed(int at) {
        return at + 1 < text.length
                && text[at] == Context.BRACKETED
                && folded.charAt(at + 1) >= 'A'
                && folded.charAt(at + 1) <= 'Z';
    }

    /** 达林太|(Dalintai), but 台积电|(TSMC) */
    boolean isSpelt(int at) {
        return isGlossed(at)
                && at + 2 < text.length
                && Character.isLowerCase(folded.charAt(at + 2));
    }

    /** 何国庆|(化名) */
    boolean isRenamed(int at) {
        return folded.startsWith("(化名", at);
    }

    int evidenceBehind(int at, int to) {
        if (at < to && text[at] == Context.BRACKETED) {
            return 1;
        }
        if (ChineseWords.ANY_CUE.matchAt(text, at, to) > 0
                        // 韩跃|转发声明
                        && !(text[at - 1] == '转' && ChineseWords.isAt(text, "发声明", at, to))
                || at < to && (text[at] == '说' || text[at] == '称')) {
            return 2;
        }
        int title = ChineseWords.TITLES.matchAt(text, at, to);
        if (title > 1 && ChineseWords.CROWDS.matchAt(text, at, to) < title) {
            return 1;
        }
        int word =
                Math.max(
                        ChineseWords.ADVERBS.matchAt(text, at, to),
                        ChineseWords.PREPOSITIONS.matchAt(text, at, to));
        boolean doing = at + 1 < to && "着著".indexOf(text[at + 1]) >= 0;
        return word > 0 || doing ? 1 : 0;
    }

    /** Whether statistics take exactly this for a person. */
    boolean isLikely(int from, int to, int limit) {
        return to - from > 1
                && ChineseTokens.of(text, from, Math.min(limit, to + 4)).personEnd(from) == to;
    }

    boolean isPlain(int from, int to) {
        return plain.computeIfAbsent(
                new String(text, from, to - from),
                word ->
                        ChineseTokens.isVerbal(text, from, to)
                                || to - from > 2 && ChineseTokens.isPlace(text, from, to));
    }

    /** 马赛|接着说: a place, were it not that it speaks. */
    boolean isSaid(int at, int to) {
        int adverb = at + ChineseWords.ADVERBS.matchAt(text, at, to);
        return adverb < to && text[adverb] == '说';
    }

    boolean isNoun(int from, int to) {
        if (to - from < 2) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return tokens.endAt(from) == to && tokens.tagAt(from) == 'n' && !tokens.isPerson(from);
    }
}
