package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sieves for Chinese text: from the surest form of attribution to the least sure, each
 * quotation takes the first that fits; then it is weighed whether its words were said at all.
 */
final class ChineseAttribution {
    /** Looked at before a quotation at most. */
    private static final int MAX_SENTENCE = 300;

    private static final int MIN_LIST = 3;

    private static final int MAX_SIGNATURE = 60;

    private static final int MAX_JUDGED = 14;

    /** What a fragment at the end of a clause in which somebody speaks may lack to count. */
    private static final double LIKELY = -0.9;

    private static final double SAID_NEXT = -1.5;

    /** Names of prizes, methods, lists, pictures, places end with these. */
    private static final String NAMED_ENDS = "章奖单图法架站号牌队杯节园馆";

    private final ArticleText article;
    private final char[] context;
    private final ChineseCues cues;
    private final ChineseSubject subjects;
    private final ChineseNicknames nicknames;
    private final SpeechNouns nouns;
    private final UtteranceScore utterance;
    private final List<Quotation> quotations;

    /** For quotations side by side, what their words say on average. */
    private final Map<Quotation, Double> listWords = new IdentityHashMap<>();

    ChineseAttribution(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNicknames nicknames,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.cues = new ChineseCues(context);
        this.subjects = subjects;
        this.nicknames = nicknames;
        this.nouns = new SpeechNouns(context, subjects);
        this.utterance = new UtteranceScore(article, context);
        this.quotations = quotations;
    }

