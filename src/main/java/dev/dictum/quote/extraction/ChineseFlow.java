package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks where the quotation's own sentence does not tell: the paragraphs around it, the
 * quotation before, whom a pronoun stands for.
 */
final class ChineseFlow {
    private static final int SENTENCES_BACK = 6;
    private static final int MAX_SENTENCE = 300;
    private static final int NEAR_PARAGRAPHS = 3;
    private static final int MAX_RECALLED = 80;
    private static final int MAX_BYLINE = 40;
    private static final int MAX_DISTANCE = 3_000;

    /** Whoever asks in an interview. */
    private static final Mention INTERVIEWER = new Mention("记者", Type.ROLE, null, 0, 0);

    private final ArticleText article;
    private final char[] context;
    private final ChineseCues cues;
    private final ChineseSubject subjects;
    private final SpeechNouns nouns;
    private final ChineseNames names;
    private final List<Quotation> quotations;
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, String> latin = new HashMap<>();

    ChineseFlow(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNames names,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.cues = new ChineseCues(context);
        this.subjects = subjects;
        this.nouns = new SpeechNouns(context, subjects);
        this.names = names;
        this.quotations = quotations;
    }

    void run() {
        Quotation previous = null;
        for (int i = 0; i < quotations.size(); i++) {
            Quotation q = quotations.get(i);
            if (!q.accepted) {
                continue;
            }
            if (q.speaker == null || q.method == AttributionMethod.CONTINUATION) {
                findSpeaker(q, previous);
            }
            if (q.speaker != null && q.speaker.type() == Type.PRONOUN) {
                resolve(q, previous);
            } else if (q.speaker != null && isDocument(q.speaker)) {
                issuer(q.speaker, q.speaker.start()).ifPresent(who -> q.speaker = withoutSite(who));
            } else if (q.speaker != null && q.speaker.type() == Type.ORGANIZATION) {
                q.speaker = withoutDocument(q.speaker);
            } else if (q.speaker != null && isPointedAt(q.speaker)) {
                pointedAt(q, q.speaker, previous);
            }
            previous = q;
        }
    }

