package dev.dictum.quote.extraction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

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

    /**
     * Stretches cut last, each at the place of its hash: around one quotation the same are asked
     * for again and again.
     */
    private static final AtomicReferenceArray<@Nullable Words> KNOWN =
            new AtomicReferenceArray<>(4_096);

    private final int from;
    private final Words words;

    private ChineseTokens(int from, Words words) {
        this.from = from;
        this.words = words;
    }

    /** The words of a stretch, wherever it stands. */
    private static final class Words {
        private final String stretch;
        private final int count;
        private final int[] ends;
        private final char[] tags;
        private final boolean[] people;
        private final boolean[] verbal;
        private final boolean place;
        private final boolean common;

        Words(String stretch) {
            List<Term> terms = SEGMENT.seg(stretch.toCharArray());
            this.stretch = stretch;
            this.count = terms.size();
            this.ends = new int[count];
            this.tags = new char[count];
            this.people = new boolean[count];
            this.verbal = new boolean[count];
            int at = 0;
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
            String only = n == 1 ? String.valueOf(terms.getFirst().nature) : "";
            this.place = only.startsWith("ns");
            this.common = only.equals("n");
        }

        /** Which word a place of the stretch lies in. */
        int at(int place) {
            for (int i = 0; i < count; i++) {
                if (place < ends[i]) {
                    return i;
                }
            }
            return count - 1;
        }
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
        String stretch = new String(text, from, Math.min(to, text.length) - from);
        int hash = stretch.hashCode();
        int place = (hash ^ hash >>> 12) & KNOWN.length() - 1;
        Words words = KNOWN.get(place);
        if (words == null || !words.stretch.equals(stretch)) {
            words = new Words(stretch);
            KNOWN.set(place, words);
        }
        return new ChineseTokens(from, words);
    }

    /** Whether a word is one that the dictionary knows as a place: 乌克兰. */
    static boolean isPlace(char[] text, int from, int to) {
        return of(text, from, to).words.place;
    }

    /** Whether a word is one that the dictionary knows as a common noun: 马拉松, 法西斯. */
    static boolean isCommonNoun(char[] text, int from, int to) {
        return of(text, from, to).words.common;
    }

    /** Whether a word is one that the dictionary knows as what is done or how: 关切, 连续. */
    static boolean isVerbal(char[] text, int from, int to) {
        Words words = of(text, from, to).words;
        return words.count == 1 && words.verbal[0];
    }

    /** Behind the word in which the place lies. */
    int endAt(int place) {
        return words.count == 0 ? place + 1 : from + words.ends[words.at(place - from)];
    }

    int startAt(int place) {
        int token = words.at(place - from);
        return token <= 0 ? from : from + words.ends[token - 1];
    }

    /** The kind of the word in which the place lies: the first letter of the PKU tag. */
    char tagAt(int place) {
        return words.count == 0 ? 'x' : words.tags[words.at(place - from)];
    }

    /** Whether the word is an idiom, an adverb, a pronoun, a number: no part of a name. */
    boolean namesNobody(int place) {
        return words.count > 0 && !isPerson(place) && "ildrm".indexOf(tagAt(place)) >= 0;
    }

    /** Whether the word in which the place lies counts as a part of a personal name. */
    boolean isPerson(int place) {
        return words.count > 0 && words.people[words.at(place - from)];
    }

    /** Where the personal name ends that begins here; the place itself when none does. */
    int personEnd(int place) {
        if (words.count == 0 || startAt(place) != place) {
            return place;
        }
        int token = words.at(place - from);
        int end = place;
        while (token < words.count
                && words.people[token]
                && from + words.ends[token] - place <= 8) {
            end = from + words.ends[token++];
        }
        return end - place >= 2 ? end : place;
    }
}
