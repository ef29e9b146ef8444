package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sieves for Chinese text: from the surest form of attribution to the least sure, each
 * quotation takes the first that fits; then it is weighed whether its words were said at all.
 */
final class ChineseAttribution extends ChineseSieves {
    /** Looked at before a quotation at most. */
    private static final int MAX_SENTENCE = 300;

    private static final int MIN_LIST = 3;

    /** Whatever the words are, nobody has said them. */
    private static final Sieve REFUSED =
            Sieve.of(AttributionMethod.NONE, null, Optional.empty(), 0, -12);

    /** How long an aside is that words begin with: 遗憾，. */
    private static final int MAX_ASIDE = 5;

    /** How long what somebody is called may be. */
    private static final int MAX_CALLED = 4;

    /** How long a term is that a sentence may begin with. */
    private static final int MAX_TERM = 4;

    /** The same, where what must or must not be follows. */
    private static final int MAX_SUBJECT = 7;

    private static final String[] JUDGING = {"不能", "不是", "必须", "应当"};

    private static final int MAX_DATELINE = 30;

    /** What a fragment at the end of a clause in which somebody speaks may lack to count. */
    private static final double LIKELY = -0.9;

    private static final double SAID_NEXT = -1.5;

    /** What says that words are said in a paragraph which somebody tells. */
    private static final double FRAMED = -1.2;

    private static final String[] NOT_TO_BE = {
        "不能", "不宜", "不可", "不应", "不要", "不该", "不必", "难以", "无法"
    };

    /** Names of prizes, methods, lists, pictures, places end with these. */
    private static final String NAMED_ENDS = "章奖单图法架站号牌队杯节园馆网税";

    private final ChineseCueBehind cueBehind;
    private final ChineseBehind behind;
    private final ChineseInSentence inSentence;
    private final ChineseHeadings headings;
    private final List<Quotation> quotations;

    /** For quotations side by side, what their words say on average. */
    private final Map<Quotation, Double> listWords = new IdentityHashMap<>();

    ChineseAttribution(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNicknames nicknames,
            List<Quotation> quotations) {
        super(article, context, subjects);
        this.cueBehind = new ChineseCueBehind(this, nicknames);
        this.behind = new ChineseBehind(this);
        this.inSentence = new ChineseInSentence(this);
        this.headings = new ChineseHeadings(article, quotations);
        this.quotations = quotations;
    }

