package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sieve for a reporting word behind a quotation: “…”何远山说. */
final class ChineseCueBehind extends ChineseSieves {
    /** How far behind the words their sentence is looked at. */
    private static final int MAX_REACH = 90;

    /** A name or a term in marks, the marks counted. */
    private static final int MAX_TERM = 12;

    private static final int MAX_SETTINGS = 2;

    private final ChineseNicknames nicknames;

    ChineseCueBehind(ChineseSieves beside, ChineseNicknames nicknames) {
        super(beside);
        this.nicknames = nicknames;
    }

    /** “…”X说 and “…，”X表示. */
    Optional<Sieve> find(Quotation q, Paragraph paragraph, int sentence) {
        int from = q.close;
        if (from < paragraph.end() && context[from] == '。' && !utterance.endsInside(q)) {
            return Optional.empty();
        }
        while (from < paragraph.end() && (context[from] == ' ' || context[from] == ',')) {
            from++;
        }
        // “…。”“海狸”|接着说
        from += nicknames.startingAt(from);
        int to = reach(q, from, paragraph);
        int clause = partEnd(from, to);
        Optional<Sieve> aside = facing(q, from, clause, to);
        if (aside.isEmpty() && ChineseWords.opensWhen(context, from, to)) {
            aside = saidWhen(paragraph, from, to);
        }
        if (aside.isPresent()) {
            return aside;
        }
        if (clause == from
                // “…。”当记者追问时，他…: somebody else speaks then.
                || ChineseWords.opensWhen(context, from, to)
                // “…。”据译员介绍，…: what another tells (but “…。”据一位店主介绍: ChineseBehind).
                || context[from] == '据' && endsWithStop(q)
                // 一名店员说，…，“…”另一名顾客说: each has words of his own.
                || context[from] == '另' && startsMidSentence(q, paragraph)) {
            return Optional.empty();
        }
        boolean asked = context[from] == '在' && context[clause - 1] == '时';
        boolean placed = false;
        for (int n = 0; n < MAX_SETTINGS && isPlaceOrTime(from, clause, to); n++) {
            // 在接受采访时，X|指出; 9月8日，在灯会现场，X|说
            placed = true;
            from = clause + 1;
            clause = partEnd(from, to);
        }
        Cue cue = reporting(from, clause, to);
        if (cue == null
                // “…”何远山没接话。
                || ChineseWords.SILENT.isWithin(context, from, clause)
                // …。”在路上，她上网查到，…: only what is said right then.
                || placed && !asked && cue.end() < clause
                || tellsOther(q, paragraph, sentence, cue, from)
                || isAnnounced(q, paragraph) && !endsSentence(cue, paragraph)
                || asksElse(q, cue, to)
                || cue.end() < to && context[cue.end()] == ',' && isOtherSide(q, from, cue.start())
                || answersIt(q, cue, sentence)) {
            return Optional.empty();
        }
        int teller = from;
        if (isQuoting(cue)) {
            // 法新社引述一名男子说: whose words are handed on, not who hands them on.
            List<Cue> own = cues.find(cue.end(), Math.min(to, clause + 1));
            teller = own.isEmpty() ? from : cue.end();
            cue = own.isEmpty() ? cue : own.getFirst();
        }
        if (endsWithStop(q) && announcesNext(cue, from, to, paragraph)) {
            return Optional.empty();
        }
        return saidBy(who(teller, cue), q, paragraph, cue, from, to);
    }

    /** Where the sentence ends, or the next words in marks begin. */
    private int reach(Quotation q, int from, Paragraph paragraph) {
        int to = from;
        while (to < paragraph.end()
                && to - from < MAX_REACH
                && !ArticleText.isStop(context[to])
                && context[to] != ';'
                && context[to] != Context.QUOTED) {
            to = utterance.endsInside(q) ? behindTerm(from, to + 1, paragraph.end()) : to + 1;
        }
        return to;
    }

    /** Where the part of a sentence ends that begins here. */
    private int partEnd(int from, int to) {
        int end = from;
        while (end < to && context[end] != ',' && context[end] != ':') {
            end++;
        }
        return end;
    }

    /** “…？”面对|何远山|的询问，他…: who asked. */
    private Optional<Sieve> facing(Quotation q, int from, int clause, int to) {
        boolean asking =
                clause - from > 5
                        && clause < to
                        && endsAs(q, '?')
                        && ChineseWords.isAt(context, "面对", from, clause)
                        && context[clause - 3] == '的'
                        && "问疑".indexOf(context[clause - 1]) >= 0;
        Optional<Mention> asker =
                asking ? subjects.somebody(from + 2, clause - 3) : Optional.empty();
        return asker.map(
                who -> Sieve.of(AttributionMethod.CUE_AFTER, null, Optional.of(who), 0.9, 1.6));
    }

