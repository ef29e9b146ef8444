package dev.dictum.quote.extraction;

import java.util.List;
import java.util.Optional;

/** Whose report it is that a paragraph goes on with: 何远山说，…。…，“…”. */
final class ChineseReports {
    /** How long a first clause is that tells who reports. */
    private static final int MAX_CLAUSE = 60;

    /** How many sentences somebody's report may go on. */
    private static final int MAX_SENTENCES = 4;

    /** How long the word is for whom somebody tells. */
    private static final int MAX_HEARER = 10;

    /** How long a term in marks is inside a report. */
    private static final int MAX_TERM = 10;

    private final char[] context;
    private final ChineseCues cues;
    private final ChineseSubject subjects;

    ChineseReports(char[] context, ChineseCues cues, ChineseSubject subjects) {
        this.context = context;
        this.cues = cues;
        this.subjects = subjects;
    }

    /** Who reports, where a sentence's first clause is nothing but that he does. */
    Optional<Mention> by(int sentence, int to) {
        int end = ChineseSubject.clauseStop(context, sentence, Math.min(to, sentence + MAX_CLAUSE));
        if (end >= to || context[end] != ',') {
            return Optional.empty();
        }
        List<Cue> told = cues.find(sentence, end);
        boolean tells =
                !told.isEmpty()
                        && told.getLast().strength() != Cue.Strength.WEAK
                        && isHearer(told.getLast().end(), end);
        return tells
                ? subjects.of(told.getLast().start(), sentence)
                        .filter(who -> who.type() != Mention.Type.PRONOUN)
                        .filter(who -> !ChineseMentions.isReporter(who))
                : Optional.empty();
    }

    /**
     * The nearest sentence before a place that is somebody's report, where no other words stand
     * between.
     */
    Optional<Mention> before(int paragraph, int sentence) {
        int to = sentence;
        for (int n = 0; to > paragraph && n < MAX_SENTENCES; n++) {
            int from = subjects.sentenceStart(to - 1, paragraph);
            if (quotesMuch(from, to)) {
                return Optional.empty();
            }
            Optional<Mention> who = by(from, to);
            if (who.isPresent()) {
                return who;
            }
            to = from;
        }
        return Optional.empty();
    }

    /** Whether more than a term stands in marks. */
    private boolean quotesMuch(int from, int to) {
        int run = 0;
        for (int i = from; i < to; i++) {
            run = context[i] == Context.QUOTED ? run + 1 : 0;
            if (run > MAX_TERM) {
                return true;
            }
        }
        return false;
    }

    /** 告诉|现代快报记者，: nothing but to whom. */
    private boolean isHearer(int from, int to) {
        return from == to
                || ChineseSubject.hearer(context, from, to) == to - from
                || to - from <= MAX_HEARER && ChineseWords.isAt(context, "记者", to - 2, to);
    }
}