    void run() {
        weighLists();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation previous = i == 0 ? null : quotations.get(i - 1);
            attribute(quotations.get(i), previous);
        }
        refuseNames();
    }

    /** 《…》的共同作者…。⏎“港城人生”|另一位作者说: what was a name once is one where nothing announces it. */
    private void refuseNames() {
        Set<String> names = new HashSet<>();
        for (Quotation q : quotations) {
            if (!q.accepted
                    && ChineseWords.TERM_BEHIND.matchAt(context, q.close, context.length) > 0) {
                names.add(article.slice(q.start, q.end));
            }
        }
        for (Quotation q : quotations) {
            boolean announced =
                    q.method == AttributionMethod.CUE_BEFORE
                            || q.method == AttributionMethod.CUE_BETWEEN;
            if (q.accepted
                    && !announced
                    && !utterance.endsInside(q)
                    && names.contains(article.slice(q.start, q.end))) {
                q.accepted = false;
            }
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
        int before = blanksBefore(q.open, paragraph.start());
        // 白石网消息(记者何远山):|“…”: the text begins behind it.
        boolean opens =
                before > paragraph.start()
                        && context[before - 1] == ':'
                        && isDateline(paragraph.start(), before - 1);
        int sentence = opens ? before : sentenceStart(q, paragraph, previous);
        char mark = before > sentence ? context[before - 1] : '\n';
        double words = Math.max(utterance.words(q), listWords.getOrDefault(q, -9.0));
        double around = utterance.surroundings(q);
        Optional<Sieve> sieve =
                list(q, previous)
                        .or(() -> goesOn(q, previous, before))
                        .or(() -> split(q, previous, paragraph, before))
                        .or(() -> named(q, sentence, before))
                        .or(() -> framed(q, paragraph, sentence, mark))
                        .or(() -> line(sentence, before))
                        .or(() -> urged(q, sentence, before))
                        .or(() -> before(q, sentence, before, mark))
                        .or(() -> actor(q, paragraph, sentence, before, mark))
                        .or(() -> told(sentence, before, mark))
                        .or(() -> cueBehind.find(q, paragraph, sentence))
                        .or(() -> colon(sentence, before, mark))
                        .or(() -> behind.signed(q))
                        .or(() -> inSentence.find(q, sentence, before, mark))
                        .or(() -> place(q, paragraph, sentence, before, mark));
        if (sieve.isEmpty()) {
            q.score = words + around - 4;
            return;
        }
        Sieve hit = sieve.map(found -> reported(found, paragraph, sentence, mark)).get();
        q.score = words + around + hit.score();
        // A fragment where somebody speaks, and the clause ends with it, is seldom a term.
        boolean next = isSaidNext(hit, before, mark);
        boolean likely =
                (hit.mixed() && mark != '是' || next)
                        && followedByEnd(q)
                        && isSpeech(q, hit.cue())
                        // 组织过四次“议事会”
                        && (words > 0
                                || ChineseWords.TERM_BEFORE.matchBefore(context, sentence, before)
                                        == 0);
        q.accepted = q.score > (!likely ? 0 : next ? SAID_NEXT : LIKELY);
        q.kind = hit.mixed() && !standsAlone(q, mark) ? QuoteKind.MIXED : QuoteKind.DIRECT;
        q.attribute(hit.method(), hit.cue(), hit.speaker(), hit.confidence());
        if (q.accepted && hit.continues() != null) {
            q.continues = hit.continues();
        }
    }

    /** 他母亲赶来，“不要管我！”|何远山大声叫骂，: whoever acts before, unless a sentence behind tells who said it. */
    private Optional<Sieve> actor(
            Quotation q, Paragraph paragraph, int sentence, int before, char mark) {
        Optional<Sieve> acts = inSentence.actor(q, sentence, before, mark);
        Mention actor = acts.map(Sieve::speaker).orElse(null);
        if (actor != null && tellsOfHim(q, actor, sentence)) {
            return Optional.empty();
        }
        if (actor == null || actor.type() != Mention.Type.NAME || !endsWithStop(q)) {
            return acts;
        }
        return cueBehind
                .find(q, paragraph, sentence)
                .filter(hit ->
                        hit.speaker() != null
                                && hit.speaker().type() == Mention.Type.NAME
                                && hit.cue() != null
                                && hit.cue().strength() != Cue.Strength.WEAK
                                && hit.cue().end() < context.length
                                && ChineseSubject.isClauseEnd(context[hit.cue().end()]))
                .or(() -> acts);
    }

    /** 何远山直言，什么叫梦想？就是告诉你做不到，“…”: who reports goes on where a sentence names nobody. */
    private Sieve reported(Sieve hit, Paragraph paragraph, int sentence, char mark) {
        boolean nobody =
                mark == ','
                        && hit.speaker() == null
                        && hit.method() == AttributionMethod.CUE_BEFORE
                        && sentence > paragraph.start();
        Optional<Mention> who =
                nobody ? reports.before(paragraph.start(), sentence) : Optional.empty();
        return who.isEmpty()
                ? hit
                : new Sieve(
                        hit.method(),
                        hit.cue(),
                        who.get(),
                        0.75,
                        hit.score(),
                        hit.mixed(),
                        hit.continues());
    }

    /** 工作人员告诉记者，“问题不大”: nothing but a mark between a reporting word and the words. */
    private boolean isSaidNext(Sieve hit, int before, char mark) {
        return hit.method() == AttributionMethod.CUE_BEFORE
                && hit.cue() != null
                && hit.cue().strength() != Cue.Strength.WEAK
                && mark == ','
                && isBareGap(hit.cue().end(), before - 1);
    }

    /** “A”、“B”: goes with the one before. */
    private Optional<Sieve> list(Quotation q, @Nullable Quotation previous) {
        String between = previous == null ? null : between(previous, q);
        if (previous == null || between == null) {
            return Optional.empty();
        }
        boolean crowd =
                previous.speaker != null
                        && (ChineseMentions.isMany(previous.speaker)
                                || previous.speaker.name().endsWith("粉丝")
                                || previous.speaker.name().equals("有人"));
        if (between.isEmpty() && !crowd && endsAs(previous, '?') && !endsAs(q, '?')) {
            // “你饿不饿？”“不饿。”: whoever answers has not asked.
            return together(q, previous);
        }
        boolean joined = isJoint(between) || between.equals(",") && !utterance.endsInside(previous);
        if (!joined) {
            return Optional.empty();
        }
        if (between.isEmpty()
                && previous.accepted
                && previous.method == AttributionMethod.CONTINUATION) {
            // “…？”“…？”记者们追问: both are theirs.
            Optional<Sieve> both = cueBehind.find(q, article.paragraphs.get(q.paragraph), q.open);
            both.ifPresent(hit ->
                    previous.attribute(
                            hit.method(), hit.cue(), hit.speaker(), 0.9 * hit.confidence()));
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

    /** “哪有这种道理？”“太不合适了。”路人|纷纷(表示): several have said both. */
    private Optional<Sieve> together(Quotation q, Quotation previous) {
        if (!previous.accepted || previous.method != AttributionMethod.CONTINUATION) {
            return Optional.empty();
        }
        Optional<Sieve> both =
                cueBehind
                        .find(q, article.paragraphs.get(q.paragraph), q.open)
                        .filter(hit ->
                                hit.cue() != null
                                        && ChineseWords.find(
                                                        context, "纷纷", q.close, hit.cue().start())
                                                > 0);
        both.ifPresent(hit ->
                previous.attribute(hit.method(), hit.cue(), hit.speaker(), 0.9 * hit.confidence()));
        return both;
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
        if (isToldByAnother(cue, before) || mark == ':' && isAnothersLine(cue, before)) {
            return Optional.empty();
        }
        boolean here = cue.start() >= previous.close && cue.end() <= before;
        for (int i = previous.close; i < before - 1; i++) {
            if (ArticleText.isStop(context[i])) {
                return Optional.empty();
            }
        }
        if (!here || isToldOf(q) || mark != ',' && mark != ':' && mark != '。') {
            return Optional.empty();
        }
        if (mark == '。' && cueBehind.find(q, paragraph, q.open).isPresent()) {
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

    /** “A，”主教练在发布会上毫不客气，“B”: no word for speaking, but the words have not ended yet. */
    private Optional<Sieve> goesOn(Quotation q, @Nullable Quotation previous, int before) {
        if (previous == null
                || previous.paragraph != q.paragraph
                || !previous.accepted
                || previous.method != AttributionMethod.CUE_AFTER
                || previous.cue != null
                || previous.speaker == null
                || !endsAs(previous, ',')
                || context[before - 1] != ','
                || before - previous.close > 40) {
            return Optional.empty();
        }
        for (int i = previous.close; i < before - 1; i++) {
            if (ArticleText.isStop(context[i]) || context[i] == Context.QUOTED) {
                return Optional.empty();
            }
        }
        // “我不去，”母亲摆手，父亲却笑了，“不去就不去。”
        int clause = subjects.clauseStart(before - 1, previous.close);
        String name = previous.speaker.name();
        boolean another =
                clause > previous.close
                        && subjects.leadingIn(clause, before - 1)
                                .filter(who ->
                                        who.type() != Mention.Type.PRONOUN
                                                && !who.name().equals(name))
                                .isPresent();
        if (another) {
            return Optional.empty();
        }
        return Optional.of(
                new Sieve(
                        AttributionMethod.CUE_AFTER,
                        null,
                        previous.speaker,
                        previous.speakerConfidence,
                        2,
                        false,
                        previous));
    }

    /** 苏远航说，他准备了话，结果|何小满|只问了一句：: the last cue before a colon is somebody's own. */
    private boolean isAnothersLine(Cue first, int before) {
        List<Cue> later = cues.find(first.end(), before);
        int clause =
                later.isEmpty() ? 0 : subjects.clauseStart(later.getLast().start(), first.end());
        return clause > first.end()
                && subjects.of(later.getLast().start(), clause)
                        .filter(who -> who.type() == Mention.Type.NAME && subjects.isKnown(who))
                        .isPresent();
    }

    /** 因|师长一句“…”. */
    private Optional<Sieve> line(int sentence, int before) {
        Optional<Mention> who = nouns.line(sentence, before);
        return who.map(m -> Sieve.of(AttributionMethod.CUE_BEFORE, null, who, 0.85, 2).asMixed());
    }

    /** 店员|让他|“先回去等”: whoever tells somebody what to do. */
    private Optional<Sieve> urged(Quotation q, int sentence, int before) {
        int urge = before - 2;
        boolean urges =
                urge - sentence > 1
                        && "让叫催嘱".indexOf(context[urge]) >= 0
                        && "他她我".indexOf(context[urge + 1]) >= 0
                        && "先别不快赶去等再自回把给到直要".indexOf(article.folded[q.start]) >= 0
                        && followedByEnd(q);
        if (!urges) {
            return Optional.empty();
        }
        int clause = subjects.clauseStart(urge, sentence);
        Optional<Mention> who =
                subjects.somebody(subjects.skipLeading(clause, urge), urge)
                        .filter(m -> m.type() != Mention.Type.ORGANIZATION);
        return who.map(m ->
                Sieve.of(
                                AttributionMethod.CUE_BEFORE,
                                new Cue(urge, urge + 1, Cue.Strength.SHORT),
                                who,
                                0.88,
                                3)
                        .asMixed());
    }

    /** 农户戏称它为|“短命鬼”: what somebody calls something is no more said than a name is. */
    private Optional<Sieve> named(Quotation q, int sentence, int before) {
        boolean calls =
                before - sentence > 4
                        && context[before - 1] == '为'
                        && "其它他她之".indexOf(context[before - 2]) >= 0
                        && "称叫呼喊".indexOf(context[before - 3]) >= 0;
        boolean glossed =
                q.close + 2 < context.length
                        && context[q.close] == Context.BRACKETED
                        && Character.isUpperCase(article.folded[q.close + 1])
                        && Character.isLetter(article.folded[q.close + 2])
                        && article.folded[q.close + 1] < 0x250
                        && !utterance.endsInside(q)
                        && cues.find(subjects.clauseStart(before, sentence), before).isEmpty();
        // 航天局正在建造的|“太空发射系统”(Space Launch System)
        return glossed || calls && q.end - q.start <= 2 * MAX_CALLED
                ? Optional.of(REFUSED)
                : Optional.empty();
    }

    /** X用“…”来形容. */
    private Optional<Sieve> framed(Quotation q, Paragraph paragraph, int sentence, char mark) {
        // 以一句“…”带过
        boolean one =
                mark == '句'
                        && q.open - 3 >= sentence
                        && context[q.open - 2] == '一'
                        && "以用".indexOf(context[q.open - 3]) >= 0;
        if (mark != '用' && mark != '以' && !one) {
            return Optional.empty();
        }
        int clause = subjects.clauseStart(q.open, Math.max(sentence, q.open - 8));
        if (ChineseWords.findAny(context, NOT_TO_BE, clause, q.open)) {
            // 不能简单用“…”来形容
            return Optional.of(REFUSED);
        }
        int to = Math.min(paragraph.end(), q.close + 6);
        int from = q.close;
        while (from < to && "来去作回".indexOf(context[from]) >= 0) {
            from++;
        }
        int cue = ChineseWords.SPOKEN.matchAt(context, from, to);
        cue = cue < 2 && one ? ChineseWords.ANSWERED.matchAt(context, from, to) : cue;
        if (cue < 2) {
            return Optional.empty();
        }
        Optional<Mention> who = subjects.of(q.open - (one ? 3 : 1), sentence);
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
        if (!isBareGap(cue.end(), gapEnd)
                || mark != ':' && mark != ',' && isDateline(sentence, before)
                || isBasis(cue, sentence)
                || mark == ',' && isObject(cue, left, sentence)) {
            return Optional.empty();
        }
        if (isCalled(q, cue, gapEnd, mark)
                || isMeans(q, cue, sentence, mark)
                || isSpokenOf(q, cue, gapEnd)
                || ChineseWords.SAYINGS.matchBefore(context, sentence, cue.start()) > 0) {
            return Optional.of(REFUSED);
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
        // 三次谈及|“新质生产力”
        boolean mentions =
                mark != ':'
                        && mark != ','
                        && cue.end() == gapEnd
                        && cue.strength() == Cue.Strength.SAFE
                        && "到及起".indexOf(context[cue.end() - 1]) >= 0
                        && utterance.words(q) < 0;
        score -= mentions ? 3 : 0;
        score -= mark == ',' && isToldOf(q) ? 4 : 0;
        score -= mark == ',' && isJudged(q) ? 3 : 0;
        int first = sentence;
        if (left.size() > 1 && isQuoting(left.get(left.size() - 2))) {
            int quoting = left.get(left.size() - 2).end();
            first = quoting >= subjects.clauseStart(cue.start(), sentence) ? quoting : sentence;
        }
        Cue tells = cue;
        // 文章强调，…，习近平的|判断：“…”: the words of whom the clause before the colon names
        boolean own = mark == ':' && isExplicit(cue, sentence);
        for (Cue earlier : !own && isObject(cue, left, sentence) ? left : List.<Cue>of()) {
            // 首相|说，政府已经提出了“…”
            if (tells == cue && context[earlier.end()] == ',' && isExplicit(earlier, sentence)) {
                tells = earlier;
            }
        }
        Optional<Mention> who = subjects.of(tells.start(), tells == cue ? first : sentence);
        int earlier = left.indexOf(cue) - 1;
        if (earlier >= 0
                && who.filter(ChineseMentions::isReporter).isPresent()
                && ChineseWords.isAt(context, "记得", cue.start(), cue.end())) {
            // 何远山说了一句话，笔者至今|记得：
            who = subjects.of(left.get(earlier).start(), sentence);
        }
        Sieve sieve =
                Sieve.of(AttributionMethod.CUE_BEFORE, cue, who, mark == ':' ? 0.97 : 0.95, score);
        return Optional.of(mark == ':' || mark == ',' ? sieve : sieve.asMixed());
    }

    /** 通过|询问“…”(来判断): by what means something is done. */
    private boolean isMeans(Quotation q, Cue cue, int sentence, char mark) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        return mark != ':'
                && !endsWithStop(q)
                && (ChineseWords.find(context, "通过", clause, cue.start()) >= 0
                        || ChineseWords.find(context, "借助", clause, cue.start()) >= 0)
                && subjects.leadingIn(clause, cue.start()).isEmpty();
    }

    /** 何远山还说，|“去风险”|喊了两年: what is told of, not what is said. */
    private boolean isToldOf(Quotation q) {
        return q.end - q.start <= MAX_TERM
                && ArticleText.isHan(article.folded[q.end - 1])
                && q.close + 1 < context.length
                && ArticleText.isHan(context[q.close])
                && "了着过".indexOf(context[q.close + 1]) >= 0;
    }

    /** 何远山指出，|“小病不出村”|不能停留在口号上: the term is what the sentence is about. */
    private boolean isJudged(Quotation q) {
        if (q.end - q.start > MAX_SUBJECT
                || !ArticleText.isHan(article.folded[q.end - 1])
                || utterance.words(q) >= 0) {
            return false;
        }
        return ChineseWords.anyAt(context, JUDGING, q.close, context.length) > 0;
    }

    /** 谈到|“最满意的事”|时: what somebody comes to speak of. */
    private boolean isSpokenOf(Quotation q, Cue cue, int gapEnd) {
        return cue.end() == gapEnd
                && q.close < context.length
                && context[q.close] == '时'
                && "到及起".indexOf(context[cue.end() - 1]) >= 0;
    }

    /** 俗话说得好: but whoever says 有句谚语 speaks himself. */
    private boolean isProverb(int clause, int end) {
        for (int i = Math.max(clause, end - 5); i + 2 < end; i++) {
            int saying = ChineseWords.SAYINGS.matchAt(context, i, end);
            if (saying > 0 && i + saying < end && "说讲道云".indexOf(context[i + saying]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 街坊喊他|“老何”, 自己发展叫|“竞争力”: what somebody or something is called is not said. */
    private boolean isCalled(Quotation q, Cue cue, int gapEnd, char mark) {
        boolean somebody =
                gapEnd == cue.end() + 1
                        && context[cue.start()] == '喊'
                        && "他她它我".indexOf(context[cue.end()]) >= 0;
        boolean something =
                gapEnd == cue.end()
                        && cue.end() - cue.start() == 1
                        && (context[cue.start()] == '叫' || isTermOfArt(cue.start()));
        // 吐槽|为|“暖手宝”
        boolean named =
                gapEnd == cue.end() + 1 && context[cue.end()] == '为' && cue.end() - cue.start() > 1;
        boolean called =
                named && q.end - q.start <= MAX_CALLED
                        || something && isTitle(cue.start())
                        || somebody && q.end - q.start <= MAX_CALLED
                        || something && utterance.words(q) < 1;
        return called && mark != ':' && mark != ',' && ArticleText.isHan(article.folded[q.end - 1]);
    }

    /** 题目就|叫 */
    private boolean isTitle(int cue) {
        int clause = subjects.clauseStart(cue, Math.max(0, cue - MAX_JUDGED));
        return ChineseWords.find(context, "题目", clause, cue) >= 0
                || ChineseWords.find(context, "标题", clause, cue) >= 0;
    }

    /** 医学上|称, 法律上|称 */
    private boolean isTermOfArt(int cue) {
        return cue > 2
                && context[cue] == '称'
                && context[cue - 1] == '上'
                && "学术业律床".indexOf(context[cue - 2]) >= 0;
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
        int only = before - 1 - "只有一句话".length();
        if ((mark == ',' || mark == ':')
                && only - 1 > sentence
                && context[only - 1] == ','
                && ChineseWords.isAt(context, "只有一句话", only, before)) {
            // 一条来自|英国网友，只有一句话，“…”
            return nouns.commenter(subjects.clauseStart(only - 1, sentence), only - 1)
                    .map(who ->
                            Sieve.of(
                                    AttributionMethod.CUE_BEFORE,
                                    null,
                                    Optional.of(who),
                                    0.85,
                                    1.8));
        }
        if (mark == ',' && before - 2 > sentence && context[before - 2] == '是') {
            // 何医生说得最多的一句话是，“…”
            return colon(sentence, before - 1, '是')
                    .filter(hit -> hit.method() == AttributionMethod.CUE_BEFORE);
        }
        if (mark == ',') {
            int clause = subjects.clauseStart(before - 1, sentence);
            // 用|网友|的话来说，“…”
            boolean inWords = isInWordsOf(clause, before - 1);
            // 何远山至今记得|师傅|的话，“…”
            if (inWords || remembersWords(clause, before - 1)) {
                Optional<Mention> owner = nouns.owner(clause, before - 1);
                double score = inWords ? 2.4 : 1.8;
                return owner.map(
                        m -> Sieve.of(AttributionMethod.CUE_BEFORE, null, owner, 0.85, score));
            }
        }
        if (mark == '是') {
            int clause = subjects.clauseStart(before, sentence);
            for (int i = clause + 2; i + 3 < before; i++) {
                boolean most =
                        "说讲".indexOf(context[i]) >= 0
                                && ChineseWords.isAt(context, "得最多的", i + 1, before);
                if (most
                        || context[i] == '说'
                                && context[i + 1] == '的'
                                && isWordsBehind(i + 2, before)) {
                    // 何医生说的第一句话就是“…”: whatever verb the clause before has.
                    Optional<Mention> sayer = subjects.of(i, clause);
                    if (sayer.isPresent()) {
                        Cue cue = new Cue(i, i + 1, Cue.Strength.SHORT);
                        return Optional.of(
                                Sieve.of(AttributionMethod.CUE_BEFORE, cue, sayer, 0.9, 1.8));
                    }
                }
            }
            int lips = ChineseWords.find(context, "挂在嘴边的", clause, before);
            if (lips > clause) {
                // 父亲最常|挂在嘴边的是“…”
                Optional<Mention> who = subjects.leadingIn(clause, lips);
                if (who.isPresent()) {
                    return Optional.of(Sieve.of(AttributionMethod.CUE_BEFORE, null, who, 0.9, 1.8));
                }
            }
            // 老师的评语是“…”
            Optional<Mention> owner =
                    nouns.owner(subjects.clauseStart(before, sentence), before - 1);
            return owner.map(m -> Sieve.of(AttributionMethod.CUE_BEFORE, null, owner, 0.85, 1.5));
        }
        if (mark != ':' && mark != '—') {
            return Optional.empty();
        }
        int end = withoutDashes(before - 1, sentence);
        int clause = subjects.clauseStart(end, sentence);
        Optional<Mention> teller =
                nouns.sender(clause, end)
                        .or(() -> subjects.response(clause, end))
                        .or(() -> nouns.owner(clause, end))
                        .or(() -> nouns.commenter(clause, end))
                        .or(() -> subjects.agentBefore(end, sentence));
        if (teller.isPresent()) {
            return Optional.of(Sieve.of(AttributionMethod.CUE_BEFORE, null, teller, 0.85, 1.5));
        }
        if (mark == '—') {
            // 妻子的叮嘱——“…”: nothing but a word for what somebody says goes before a dash.
            return Optional.empty();
        }
        boolean noted =
                ChineseWords.NOTES.isWithin(context, Math.max(clause, end - 20), end)
                        || isProverb(clause, end);
        if (noted && cues.find(clause, end).isEmpty()) {
            // 牌子上写着, 俗话说: however much it sounds like speech.
            return Optional.of(REFUSED);
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
            boolean when = isWhen(left.getLast(), sentence, clause);
            Optional<Mention> who =
                    lastSubject(left.getLast().end(), clause, end)
                            .filter(m ->
                                    when
                                            || m.type() == Mention.Type.PRONOUN
                                            || subjects.isCertain(m));
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
        Optional<Mention> who =
                nouns.appears(clause, end)
                        ? Optional.empty()
                        : subjects.nearestBefore(end, sentence);
        return Optional.of(
                Sieve.of(
                        AttributionMethod.CUE_BEFORE,
                        null,
                        who,
                        0.8,
                        who.isPresent() ? 0.6 : -0.4));
    }

    /** 用|网友|的话来说，: whose words a clause says that these are. */
    private boolean isInWordsOf(int clause, int end) {
        return end - clause > 5
                && "用按照借套".indexOf(context[clause]) >= 0
                && "说讲".indexOf(context[end - 1]) >= 0
                && ChineseWords.find(context, "的话", clause, end) > 0;
    }

    private boolean remembersWords(int clause, int end) {
        boolean words = end - clause > 4 && context[end - 1] == '话';
        return words
                && (ChineseWords.find(context, "记得", clause, end) >= 0
                        || ChineseWords.find(context, "想起", clause, end) >= 0
                        || ChineseWords.find(context, "忘不了", clause, end) >= 0
                        || ChineseWords.find(context, "记住", clause, end) >= 0);
    }

    /** 当|记者表示|担心时，: the cue's clause only says when. */
    private boolean isWhen(Cue cue, int sentence, int clause) {
        int from = subjects.clauseStart(cue.start(), sentence);
        int to = ChineseSubject.clauseStop(context, cue.end(), clause);
        return ChineseWords.opensWhen(context, from, to)
                && ("时后".indexOf(context[to - 1]) >= 0 || context[to - 1] == '候');
    }

    /** 告诉母亲，|白桂兰愣了愣，问的却是：: the nearest clause behind a cue that has a subject. */
    private Optional<Mention> lastSubject(int cue, int clause, int end) {
        Optional<Mention> who = subjects.leadingIn(clause, end);
        int to = clause - 1;
        while (who.isEmpty() && to > cue) {
            int from = subjects.clauseStart(to, cue);
            who = from > cue ? subjects.leadingIn(from, to) : Optional.empty();
            to = from - 1;
        }
        return who;
    }

    private int withoutDashes(int to, int least) {
        int end = to;
        while (end > least && context[end - 1] == '—') {
            end--;
        }
        return end;
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

    /** Neither 总结出“轻放法” nor 授予“河湾勋章”: what is summed up, shared or named is a term. */
    private boolean isSpeech(Quotation q, @Nullable Cue cue) {
        return cue != null
                && !ChineseWords.isAt(context, "分享", cue.start(), cue.end())
                && !ChineseWords.isAt(context, "总结", cue.start(), cue.end())
                && NAMED_ENDS.indexOf(article.folded[q.end - 1]) < 0;
    }

    /** No cue: whole sentences in marks, or words in the first person inside a sentence. */
    private Optional<Sieve> place(
            Quotation q, Paragraph paragraph, int sentence, int before, char mark) {
        boolean begins =
                before <= paragraph.start()
                        || before <= sentence
                        || isDateline(paragraph.start(), before);
        boolean alone = begins && blanksBehind(q, paragraph) >= paragraph.end();
        if (alone && !utterance.endsInside(q) && headings.has(q)) {
            return Optional.of(REFUSED);
        }
        if (alone) {
            return Optional.of(
                    Sieve.of(AttributionMethod.CONTINUATION, null, Optional.empty(), 0.6, -1.2));
        }
        if (begins) {
            Optional<Mention> owner =
                    behind.accordingTo(q, paragraph).or(() -> behind.owner(q, paragraph));
            if (owner.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_AFTER, null, owner, 0.8, -0.8));
            }
            Optional<Mention> who =
                    behind.experiencer(q, paragraph)
                            .or(() -> behind.subject(q, paragraph))
                            .filter(m ->
                                    subjects.isCertain(m)
                                            || m.type() == Mention.Type.PRONOUN
                                            || ChineseMentions.isSomebody(m)
                                            || behind.isCounted(q, paragraph))
                            .filter(m -> !isReporter(m));
            if (who.isPresent()) {
                return Optional.of(Sieve.of(AttributionMethod.CUE_AFTER, null, who, 0.75, -1.4));
            }
            return Optional.of(
                    Sieve.of(AttributionMethod.CONTINUATION, null, Optional.empty(), 0.6, -1.8));
        }
        Optional<Mention> agent =
                subjects.agentBefore(before, sentence).or(() -> court(paragraph, sentence));
        Optional<Mention> leads = subjects.leadingIn(sentence, before).map(subjects::leader);
        Optional<Mention> frame =
                agent.isEmpty() && leads.isEmpty() && followedByEnd(q) && mark == ','
                        ? reports.before(paragraph.start(), sentence)
                        : Optional.empty();
        if (frame.filter(m -> !tellsOfHim(q, m, paragraph.start())).isPresent()) {
            // 卫生院负责人表示，…。注射之后，也会留院观察，“都有记录的”。
            return Optional.of(
                    new Sieve(
                            AttributionMethod.CUE_BEFORE,
                            null,
                            frame.get(),
                            0.75,
                            FRAMED,
                            true,
                            null));
        }
        Optional<Mention> who =
                agent.or(() -> leads)
                        .filter(m -> !ChineseMentions.isReporter(m))
                        .or(() -> subjects.nearestBefore(before, sentence))
                        .filter(m -> !subjects.isExhorted(m));
        double score = mark == ',' ? -2.6 : -4;
        if (!followedByEnd(q)) {
            score -= 1;
        }
        if (agent.isEmpty() && who.filter(m -> tellsOfHim(q, m, sentence)).isPresent()) {
            // 何远山同意了，“他当时就说，好啊。”: whom the words tell of has not said them.
            return Optional.of(
                    new Sieve(AttributionMethod.CONTINUATION, null, null, 0.5, score, true, null));
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

    /**
     * 何远山同意了，“他当时就说好”: words about the only one whom their sentence names, who has not said them.
     */
    private boolean tellsOfHim(Quotation q, Mention who, int sentence) {
        int at = q.start;
        int comma = ChineseWords.find(article.folded, ",", at, Math.min(q.end, at + MAX_ASIDE));
        at = comma < 0 ? at : comma + 1;
        boolean him =
                who.type() == Mention.Type.NAME
                        && at + 1 < q.end
                        && "他她".indexOf(article.folded[at]) >= 0
                        && "们的".indexOf(article.folded[at + 1]) < 0;
        for (int i = sentence; him && i < q.open; i++) {
            int name = subjects.names.matchAt(i, q.open);
            him =
                    ChineseWords.RELATIONS.matchAt(context, i, q.open) < 2
                            && (name == 0 || isPartOf(who, i, i + name));
        }
        return him;
    }

    private boolean isPartOf(Mention who, int from, int to) {
        String name = String.valueOf(ArticleText.fold(who.name()));
        return name.contains(new String(context, from, to - from));
    }

    /** 法院审理认为，…。: whose reasons a whole paragraph gives. */
    private Optional<Mention> court(Paragraph paragraph, int sentence) {
        int end = ChineseSubject.clauseStop(context, paragraph.start(), sentence);
        boolean holds =
                end < sentence
                        && end - paragraph.start() > 3
                        && context[end] == ','
                        && (ChineseWords.isAt(context, "认为", end - 2, end)
                                || ChineseWords.isAt(context, "查明", end - 2, end)
                                || ChineseWords.isAt(context, "指控", end - 2, end));
        int court = holds ? ChineseWords.find(context, "院", paragraph.start(), end) : -1;
        return court < 0
                ? Optional.empty()
                : subjects.any(paragraph.start(), court + 1)
                        .filter(who -> who.type() == Mention.Type.ORGANIZATION);
    }

    /** 白石网8月31日消息(记者何远山)|“…”: nobody has spoken yet. */
    private boolean isDateline(int from, int to) {
        int end = to;
        while (end > from && (context[end - 1] == ' ' || context[end - 1] == Context.BRACKETED)) {
            end--;
        }
        if (end < to && end > from && to - from <= MAX_DATELINE && reportsInBrackets(end, to)) {
            // 白石快讯(见习记者 何远山)|“…”
            return true;
        }
        if (end - from > 6
                && end - from <= MAX_DATELINE
                && ChineseWords.isAt(context, "记者", from, end)
                && ChineseWords.isAt(context, "报道", end - 2, end)) {
            // 记者何远山首都报道|“…”
            return true;
        }
        boolean news =
                end - from > 4
                        && (ChineseWords.isAt(context, "消息", end - 2, end)
                                || "讯电".indexOf(context[end - 1]) >= 0)
                        && !isSent(from, end);
        // 白石网消息(新闻联播)
        boolean dated = end < to;
        for (int i = from; news && i < end; i++) {
            news = !ChineseSubject.isClauseEnd(context[i]);
            dated |= Character.isDigit(context[i]);
        }
        return news && dated && end - from <= MAX_DATELINE;
    }

    /** 何远山5日发来消息, 何远山5日来电: somebody tells somebody. */
    private boolean isSent(int from, int to) {
        boolean called = "来致打回去".indexOf(context[to - 2]) >= 0;
        for (int i = from; i + 1 < to; i++) {
            called |= context[i] == '发' && "来了给送出".indexOf(context[i + 1]) >= 0;
        }
        return called;
    }

    private boolean reportsInBrackets(int from, int to) {
        return ChineseWords.find(article.folded, "记者", from, to) >= 0
                || ChineseWords.find(article.folded, "通讯员", from, to) >= 0;
    }

    private boolean standsAlone(Quotation q, char mark) {
        return mark == ':' || utterance.endsInside(q) && (mark == ',' || mark == '\n');
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
