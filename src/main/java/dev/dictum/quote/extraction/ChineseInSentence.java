package dev.dictum.quote.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sieve for a reporting word earlier in the sentence: X说，…，“…”, and X认为这“…”. */
final class ChineseInSentence extends ChineseSieves {
    /** Before what is spoken of. */
    private static final String[] TOPICS = {"至于", "对于", "针对", "关于", "面对"};

    private static final String[] AIMS = {"旨在", "意在", "是为了", "为的是"};

    /** Before what somebody thinks of it. */
    private static final String[] FLATLY = {
        "根本是", "简直是", "完全是", "纯属", "实属", "无异于", "分明是", "明明是", "不过是"
    };

    /** How long a clause about some others may be. */
    private static final int MAX_OTHERS = 12;

    /** Words that say less for themselves are what somebody is, not what is said. */
    private static final double NAMED = -1.5;

    private static final Pattern HIMSELF = Pattern.compile("(?:自己|他|她|它)(?:也|就|才|只)?|根本|简直");

    /** Words that say more for themselves are no name. */
    private static final double TOLD = 1;

    ChineseInSentence(ChineseSieves beside) {
        super(beside);
    }

    /**
     * 有人劝他，何远山摆摆手，“…”, 记者问他原因，他只说了半句，“…”: whoever acts in the last clause before the words,
     * whatever reporting word the clauses before have.
     */
    Optional<Sieve> actor(Quotation q, int sentence, int before, char mark) {
        if (mark != ',' && mark != ':') {
            return Optional.empty();
        }
        int end = before - 1;
        int clause = subjects.clauseStart(end, sentence);
        int gesture = gestureIn(clause, end);
        List<Cue> left = cues.find(sentence, end);
        boolean others = clause > sentence && isAboutOthers(clause, end);
        boolean acting =
                gesture >= 0
                        || others
                        || mark == ','
                                && (isAskedBefore(left, sentence, clause)
                                        || left.isEmpty()
                                                && clause == sentence
                                                && isDoneBySomebody(q, clause, end));
        boolean tells =
                mark == ','
                        && left.stream()
                                .anyMatch(cue ->
                                        cue.strength() != Cue.Strength.WEAK
                                                && context[cue.end()] == ','
                                                && (context[cue.end() - 1] == '说'
                                                        || cue.end() - cue.start() > 1)
                                                && isExplicit(cue, sentence)
                                                && !asks(cue));
        // 女儿说，母亲一直缩着手，“…”: what she tells.
        if (!acting || tells || !left.isEmpty() && left.getLast().start() >= clause) {
            return Optional.empty();
        }
        boolean opens = gesture >= 0 && subjects.skipLeading(clause, end) >= gesture;
        Optional<Mention> who =
                opens ? subjects.nearestBefore(clause, sentence) : subjects.leadingIn(clause, end);
        if (opens && who.isEmpty()) {
            return Optional.empty();
        }
        // 记者询问能否看一看，男子把屏幕扣在桌上，“…”
        boolean acts = gesture >= 0 || mark == ',' && isAskedBefore(left, sentence, clause);
        return who.filter(m ->
                        !ChineseMentions.isReporter(m)
                                && (m.type() == Mention.Type.PRONOUN
                                        || subjects.isCertain(m)
                                        || (acts || others)
                                                && m.type() != Mention.Type.ORGANIZATION))
                .map(m ->
                        Sieve.of(
                                AttributionMethod.CUE_BEFORE,
                                null,
                                who,
                                0.88,
                                mark == ':' ? 2.0 : followedByEnd(q) ? 0.6 : -1.2));
    }

    private boolean asks(Cue cue) {
        return ChineseWords.find(context, "问", cue.start(), cue.end()) >= 0
                || ChineseWords.find(context, "劝", cue.start(), cue.end()) >= 0;
    }

    /** 网友批评“…”，但也有人心软，“…”: some others. */
    private boolean isAboutOthers(int clause, int end) {
        int from = clause;
        while (from < end && "但不过却也还则更".indexOf(context[from]) >= 0) {
            from++;
        }
        return end - from > 2 && end - from < MAX_OTHERS && context[from] == '有';
    }

    /** 何远山扶她坐下，“…。”: somebody by name does something, and a whole sentence is said. */
    private boolean isDoneBySomebody(Quotation q, int clause, int end) {
        return ArticleText.isStop(article.folded[q.end - 1])
                && subjects.leadingIn(clause, end)
                        .filter(who ->
                                who.type() == Mention.Type.NAME
                                        && who.start() == clause
                                        && subjects.isCertain(who))
                        .isPresent();
    }