    /** The reporting word of the part, or of the next: 何远山，研究的负责人，说. */
    private @Nullable Cue reporting(int from, int clause, int to) {
        List<Cue> here = cues.find(from, Math.min(to, clause + 1));
        if (!here.isEmpty()) {
            return here.getFirst();
        }
        if (clause >= to || context[clause] != ',') {
            return null;
        }
        int end = partEnd(clause + 1, to);
        List<Cue> next = cues.find(clause, Math.min(to, end + 1));
        return next.isEmpty() || next.getFirst().end() < end - 2 ? null : next.getFirst();
    }

    /** Whether the reporting word is about other words than these. */
    private boolean tellsOther(Quotation q, Paragraph paragraph, int sentence, Cue cue, int from) {
        if (isEmbedded(q, paragraph) && !endsSentence(cue, paragraph)) {
            return true;
        }
        if (!startsMidSentence(q, paragraph)) {
            return false;
        }
        boolean stops = utterance.endsInside(q);
        if (!stops
                && cue.strength() == Cue.Strength.WEAK
                && !endsSentence(cue, paragraph)
                && cue.start() - from > 3
                && cues.find(sentence, q.open).stream()
                        .anyMatch(told -> told.strength() != Cue.Strength.WEAK)) {
            // 何远山说没人来，“…”，更多的客人只是想…: whoever else wants something.
            return true;
        }
        boolean comma = q.close < paragraph.end() && context[q.close] == ',';
        if (!stops && !comma) {
            return true;
        }
        if (!stops && tellsBefore(q, sentence)) {
            // 公司表示，关店系“…”，公司从未承诺…: what goes on is still what somebody says.
            return true;
        }
        if (endsWithStop(q)
                && cue.strength() == Cue.Strength.SAFE
                && !endsSentence(cue, paragraph)
                && context[cue.end()] == ','
                && reports.before(paragraph.start(), sentence).isPresent()) {
            // 甲反击说，…。反观去年，…，“…？”乙直言，…: what stands behind is another's.
            return true;
        }
        // 甲警告，攻击“等同于宣战。”乙宣称，…: the sentence behind tells what another says.
        return endsWithStop(q)
                && !cues.find(sentence, q.open).isEmpty()
                && cue.start() - from > MAX_JUDGED
                && !endsSentence(cue, paragraph);
    }

    /** “….”支持者高喊“…”, “….”何远山又说：“…”: the next words are theirs. */
    private boolean announcesNext(Cue cue, int from, int to, Paragraph paragraph) {
        return to < paragraph.end()
                && context[to] == Context.QUOTED
                && (cue.end() == to || context[Math.max(from, blanksBefore(to, from) - 1)] == ':');
    }

    private Optional<Mention> who(int from, Cue cue) {
        Optional<Mention> before = beforeTerm(from, cue.start());
        return before.isPresent() ? before : subjects.of(cue.start(), from);
    }

    private Optional<Sieve> saidBy(
            Optional<Mention> who, Quotation q, Paragraph paragraph, Cue cue, int from, int to) {
        // …”说：… and …”称，…: nobody stands before the word.
        if (who.isEmpty() && cue.start() != from + 1) {
            return Optional.empty();
        }
        int tail = cue.end();
        boolean closes = tail >= to || ",:。".indexOf(context[tail]) >= 0;
        double score = closes ? 2.6 : 1.6;
        if (startsMidSentence(q, paragraph)) {
            score -= 2;
        }
        return Optional.of(
                Sieve.of(AttributionMethod.CUE_AFTER, cue, who, closes ? 0.95 : 0.88, score));
    }

    /** 何远山表示，…“: a reporting word and a comma, before, in the same sentence. */
    private boolean tellsBefore(Quotation q, int sentence) {
        return cues.find(sentence, q.open).stream()
                .anyMatch(cue -> cue.strength() != Cue.Strength.WEAK && context[cue.end()] == ',');
    }

    /** “….”有记者追问价钱，: who asks has not made the statement before. */
    private boolean asksElse(Quotation q, Cue cue, int to) {
        boolean goesOn = cue.end() < to && !ChineseSubject.isClauseEnd(context[cue.end()]);
        return goesOn && endsWithStop(q) && !endsAs(q, '?') && context[cue.end() - 1] == '问';
    }

