package dev.dictum.quote.extraction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Arrays;
import java.util.List;

/**
 * Words and their parts of speech in a short stretch of Chinese, by HanLP's statistics. A hint, no
 * more: our own lists and what the article itself tells of names go first.
 */
final class ChineseTokens {
    private static final Segment SEGMENT =
            HanLP.newSegment()
                    .enableCustomDictionary(false)
                    .enableNameRecognize(true)
                    .enableTranslatedNameRecognize(true);

    private static final int AROUND = 6;

    private final int from;
    private final int[] ends;
    private final char[] tags;
    private final boolean[] people;
    private final boolean[] verbal;
    private final int count;
    private final boolean place;
    private final boolean common;

    private ChineseTokens(int from, List<Term> terms) {
        this.from = from;
        this.ends = new int[terms.size()];
        this.tags = new char[terms.size()];
        this.people = new boolean[terms.size()];
        this.verbal = new boolean[terms.size()];
        int at = from;
        int n = 0;
        for (Term term : terms) {
            at += term.word.length();
            ends[n] = at;
            String tag = String.valueOf(term.nature);
            people[n] = tag.startsWith("nr") && !opensWithPreposition(term.word, n > 0);
            verbal[n] = tag.startsWith("v") || tag.startsWith("a") || tag.startsWith("d");
            tags[n] =
                    switch (tag) {
                        case "vn", "an" -> 'n';
                        case "ad" -> 'd';
                        case "ude1" -> '的';
                        default -> tag.charAt(0);
                    };
            n++;
        }
        this.count = n;
        String only = n == 1 ? String.valueOf(terms.getFirst().nature) : "";
        this.place = only.startsWith("ns");
        this.common = only.equals("n");
    }

    /** 方面|向新浪|科技(表示), 为姐妹|打气: what statistics take for a surname leads to somebody else. */
    private static boolean opensWithPreposition(String word, boolean behind) {
        return word.length() > 2
                && (behind && word.charAt(0) == '向' || "为令使让与把被将".indexOf(word.charAt(0)) >= 0);
    }

    /** Of the clause around a stretch: what stands beside it tells where its words begin. */
    static ChineseTokens around(char[] text, int from, int to) {
        int first = from;
        while (first > 0 && from - first < AROUND && ArticleText.isHan(text[first - 1])) {
            first--;
        }
        int end = to;
        while (end < text.length && end - to < AROUND && ArticleText.isHan(text[end])) {
            end++;
        }
        return of(text, first, end);
    }

    static ChineseTokens of(char[] text, int from, int to) {
        return new ChineseTokens(from, SEGMENT.seg(Arrays.copyOfRange(text, from, to)));
    }

    /** Whether a word is one that the dictionary knows as a place: 乌克兰. */
    static boolean isPlace(char[] text, int from, int to) {
        ChineseTokens tokens = of(text, from, to);
        return tokens.count == 1 && tokens.place;
    }

    /** Whether a word is one that the dictionary knows as a common noun: 马拉松, 法西斯. */
    static boolean isCommonNoun(char[] text, int from, int to) {
        return of(text, from, to).common;
    }

    /** Whether a word is one that the dictionary knows as what is done or how: 关切, 连续. */
    static boolean isVerbal(char[] text, int from, int to) {
        ChineseTokens tokens = of(text, from, to);
        return tokens.count == 1 && tokens.verbal[0];
    }

    private int token(int place) {
        for (int i = 0; i < count; i++) {
            if (place < ends[i]) {
                return i;
            }
        }
        return count - 1;
    }

    /** Behind the word in which the place lies. */
    int endAt(int place) {
        return count == 0 ? place + 1 : ends[token(place)];
    }

    int startAt(int place) {
        int token = token(place);
        return token <= 0 ? from : ends[token - 1];
    }

    /** The kind of the word in which the place lies: the first letter of the PKU tag. */
    char tagAt(int place) {
        return count == 0 ? 'x' : tags[token(place)];
    }

    /** Whether the word is an idiom, an adverb, a pronoun, a number: no part of a name. */
    boolean namesNobody(int place) {
        return count > 0 && !people[token(place)] && "ildrm".indexOf(tagAt(place)) >= 0;
    }

    /** Whether the word in which the place lies counts as a part of a personal name. */
    boolean isPerson(int place) {
        return count > 0 && people[token(place)];
    }

    /** Where the personal name ends that begins here; the place itself when none does. */
    int personEnd(int place) {
        if (count == 0 || startAt(place) != place) {
            return place;
        }
        int token = token(place);
        int end = place;
        while (token < count && people[token] && ends[token] - place <= 8) {
            end = ends[token++];
        }
        return end - place >= 2 ? end : place;
    }
}