    /** Where the first word in a clause stands for what somebody does who speaks; -1: none. */
    private int gestureIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (ChineseWords.GESTURES.matchAt(context, i, to) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** 有记者追问…，: somebody is asked in a clause before, and nobody tells what he said since. */
    private boolean isAskedBefore(List<Cue> left, int sentence, int clause) {
        if (left.isEmpty() || clause <= sentence) {
            return false;
        }
        Cue last = left.getLast();
        boolean asks =
                ChineseWords.find(context, "问", last.start(), last.end()) >= 0
                        || ChineseWords.find(context, "劝", last.start(), last.end()) >= 0;
        return asks && last.end() < clause && context[last.end()] != ',';
    }

    /** A cue earlier in the sentence: X说，…，“…” and X认为这“…”. */
    Optional<Sieve> find(Quotation q, int sentence, int before, char mark) {
        List<Cue> all = cues.find(sentence, before);
        List<Cue> left =
                all.stream()
                        .filter(word ->
                                !isObject(word, all, sentence) && !remembers(word, all, sentence))
                        .toList();
        if (left.isEmpty()) {
            return account(q, sentence, before, mark);
        }
        boolean clause = mark == ',' || mark == ';';
        Cue cue = left.getFirst();
        Optional<Mention> who = Optional.empty();
        if (!clause
                && isNear(left.getLast().end(), before)
                && isExplicit(left.getLast(), sentence)) {
            // 甲称…，乙称这些是“…”
            cue = left.getLast();
            who = isSource(cue, sentence) ? who : subjects.of(cue.start(), sentence);
        }
        if (clause
                && who.isEmpty()
                && left.size() > 1
                && thinksLast(left.getLast(), sentence, before)) {
            // 学校说要继续调查，|他认为|是避重就轻，“…”
            cue = left.getLast();
            who = subjects.of(cue.start(), subjects.clauseStart(cue.start(), sentence));
        }
        if (clause
                && who.isEmpty()
                && left.size() > 1
                && context[before - 1] == mark
                && subjects.clauseStart(before - 1, sentence)
                        == subjects.clauseStart(left.getLast().start(), sentence)
                && isToldByAnother(left.getFirst(), before)) {
            // 何远山说，她要求退款，客服人员|答复说没有钱，“…”
            cue = left.getLast();
            who = subjects.of(cue.start(), subjects.clauseStart(cue.start(), sentence));
        }
        // 许多人认为…，林医生表示，…“…”: the last that opens its own report goes on to the end.
        for (int i = left.size() - 1; i > 0 && who.isEmpty(); i--) {
            cue = left.get(i);
            if (cue.end() < before
                    && context[cue.end()] == ','
                    && !isSource(cue, sentence)
                    && !isBasis(cue, sentence)
                    && !isDenied(cue)
                    && isExplicit(cue, sentence)) {
                who = subjects.of(cue.start(), sentence);
            }
        }
        for (int i = 0; i < left.size() && who.isEmpty(); i++) {
            // 据媒体报道，李伟表示要…: the source says nothing where somebody else does.
            boolean source =
                    i + 1 < left.size() && (goesBy(left.get(i), sentence) || isReport(left.get(i)));
            // 对于有人质疑…，他坦言…: what he speaks of.
            boolean topic =
                    i + 1 < left.size()
                            && (isTopic(left.get(i), sentence) || isReportersQuestion(left.get(i)))
                            && isExplicit(left.getLast(), sentence);
            if (!topic && !(source && isToldLater(left, i, sentence))) {
                cue = left.get(i);
                who = subjects.of(cue.start(), sentence);
            }
        }
        Mention said = who.orElse(null);
        if (said != null && said.type() == Mention.Type.NAME && vocatives.isNamed(q, said)) {
            // 文章说，何远山竟好意思说…，“不知道何远山…”: the words tell of him.
            for (Cue other : left) {
                Optional<Mention> teller =
                        isExplicit(other, sentence)
                                ? subjects.of(other.start(), sentence)
                                : Optional.empty();
                if (teller.filter(m -> !vocatives.isNamed(q, m) && m.type() != Mention.Type.PRONOUN)
                        .isPresent()) {
                    cue = other;
                    who = teller;
                    break;
                }
            }
        }
        if (who.isEmpty()) {
            who = accountOf(sentence, before);
        }
        double score = clause ? -0.6 : -1.4;
        score += isAim(before, sentence) ? 2.6 : 0;
        if (!followedByEnd(q)) {
            // 他根本“没有资格”承担责任: the words for what is done, in the middle of the clause.
            boolean verb = beginsAsPredicate(q) && standsAsPredicate(before, sentence);
            score += verb ? 1.6 : -1.2;
        } else if (!clause && isJudgement(left.getLast(), before, sentence)) {
            cue = left.getLast();
            who = subjects.of(cue.start(), sentence);
            score += 4.3;
        } else {
            score += beginsAsPredicate(q) ? 1.6 : 0;
            // 他认为这是“更高水平的开放”: what somebody thinks of may well have that name.
            boolean named =
                    mark == '是'
                            && (cue.strength() == Cue.Strength.WEAK && utterance.words(q) < TOLD
                                    // 有人说她是“小钢炮”
                                    || utterance.words(q) < NAMED
                                            && isHimself(left.getLast().end(), before - 1));
            boolean predicate = !clause && !named && standsAsPredicate(before, sentence);
            score += predicate ? 1.6 : 0;
            score += predicate && isSaid(left.getLast(), before) ? 2.2 : 0;
            score += predicate && isFlatly(before, sentence) ? 1.6 : 0;
            // 小凯坦言，自己|“老爱推人”
            boolean own =
                    predicate
                            && cue.strength() != Cue.Strength.WEAK
                            && ChineseWords.isAt(context, "自己", before - 2, before);
            score += own ? 1.6 : 0;
        }
        score -= isDenied(cue) ? 12 : 0;
        score -= who.isEmpty() ? 0.8 : 0;
        return Optional.of(
                Sieve.of(AttributionMethod.CUE_BEFORE, cue, who, clause ? 0.85 : 0.8, score)
                        .asMixed());
    }

    /** 他认为…，“…”: the clause before the words is what somebody thinks, who begins it. */
    private boolean thinksLast(Cue cue, int sentence, int before) {
        int clause = subjects.clauseStart(before - 1, sentence);
        return cue.strength() == Cue.Strength.WEAK
                && cue.start() > clause
                && cue.start() - clause < MAX_OTHERS
                && ChineseWords.isAt(context, "认为", cue.end() - 2, cue.end())
                && subjects.of(cue.start(), clause)
                        .filter(who ->
                                who.start() == clause
                                        && (who.type() == Mention.Type.NAME
                                                || who.type() == Mention.Type.PRONOUN))
                        .isPresent();
    }

    /** 据|何远山|的说法，…“…”: whose account all of a sentence is. */
    private Optional<Sieve> account(Quotation q, int sentence, int before, char mark) {
        Optional<Mention> who = accountOf(sentence, before);
        double place = mark == ',' ? -0.6 : isAim(before, sentence) ? 1.2 : -1.4;
        double score = place - (followedByEnd(q) ? 0 : 1.2);
        return who.map(
                m -> Sieve.of(AttributionMethod.CUE_BEFORE, null, who, 0.8, score).asMixed());
    }

    private Optional<Mention> accountOf(int sentence, int before) {
        int end = ChineseSubject.clauseStop(context, sentence, before);
        boolean theirs =
                end < before && context[end] == ',' && "据按照依".indexOf(context[sentence]) >= 0;
        return theirs ? subjects.leadingIn(sentence, end) : Optional.empty();
    }

    /** 只|记得|一个小伙子告诉她: who remembers hands on what another one said. */
    private boolean remembers(Cue cue, List<Cue> all, int sentence) {
        return ChineseWords.isAt(context, "记得", cue.start(), cue.end())
                && all.stream()
                        .anyMatch(later ->
                                later.start() > cue.end()
                                        && later.strength() == Cue.Strength.SAFE
                                        && subjects.clauseStart(later.start(), sentence)
                                                <= cue.start());
    }

    /** 据白石媒体报道，议员何远山批评此行，称“…”: whoever is named behind the source tells it. */
    private boolean isToldLater(List<Cue> left, int source, int sentence) {
        if (isExplicit(left.get(source + 1), sentence)) {
            return true;
        }
        Cue last = left.getLast();
        int from = ChineseSubject.clauseStop(context, left.get(source).end(), last.start());
        return last.strength() != Cue.Strength.WEAK
                && from < last.start()
                && subjects.of(last.start(), from + 1)
                        .filter(who -> who.type() == Mention.Type.NAME)
                        .isPresent();
    }

    /** 他认为，放宽管制是|为了“…”: what something is for, in the words of who says so. */
    private boolean isAim(int before, int sentence) {
        return ChineseWords.anyBefore(context, AIMS, sentence, before) > 0;
    }

    /** 根本是“…”, 纯属“…”: a judgement follows, and no name. */
    private boolean isFlatly(int before, int sentence) {
        return ChineseWords.anyBefore(context, FLATLY, sentence, before) > 0;
    }

    /** 有记者追问他有何打算，何远山表示会…: what is asked. */
    private boolean isReportersQuestion(Cue cue) {
        return context[cue.end() - 1] == '问'
                && ChineseWords.isAt(context, "记者", Math.max(0, cue.start() - 2), cue.start());
    }

    /** 至于民众质疑…，: a clause that only tells what is spoken of. */
    private boolean isTopic(Cue cue, int sentence) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        if (ChineseWords.opensWhen(context, clause, cue.start())) {
            return true;
        }
        return ChineseWords.anyAt(context, TOPICS, clause, cue.start()) > 0;
    }

