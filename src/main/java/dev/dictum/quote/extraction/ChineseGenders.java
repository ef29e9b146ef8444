package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of 他 and 她 an article has for the names in it, where a sentence tells of one person only.
 */
final class ChineseGenders {
    /** So much more often one has to stand than the other. */
    private static final int SURE = 3;

    private final ArticleText article;
    private final char[] context;
    private final ChineseSubject subjects;
    private final ChineseFullNames fullNames;

    /** For each name how often 她 and how often 他 stands for it. */
    private final Map<String, int[]> votes = new HashMap<>();

    ChineseGenders(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseFullNames fullNames) {
        this.article = article;
        this.context = context;
        this.subjects = subjects;
        this.fullNames = fullNames;
        for (Paragraph paragraph : article.paragraphs) {
            read(paragraph);
            readTitles(paragraph);
        }
    }

    boolean isFemale(String name) {
        int[] count = votes.get(name);
        return count != null && count[0] > 0 && count[0] >= SURE * count[1];
    }

    boolean isMale(String name) {
        int[] count = votes.get(name);
        return count != null && count[1] > 1 && count[1] >= SURE * count[0];
    }

    /** 妻子|吴玉芳, 丈夫|何远山: words for kin tell as much as pronouns that are never otherwise. */
    private void readTitles(Paragraph paragraph) {
        for (int i = paragraph.start() + 2; i < paragraph.end(); i++) {
            int kin =
                    ChineseWords.RELATIONS.matchBefore(
                            context, Math.max(paragraph.start(), i - 3), i);
            int name = kin > 1 ? subjects.nameAt(i, paragraph.end()) : 0;
            if (name > 1) {
                String word = new String(context, i - kin, kin);
                boolean she = ChineseMentions.endsWithAny(word, ChineseMentions.FEMALE);
                if (she || ChineseMentions.endsWithAny(word, ChineseMentions.MALE)) {
                    votes.computeIfAbsent(
                                            fullNames.printed(new String(context, i, name)),
                                            n -> new int[2])[she ? 0 : 1] +=
                            SURE;
                }
            }
        }
    }

    private void read(Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            int sex = "她他".indexOf(context[i]);
            boolean subject =
                    sex >= 0
                            && (i + 1 >= paragraph.end() || "们的".indexOf(context[i + 1]) < 0)
                            && (i == paragraph.start()
                                    || context[i - 1] == ','
                                    || ArticleText.isStop(context[i - 1]));
            String name = subject ? named(i, paragraph) : null;
            if (name != null) {
                votes.computeIfAbsent(name, n -> new int[2])[sex]++;
            }
        }
    }

    /**
     * Whom the sentence tells of that ends before a place or goes on there; null where others are
     * told of.
     */
    private @Nullable String named(int pronoun, Paragraph paragraph) {
        int end = pronoun;
        while (end > paragraph.start()
                && (context[end - 1] == ',' || ArticleText.isStop(context[end - 1]))) {
            end--;
        }
        int from = end == pronoun ? end : subjects.sentenceStart(end, paragraph.start());
        if (from >= end || Context.quotes(context, from, end)) {
            return null;
        }
        Optional<Mention> who =
                subjects.leadingIn(from, ChineseSubject.clauseStop(context, from, end))
                        .filter(m -> m.type() == Type.NAME && subjects.isCertain(m));
        if (who.isEmpty() || tellsOfOthers(who.get(), end)) {
            return null;
        }
        return fullNames.fullest(who.get()).name();
    }

    /** Whether a word for somebody or another name stands behind a name in its sentence. */
    private boolean tellsOfOthers(Mention who, int to) {
        for (int i = who.end(); i < to; i++) {
            if (ChineseWords.ROLES.matchAt(context, i, to) > 1
                    || ChineseWords.RELATIONS.matchAt(context, i, to) > 0
                    || subjects.nameAt(i, to) > 0) {
                return true;
            }
        }
        return false;
    }
}