    private void findSpeaker(Quotation q, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        if (signature(q, paragraph) || sayer(q, paragraph)) {
            return;
        }
        boolean begins = isBlank(paragraph.start(), q.open);
        boolean alone = begins && isBlank(q.close, paragraph.end());
        if (begins && announced(q, paragraph, alone) || begins && recalled(q, paragraph)) {
            return;
        }
        Mention next = begins || isLabelled(q, paragraph) ? announcedBehind(q, paragraph) : null;
        if (next != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, next, 0.8);
            return;
        }
        boolean crowd =
                previous != null
                        && previous.paragraph == q.paragraph - 1
                        && previous.speaker != null
                        && previous.speaker != INTERVIEWER
                        && previous.speaker.type() == Type.ROLE
                        && (isAlone(previous) || isMany(previous.speaker));
        boolean asked =
                previous != null
                        && previous.speaker == INTERVIEWER
                        && previous.paragraph == q.paragraph - 1;
        if (alone && !crowd && !asked && endsWith(q, '?') && isAnswered(q)) {
            q.attribute(AttributionMethod.DIALOGUE, null, INTERVIEWER, 0.7);
            return;
        }
        Mention asker = alone && endsWith(q, '?') ? asker(q) : null;
        if (asker != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, asker, 0.7);
            return;
        }
        if (previous != null && (previous.speaker == INTERVIEWER || alone && asks(previous, q))) {
            Mention interviewed = interviewed(previous);
            if (interviewed != null) {
                q.attribute(AttributionMethod.DIALOGUE, null, interviewed, 0.7);
                return;
            }
        }
        if (previous != null && previous.speaker != null && isNear(previous, q, alone)) {
            boolean turn =
                    !crowd
                            && endsWith(previous, '?')
                            && !endsWith(q, '?')
                            && alone
                            && isAlone(previous);
            boolean asksBack =
                    alone
                            && isAlone(previous)
                            && previous.method == AttributionMethod.DIALOGUE
                            && endsWith(q, '?');
            if (turn || asksBack) {
                dialogue(q, previous);
            } else {
                q.attribute(
                        AttributionMethod.CONTINUATION, null, previous.speaker, alone ? 0.8 : 0.75);
            }
            return;
        }
        Optional<Mention> behind = begins && !alone ? actsBehind(q, paragraph) : Optional.empty();
        if (behind.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, null, behind.get(), 0.6);
            return;
        }
        Optional<Mention> teller =
                begins ? Optional.empty() : source(q, paragraph).or(() -> teller(q, paragraph));
        if (teller.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, null, teller.get(), 0.75);
            return;
        }
        // “…。”何远山在桥头开店: a name right behind it.
        Optional<Mention> beside =
                endsWith(q, '。') && !begins
                        ? actsBehind(q, paragraph)
                                .filter(who -> who.type() == Type.NAME && who.start() == q.close)
                        : Optional.empty();
        if (beside.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, null, beside.get(), 0.6);
            return;
        }
        Optional<Mention> around =
                lastSubject(q.open, paragraph).filter(who -> !isMentionedIn(q, who));
        if (around.isEmpty()
                && previous != null
                && previous.speaker != null
                && q.paragraph - previous.paragraph <= NEAR_PARAGRAPHS
                && isSomebody(previous.speaker)) {
            around = Optional.of(previous.speaker);
        }
        Mention hero = alone ? protagonist() : null;
        if (hero != null && !around.map(Mention::type).equals(Optional.of(Type.NAME))) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, hero, 0.55);
        } else if (around.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, around.get(), 0.6);
        } else if (previous != null && previous.speaker != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, previous.speaker, 0.5);
        }
    }

    /** “A。”急得团团转的何远山说：“B。”: who says B has said A, too. */
    private @Nullable Mention announcedBehind(Quotation q, Paragraph paragraph) {
        int at = quotations.indexOf(q) + 1;
        Quotation next = at < quotations.size() ? quotations.get(at) : null;
        if (next == null
                || next.paragraph != q.paragraph
                || next.cue == null
                || next.cue.start() < q.close
                || next.method != AttributionMethod.CUE_BEFORE
                || next.speaker == null
                || next.speaker.type() != Type.NAME
                || context[next.open - 1] != ':') {
            return null;
        }
        for (int i = q.close; i < next.open; i++) {
            if (ArticleText.isStop(context[i]) || context[i] == Context.QUOTED) {
                return null;
            }
        }
        return isMentionedIn(q, next.speaker) ? null : next.speaker;
    }

    /** Where the sentence right before a quotation ends; -1 when the quotation stands in it. */
    private int endOfTelling(Quotation q, Paragraph paragraph) {
        int end = q.open;
        while (end > paragraph.start() && context[end - 1] == ' ') {
            end--;
        }
        return end > paragraph.start() && context[end - 1] == '。' ? end : -1;
    }

    /** Who the sentence right before a quotation says to have told something: X透露，…。“…” */
    private Optional<Mention> teller(Quotation q, Paragraph paragraph) {
        int end = endOfTelling(q, paragraph);
        if (end < 0) {
            return Optional.empty();
        }
        int sentence = sentenceStart(end - 1, paragraph.start());
        for (Cue cue : cues.find(sentence, end).reversed()) {
            boolean opens = cue.end() < end && context[cue.end()] == ',';
            if (cue.strength() == Cue.Strength.WEAK && !opens) {
                continue;
            }
            Optional<Mention> who =
                    subjects.of(cue.start(), sentence)
                            .filter(m ->
                                    m.type() == Type.PRONOUN
                                                    && (m.name().length() == 1
                                                            || m.name().startsWith("该"))
                                            || isSomebody(m)
                                            || isCounted(m));
            if (who.isPresent()) {
                return who;
            }
        }
        return Optional.empty();
    }

    /** 记者从|水务部门|了解到，…。“…”: whom the sentence before has it from. */
    private Optional<Mention> source(Quotation q, Paragraph paragraph) {
        int end = endOfTelling(q, paragraph);
        if (end < 0) {
            return Optional.empty();
        }
        int sentence = sentenceStart(end - 1, paragraph.start());
        int from = -1;
        for (int i = sentence; i < end && i - sentence < MAX_RECALLED; i++) {
            if (context[i] == '从' || context[i] == '据') {
                from = i + 1;
            } else if (from > 0
                    && (ChineseWords.isAt(context, "了解到", i, end)
                            || ChineseWords.isAt(context, "获悉", i, end)
                            || ChineseWords.isAt(context, "得知", i, end))) {
                int to = context[i - 1] == '处' ? i - 1 : i;
                return subjects.any(from, to).filter(who -> who.type() != Type.PRONOUN);
            }
        }
        return Optional.empty();
    }

    /** “…”白石河边，何远山正提着水。: nobody speaks, and the sentence behind tells of somebody. */
    private Optional<Mention> actsBehind(Quotation q, Paragraph paragraph) {
        int end = q.close;
        while (end < paragraph.end() && !ArticleText.isStop(context[end]) && end - q.close < 90) {
            if (context[end] == Context.QUOTED) {
                break;
            }
            end++;
        }
        boolean announces =
                end < paragraph.end()
                        && context[end] == Context.QUOTED
                        && (context[end - 1] == ':' || !cues.find(q.close, end).isEmpty());
        if (announces) {
            return Optional.empty();
        }
        int let = -1;
        for (int i = q.close; i < end; i++) {
            if (context[i] == '让' || context[i] == '令') {
                let = i + 1;
            } else if (let > 0
                    && (ChineseWords.isAt(context, "感慨", i, end)
                            || ChineseWords.isAt(context, "感叹", i, end))) {
                return subjects.any(let, i).filter(ChineseFlow::isSomebody);
            }
        }
        return subjects.leadingIn(q.close, end)
                .filter(who -> isSomebody(who) && !isMentionedIn(q, who) && !isReporter(who));
    }

    /** Who is spoken of by name does not speak: “邹镇长是个好人。” */
    private boolean isMentionedIn(Quotation q, Mention who) {
        if (who.type() != Type.NAME || who.name().isEmpty()) {
            return false;
        }
        char[] name = ArticleText.fold(who.name());
        for (int i = q.start; i + name.length <= q.end; i++) {
            if (Arrays.equals(article.folded, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who asks again, where somebody asked, another answered, and that other speaks in the next
     * paragraph, too.
     */
    private @Nullable Mention asker(Quotation q) {
        int at = quotations.indexOf(q);
        if (at < 2 || at + 1 >= quotations.size()) {
            return null;
        }
        Quotation question = quotations.get(at - 2);
        Quotation answer = quotations.get(at - 1);
        Quotation next = quotations.get(at + 1);
        boolean turns =
                question.accepted
                        && answer.accepted
                        && next.accepted
                        && answer.paragraph == q.paragraph - 1
                        && next.paragraph == q.paragraph + 1
                        && endsWith(question, '?');
        Mention one = question.speaker;
        Mention other = answer.speaker;
        return turns
                        && one != null
                        && other != null
                        && next.speaker != null
                        && !one.name().equals(other.name())
                        && next.speaker.name().equals(other.name())
                ? one
                : null;
    }

    /** “…？”记者问。 and the answer in the next paragraph. */
    private boolean asks(Quotation question, Quotation q) {
        return question.speaker != null
                && isReporter(question.speaker)
                && question.paragraph == q.paragraph - 1
                && endsWith(question, '?');
    }

    /** Whether the next paragraph is a quotation by itself again, and no question. */
    private boolean isAnswered(Quotation q) {
        int next = quotations.indexOf(q) + 1;
        if (next >= quotations.size()) {
            return false;
        }
        Quotation answer = quotations.get(next);
        return answer.accepted
                && answer.paragraph == q.paragraph + 1
                && isAlone(answer)
                && answer.cue == null;
    }

    /** Whom the questions go to: who spoke last before them, else whom the article is about. */
    private @Nullable Mention interviewed(Quotation question) {
        for (int i = quotations.indexOf(question) - 1, n = 0; i >= 0 && n < 8; i--, n++) {
            Quotation earlier = quotations.get(i);
            if (earlier.accepted && earlier.speaker != null && !isReporter(earlier.speaker)) {
                Mention who = earlier.speaker;
                if (who.type() == Type.NAME && question.paragraph - earlier.paragraph <= 4) {
                    return who;
                }
            }
        }
        Mention hero = protagonist();
        String likely = hero == null ? names.likeliest(article.title) : null;
        return likely == null ? hero : new Mention(likely, Type.NAME, null, 0, 0);
    }

    /** Whom the article names most often, if somebody stands out. */
    private @Nullable Mention protagonist() {
        String most = names.mostNamed();
        return most == null ? null : new Mention(most, Type.NAME, null, 0, 0);
    }

    /** 网友, 大陆网民, 有人: whose words may follow one another. */
    private static boolean isMany(Mention role) {
        char[] name = ArticleText.fold(role.name());
        return ChineseWords.isPlural(name) || endsWithAny(role.name(), CROWDS);
    }

    private static final String[] CROWDS = {"网友", "网民", "網友", "網民"};

    private void dialogue(Quotation q, Quotation previous) {
        // The one who spoke before the question, if the text knows.
        for (int i = quotations.indexOf(previous) - 1; i >= 0; i--) {
            Quotation earlier = quotations.get(i);
            if (earlier.accepted
                    && earlier.speaker != null
                    && !earlier.speaker
                            .name()
                            .equals(
                                    String.valueOf(
                                            previous.speaker == null
                                                    ? null
                                                    : previous.speaker.name()))) {
                q.attribute(AttributionMethod.DIALOGUE, null, earlier.speaker, 0.6);
                return;
            }
        }
        q.attribute(AttributionMethod.DIALOGUE, null, previous.speaker, 0.4);
    }

    private boolean endsWith(Quotation q, char mark) {
        int last = q.end - 1;
        while (last > q.start && article.folded[last] == ' ') {
            last--;
        }
        return article.folded[last] == mark;
    }

    private boolean isAlone(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        return isBlank(paragraph.start(), q.open) && isBlank(q.close, paragraph.end());
    }

    private boolean isNear(Quotation previous, Quotation q, boolean alone) {
        if (previous.paragraph == q.paragraph) {
            for (int i = previous.close; i < q.open; i++) {
                if (ArticleText.isStop(context[i])) {
                    // A sentence of the reporter stands between: does it name somebody else?
                    return subjects.leadingIn(i + 1, q.open).isEmpty();
                }
            }
            return true;
        }
        if (q.paragraph - previous.paragraph != 1) {
            return false;
        }
        Paragraph before = article.paragraphs.get(previous.paragraph);
        Paragraph here = article.paragraphs.get(q.paragraph);
        return isBlank(here.start(), q.open)
                && (alone || isAlone(previous))
                && (isBlank(previous.close, before.end()) || before.end() - previous.close < 30);
    }

    /** ——X right behind the quotation or on the next line. */
    private boolean signature(Quotation q, Paragraph paragraph) {
        int from = q.close;
        while (from < paragraph.end() && (context[from] == ' ' || context[from] == '。')) {
            from++;
        }
        int to = paragraph.end();
        if (from >= to && q.paragraph + 1 < article.paragraphs.size()) {
            Paragraph next = article.paragraphs.get(q.paragraph + 1);
            from = next.start();
            to = next.end();
        }
        if (from >= to || context[from] != '—' || to - from > 40) {
            return false;
        }
        while (from < to && (context[from] == '—' || context[from] == ' ')) {
            from++;
        }
        Optional<Mention> who = subjects.somebody(from, to);
        who.ifPresent(speaker -> q.attribute(AttributionMethod.SIGNATURE, null, speaker, 0.9));
        return who.isPresent();
    }

    /** The next paragraph begins with what the words were about: 谈起那段日子，X仍…. */
    private boolean recalled(Quotation q, Paragraph paragraph) {
        if (!isBlank(q.close, paragraph.end()) || q.paragraph + 1 >= article.paragraphs.size()) {
            return false;
        }
        Paragraph next = article.paragraphs.get(q.paragraph + 1);
        int to = Math.min(next.end(), next.start() + MAX_RECALLED);
        if (ChineseWords.RECALLING.matchAt(context, next.start(), to) < 2) {
            return false;
        }
        int clause = next.start();
        while (clause < to && !ChineseSubject.isClauseEnd(context[clause])) {
            clause++;
        }
        int end = clause + 1;
        while (end < to && !ChineseSubject.isClauseEnd(context[end])) {
            end++;
        }
        if (clause >= to || context[clause] != ',') {
            return false;
        }
        Optional<Mention> who = subjects.leadingIn(clause + 1, end).filter(ChineseFlow::isSomebody);
        who.ifPresent(m -> q.attribute(AttributionMethod.CONTINUATION, null, m, 0.75));
        return who.isPresent();
    }

    /** 说这话的是X, at the beginning of the next paragraph or sentence. */
    private boolean sayer(Quotation q, Paragraph paragraph) {
        int from = q.close;
        int to = paragraph.end();
        if (isBlank(from, to) && q.paragraph + 1 < article.paragraphs.size()) {
            Paragraph next = article.paragraphs.get(q.paragraph + 1);
            from = next.start();
            to = next.end();
        }
        int limit = Math.min(to, from + 60);
        int thinker = behindThinker(from, limit);
        if (thinker > 0) {
            Optional<Mention> who = namedFrom(thinker, to);
            if (who.isPresent()) {
                q.attribute(AttributionMethod.CONTINUATION, null, who.get(), 0.8);
                return true;
            }
        }
        for (String opening :
                new String[] {
                    "说这话的是", "说这番话的是", "说这句话的是", "说话的是", "说这话的", "说这番话的", "这样说的是", "写下这段话的是",
                    "写下这些话的是", "讲这话的是", "说这句话的", "讲这话的"
                }) {
            int at = from;
            while (at < limit && (context[at] == ' ' || context[at] == ',')) {
                at++;
            }
            if (ChineseWords.isAt(context, opening, at, limit)) {
                int end = at + opening.length();
                while (end < limit && (context[end] == ',' || context[end] == '是')) {
                    end++;
                }
                Optional<Mention> who = namedFrom(end, to);
                if (who.isPresent()) {
                    Cue cue = new Cue(at, at + 1, Cue.Strength.SAFE);
                    q.attribute(AttributionMethod.CUE_AFTER, cue, who.get(), 0.93);
                    return true;
                }
            }
        }
        return false;
    }

    /** Whom a clause names from a place on. */
    private Optional<Mention> namedFrom(int from, int to) {
        int stop = from;
        while (stop < to && !ChineseSubject.isClauseEnd(context[stop]) && stop - from < 40) {
            stop++;
        }
        return subjects.phraseBefore(from, stop);
    }

    /** 这个想不通的人，是|何远山: behind the copula, or 0. */
    private int behindThinker(int from, int limit) {
        if (from >= limit || context[from] != '这') {
            return 0;
        }
        for (int i = from + 2; i + 3 < limit && i - from < 15; i++) {
            if (context[i] == '的' && context[i + 1] == '人') {
                int copula = context[i + 2] == ',' ? i + 3 : i + 2;
                return context[copula] == '是' ? copula + 1 : 0;
            }
        }
        return 0;
    }

    /** The paragraph before ends with what announces this one: a colon, or a cue. */
    private boolean announced(Quotation q, Paragraph paragraph, boolean alone) {
        if (paragraph.index() == 0) {
            return false;
        }
        Paragraph before = article.paragraphs.get(paragraph.index() - 1);
        int end = before.end();
        int sentence = sentenceStart(end - 1, before.start());
        boolean colon = context[end - 1] == ':';
        List<Cue> found = cues.find(sentence, end);
        boolean quoteless = true;
        for (int i = sentence; i < end; i++) {
            quoteless &= context[i] != Context.QUOTED;
        }
        // 村民对此感到担忧。⏎: what somebody feels announces no words.
        boolean weak =
                !colon && !found.isEmpty() && found.getLast().strength() == Cue.Strength.WEAK;
        // “…”站在一旁的何远山也笑了: the sentence behind tells of somebody itself.
        boolean told = !colon && !alone && actsBehind(q, paragraph).isPresent();
        boolean byline = !colon && isByline(before.start(), end);
        if (!quoteless || weak || told || byline || found.isEmpty() && !colon) {
            return false;
        }
        Optional<Mention> who;
        Cue cue = null;
        if (found.isEmpty()) {
            int clause = subjects.clauseStart(end - 1, sentence);
            who =
                    nouns.sender(clause, end - 1)
                            .or(() -> nouns.owner(clause, end - 1))
                            .or(() -> subjects.nearestBefore(end - 1, sentence));
        } else {
            cue = found.getLast();
            who = subjects.of(cue.start(), sentence);
        }
        if (who.isEmpty()) {
            return false;
        }
        q.attribute(AttributionMethod.CUE_BEFORE, cue, who.get(), colon ? 0.9 : 0.75);
        return true;
    }

    /** 相关细节：“…”: nothing but a heading before the quotation. */
    private boolean isLabelled(Quotation q, Paragraph paragraph) {
        return q.open - paragraph.start() < 8
                && q.open > paragraph.start()
                && context[q.open - 1] == ':'
                && q.cue == null;
    }

    private int sentenceStart(int before, int least) {
        int start = before;
        int bound = Math.max(least, before - MAX_SENTENCE);
        while (start > bound && !ArticleText.isStop(context[start - 1])) {
            start--;
        }
        return start;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (context[i] != ' ' && context[i] != '。' && context[i] != Context.BRACKETED) {
                return false;
            }
        }
        return true;
    }

    /** The subject of the sentences before a place, the nearest first. */
    private Optional<Mention> lastSubject(int place, Paragraph paragraph) {
        return lastSubject(place, paragraph, true).or(() -> lastSubject(place, paragraph, false));
    }

    /** 《白石周刊》 记者 沈芳芳: a line that only says who reports. */
    private boolean isByline(int from, int to) {
        return to - from <= MAX_BYLINE
                && (to >= context.length || !ArticleText.isStop(context[to]))
                && ChineseWords.find(context, ",", from, to) < 0
                && (ChineseWords.find(context, "记者", from, to) >= 0
                        || ChineseWords.find(context, "通讯员", from, to) >= 0);
    }

    /** Who reports: what is said around him is said to him. */
    static boolean isReporter(Mention who) {
        return who.name().endsWith("记者") || who.name().endsWith("記者");
    }

    /** One person: a name, kin, a role that one holds. */
    static boolean isSomebody(Mention who) {
        char[] name = ArticleText.fold(who.name());
        return who.type() == Type.NAME && name.length > 1 && !ChineseWords.isPlural(name)
                || who.type() == Type.ROLE
                        && name.length > 0
                        && ChineseWords.KIN.matchBefore(name, 0, name.length) > 0;
    }

    private Optional<Mention> lastSubject(int place, Paragraph paragraph, boolean person) {
        int p = paragraph.index();
        int to = place;
        for (int n = 0; n < SENTENCES_BACK; n++) {
            int least = article.paragraphs.get(p).start();
            while (to > least
                    && place - to < MAX_DISTANCE
                    && (ArticleText.isStop(context[to - 1])
                            || context[to - 1] == ' '
                            || context[to - 1] == Context.QUOTED)) {
                to--;
            }
            if (place - to >= MAX_DISTANCE) {
                break;
            }
            if (to <= least) {
                if (--p < 0) {
                    break;
                }
                to = article.paragraphs.get(p).end();
                continue;
            }
            int from = sentenceStart(to, least);
            Optional<Mention> who =
                    isByline(from, to) ? Optional.empty() : subjects.leadingIn(from, to);
            if (who.isPresent()
                    && who.get().type() != Type.PRONOUN
                    && !isReporter(who.get())
                    && (!person || isSomebody(who.get()))) {
                return who;
            }
            to = from;
        }
        return Optional.empty();
    }

    /** 这位学者, 该名律师: somebody told of before. */
    private boolean isPointedAt(Mention who) {
        int at = who.start();
        if (who.type() != Type.ROLE || at < 2 || who.name().endsWith("们")) {
            return false;
        }
        if (who.name().startsWith("该")) {
            return true;
        }
        if (at + 1 < context.length
                && "这那".indexOf(context[at]) >= 0
                && "位名个".indexOf(context[at + 1]) >= 0) {
            return true;
        }
        for (int i = at; i > at - 8 && i > 1; i--) {
            // 这个瘦弱的|小伙子
            boolean counts =
                    "位名个".indexOf(context[i - 1]) >= 0 && "这那该".indexOf(context[i - 2]) >= 0;
            if (counts && (i == at ? context[i - 1] != '个' : context[at - 1] == '的')) {
                return true;
            }
            if (ChineseSubject.isClauseEnd(context[i - 1])) {
                break;
            }
        }
        return false;
    }

    /** The last person before, unless the words point at one of a crowd: 这位网友, 该名工作人员. */
    private void pointedAt(Quotation q, Mention role, @Nullable Quotation previous) {
        String word = endsWithAny(role.name(), FEMALE) ? "她" : "他";
        Mention place = new Mention(word, Type.PRONOUN, null, role.start() - 2, role.end());
        Mention found = antecedent(place, previous, false, true);
        if (found == null || found.type() != Type.NAME) {
            return;
        }
        char[] folded = ArticleText.fold(role.name());
        String head = role.name().startsWith("该") ? role.name().substring(1) : role.name();
        boolean named = found.title() != null && found.title().endsWith(head);
        if (named || ChineseWords.NAMELESS.matchBefore(folded, 0, folded.length) == 0) {
            q.speaker = found;
            q.speakerConfidence *= 0.85;
        }
    }

    /** Whom 他, 她, 其, 该负责人 stand for. */
    private void resolve(Quotation q, @Nullable Quotation previous) {
        Mention pronoun = q.speaker;
        if (pronoun == null) {
            return;
        }
        Mention found = antecedent(pronoun, previous);
        if (found != null && pronoun.name().length() == 1 && isPointedAt(found)) {
            // 这个瘦弱的小伙子原本没有想过。他说: whom the article told of before.
            Mention earlier =
                    antecedent(
                            new Mention(pronoun.name(), Type.PRONOUN, null, found.start(), 0),
                            previous,
                            false,
                            true);
            found = earlier != null && earlier.type() == Type.NAME ? earlier : found;
        }
        if (found != null && previous != null && isAskedBack(q, previous, found)) {
            // 警察回答。“…？”他问道: whoever has answered does not ask.
            Mention other =
                    antecedent(
                            new Mention(pronoun.name(), Type.PRONOUN, null, previous.open, 0),
                            null,
                            false,
                            true);
            found = other == null ? found : other;
        }
        if (found != null) {
            q.speaker =
                    new Mention(
                            found.name(),
                            found.type(),
                            found.title(),
                            pronoun.start(),
                            pronoun.end());
            q.speakerConfidence *= 0.9;
        }
    }

    private boolean isAskedBack(Quotation q, Quotation previous, Mention found) {
        return q.cue != null
                && previous.cue != null
                && previous.speaker != null
                && previous.speaker.name().equals(found.name())
                && ChineseWords.find(context, "问", q.cue.start(), q.cue.end() + 1) >= 0
                && ChineseWords.find(context, "答", previous.cue.start(), previous.cue.end()) >= 0;
    }

    private @Nullable Mention antecedent(Mention pronoun, @Nullable Quotation previous) {
        String word = pronoun.name();
        if (word.equals("前者") || word.equals("后者")) {
            return ofTwo(pronoun.start(), word.equals("前者"));
        }
        boolean plural =
                word.endsWith("们") || word.equals("双方") || word.equals("两人") || word.equals("二人");
        boolean keeps = word.equals("双方") || word.equals("对方") || word.equals("我");
        if (keeps) {
            return new Mention(word, Type.ROLE, null, pronoun.start(), pronoun.end());
        }
        if (plural || word.startsWith("该") || word.startsWith("上述")) {
            return antecedent(pronoun, previous, plural, false);
        }
        if (word.equals("其")) {
            return antecedent(pronoun, previous, plural, false);
        }
        Mention somebody = antecedent(pronoun, previous, plural, true);
        return somebody != null ? somebody : antecedent(pronoun, previous, plural, false);
    }

    /** 前者, 后者: of the two last named in the sentences before. */
    private @Nullable Mention ofTwo(int place, boolean former) {
        Paragraph paragraph = article.paragraphAt(place);
        int from = place;
        for (int n = 0; n < 3 && from > paragraph.start(); n++) {
            from = sentenceStart(from - 1, paragraph.start());
        }
        String last = null;
        String before = null;
        for (int i = from; i < place; i++) {
            int length = names.matchAt(i, place);
            if (length > 0) {
                String name = names.fullest(new String(context, i, length));
                if (!name.equals(last)) {
                    before = last;
                    last = name;
                }
                i += length - 1;
            }
        }
        String who = former ? before : last;
        return who == null || before == null
                ? null
                : new Mention(printed(who), Type.NAME, null, place, place);
    }

    private @Nullable Mention antecedent(
            Mention pronoun, @Nullable Quotation previous, boolean plural, boolean person) {
        String word = pronoun.name();
        int p = article.paragraphAt(pronoun.start()).index();
        int to = pronoun.start();
        for (int n = 0; n < 2 * SENTENCES_BACK && p >= 0; n++) {
            int least = article.paragraphs.get(p).start();
            while (to > least
                    && (ArticleText.isStop(context[to - 1])
                            || context[to - 1] == ' '
                            || context[to - 1] == ',')) {
                to--;
            }
            if (to <= least) {
                if (--p < 0) {
                    break;
                }
                to = article.paragraphs.get(p).end();
                continue;
            }
            if (context[to - 1] == Context.QUOTED) {
                Mention speaker = speakerEndingAt(to);
                if (speaker != null && fits(word, plural, person, speaker)) {
                    return speaker;
                }
                while (to > least && context[to - 1] == Context.QUOTED) {
                    to--;
                }
                if (pronoun.start() - to >= MAX_DISTANCE) {
                    break;
                }
                continue;
            }
            int from = sentenceStart(to, least);
            for (int i = to; i > from; i--) {
                if (context[i - 1] == Context.QUOTED) {
                    // “…。”何远山站了起来。他说: a sentence of its own behind the quotation.
                    boolean ended = i > 1 && ArticleText.isStop(article.folded[i - 2]);
                    Mention own = ended ? subjectFitting(word, plural, person, i, to) : null;
                    if (own != null) {
                        return own;
                    }
                    Mention speaker = speakerEndingAt(i);
                    if (speaker != null && fits(word, plural, person, speaker)) {
                        return speaker;
                    }
                    break;
                }
            }
            Mention who = subjectFitting(word, plural, person, from, to);
            if (who != null) {
                return who;
            }
            to = from;
        }
        return previous == null
                        || previous.speaker == null
                        || !fits(word, plural, person, previous.speaker)
                ? null
                : previous.speaker;
    }

    private @Nullable Mention subjectFitting(
            String word, boolean plural, boolean person, int from, int to) {
        // 当主持人问起此事，何远山没有否认，但他说: who acts in the main clause.
        int start = behindWhen(from, to);
        while (start < to) {
            int end = start;
            while (end < to && !ChineseSubject.isClauseEnd(context[end])) {
                end++;
            }
            Optional<Mention> who = subjects.leadingIn(start, end);
            if (who.isPresent()
                    && who.get().type() != Type.PRONOUN
                    && fits(word, plural, person, who.get())) {
                Mention main = end < to ? mainSubject(end, to) : null;
                return main != null && fits(word, plural, person, main) ? main : who.get();
            }
            Optional<Mention> owner = subjects.ownerIn(start, end);
            if (person && !plural && owner.isPresent() && fits(word, plural, person, owner.get())) {
                return owner.get();
            }
            start = end + 1;
        }
        return null;
    }

    /** 何远山回到家时，母亲|感到不安: who acts in the clause behind one that only says when. */
    private @Nullable Mention mainSubject(int when, int to) {
        if (context[when] != ',' || "时后".indexOf(context[when - 1]) < 0) {
            return null;
        }
        int end = when + 1;
        while (end < to && !ChineseSubject.isClauseEnd(context[end])) {
            end++;
        }
        return subjects.leadingIn(when + 1, end)
                .filter(who -> who.type() != Type.PRONOUN && who.start() == when + 1)
                .orElse(null);
    }

    /** Behind a clause that only says when (当…时，), or where the sentence begins. */
    private int behindWhen(int from, int to) {
        if (!ChineseWords.opensWhen(context, from, to)) {
            return from;
        }
        for (int i = from + 2; i + 1 < to; i++) {
            if (context[i] == '时' && context[i + 1] == ',') {
                return i + 2;
            }
        }
        return from;
    }

    private @Nullable Mention speakerEndingAt(int close) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation q = quotations.get(middle);
            if (q.close == close) {
                return q.accepted && q.speaker != null && q.speaker.type() != Type.PRONOUN
                        ? q.speaker
                        : null;
            }
            if (q.close < close) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private boolean fits(String pronoun, boolean plural, boolean person, Mention who) {
        boolean reports =
                isReporter(who)
                        || who.name().equals("我")
                        || who.title() != null && who.title().endsWith("记者");
        if (reports || isLatinPaper(who) || person && !isSomebody(who) && !isCounted(who)) {
            return false;
        }
        String name = who.name();
        if (!plural
                && (name.indexOf('、') >= 0 || name.indexOf('和') > 0 && who.type() != Type.NAME)) {
            return false;
        }
        if (plural) {
            return who.type() != Type.NAME || name.indexOf('、') >= 0;
        }
        if (pronoun.startsWith("该") || pronoun.startsWith("上述") || pronoun.startsWith("这")) {
            String head = pronoun.substring(pronoun.length() - 2);
            return name.endsWith(head)
                    || pronoun.endsWith("负责人") && who.type() != Type.ORGANIZATION
                    || pronoun.length() == 2 && who.type() == Type.ORGANIZATION;
        }
        boolean collective =
                who.type() == Type.ORGANIZATION
                        || name.endsWith("们")
                        || name.endsWith("网友")
                        || name.endsWith("众人");
        if (pronoun.equals("他")) {
            return !collective && !isFemale(who);
        }
        if (pronoun.equals("她")) {
            return !collective && !isMale(who);
        }
        return true;
    }

    /** Business Daily|最先报道: a paper, whatever it is called. */
    private boolean isLatinPaper(Mention who) {
        int limit = Math.min(who.end() + 5, context.length);
        return who.name().charAt(0) < 0x250
                && (ChineseWords.find(context, "报道", who.end(), limit) >= 0
                        || ChineseWords.find(context, "报导", who.end(), limit) >= 0);
    }

    /** 一名参与论证的专家: a role of one person, whatever the role. */
    private boolean isCounted(Mention who) {
        if (who.type() != Type.ROLE) {
            return false;
        }
        for (int i = Math.max(1, who.start() - 1); i < who.end(); i++) {
            if ((context[i] == '名' || context[i] == '位') && "一某".indexOf(context[i - 1]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static final String[] FEMALE = {
        "女士", "小姐", "母亲", "妈妈", "奶奶", "姥姥", "外婆", "女儿", "妻子", "姐姐", "妹妹", "阿姨", "大妈", "女孩", "女生",
        "姑娘", "老板娘", "太太", "夫人", "婆婆", "女子", "女友"
    };
    private static final String[] MALE = {
        "先生", "父亲", "爸爸", "爷爷", "姥爷", "外公", "儿子", "丈夫", "哥哥", "弟弟", "叔叔", "大叔", "大爷", "男孩", "男生",
        "小伙", "小伙子", "男子", "男友", "伯伯"
    };

    private static boolean isFemale(Mention who) {
        return endsWithAny(who.name(), FEMALE)
                || who.title() != null && endsWithAny(who.title(), FEMALE);
    }

    private static boolean isMale(Mention who) {
        return endsWithAny(who.name(), MALE)
                || who.title() != null && endsWithAny(who.title(), MALE);
    }

    private static boolean endsWithAny(String name, String[] words) {
        for (String word : words) {
            if (name.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** 声明, 公告: whoever issued it, where the sentences before tell. */
    private Optional<Mention> issuer(Mention document, int place) {
        char[] noun = ArticleText.fold(document.name());
        Paragraph paragraph = article.paragraphAt(place);
        int end = document.end() - noun.length;
        int clause = subjects.clauseStart(end, paragraph.start());
        for (int i = end - 1; i > clause + 1 && end - i < 6; i--) {
            if (context[i] == '的') {
                // 红石公司的(安全)公告
                Optional<Mention> owner = subjects.any(clause, i);
                if (owner.isPresent()) {
                    return owner;
                }
            }
        }
        int to = place;
        for (int n = 0; n < SENTENCES_BACK; n++) {
            int least = paragraph.start();
            while (to > least && (ArticleText.isStop(context[to - 1]) || context[to - 1] == ' ')) {
                to--;
            }
            if (to <= least) {
                if (paragraph.index() == 0) {
                    break;
                }
                paragraph = article.paragraphs.get(paragraph.index() - 1);
                to = paragraph.end();
                continue;
            }
            int from = sentenceStart(to, least);
            for (int i = from + 2; i + noun.length <= to; i++) {
                if (Arrays.equals(context, i, i + noun.length, noun, 0, noun.length)) {
                    int own = subjects.clauseStart(i, from);
                    Optional<Mention> who = subjects.leadingIn(from, i).filter(m -> !isReporter(m));
                    if (who.isEmpty()) {
                        who = subjects.leadingIn(own, i);
                    }
                    who = who.filter(m -> !isDocument(m));
                    if (who.isPresent()) {
                        return who;
                    }
                    break;
                }
            }
            to = from;
        }
        return Optional.empty();
    }

    /** 红石公司|官网 without where it was issued. */
    private static Mention withoutSite(Mention who) {
        String name = who.name();
        boolean site =
                who.type() == Type.ORGANIZATION
                        && name.length() > 4
                        && (name.endsWith("官网") || name.endsWith("官微"));
        return site ? who.named(name.substring(0, name.length() - 2)) : who;
    }

    /** 红石公司|声明: an organisation without its document. */
    private static Mention withoutDocument(Mention who) {
        char[] name = ArticleText.fold(who.name());
        int document = ChineseWords.DOCUMENTS.matchBefore(name, 0, name.length);
        int owner = name.length - document;
        boolean owned =
                document > 0
                        && owner > 2
                        && ChineseWords.ORGANIZATIONS.matchBefore(name, 0, owner) > 1;
        return owned ? who.named(who.name().substring(0, owner)) : who;
    }

    /** 公告, 安全公告: what nobody's name stands before. */
    private static boolean isDocument(Mention who) {
        char[] name = ArticleText.fold(who.name());
        int document = ChineseWords.DOCUMENTS.matchBefore(name, 0, name.length);
        int kind = name.length - document;
        return document > 0
                && who.type() == Type.ORGANIZATION
                && (kind == 0
                        || kind == 2 && ChineseWords.ORGANIZATIONS.matchBefore(name, 0, kind) == 0);
    }

    /** Names in full, once everything is attributed. */
    Mention fullest(Mention mention) {
        if (mention.type() == Type.ROLE) {
            String bearer = names.bearer(String.valueOf(ArticleText.fold(mention.name())));
            return bearer == null
                    ? mention
                    : new Mention(
                            bearer, Type.NAME, mention.name(), mention.start(), mention.end());
        }
        if (mention.type() != Type.NAME) {
            return mention;
        }
        String folded = String.valueOf(ArticleText.fold(mention.name()));
        if (mention.name().charAt(0) < 0x250) {
            return mention.named(latin.computeIfAbsent(mention.name(), this::latinName));
        }
        String full = names.fullest(folded);
        return full.equals(folded) ? mention : mention.named(printed(full));
    }

    /** Lowe for Julie Lowe: with the Latin words that stand before it somewhere. */
    private String latinName(String name) {
        String text = article.slice(0, article.folded.length);
        for (int at = text.indexOf(" " + name); at > 0; at = text.indexOf(" " + name, at + 1)) {
            int end = at + 1 + name.length();
            int start = at;
            while (start > 0
                    && text.charAt(start - 1) < 0x250
                    && (Character.isLetter(text.charAt(start - 1))
                            || ". -'".indexOf(text.charAt(start - 1)) >= 0)) {
                start--;
            }
            boolean whole =
                    end >= text.length()
                            || text.charAt(end) >= 0x250
                            || !Character.isLetterOrDigit(text.charAt(end))
                                    && text.charAt(end) != ' ';
            String full = text.substring(start, end).strip();
            if (whole && full.length() > name.length() && Character.isUpperCase(full.charAt(0))) {
                return full;
            }
        }
        return name;
    }

    /** A folded name as the article writes it. */
    private String printed(String folded) {
        return printed.computeIfAbsent(
                folded,
                name -> {
                    int at = String.valueOf(article.folded).indexOf(name);
                    return at < 0 ? name : article.slice(at, at + name.length());
                });
    }
}