    void run() {
        weighLists();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation previous = i == 0 ? null : quotations.get(i - 1);
            attribute(quotations.get(i), previous);
        }
    }

    /** “找活干”、“别再等了”、“饭都吃不上”: three and more in a row are all said or all terms. */
    private void weighLists() {
        for (int i = 0; i < quotations.size(); ) {
            int end = i + 1;
            double sum = utterance.words(quotations.get(i));
            while (end < quotations.size()
                    && isJoint(between(quotations.get(end - 1), quotations.get(end)))) {
                sum += utterance.words(quotations.get(end++));
            }
            for (int k = i; k < end && end - i >= MIN_LIST; k++) {
                listWords.put(quotations.get(k), sum / (end - i));
            }
            i = end;
        }
    }

    /** The few characters between two quotations of a paragraph; null when there are more. */
    private @Nullable String between(Quotation previous, Quotation q) {
        int gap = q.open - previous.close;
        return previous.paragraph != q.paragraph || gap > 3
                ? null
                : new String(context, previous.close, gap).strip();
    }

    private static boolean isJoint(@Nullable String between) {
        return between != null
                && (between.isEmpty()
                        || between.equals("、")
                        || between.equals("和")
                        || between.equals("及")
                        || between.equals("与")
                        || between.equals("或")
                        || between.equals("以及")
                        || between.equals(";"));
    }

    private void attribute(Quotation q, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        int sentence = sentenceStart(q, paragraph, previous);
        int before = blanksBefore(q.open, paragraph.start());
        char mark = before > sentence ? context[before - 1] : '\n';
        double words = Math.max(utterance.words(q), listWords.getOrDefault(q, -9.0));
        double around = utterance.surroundings(q);
        Optional<Sieve> sieve =
                list(q, previous)
                        .or(() -> split(q, previous, paragraph, before))
                        .or(() -> framed(q, paragraph, sentence, mark))
                        .or(() -> before(q, sentence, before, mark))
                        .or(() -> told(sentence, before, mark))
                        .or(() -> behind(q, paragraph, sentence))
                        .or(() -> colon(sentence, before, mark))
                        .or(() -> signed(q))
                        .or(() -> inSentence(q, sentence, before, mark))
                        .or(() -> place(q, paragraph, sentence, before, mark));
        if (sieve.isEmpty()) {
            q.score = words + around - 4;
            return;
        }
        Sieve hit = sieve.get();
        q.score = words + around + hit.score;
        // A fragment where somebody speaks, and the clause ends with it, is seldom a term.
        boolean next = isSaidNext(hit, before, mark);
        boolean likely =
                (hit.mixed && mark != '是' || next) && followedByEnd(q) && isSpeech(q, hit.cue);
        q.accepted = q.score > (!likely ? 0 : next ? SAID_NEXT : LIKELY);
        q.kind = hit.mixed && !standsAlone(q, mark) ? QuoteKind.MIXED : QuoteKind.DIRECT;
        q.attribute(hit.method, hit.cue, hit.speaker, hit.confidence);
        if (q.accepted && hit.continues != null) {
            q.continues = hit.continues;
        }
    }

    /** 工作人员告诉记者，“问题不大”: nothing but a mark between a reporting word and the words. */
    private boolean isSaidNext(Sieve hit, int before, char mark) {
        return hit.method == AttributionMethod.CUE_BEFORE
                && hit.cue != null
                && hit.cue.strength() != Cue.Strength.WEAK
                && mark == ','
                && isBareGap(hit.cue.end(), before - 1);
    }

    /** What a sieve caught. */
    private record Sieve(
            AttributionMethod method,
            @Nullable Cue cue,
            @Nullable Mention speaker,
            double confidence,
            double score,
            boolean mixed,
            @Nullable Quotation continues) {

        static Sieve of(
                AttributionMethod method,
                @Nullable Cue cue,
                Optional<Mention> speaker,
                double confidence,
                double score) {
            return new Sieve(method, cue, speaker.orElse(null), confidence, score, false, null);
        }

        Sieve asMixed() {
            return new Sieve(method, cue, speaker, confidence, score, true, continues);
        }
    }

    /** “A”、“B”: goes with the one before. */
    private Optional<Sieve> list(Quotation q, @Nullable Quotation previous) {
        String between = previous == null ? null : between(previous, q);
        if (previous == null || between == null) {
            return Optional.empty();
        }
        boolean joined = isJoint(between) || between.equals(",") && !utterance.endsInside(previous);
        if (!joined) {
            return Optional.empty();
        }
        if (between.isEmpty()
                && previous.accepted
                && previous.method == AttributionMethod.CONTINUATION) {
            // “…？”“…？”记者们追问: both are theirs.
            Optional<Sieve> both = behind(q, article.paragraphs.get(q.paragraph), q.open);
            both.ifPresent(hit ->
                    previous.attribute(hit.method, hit.cue, hit.speaker, 0.9 * hit.confidence));
            return both;
        }
        if (!previous.accepted) {
            return between.equals(",")
                            || between.equals(";")
                            || between.isEmpty() && utterance.endsInside(previous)
                    ? Optional.empty()
                    : Optional.of(
                            Sieve.of(AttributionMethod.NONE, null, Optional.empty(), 0.2, -3));
        }
        return Optional.of(
                Sieve.of(
                        previous.method,
                        previous.cue,
                        Optional.ofNullable(previous.speaker),
                        previous.speakerConfidence * 0.97,
                        1.2));
    }

    /** “A，”张三说，“B”: the cue between belongs to both, and both are one quotation. */
    private Optional<Sieve> split(
            Quotation q, @Nullable Quotation previous, Paragraph paragraph, int before) {
        if (previous == null
                || previous.paragraph != q.paragraph
                || !previous.accepted
                || previous.method != AttributionMethod.CUE_AFTER
                || previous.cue == null
                || before - previous.close > 40
                || before <= previous.close) {
            return Optional.empty();
        }
        Cue cue = previous.cue;
        if (ChineseWords.isAt(context, "看来", cue.start(), cue.end())) {
            // “A。”在何远山看来，“B”: two views of his.
            return Optional.empty();
        }
        char mark = context[before - 1];
        boolean here = cue.start() >= previous.close && cue.end() <= before;
        for (int i = previous.close; i < before - 1; i++) {
            if (ArticleText.isStop(context[i])) {
                return Optional.empty();
            }
        }
        if (!here || mark != ',' && mark != ':' && mark != '。') {
            return Optional.empty();
        }
        if (mark == '。' && behind(q, paragraph, q.open).isPresent()) {
            return Optional.empty();
        }
        previous.method = AttributionMethod.CUE_BETWEEN;
        return Optional.of(
                new Sieve(
                        AttributionMethod.CUE_BETWEEN,
                        cue,
                        previous.speaker,
                        previous.speakerConfidence,
                        3,
                        false,
                        previous));
    }

    /** X用“…”来形容. */
    private Optional<Sieve> framed(Quotation q, Paragraph paragraph, int sentence, char mark) {
        if (mark != '用' && mark != '以') {
            return Optional.empty();
        }
        int to = Math.min(paragraph.end(), q.close + 6);
        int from = q.close;
        while (from < to && "来去作回".indexOf(context[from]) >= 0) {
            from++;
        }
        int cue = ChineseWords.SPOKEN.matchAt(context, from, to);
        if (cue < 2) {
            return Optional.empty();
        }
        Optional<Mention> who = subjects.of(q.open - 1, sentence);
        return Optional.of(
                Sieve.of(
                                AttributionMethod.CUE_AFTER,
                                new Cue(from, from + cue, Cue.Strength.SAFE),
                                who,
                                0.9,
                                who.isPresent() ? 4 : 1)
                        .asMixed());
    }

    /** X说：“…” and X说，“…” and X说“…”. */
    private Optional<Sieve> before(Quotation q, int sentence, int before, char mark) {
        List<Cue> left = cues.find(sentence, before);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Cue cue = left.getLast();
        int gapEnd = mark == ':' || mark == ',' ? before - 1 : before;
        if (!isBareGap(cue.end(), gapEnd) || isBasis(cue, sentence)) {
            return Optional.empty();
        }
        double score =
                switch (mark) {
                    case ':' -> 3.5;
                    case ',' -> 1.2;
                    default -> 0.3;
                };
        score -= cue.strength() == Cue.Strength.WEAK ? 0.4 : 0;
        score += mark != ':' && isSpoken(cue) && followedByEnd(q) ? 2 : 0;
        if (mark == ':' && cue.end() - cue.start() == 1 && cue.strength() == Cue.Strength.SHORT) {
            score += 0.2;
        }
        // 店员告诉记者“…”: whoever is told something hears words, no term.
        score += mark != ':' && gapEnd - cue.end() > 1 ? 1.2 : 0;
        score -= isDenied(cue) ? 12 : 0;
        int first = sentence;
        if (left.size() > 1 && isQuoting(left.get(left.size() - 2))) {
            int quoting = left.get(left.size() - 2).end();
            first = quoting >= subjects.clauseStart(cue.start(), sentence) ? quoting : sentence;
        }
        Optional<Mention> who = subjects.of(cue.start(), first);
        Sieve sieve =
                Sieve.of(AttributionMethod.CUE_BEFORE, cue, who, mark == ':' ? 0.97 : 0.95, score);
        return Optional.of(mark == ':' || mark == ',' ? sieve : sieve.asMixed());
    }

    /** 没有说, 从未表示: the word is denied. */
    private boolean isDenied(Cue cue) {
        for (String word : new String[] {"没有", "没", "未", "从未", "并未", "不曾"}) {
            int from = cue.start() - word.length();
            if (from >= 0 && new String(context, from, word.length()).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** 怒斥, 直呼, 狠批: what follows is what was said, where 提出 and 介绍 may have a term. */
    private boolean isSpoken(Cue cue) {
        return ChineseWords.SPOKEN.matchBefore(context, cue.start(), cue.end()) > 0;
    }

    /** Between cue and mark: nothing but 了, 道, 着, 记者, bracketed remarks and the like. */
    private boolean isBareGap(int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return true;
        }
        if (length > 24) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = context[i];
            if (c == ' ' || c == Context.BRACKETED || "了道着过说称到如下这样".indexOf(c) >= 0) {
                continue;
            }
            String rest = new String(context, i, to - i);
            return rest.equals("记者")
                    || rest.equals("大家")
                    || rest.equals("本报记者")
                    || rest.equals("我们")
                    || rest.equals("我")
                    || rest.equals("一句")
                    || rest.equals("一声")
                    || rest.equals("起来")
                    || isOutlet(rest) && rest.length() < 20
                    || rest.equals("媒体")
                    || rest.equals("道")
                    || rest.equals("成")
                    || rest.equals("为")
                    || subjects.isAddressed(i, to);
        }
        return true;
    }

    /** 告诉|河湾新闻: whom reporters work for, or they themselves. */
    private static boolean isOutlet(String hearer) {
        return hearer.endsWith("记者")
                || hearer.endsWith("新闻")
                || hearer.endsWith("网")
                || hearer.endsWith("报")
                || hearer.endsWith("周刊")
                || hearer.endsWith("电视台");
    }

    /** “…”X说 and “…，”X表示. */
    private Optional<Sieve> behind(Quotation q, Paragraph paragraph, int sentence) {
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
            to++;
        }
        boolean announces =
                to < paragraph.end()
                        && context[to] == Context.QUOTED
                        && context[Math.max(from, blanksBefore(to, from) - 1)] == ':';
        int clause = from;
        while (clause < to && context[clause] != ',' && context[clause] != ':') {
            clause++;
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
        if (context[from] == '在' && clause < to && context[clause - 1] == '时') {
            // 在接受采访时，X|指出
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
        if (right.isEmpty()
                || isEmbedded(q, paragraph) && !endsSentence(right.getFirst(), paragraph)) {
            return Optional.empty();
        }
        boolean sentenceLike =
                utterance.endsInside(q) || (q.close < paragraph.end() && context[q.close] == ',');
        if (!sentenceLike && startsMidSentence(q, paragraph)) {
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
        if (announces && endsWithStop(q)) {
            return Optional.empty();
        }
        Optional<Mention> who = subjects.of(cue.start(), second);
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

    /** “…？”当何远山被请去看比赛时，他打趣道。: the sentence ends with the word, and began with whom. */
    private Optional<Sieve> saidWhen(Quotation q, Paragraph paragraph, int from, int to) {
        int clause = subjects.clauseStart(to, from);
        boolean pronoun = clause < to && "他她".indexOf(context[clause]) >= 0;
        List<Cue> cues = pronoun ? this.cues.find(clause, to) : List.of();
        if (cues.isEmpty()
                || cues.getLast().end() < to
                || to >= paragraph.end()
                || context[to] != '。') {
            return Optional.empty();
        }
        Optional<Mention> who =
                subjects.leadingIn(from + 1, clause)
                        .filter(m -> m.type() == Mention.Type.NAME && !isReporter(m));
        return who.map(m -> Sieve.of(AttributionMethod.CUE_AFTER, cues.getLast(), who, 0.85, 1.6));
    }

    /** “…”, and a line of its own behind it: —— 何远山（研究负责人）. */
    private Optional<Sieve> signed(Quotation q) {
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

    private boolean isQuoting(Cue cue) {
        return ChineseWords.QUOTING.matchBefore(context, cue.start(), cue.end()) > 0;
    }

    private boolean endsWithStop(Quotation q) {
        int last = q.end - 1;
        while (last > q.start && article.folded[last] == ' ') {
            last--;
        }
        return ArticleText.isStop(article.folded[last]);
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

    /** 议员们提出一个问题：“…”何远山认为…: a colon behind somebody who speaks settles it. */
    private Optional<Sieve> told(int sentence, int before, char mark) {
        List<Cue> left = mark == ':' ? cues.find(sentence, before) : List.of();
        boolean speaks =
                !left.isEmpty()
                        && left.getLast().strength() == Cue.Strength.SAFE
                        && subjects.of(left.getLast().start(), sentence).isPresent();
        return speaks ? colon(sentence, before, mark) : Optional.empty();
    }

    /** A colon without a cue: whoever the clause before tells of. */
    private Optional<Sieve> colon(int sentence, int before, char mark) {
        if (mark == '是') {
            int clause = subjects.clauseStart(before, sentence);
            for (int i = clause + 2; i + 3 < before; i++) {
                if (context[i] == '说' && context[i + 1] == '的' && isWordsBehind(i + 2, before)) {
                    // 何医生说的第一句话就是“…”: whatever verb the clause before has.
                    Optional<Mention> sayer = subjects.of(i, clause);
                    if (sayer.isPresent()) {
                        Cue cue = new Cue(i, i + 1, Cue.Strength.SHORT);
                        return Optional.of(
                                Sieve.of(AttributionMethod.CUE_BEFORE, cue, sayer, 0.9, 1.8));
                    }
                }
            }
            // 老师的评语是“…”
            Optional<Mention> owner =
                    nouns.owner(subjects.clauseStart(before, sentence), before - 1);
            return owner.map(m -> Sieve.of(AttributionMethod.CUE_BEFORE, null, owner, 0.85, 1.5));
        }
        if (mark != ':') {
            return Optional.empty();
        }
        int end = before - 1;
        int clause = subjects.clauseStart(end, sentence);
        Optional<Mention> teller =
                nouns.sender(clause, end)
                        .or(() -> nouns.owner(clause, end))
                        .or(() -> subjects.agentBefore(end, sentence));
        if (teller.isPresent()) {
            return Optional.of(Sieve.of(AttributionMethod.CUE_BEFORE, null, teller, 0.85, 1.5));
        }
        if (ChineseWords.NOTES.isWithin(context, Math.max(clause, end - 20), end)
                && cues.find(clause, end).isEmpty()) {
            // 牌子上写着: however much it sounds like speech.
            return Optional.of(Sieve.of(AttributionMethod.NONE, null, Optional.empty(), 0, -12));
        }
        if (ChineseWords.LABELS.matchBefore(context, sentence, end) > 0) {
            // 记者: who asks, when it is a sentence.
            return Optional.of(
                    Sieve.of(
                            AttributionMethod.NONE,
                            null,
                            subjects.nearestBefore(end, sentence)
                                    .filter(ChineseMentions::isReporter),
                            0.7,
                            -4));
        }
        List<Cue> left = cues.find(sentence, end);
        if (!left.isEmpty() && left.getLast().end() <= clause) {
            // 有人劝他，他摆摆手：the last clause has its own subject.
            Optional<Mention> who =
                    subjects.leadingIn(clause, end)
                            .filter(m -> m.type() == Mention.Type.PRONOUN || subjects.isCertain(m));
            if (who.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_BEFORE, null, who, 0.88, 2.0));
            }
        }
        if (!left.isEmpty()) {
            Cue cue = left.getLast();
            return Optional.of(
                    Sieve.of(
                            AttributionMethod.CUE_BEFORE,
                            cue,
                            subjects.of(cue.start(), sentence),
                            0.9,
                            2.2));
        }
        Optional<Mention> who = subjects.nearestBefore(end, sentence);
        return Optional.of(
                Sieve.of(
                        AttributionMethod.CUE_BEFORE,
                        null,
                        who,
                        0.8,
                        who.isPresent() ? 0.6 : -0.4));
    }

    /** 第一句话就: nothing but what is said up to the verb. */
    private boolean isWordsBehind(int from, int to) {
        for (int i = from; i < to && i - from < 8; i++) {
            if (context[i] == '话') {
                return true;
            }
        }
        return false;
    }

    /** A cue earlier in the sentence: X说，…，“…” and X认为这“…”. */
    private Optional<Sieve> inSentence(Quotation q, int sentence, int before, char mark) {
        List<Cue> left = cues.find(sentence, before);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        boolean clause = mark == ',' || mark == ';';
        Cue cue = left.getFirst();
        Optional<Mention> who = Optional.empty();
        if (!clause && isNear(left.getLast(), before) && isExplicit(left.getLast(), sentence)) {
            // 甲称…，乙称这些是“…”
            cue = left.getLast();
            who = isSource(cue, sentence) ? who : subjects.of(cue.start(), sentence);
        }
        // 许多人认为…，林医生表示，…“…”: the last that opens its own report goes on to the end.
        for (int i = left.size() - 1; i > 0 && who.isEmpty(); i--) {
            cue = left.get(i);
            if (cue.end() < before
                    && context[cue.end()] == ','
                    && !isSource(cue, sentence)
                    && !isBasis(cue, sentence)
                    && isExplicit(cue, sentence)) {
                who = subjects.of(cue.start(), sentence);
            }
        }
        for (int i = 0; i < left.size() && who.isEmpty(); i++) {
            // 据媒体报道，李伟表示要…: the source says nothing where somebody else does.
            boolean source =
                    i + 1 < left.size() && (goesBy(left.get(i), sentence) || isReport(left.get(i)));
            if (!source || !isExplicit(left.get(i + 1), sentence)) {
                cue = left.get(i);
                who = subjects.of(cue.start(), sentence);
            }
        }
        double score = clause ? -0.6 : -1.4;
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
            boolean named = cue.strength() == Cue.Strength.WEAK && mark == '是';
            boolean predicate = !clause && !named && standsAsPredicate(before, sentence);
            score += predicate ? 1.6 : 0;
            score += predicate && isSaid(left.getLast(), before) ? 2.2 : 0;
        }
        score -= isDenied(cue) ? 12 : 0;
        score -= who.isEmpty() ? 0.8 : 0;
        return Optional.of(
                Sieve.of(AttributionMethod.CUE_BEFORE, cue, who, clause ? 0.85 : 0.8, score)
                        .asMixed());
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

    /** 根据上级|要求，…: by what is done what is told, not who tells it. */
    private boolean isBasis(Cue cue, int sentence) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        return cue.end() < context.length
                && context[cue.end()] == ','
                && ChineseWords.isAt(context, "要求", cue.start(), cue.end())
                && (ChineseWords.isAt(context, "根据", clause, cue.start())
                        || ChineseWords.isAt(context, "按照", clause, cue.start())
                        || ChineseWords.isAt(context, "依照", clause, cue.start())
                        || "按应".indexOf(context[clause]) >= 0);
    }

    /** Neither 总结出“轻放法” nor 授予“河湾勋章”: what is summed up, shared or named is a term. */
    private boolean isSpeech(Quotation q, @Nullable Cue cue) {
        return cue != null
                && !ChineseWords.isAt(context, "分享", cue.start(), cue.end())
                && !ChineseWords.isAt(context, "总结", cue.start(), cue.end())
                && NAMED_ENDS.indexOf(article.folded[q.end - 1]) < 0;
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

    /** Whether a cue's own clause names its subject. */
    private boolean isExplicit(Cue cue, int sentence) {
        return cue.strength() != Cue.Strength.WEAK
                && subjects.of(cue.start(), subjects.clauseStart(cue.start(), sentence))
                        .isPresent();
    }

    /** 狠批政府“…”, 形容他“…”: whom it is about stands between the word and the fragment. */
    private boolean isJudgement(Cue cue, int before, int sentence) {
        return isSpoken(cue)
                && context[cue.end() - 1] != '说'
                && isNear(cue, before)
                && !standsAsObject(before, sentence);
    }

    /** 称这“…”, 说他“…”. */
    private boolean isSaid(Cue cue, int before) {
        return (context[cue.end() - 1] == '称' || context[cue.end() - 1] == '说')
                && isNear(cue, before);
    }

    /** Whether a cue stands in the same clause and not far away. */
    private boolean isNear(Cue cue, int before) {
        if (before - cue.end() > MAX_JUDGED) {
            return false;
        }
        for (int i = cue.end(); i < before; i++) {
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
        return from < before ? ChineseTokens.of(context, from, before).tagAt(before - 1) : 'x';
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
                || article.folded[q.start] == '比';
    }

    private boolean followedByEnd(Quotation q) {
        int end = article.paragraphs.get(q.paragraph).end();
        int behind = q.close;
        while (behind < end && (context[behind] == ' ' || context[behind] == Context.QUOTED)) {
            behind++;
        }
        return behind >= end
                || utterance.endsInside(q)
                || ArticleText.isStop(context[behind])
                || context[behind] == ','
                || context[behind] == ';'
                || context[behind] == Context.BRACKETED;
    }

    /** No cue: whole sentences in marks, or words in the first person inside a sentence. */
    private Optional<Sieve> place(
            Quotation q, Paragraph paragraph, int sentence, int before, char mark) {
        boolean begins = before <= paragraph.start() || before <= sentence;
        boolean alone = begins && blanksBehind(q, paragraph) >= paragraph.end();
        if (alone) {
            return Optional.of(
                    Sieve.of(AttributionMethod.CONTINUATION, null, Optional.empty(), 0.6, -1.2));
        }
        if (begins) {
            Optional<Mention> owner = ownerBehind(q, paragraph);
            if (owner.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_AFTER, null, owner, 0.8, -0.8));
            }
            Optional<Mention> who =
                    experiencer(q, paragraph)
                            .or(() -> subjectBehind(q, paragraph))
                            .filter(m ->
                                    subjects.isCertain(m)
                                            || m.type() == Mention.Type.PRONOUN
                                            || ChineseMentions.isSomebody(m)
                                            || isCountedBehind(q, paragraph))
                            .filter(m -> !isReporter(m));
            if (who.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_AFTER, null, who, 0.75, -1.4));
            }
            return Optional.of(
                    Sieve.of(AttributionMethod.CONTINUATION, null, Optional.empty(), 0.6, -1.8));
        }
        Optional<Mention> agent = subjects.agentBefore(before, sentence);
        Optional<Mention> who =
                agent.or(() -> subjects.leadingIn(sentence, before))
                        .filter(m -> !ChineseMentions.isReporter(m))
                        .or(() -> subjects.nearestBefore(before, sentence));
        double score = mark == ',' ? -2.6 : -4;
        if (!followedByEnd(q)) {
            score -= 1;
        }
        return Optional.of(
                new Sieve(
                        AttributionMethod.CUE_BEFORE,
                        null,
                        who.orElse(null),
                        0.6,
                        score,
                        true,
                        null));
    }

    /** “…”这是X的一句名言, “…”X的态度很明确. */
    private Optional<Mention> ownerBehind(Quotation q, Paragraph paragraph) {
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

    private Optional<Mention> subjectBehind(Quotation q, Paragraph paragraph) {
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
    private boolean isCountedBehind(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        return from + 2 < paragraph.end()
                && context[from] == '一'
                && (context[from + 1] == '位' || context[from + 1] == '名');
    }

    /** Nothing but the time, the place or what the words were about. */
    private boolean isSetting(int from, int to, Paragraph paragraph) {
        return to < paragraph.end()
                && context[to] == ','
                && (ChineseWords.RECALLING.matchAt(context, from, to) > 0
                        || subjects.skipLeading(from, to) >= to);
    }

    /** “…”记者随后联系…: who reports, unless he asks. */
    private boolean isReporter(Mention who) {
        return ChineseMentions.isReporter(who)
                && (who.end() >= context.length || context[who.end()] != '问');
    }

    /** “…”新路的通车，让梁中山喜不自禁: whom something moves has spoken. */
    private Optional<Mention> experiencer(Quotation q, Paragraph paragraph) {
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

    private boolean standsAlone(Quotation q, char mark) {
        return mark == ':' || utterance.endsInside(q) && (mark == ',' || mark == '\n');
    }

    private int blanksBehind(Quotation q, Paragraph paragraph) {
        int i = q.close;
        while (i < paragraph.end()
                && (context[i] == ' ' || context[i] == '。' || context[i] == Context.BRACKETED)) {
            i++;
        }
        return i;
    }

    private int blanksBefore(int place, int least) {
        int i = place;
        while (i > least && context[i - 1] == ' ') {
            i--;
        }
        return i;
    }

    /** Where the sentence begins in which the quotation stands. */
    private int sentenceStart(Quotation q, Paragraph paragraph, @Nullable Quotation previous) {
        int i = q.open;
        int least = Math.max(paragraph.start(), q.open - MAX_SENTENCE);
        while (i > least) {
            char c = context[i - 1];
            if (ArticleText.isStop(c)) {
                return i;
            }
            if (c == Context.QUOTED
                    && previous != null
                    && previous.close == i
                    && utterance.endsInside(previous)) {
                return i;
            }
            // 他答：“…。”何远山则认为…: so do those before the previous.
            boolean ended =
                    c == Context.QUOTED
                            && i < q.open
                            && ArticleText.isHan(context[i])
                            && ArticleText.isClosingMark(article.folded[i - 1])
                            && ArticleText.isStop(article.folded[i - 2]);
            if (ended) {
                return i;
            }
            i--;
        }
        return i;
    }
}
