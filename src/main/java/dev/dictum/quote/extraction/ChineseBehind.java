package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Optional;

/**
 * The sieves for what stands behind a quotation: a reporting word, a signature, somebody who acts.
 */
final class ChineseBehind extends ChineseSieves {
    private static final int MAX_SIGNATURE = 60;

    /** A name or a term in marks, the marks counted. */
    private static final int MAX_TERM = 12;

    private static final int MAX_SETTINGS = 2;

    private final ChineseNicknames nicknames;

    ChineseBehind(ChineseSieves beside, ChineseNicknames nicknames) {
        super(beside);
        this.nicknames = nicknames;
    }

    /** “…”X说 and “…，”X表示. */
    Optional<Sieve> cued(Quotation q, Paragraph paragraph, int sentence) {
        int from = q.close;
        while (from < paragraph.end()
                && (context[from] == ' '
                        || context[from] == ','
                        || context[from] == '。' && !utterance.endsInside(q) && from == q.close)) {
            if (context[from] == '。') {
                return Optional.empty();
            }
            from++;
        }
        // “…。”“海狸”|接着说
        from += nicknames.startingAt(from);
        int to = from;
        while (to < paragraph.end()
                && to - from < 90
                && !ArticleText.isStop(context[to])
                && context[to] != ';'
                && context[to] != Context.QUOTED) {
            to = utterance.endsInside(q) ? behindTerm(from, to + 1, paragraph.end()) : to + 1;
        }
        boolean announces =
                to < paragraph.end()
                        && context[to] == Context.QUOTED
                        && context[Math.max(from, blanksBefore(to, from) - 1)] == ':';
        int clause = from;
        while (clause < to && context[clause] != ',' && context[clause] != ':') {
            clause++;
        }
        if (clause - from > 5
                && clause < to
                && endsAs(q, '?')
                && ChineseWords.isAt(context, "面对", from, clause)
                && context[clause - 3] == '的'
                && "问疑".indexOf(context[clause - 1]) >= 0) {
            // “…？”面对|何远山|的询问，他…
            Optional<Mention> asker = subjects.somebody(from + 2, clause - 3);
            if (asker.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_AFTER, null, asker, 0.9, 1.6));
            }
        }
        if (ChineseWords.opensWhen(context, from, to)) {
            Optional<Sieve> when = saidWhen(q, paragraph, from, to);
            if (when.isPresent()) {
                return when;
            }
        }
        if (clause == from
                // “…。”当记者追问时，他…: somebody else speaks then.
                || ChineseWords.opensWhen(context, from, to)
                || context[from] == '另' && startsMidSentence(q, paragraph)) {
            // 一名店员说，…，“…”另一名顾客说: each has words of his own.
            return Optional.empty();
        }
        boolean asked = context[from] == '在' && context[clause - 1] == '时';
        boolean placed = false;
        for (int n = 0; n < MAX_SETTINGS && isPlaceOrTime(from, clause, to); n++) {
            // 在接受采访时，X|指出; 9月8日，在灯会现场，X|说
            placed = true;
            from = clause + 1;
            clause = from;
            while (clause < to && context[clause] != ',' && context[clause] != ':') {
                clause++;
            }
        }
        List<Cue> right = cues.find(from, Math.min(to, clause + 1));
        if (right.isEmpty() && clause < to && context[clause] == ',') {
            // X, apposition or place, 说.
            int second = clause + 1;
            while (second < to && context[second] != ',' && context[second] != ':') {
                second++;
            }
            right = cues.find(clause, Math.min(to, second + 1));
            if (!right.isEmpty() && right.getFirst().end() < second - 2) {
                right = List.of();
            }
        }
        if (placed && !asked && !right.isEmpty() && right.getFirst().end() < clause) {
            // …。”在路上，她上网查到，…: only what is said right then.
            return Optional.empty();
        }
        if (right.isEmpty()
                || isEmbedded(q, paragraph) && !endsSentence(right.getFirst(), paragraph)) {
            return Optional.empty();
        }
        boolean sentenceLike =
                utterance.endsInside(q) || (q.close < paragraph.end() && context[q.close] == ',');
        if (!sentenceLike && startsMidSentence(q, paragraph)) {
            return Optional.empty();
        }
        if (!utterance.endsInside(q)
                && startsMidSentence(q, paragraph)
                && tellsBefore(q, sentence)) {
            // 公司表示，关店系“…”，公司从未承诺…: what goes on is still what somebody says.
            return Optional.empty();
        }
        if (endsWithStop(q)
                && startsMidSentence(q, paragraph)
                && !cues.find(sentence, q.open).isEmpty()
                && right.getFirst().start() - from > MAX_JUDGED
                && !endsSentence(right.getFirst(), paragraph)) {
            // 甲警告，攻击“等同于宣战。”乙宣称，…: the sentence behind tells what another says.
            return Optional.empty();
        }
        if (asksElse(q, right.getFirst(), to) || answersIt(q, right.getFirst(), sentence)) {
            return Optional.empty();
        }
        Cue cue = right.getFirst();
        int second = isQuoting(cue) ? cue.end() : from;
        if (second > from) {
            // 法新社引述一名男子说: whose words are handed on, not who hands them on.
            List<Cue> own = cues.find(second, Math.min(to, clause + 1));
            if (own.isEmpty()) {
                second = from;
            } else {
                cue = own.getFirst();
            }
        }
        // “….”支持者高喊“…”: the next words are theirs.
        boolean leads = to < paragraph.end() && context[to] == Context.QUOTED && cue.end() == to;
        if ((announces || leads) && endsWithStop(q)) {
            return Optional.empty();
        }
        Optional<Mention> who = beforeTerm(second, cue.start());
        if (who.isEmpty()) {
            who = subjects.of(cue.start(), second);
        }
        if (who.isEmpty() && cue.start() > from + 1) {
            return Optional.empty();
        }
        if (cue.start() == from && who.isEmpty()) {
            // …”说：not a subject here; …”称，也 no one.
            return Optional.empty();
        }
        int tail = cue.end();
        boolean closes =
                tail >= to || context[tail] == ',' || context[tail] == ':' || context[tail] == '。';
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
    private Optional<Sieve> saidWhen(Quotation q, Paragraph paragraph, int from, int to) {
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

    /** “…”, and a line of its own behind it: —— 何远山（研究负责人）. */
    Optional<Sieve> signed(Quotation q) {
        boolean last =
                q.paragraph + 1 < article.paragraphs.size()
                        && blanksBehind(q, article.paragraphs.get(q.paragraph))
                                >= article.paragraphs.get(q.paragraph).end();
        if (!last) {
            return Optional.empty();
        }
        Paragraph line = article.paragraphs.get(q.paragraph + 1);
        int from = line.start();
        while (from < line.end() && "—-–― ".indexOf(context[from]) >= 0) {
            from++;
        }
        int to = from;
        while (to < line.end() && context[to] != Context.BRACKETED && context[to] != ',') {
            to++;
        }
        boolean dashed =
                from > line.start()
                        && line.end() - line.start() <= MAX_SIGNATURE
                        && (to == line.end() || context[to] == Context.BRACKETED);
        return dashed && to - from > 1
                ? subjects.any(from, to)
                        .filter(who -> who.type() == Mention.Type.NAME)
                        .map(who ->
                                Sieve.of(
                                        AttributionMethod.CUE_AFTER,
                                        null,
                                        Optional.of(who),
                                        0.9,
                                        1.5))
                : Optional.empty();
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

    /** “…”这是X的一句名言, “…”X的态度很明确. */
    Optional<Mention> owner(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int to = clauseEnd(from, paragraph);
        for (int i = from; i + 1 < to; i++) {
            boolean heard =
                    context[i] == '传' && (context[i + 1] == '来' || context[i + 1] == '出')
                            || context[i] == '响' && context[i + 1] == '起';
            if (heard) {
                // 门外|传来何医生的声音: where it comes from is no one.
                return nouns.owner(i + 2, to);
            }
        }
        return nouns.owner(from, to);
    }

    Optional<Mention> subject(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int to = clauseEnd(from, paragraph);
        for (int n = 0; n < 2 && isSetting(from, to, paragraph); n++) {
            // 11月5日，谈起那段日子，孙丽华仍觉得好笑: who recalls comes in the clause behind.
            from = to + 1;
            to = clauseEnd(from, paragraph);
        }
        return subjects.leadingIn(from, to);
    }

    /** “…”一位随行人员给大家分发名片. */
    boolean isCounted(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        return from + 2 < paragraph.end()
                && context[from] == '一'
                && (context[from + 1] == '位' || context[from + 1] == '名');
    }

    private boolean isPlaceOrTime(int from, int clause, int to) {
        return clause < to
                && context[clause] == ','
                && cues.find(from, clause).isEmpty()
                && (subjects.skipLeading(from, clause) >= clause
                                && "在于当".indexOf(context[from]) >= 0
                        || Character.isDigit(context[from])
                                && (subjects.skipLeading(from, clause) >= clause
                                        // 9月15日举行的发布会上
                                        || "上中时前后".indexOf(context[clause - 1]) >= 0));
    }

    /** Nothing but the time, the place or what the words were about. */
    private boolean isSetting(int from, int to, Paragraph paragraph) {
        return to < paragraph.end()
                && context[to] == ','
                && (ChineseWords.RECALLING.matchAt(context, from, to) > 0
                        || subjects.skipLeading(from, to) >= to);
    }

    /** “…”新路的通车，让梁中山喜不自禁: whom something moves has spoken. */
    Optional<Mention> experiencer(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int first = clauseEnd(from, paragraph);
        int to = first < paragraph.end() ? clauseEnd(first + 1, paragraph) : first;
        for (int i = from; i < to && !ArticleText.isStop(context[i]); i++) {
            if ("让令使".indexOf(context[i]) >= 0) {
                return subjects.leadingIn(i + 1, clauseEnd(i + 1, paragraph))
                        .filter(m -> subjects.isCertain(m) || ChineseMentions.isSomebody(m));
            }
        }
        return Optional.empty();
    }

    private int clauseBehind(Quotation q, Paragraph paragraph) {
        int from = q.close;
        while (from < paragraph.end() && (context[from] == ' ' || context[from] == ',')) {
            from++;
        }
        return from;
    }

    private int clauseEnd(int from, Paragraph paragraph) {
        int to = from;
        while (to < paragraph.end() && !ChineseSubject.isClauseEnd(context[to])) {
            to++;
        }
        return to;
    }
}