    /** 说|她|是, 笑说|自己也|是, 笑说|根本|是: nothing but whom it is about stands before the verb. */
    private boolean isHimself(int from, int to) {
        String about = from < to ? new String(context, from, to - from) : "";
        return HIMSELF.matcher(about).matches();
    }

    /** 《白石日报》报道，总统呼吁…: who reports hands on what others say. */
    private boolean isReport(Cue cue) {
        return (ChineseWords.isAt(context, "报道", cue.start(), cue.end())
                        || ChineseWords.isAt(context, "报导", cue.start(), cue.end()))
                && context[cue.end()] == ',';
    }

    /** 据媒体|报道: the clause of the cue names a source. */
    private boolean goesBy(Cue cue, int sentence) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        char c = context[clause];
        return c == '据' || c == '依' || c == '根' && context[clause + 1] == '据';
    }

    /** 甲说，根据媒体报道，…: a source that the one who speaks goes by. */
    private boolean isSource(Cue cue, int sentence) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        if (!goesBy(cue, sentence) || clause - 1 <= sentence) {
            return false;
        }
        List<Cue> earlier = cues.find(sentence, clause - 1);
        return !earlier.isEmpty()
                && earlier.getLast().end() == clause - 1
                && isExplicit(earlier.getLast(), sentence);
    }

    /** 狠批政府“…”, 形容他“…”: whom it is about stands between the word and the fragment. */
    private boolean isJudgement(Cue cue, int before, int sentence) {
        return isSpoken(cue)
                && context[cue.end() - 1] != '说'
                && isNear(cue.end(), before)
                && !standsAsObject(before, sentence);
    }

    /** 称这“…”, 说他“…”. */
    private boolean isSaid(Cue cue, int before) {
        boolean says = context[cue.end() - 1] == '称' || context[cue.end() - 1] == '说';
        // 回应说，|这是“…”
        int behind = context[cue.end()] == ',' && context[before - 1] == '是' ? 1 : 0;
        return says && isNear(cue.end() + behind, before);
    }

    /** Whether what ends at a place stands in the same clause and not far away. */
    private boolean isNear(int from, int before) {
        if (before - from > MAX_JUDGED) {
            return false;
        }
        for (int i = from; i < before; i++) {
            if (ChineseSubject.isClauseEnd(context[i])) {
                return false;
            }
        }
        return true;
    }

    /** 称这是“…”, 表示通胀“…”, 将“…”: behind a subject or 将; behind a verb stands a term. */
    private boolean standsAsPredicate(int before, int sentence) {
        if (ChineseWords.TERM_BEFORE.matchBefore(context, sentence, before) > 0) {
            return false;
        }
        if ("是属系像如将会要能已仍正并很太".indexOf(context[before - 1]) >= 0) {
            return true;
        }
        return "nrdtfsaz".indexOf(tagBefore(before, sentence)) >= 0;
    }

    /** 要做“…”: behind a word of doing. */
    private boolean standsAsObject(int before, int sentence) {
        return "是属系像如将会要能".indexOf(context[before - 1]) < 0 && tagBefore(before, sentence) == 'v';
    }

    private char tagBefore(int before, int sentence) {
        int from = subjects.clauseStart(before, Math.max(sentence, before - MAX_JUDGED));
        if (from >= before) {
            return 'x';
        }
        ChineseTokens tokens = ChineseTokens.of(context, from, before);
        int word = tokens.startAt(before - 1);
        // 工会的|要求
        return word > from && context[word - 1] == '的' ? 'n' : tokens.tagAt(before - 1);
    }

    /** 严重|升级, but 严重事件. */
    private boolean isGettingWorse(Quotation q) {
        return q.end - q.start > 3
                && ChineseWords.isAt(article.folded, "严重", q.start, q.end)
                && ChineseTokens.of(article.folded, q.start + 2, q.end).tagAt(q.start + 2) == 'v';
    }

    /** 无法…, 已…, 更加…: what a clause goes on with, where a term would begin with a noun. */
    private boolean beginsAsPredicate(Quotation q) {
        for (int i = q.start; i < q.end; i++) {
            // 更高水平的开放: a noun with what belongs to it.
            if (article.folded[i] == '的' && q.end - i <= 5 && q.end - i > 1) {
                return false;
            }
        }
        return ChineseWords.PREDICATES.matchAt(article.folded, q.start, q.end) > 0
                || ChineseWords.ADVERBS.matchAt(article.folded, q.start, q.end) > 0
                || article.folded[q.start] == '比'
                || isGettingWorse(q);
    }
}