    /** 何远山说，…，“…？”郑国平回答，…: who answers has not asked. */
    private boolean answersIt(Quotation q, Cue cue, int sentence) {
        return ChineseWords.find(context, "答", cue.start(), cue.end()) >= 0
                && endsAs(q, '?')
                && sentence < q.open
                && !cues.find(sentence, q.open).isEmpty();
    }

    /** 白石大学“暖风”|项目负责人何远山说: behind a few words in marks inside a phrase. */
    private int behindTerm(int from, int at, int limit) {
        int end = at;
        while (end < limit && context[end] == Context.QUOTED) {
            end++;
        }
        boolean inside =
                end > at
                        && end - at <= MAX_TERM
                        && end < limit
                        && ArticleText.isHan(context[at - 1])
                        && ArticleText.isHan(context[end])
                        && cues.find(from, at).isEmpty();
        return inside ? end : at;
    }

    /** 何远山|在白石的“暖风”活动上表示: who stands before the words in marks. */
    private Optional<Mention> beforeTerm(int from, int cue) {
        for (int i = from; i < cue; i++) {
            if (context[i] == Context.QUOTED) {
                return subjects.leadingIn(from, i).filter(ChineseMentions::isSomebody);
            }
        }
        return Optional.empty();
    }

    /** “…？”当何远山被请去看比赛时，他打趣道。: the sentence ends with the word, and began with whom. */
    private Optional<Sieve> saidWhen(Paragraph paragraph, int from, int to) {
        int clause = subjects.clauseStart(to, from);
        boolean pronoun = clause < to && "他她".indexOf(context[clause]) >= 0;
        List<Cue> last = pronoun ? cues.find(clause, to) : List.of();
        if (last.isEmpty()
                || last.getLast().end() < to
                || to >= paragraph.end()
                || context[to] != '。') {
            return Optional.empty();
        }
        Optional<Mention> who =
                subjects.leadingIn(from + 1, clause)
                        .filter(m -> m.type() == Mention.Type.NAME && !isReporter(m));
        return who.map(m -> Sieve.of(AttributionMethod.CUE_AFTER, last.getLast(), who, 0.85, 1.6));
    }

    /** 有家长打来电话：“…。”一位班主任则表示，…: the colon has told whose the words are. */
    private boolean isAnnounced(Quotation q, Paragraph paragraph) {
        int before = blanksBefore(q.open, paragraph.start());
        return endsWithStop(q)
                && before - 1 > paragraph.start()
                && context[before - 1] == ':'
                && subjects.nearestBefore(
                                before - 1, subjects.sentenceStart(before - 1, paragraph.start()))
                        .filter(who -> !isReporter(who))
                        .isPresent();
    }

    /** 此事“炸了锅”，网友质疑…: the fragment belongs to the clause before it. */
    private boolean isEmbedded(Quotation q, Paragraph paragraph) {
        int before = blanksBefore(q.open, paragraph.start());
        return !utterance.endsInside(q)
                && before > paragraph.start()
                && !ChineseSubject.isClauseEnd(context[before - 1])
                && context[before - 1] != Context.BRACKETED;
    }

    private boolean endsSentence(Cue cue, Paragraph paragraph) {
        return cue.end() >= paragraph.end() || ArticleText.isStop(context[cue.end()]);
    }

    private boolean startsMidSentence(Quotation q, Paragraph paragraph) {
        int before = blanksBefore(q.open, paragraph.start());
        if (before == paragraph.start()) {
            return false;
        }
        char c = context[before - 1];
        return !ArticleText.isStop(c)
                && c != ';'
                && c != Context.QUOTED
                && c != ':'
                && c != Context.BRACKETED;
    }

    private boolean isPlaceOrTime(int from, int clause, int to) {
        return clause < to
                && context[clause] == ','
                && cues.find(from, clause).isEmpty()
                && (subjects.skipLeading(from, clause) >= clause
                                && ("在于当".indexOf(context[from]) >= 0
                                        // 近日，
                                        || ChineseWords.TIMES.matchAt(context, from, clause)
                                                == clause - from)
                        || Character.isDigit(context[from])
                                && (subjects.skipLeading(from, clause) >= clause
                                        // 9月15日举行的发布会上
                                        || "上中时前后".indexOf(context[clause - 1]) >= 0));
    }
}
