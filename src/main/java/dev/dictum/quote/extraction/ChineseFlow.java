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
 * Who speaks where the quotation's own sentence does not tell: the paragraphs around it and the
 * quotation before.
 */
final class ChineseFlow {
    /** So many lines may stand above the first words of a story. */
    private static final int MAX_HEAD = 4;

    private static final int MAX_RECALLED = 80;

    /** So many quotations of one person make it likely that the words above them are theirs. */
    private static final int MIN_OTHERS = 3;

    /** How long a question is, mark included, that nobody asks in an interview. */
    private static final int MAX_SMALL = 4;

    /** The same, where it begins by calling somebody. */
    private static final int MAX_FAMILIAR = 12;

    private static final int MAX_TOPIC = 24;

    /** How much of a sentence is looked through for who wrote something. */
    private static final int MAX_WRITTEN = 120;

    /** How many quotations back somebody may have spoken who answers now. */
    private static final int TURNS = 6;

    /** Ends of what prints stories. */
    private static final String[] MEDIA = {
        "报", "刊", "网", "台", "社", "杂志", "频道", "媒体", "媒", "新闻", "》", "网站", "欧洲版"
    };

    /** Before the name of whom a sentence before told of. */
    private static final String[] CALLED = {"他叫", "她叫", "他名叫", "她名叫", "他的名字叫", "她的名字叫"};

    private static final String[] SAYING_SO = {"这么说", "这样说", "如是说", "这么讲", "这么回答", "这样回答"};

    /** 说这话的|(是), before who said it. */
    private static final String[] TOLD_BY = {
        "说这话的", "说这番话的", "说这句话的", "讲这话的", "说话的是", "这样说的是", "写下这段话的是", "写下这些话的是",
        "插话的是", "接话的是", "搭话的是", "搭腔的是", "发问的是", "提问的是", "开口的是", "抢着说的是"
    };

    private static final String[] NETIZENS = {"网友", "网民", "粉丝", "观众", "读者"};

    private final ArticleText article;
    private final char[] context;
    private final ChineseCues cues;
    private final ChineseSubject subjects;
    private final SpeechNouns nouns;
    private final ChineseNames names;
    private final ChineseFullNames fullNames;
    private final ChineseCoreference coreference;
    private final ChineseScene scene;
    private final List<Quotation> quotations;
    private final ChineseVocatives vocatives;
    private final ChineseExchange exchange;
    private final ChineseReports reports;

    ChineseFlow(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNames names,
            ChineseFullNames fullNames,
            ChineseCoreference coreference,
            ChineseScene scene,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.cues = new ChineseCues(context);
        this.subjects = subjects;
        this.nouns = new SpeechNouns(context, subjects);
        this.names = names;
        this.fullNames = fullNames;
        this.coreference = coreference;
        this.scene = scene;
        this.quotations = quotations;
        this.vocatives = new ChineseVocatives(article);
        this.reports = new ChineseReports(context, cues, subjects);
        this.exchange =
                new ChineseExchange(
                        article,
                        context,
                        names,
                        fullNames,
                        scene,
                        quotations,
                        new ChineseCast(
                                article, context, subjects, names, fullNames, coreference, scene));
    }

    void run() {
        Quotation previous = null;
        for (int i = 0; i < quotations.size(); i++) {
            Quotation q = quotations.get(i);
            if (!q.accepted) {
                continue;
            }
            if (q.speaker == null || q.method == AttributionMethod.CONTINUATION) {
                findSpeaker(q, i, previous);
            }
            if (q.speaker != null && q.speaker.type() == Type.PRONOUN) {
                coreference.resolve(q, previous);
                if (q.speaker.type() == Type.PRONOUN
                        && "他她它其们".indexOf(q.speaker.name().charAt(q.speaker.name().length() - 1))
                                >= 0) {
                    // Somebody whom the text does not name.
                    q.attribute(q.method, q.cue, null, 0.5 * q.speakerConfidence);
                } else if (coreference.isToldOf(q.speaker)) {
                    coreference.pointedAt(q, q.speaker, previous);
                }
            } else if (q.speaker != null && isStory(q.speaker)) {
                paper(q.speaker).ifPresent(who -> q.speaker = who);
            } else if (q.speaker != null && ChineseMentions.isDocument(q.speaker)) {
                issuer(q.speaker, q.speaker.start())
                        .ifPresent(who -> q.speaker = ChineseMentions.withoutSite(who));
            } else if (q.speaker != null && q.speaker.type() == Type.ORGANIZATION) {
                q.speaker = ChineseMentions.withoutDocument(q.speaker);
            } else if (q.speaker != null
                    && (coreference.isPointedAt(q.speaker) || coreference.isToldOf(q.speaker))) {
                coreference.pointedAt(q, q.speaker, previous);
            }
            if (q.speaker != null) {
                q.speaker = coreference.office(q.speaker);
            }
            previous = q;
        }
        sideBySide();
        calledNext();
        pulledOut();
    }

    /** Words set above a story nearly all of whose others one person has said are theirs, too. */
    private void pulledOut() {
        int first = 0;
        while (first < quotations.size()
                && quotations.get(first).paragraph == first
                && isAlone(quotations.get(first))) {
            first++;
        }
        Map<String, Integer> times = new HashMap<>();
        Mention only = null;
        int others = 0;
        for (Quotation q : quotations.subList(first, quotations.size())) {
            if (q.accepted && q.speaker != null) {
                others++;
                Mention full = fullNames.fullest(q.speaker);
                int said = times.merge(full.name(), 1, Integer::sum);
                only = only == null || said > times.getOrDefault(only.name(), 0) ? full : only;
            }
        }
        if (only == null
                || only.type() != Type.NAME
                || others < MIN_OTHERS
                || 4 * times.getOrDefault(only.name(), 0) < 3 * others) {
            return;
        }
        for (Quotation q : quotations.subList(0, first)) {
            if (q.accepted && q.speaker == null) {
                q.attribute(AttributionMethod.CONTINUATION, null, only, 0.6);
            }
        }
    }

    /** “…”靠在船舷上的渔民说。他叫|何远山: who spoke without a name is called by it in the next sentence. */
    private void calledNext() {
        for (int i = 0; i < quotations.size(); i++) {
            Quotation q = quotations.get(i);
            int place = i;
            Mention who = q.accepted ? q.speaker : null;
            Cue cue = q.cue;
            if (who != null
                    && cue != null
                    && who.type() == Type.ROLE
                    && !ChineseMentions.isMany(who)
                    && !ChineseMentions.isReporter(who)) {
                nameBehind(Math.max(q.close, cue.end())).ifPresent(name -> call(place, who, name));
            }
        }
    }

    /** The name that the sentence behind a place begins with: 他叫|何远山. */
    private Optional<Mention> nameBehind(int place) {
        int limit = Math.min(context.length, place + MAX_RECALLED);
        int at = scene.sentenceEnd(place, limit);
        while (at < limit
                && (ArticleText.isStop(context[at])
                        || " ,\n".indexOf(context[at]) >= 0
                        || context[at] == Context.QUOTED)) {
            at++;
        }
        int called = ChineseWords.anyAt(context, CALLED, at, limit);
        return called > 0 ? subjects.personAt(at + called, limit) : Optional.empty();
    }

    /**
     * Gives a name to whoever spoke without one, in all quotations around that the same words
     * attribute.
     */
    private void call(int place, Mention role, Mention named) {
        int last = Math.min(quotations.size(), place + TURNS);
        for (int i = Math.max(0, place - TURNS); i < last; i++) {
            Quotation q = quotations.get(i);
            Mention who = q.speaker;
            if (q.accepted
                    && who != null
                    && who.start() == role.start()
                    && who.name().equals(role.name())) {
                q.speaker =
                        new Mention(named.name(), Type.NAME, who.name(), who.start(), who.end());
                q.speakerConfidence *= 0.9;
            }
        }
    }

    /** Which of all quotations one is. */
    private int placeOf(Quotation q) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).open < q.open) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** “…”“…”家长晒出照片: whoever has said the one right behind has said both. */
    private void sideBySide() {
        for (int i = quotations.size() - 2; i >= 0; i--) {
            Quotation q = quotations.get(i);
            Quotation next = quotations.get(i + 1);
            boolean both =
                    q.accepted
                            && next.accepted
                            && q.speaker == null
                            && next.speaker != null
                            && next.open == q.close
                            && !endsWith(q, '?');
            if (both) {
                q.attribute(next.method, next.cue, next.speaker, 0.9 * next.speakerConfidence);
            }
        }
    }

    private void findSpeaker(Quotation q, int index, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        if (signature(q, paragraph) || sayer(q, paragraph)) {
            return;
        }
        Optional<Mention> writer = q.cue == null ? Optional.empty() : writer(q, paragraph);
        if (writer.isPresent()) {
            q.attribute(AttributionMethod.CUE_BEFORE, q.cue, writer.get(), 0.85);
            return;
        }
        Mention told = exchange.told(q);
        if (told != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, told, 0.7);
            return;
        }
        boolean begins = scene.isBlank(paragraph.start(), q.open);
        boolean alone = begins && scene.isBlank(q.close, paragraph.end());
        Mention guest = alone ? guest(paragraph, previous) : null;
        if (guest != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, guest, 0.75);
            return;
        }
        if (begins && announced(q, paragraph, alone) || begins && recalled(q, paragraph)) {
            return;
        }
        Mention next = begins || isLabelled(q, paragraph) ? announcedBehind(q, paragraph) : null;
        if (next != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, next, 0.8);
            return;
        }
        Mention goesOn = alone ? goesOnBehind(q, previous) : null;
        if (goesOn != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, goesOn, 0.75);
            return;
        }
        Mention opens = alone ? opener(q, previous) : null;
        if (opens != null) {
            q.attribute(AttributionMethod.CONTINUATION, null, opens, 0.75);
            return;
        }
        // 小庾问何远山有没有把握。⏎“没有。”
        ChineseExchange.Pair question = alone && !endsWith(q, '?') ? askedBefore(q) : null;
        Mention takes = alone ? exchange.read(index, previous, question) : null;
        if (takes != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, takes, 0.7);
            return;
        }
        if (question != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, question.answers(), 0.75);
            return;
        }
        boolean crowd =
                previous != null
                        && previous.paragraph == q.paragraph - 1
                        && previous.speaker != null
                        && previous.speaker != ChineseMentions.INTERVIEWER
                        && previous.speaker.type() == Type.ROLE
                        && (isAlone(previous) || ChineseMentions.isMany(previous.speaker));
        if (previous != null
                && previous.speaker != null
                && crowd
                && alone
                && ChineseMentions.endsWithAny(previous.speaker.name(), NETIZENS)
                && previous.cue != null
                && previous.cue.end() <= previous.open
                && (context[previous.open - 1] == ':' || isAlone(previous))
                && scene.isBlank(
                        previous.close, article.paragraphs.get(previous.paragraph).end())) {
            // 网友留言：“…”⏎“…”
            q.attribute(AttributionMethod.CONTINUATION, null, previous.speaker, 0.65);
            return;
        }
        boolean asked =
                previous != null
                        && previous.speaker == ChineseMentions.INTERVIEWER
                        && previous.paragraph == q.paragraph - 1;
        boolean reporters = alone && !crowd && !asked && endsWith(q, '?') && isAnswered(q);
        // “老师，你咋又哭了？”, “合脚不？”: no question of an interview.
        boolean familiar = vocatives.called(q) != null && q.end - q.start <= MAX_FAMILIAR;
        if (reporters && !familiar && q.end - q.start > MAX_SMALL) {
            q.attribute(AttributionMethod.DIALOGUE, null, ChineseMentions.INTERVIEWER, 0.7);
            return;
        }
        if (previous != null
                && (previous.speaker == ChineseMentions.INTERVIEWER
                        || alone && asks(previous, q))) {
            Mention interviewed = interviewed(previous);
            if (interviewed != null) {
                q.attribute(AttributionMethod.DIALOGUE, null, interviewed, 0.7);
                return;
            }
        }
        Mention answering = alone && previous != null ? asked(previous, q) : null;
        if (answering != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, answering, 0.75);
            return;
        }
        boolean near = previous != null && previous.speaker != null && isNear(previous, q, alone);
        if (previous != null && near && !crowd && alone && isAlone(previous)) {
            boolean answers = endsWith(previous, '?') && !endsWith(q, '?');
            boolean asksBack = previous.method == AttributionMethod.DIALOGUE && endsWith(q, '?');
            if (answers || asksBack) {
                dialogue(q, previous);
                return;
            }
        }
        Mention partner = alone && previous != null ? partner(q, previous) : null;
        if (partner != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, partner, 0.6);
            return;
        }
        scene.speaker(q, index, previous, near, begins)
                .ifPresent(choice ->
                        q.attribute(
                                AttributionMethod.CONTINUATION,
                                q.cue,
                                choice.who(),
                                choice.confidence()));
    }

    /**
     * “…？”何远山问。⏎“…”, “何师傅，…。”⏎“…”: who was asked or called answers in the next paragraph; null
     * where nobody was, or where the text does not tell whom.
     */
    private @Nullable Mention partner(Quotation q, Quotation previous) {
        Mention asks = previous.speaker;
        Paragraph before = article.paragraphs.get(previous.paragraph);
        boolean turns =
                asks != null
                        && previous.paragraph == q.paragraph - 1
                        && !ChineseMentions.isReporter(asks)
                        && scene.sentenceEnd(previous.close, before.end()) >= before.end() - 1;
        if (asks == null || !turns) {
            return null;
        }
        String called = vocatives.called(previous);
        if (called != null) {
            for (int i = placeOf(previous) - 1, n = 0; i >= 0 && n < TURNS; i--, n++) {
                Mention earlier = quotations.get(i).speaker;
                if (quotations.get(i).accepted
                        && earlier != null
                        && vocatives.isCalled(previous, earlier)) {
                    return earlier;
                }
            }
            String name = names.called(vocatives, previous, called);
            if (name != null && !name.equals(asks.name())) {
                return new Mention(name, Type.NAME, null, q.open, q.open);
            }
        }
        boolean asked = endsWith(previous, '?') && !endsWith(q, '?') && !isAlone(previous);
        if (!asked && called == null) {
            return null;
        }
        for (int i = placeOf(previous) - 1, n = 0; i >= 0 && n < TURNS; i--, n++) {
            Quotation earlier = quotations.get(i);
            if (earlier.paragraph < previous.paragraph - 2) {
                break;
            }
            if (earlier.accepted
                    && earlier.speaker != null
                    && earlier.speaker.type() != Type.PRONOUN
                    && !ChineseMentions.isReporter(earlier.speaker)
                    && !earlier.speaker.name().equals(asks.name())) {
                return earlier.speaker;
            }
        }
        return asked ? toldOfBefore(previous, asks) : null;
    }

    /** Whom else the paragraph before a question tells of, the nearest first. */
    private @Nullable Mention toldOfBefore(Quotation question, Mention asks) {
        if (question.paragraph == 0) {
            return null;
        }
        Paragraph above = article.paragraphs.get(question.paragraph - 1);
        for (int to = above.end(); to > above.start(); ) {
            int from = subjects.sentenceStart(to - 1, above.start());
            Mention who = subjects.leadingIn(from, to).orElse(null);
            if (who != null && who.type() == Type.PRONOUN) {
                who = coreference.antecedent(who, null);
            }
            if (who != null
                    && (ChineseMentions.isSomebody(who) || who.type() == Type.ROLE)
                    && !ChineseMentions.isReporter(who)
                    && !who.name().equals(asks.name())) {
                return who;
            }
            to = from;
        }
        return null;
    }

    /**
     * “…”⏎何小满|在电话里谈到，那时…: who goes on in the next paragraph and was told of in the one before,
     * where nobody has spoken.
     */
    private @Nullable Mention goesOnBehind(Quotation q, @Nullable Quotation previous) {
        boolean first = previous == null || previous.paragraph < q.paragraph - 1;
        if (!first || q.paragraph == 0 || q.paragraph + 1 >= article.paragraphs.size()) {
            return null;
        }
        Paragraph above = article.paragraphs.get(q.paragraph - 1);
        Paragraph next = article.paragraphs.get(q.paragraph + 1);
        return reports.by(next.start(), next.end())
                .filter(who ->
                        who.type() == Type.NAME
                                && !isMentionedIn(q, who)
                                && ChineseWords.find(
                                                article.folded,
                                                String.valueOf(ArticleText.fold(who.name())),
                                                above.start(),
                                                above.end())
                                        >= 0)
                .orElse(null);
    }

    /**
     * “…”⏎24岁的|何小满没想到…: with whose words a story or a part of it begins, when the next paragraph
     * begins with whom.
     */
    private @Nullable Mention opener(Quotation q, @Nullable Quotation previous) {
        if (q.paragraph + 1 >= article.paragraphs.size()) {
            return null;
        }
        boolean section = q.paragraph > 0 && isTopic(article.paragraphs.get(q.paragraph - 1));
        if (!section && (previous != null || q.paragraph > MAX_HEAD)) {
            return null;
        }
        for (int p = section ? q.paragraph : 0; p < q.paragraph; p++) {
            Paragraph head = article.paragraphs.get(p);
            if (ChineseWords.find(article.folded, "。", head.start(), head.end()) >= 0) {
                return null;
            }
        }
        Paragraph next = article.paragraphs.get(q.paragraph + 1);
        return subjects.leadingIn(next.start(), scene.sentenceEnd(next.start(), next.end()))
                .filter(who -> who.type() == Type.NAME && subjects.isKnown(who))
                .orElse(null);
    }

    /**
     * 关于下半场：⏎“…”: whoever has answered to the topic before, or was said to give an interview, where
     * nothing but what it is about stands before the words.
     */
    private @Nullable Mention guest(Paragraph paragraph, @Nullable Quotation previous) {
        int at = paragraph.index() - 1;
        if (at < 1 || !isTopic(article.paragraphs.get(at))) {
            return null;
        }
        Paragraph before = article.paragraphs.get(at - 1);
        if (previous != null && previous.paragraph == before.index()) {
            return isAlone(previous)
                            && previous.speaker != null
                            && previous.speaker.type() == Type.NAME
                    ? previous.speaker
                    : null;
        }
        for (int i = before.start(); i < before.end(); i++) {
            boolean meets =
                    ChineseWords.isAt(context, "采访", i, before.end())
                            || ChineseWords.isAt(context, "发布会", i, before.end());
            if (meets) {
                int sentence = subjects.sentenceStart(i, before.start());
                return subjects.leadingIn(sentence, scene.sentenceEnd(i, before.end()))
                        .filter(who -> who.type() == Type.NAME)
                        .orElse(null);
            }
        }
        return null;
    }

    /** A few words without an end: what comes next is about them. */
    private boolean isTopic(Paragraph paragraph) {
        int end = paragraph.end();
        boolean topic =
                end - paragraph.start() <= MAX_TOPIC && !ArticleText.isStop(context[end - 1]);
        for (int i = paragraph.start(); topic && i < end; i++) {
            topic = context[i] != Context.QUOTED && context[i] != ',';
        }
        return topic && cues.find(paragraph.start(), end).isEmpty();
    }

    /** “A。”急得团团转的何远山说：“B。”: who says B has said A, too. */
    private @Nullable Mention announcedBehind(Quotation q, Paragraph paragraph) {
        int at = placeOf(q) + 1;
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

    /** “…”白石河边，何远山正提着水。: nobody speaks, and the sentence behind tells of somebody. */
    private Optional<Mention> actsBehind(Quotation q, Paragraph paragraph) {
        int end = scene.sentenceEnd(q.close, paragraph.end());
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
                return subjects.any(let, i).filter(ChineseMentions::isSomebody);
            }
        }
        return subjects.leadingIn(q.close, end)
                .filter(who ->
                        ChineseMentions.isSomebody(who)
                                && !isMentionedIn(q, who)
                                && !ChineseMentions.isReporter(who));
    }

    /** Who is spoken of by name does not speak: “邹镇长是个好人。” */
    private boolean isMentionedIn(Quotation q, Mention who) {
        return who.type() == Type.NAME && vocatives.isNamed(q, who);
    }

    /** Who asked whom in the last sentence of the paragraph before. */
    private ChineseExchange.@Nullable Pair askedBefore(Quotation q) {
        if (q.paragraph == 0) {
            return null;
        }
        Paragraph before = article.paragraphs.get(q.paragraph - 1);
        int end = before.end();
        int sentence = subjects.sentenceStart(end - 1, before.start());
        int asks = ChineseWords.find(context, "问", sentence, end);
        boolean plain =
                asks > sentence + 1
                        && context[end - 1] != ':'
                        && "采访访提疑".indexOf(context[asks - 1]) < 0
                        && !Context.quotes(context, sentence, end);
        if (!plain || asks + 1 >= end) {
            return null;
        }
        Mention asker = subjects.of(asks, sentence).orElse(null);
        boolean pronoun = "他她".indexOf(context[asks + 1]) >= 0;
        Mention object =
                pronoun
                        ? coreference.antecedent(
                                new Mention(
                                        String.valueOf(context[asks + 1]),
                                        Type.PRONOUN,
                                        null,
                                        sentence,
                                        sentence + 1),
                                null)
                        : subjects.personAt(asks + 1, end).orElse(null);
        return asker == null
                        || object == null
                        || asker.type() == Type.PRONOUN
                        || object.type() == Type.PRONOUN
                        || asker.name().equals(object.name())
                ? null
                : new ChineseExchange.Pair(asker, object);
    }

    /** “…？”记者问。 and the answer in the next paragraph. */
    private boolean asks(Quotation question, Quotation q) {
        return question.speaker != null
                && ChineseMentions.isReporter(question.speaker)
                && question.paragraph == q.paragraph - 1
                && endsWith(question, '?');
    }

    /** “…？”林建国问|何远山。⏎“…”: who was asked answers in the next paragraph. */
    private @Nullable Mention asked(Quotation question, Quotation q) {
        if (question.paragraph != q.paragraph - 1 || !endsWith(question, '?')) {
            return null;
        }
        int limit = article.paragraphs.get(question.paragraph).end();
        int end = ChineseSubject.clauseStop(context, question.close, limit);
        int asks = ChineseWords.find(context, "问", question.close, end);
        return asks < 0
                ? null
                : subjects.somebody(asks + 1, end)
                        .filter(who -> who.type() == Type.NAME && !ChineseMentions.isReporter(who))
                        .orElse(null);
    }

    /** Whether the next paragraph is a quotation by itself again, or an answer in an interview. */
    private boolean isAnswered(Quotation q) {
        int next = placeOf(q) + 1;
        if (next >= quotations.size()) {
            return false;
        }
        Quotation answer = quotations.get(next);
        return answer.accepted
                && answer.paragraph == q.paragraph + 1
                && (isAlone(answer) && answer.cue == null
                        || isAnswerOf(answer, next + 1)
                        || isAskedByMe(q, answer));
    }

    /** 如今，何远山坐在我对面。⏎“…？”⏎“…。”何远山说: the reporter tells of himself, and asks. */
    private boolean isAskedByMe(Quotation q, Quotation answer) {
        if (q.paragraph == 0 || answer.method != AttributionMethod.CUE_AFTER) {
            return false;
        }
        Paragraph before = article.paragraphs.get(q.paragraph - 1);
        return answer.speaker != null
                && answer.speaker.type() == Type.NAME
                && ChineseWords.find(context, "我", before.start(), before.end()) >= 0
                && ChineseWords.find(context, "我们", before.start(), before.end()) < 0
                && !Context.quotes(context, before.start(), before.end());
    }

    /**
     * “…？”⏎“…。”何远山说。⏎“…？”: the first answer tells whose they are, and the next question follows.
     */
    private boolean isAnswerOf(Quotation answer, int next) {
        boolean told =
                answer.method == AttributionMethod.CUE_AFTER
                        && answer.speaker != null
                        && answer.speaker.type() == Type.NAME
                        && !endsWith(answer, '?')
                        && next < quotations.size();
        if (!told) {
            return false;
        }
        Quotation question = quotations.get(next);
        return endsWith(question, '?')
                && question.paragraph == answer.paragraph + 1
                && isAlone(question);
    }

    /** Whom the questions go to: who spoke last before them, else whom the article is about. */
    private @Nullable Mention interviewed(Quotation question) {
        Mention met = metAbove(question);
        Mention told = met != null ? met : toldOfAbove(question);
        if (told != null) {
            return told;
        }
        for (int i = placeOf(question) - 1, n = 0; i >= 0 && n < 8; i--, n++) {
            Quotation earlier = quotations.get(i);
            if (earlier.accepted
                    && earlier.speaker != null
                    && !ChineseMentions.isReporter(earlier.speaker)) {
                Mention who = earlier.speaker;
                if (who.type() == Type.NAME && question.paragraph - earlier.paragraph <= 4) {
                    return who;
                }
            }
        }
        return names.hero(article.title)
                .map(hero -> new Mention(hero, Type.NAME, null, 0, 0))
                .orElse(null);
    }

    /** 记者见到了|何远山。⏎“…？”记者问: whom the reporter has met right before. */
    private @Nullable Mention metAbove(Quotation question) {
        for (int i = placeOf(question); i >= 0; i--) {
            Quotation earlier = quotations.get(i);
            if (earlier.paragraph == 0 || question.paragraph - earlier.paragraph > TURNS) {
                return null;
            }
            Paragraph above = article.paragraphs.get(earlier.paragraph - 1);
            if (Context.quotes(context, above.start(), above.end())) {
                continue;
            }
            int clause = subjects.clauseStart(above.end() - 1, above.start());
            boolean reports =
                    subjects.leadingIn(clause, above.end() - 1)
                            .filter(who ->
                                    ChineseMentions.isReporter(who) || who.name().equals("我"))
                            .isPresent();
            return reports
                    ? subjects.met(clause, above.end() - 1)
                            .filter(who -> who.type() == Type.NAME)
                            .orElse(null)
                    : null;
        }
        return null;
    }

    /** Whom the paragraph before the first question is about, where nobody speaks in it. */
    private @Nullable Mention toldOfAbove(Quotation question) {
        int at = placeOf(question);
        while (at > 0
                && quotations.get(at - 1).paragraph == quotations.get(at).paragraph - 1
                && isAlone(quotations.get(at - 1))) {
            at--;
        }
        int p = quotations.get(at).paragraph - 1;
        boolean silent =
                p >= 0
                        && isAlone(quotations.get(at))
                        && (at == 0
                                || quotations.get(at - 1).paragraph < p
                                || !quotations.get(at - 1).accepted);
        if (!silent) {
            return null;
        }
        Paragraph above = article.paragraphs.get(p);
        return subjects.leadingIn(above.start(), scene.sentenceEnd(above.start(), above.end()))
                .filter(who ->
                        who.type() == Type.NAME
                                && subjects.isKnown(who)
                                && !ChineseMentions.asks(who))
                .orElse(null);
    }

    private void dialogue(Quotation q, Quotation previous) {
        // The one who spoke before the question, if the text knows.
        for (int i = placeOf(previous) - 1; i >= 0; i--) {
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
        return article.last(q) == mark;
    }

    private boolean isAlone(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        return scene.isBlank(paragraph.start(), q.open) && scene.isBlank(q.close, paragraph.end());
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
        return scene.isBlank(here.start(), q.open)
                && (alone || isAlone(previous))
                && (scene.isBlank(previous.close, before.end())
                        || before.end() - previous.close < 30);
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
        if (!scene.isBlank(q.close, paragraph.end())
                || q.paragraph + 1 >= article.paragraphs.size()) {
            return false;
        }
        Paragraph next = article.paragraphs.get(q.paragraph + 1);
        int to = Math.min(next.end(), next.start() + MAX_RECALLED);
        if (ChineseWords.RECALLING.matchAt(context, next.start(), to) < 2) {
            return false;
        }
        int clause = ChineseSubject.clauseStop(context, next.start(), to);
        int end = ChineseSubject.clauseStop(context, clause + 1, to);
        if (clause >= to || context[clause] != ',') {
            return false;
        }
        Optional<Mention> who =
                subjects.leadingIn(clause + 1, end).filter(ChineseMentions::isSomebody);
        who.ifPresent(m -> q.attribute(AttributionMethod.CONTINUATION, null, m, 0.75));
        return who.isPresent();
    }

    /** 说这话的是X, at the beginning of the next paragraph or sentence. */
    private boolean sayer(Quotation q, Paragraph paragraph) {
        int from = q.close;
        int to = paragraph.end();
        if (scene.isBlank(from, to) && q.paragraph + 1 < article.paragraphs.size()) {
            Paragraph next = article.paragraphs.get(q.paragraph + 1);
            from = next.start();
            to = next.end();
        }
        int limit = Math.min(to, from + 60);
        int clause = ChineseSubject.clauseStop(context, from, limit);
        if (isSayingSo(from, clause)) {
            Optional<Mention> who =
                    subjects.leadingIn(from, clause).filter(ChineseMentions::isSomebody);
            if (who.isPresent()) {
                q.attribute(AttributionMethod.CONTINUATION, null, who.get(), 0.8);
                return true;
            }
        }
        Optional<Mention> sends =
                scene.isBlank(q.close, paragraph.end())
                        ? subjects.sender(from, scene.sentenceEnd(from, to))
                        : Optional.empty();
        if (sends.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, null, sends.get(), 0.8);
            return true;
        }
        Optional<Mention> breaks = breakingSilence(from, scene.sentenceEnd(from, to));
        if (breaks.isPresent()) {
            q.attribute(AttributionMethod.CONTINUATION, null, breaks.get(), 0.85);
            return true;
        }
        int thinker = behindThinker(from, limit);
        if (thinker > 0) {
            Optional<Mention> who = namedFrom(thinker, to);
            if (who.isPresent()) {
                q.attribute(AttributionMethod.CONTINUATION, null, who.get(), 0.8);
                return true;
            }
        }
        int at = from;
        while (at < limit && (context[at] == ' ' || context[at] == ',')) {
            at++;
        }
        int told = ChineseWords.anyAt(context, TOLD_BY, at, limit);
        if (told == 0) {
            return false;
        }
        int end = at + told;
        while (end < limit && (context[end] == ',' || context[end] == '是')) {
            end++;
        }
        Optional<Mention> who = namedFrom(end, to);
        if (who.isPresent()) {
            Cue cue = new Cue(at, at + 1, Cue.Strength.SAFE);
            q.attribute(AttributionMethod.CUE_AFTER, cue, who.get(), 0.93);
        }
        return who.isPresent();
    }

    /** 有乘客往公司寄了一封信，…。信里写道：“…”: who wrote what the words stand in. */
    private Optional<Mention> writer(Quotation q, Paragraph paragraph) {
        if (q.open - paragraph.start() < 3) {
            return Optional.empty();
        }
        int sentence = subjects.sentenceStart(q.open - 1, paragraph.start());
        int at = subjects.clauseStart(q.open - 1, sentence);
        char letter = context[at];
        boolean inside =
                "信函".indexOf(letter) >= 0 && at + 1 < q.open && "里中上".indexOf(context[at + 1]) >= 0;
        for (int to = sentence, n = 0; inside && to > paragraph.start() && n < 2; n++) {
            int from =
                    subjects.sentenceStart(to - 1, Math.max(paragraph.start(), to - MAX_WRITTEN));
            for (int i = from + 2; i + 2 < to; i++) {
                boolean writes =
                        "寄写递发留".indexOf(context[i]) >= 0
                                && "了来去出过给".indexOf(context[i + 1]) >= 0
                                && isLetter(letter, i, to);
                Optional<Mention> who = writes ? subjects.leadingIn(from, i) : Optional.empty();
                if (who.isPresent()) {
                    return who;
                }
            }
            to = from;
        }
        return Optional.empty();
    }

    /** 一封信, but neither 微信 nor 信息. */
    private boolean isLetter(char letter, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (context[i] == letter
                    && context[i - 1] != '微'
                    && (i + 1 == to || "息心任用号".indexOf(context[i + 1]) < 0)) {
                return true;
            }
        }
        return false;
    }

    /** 还没开庭，坐在原告席上的|女人|先开了口: who begins to speak in the sentence behind. */
    private Optional<Mention> breakingSilence(int from, int to) {
        for (String verb :
                new String[] {"先开了口", "先开口", "终于开了口", "终于开口", "打破了沉默", "打破沉默", "忽然开口", "突然开口"}) {
            int at = ChineseWords.find(context, verb, from, to);
            if (at > from + 1) {
                int clause = subjects.clauseStart(at, from);
                return subjects.of(at, clause);
            }
        }
        return Optional.empty();
    }

    /** 金嫂|嘴上这么说: the words before are hers. */
    private boolean isSayingSo(int from, int to) {
        return ChineseWords.findAny(context, SAYING_SO, from + 2, to);
    }

    /** Whom a clause names from a place on. */
    private Optional<Mention> namedFrom(int from, int to) {
        int stop = from;
        while (stop < to && !ChineseSubject.isClauseEnd(context[stop]) && stop - from < 40) {
            stop++;
        }
        Optional<Mention> who = subjects.phraseBefore(from, stop);
        int end = who.map(Mention::end).orElse(stop);
        boolean latin = end < stop && context[end] < 0x250 && Character.isLetter(context[end]);
        // 说这话的加拿大人|Owen Hartley|今年…
        return latin ? subjects.any(end, latinEnd(end, stop)).or(() -> who) : who;
    }

    private int latinEnd(int from, int to) {
        int end = from;
        while (end < to && context[end] < 0x250 && !Character.isDigit(context[end])) {
            end++;
        }
        return end;
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
        int sentence = subjects.sentenceStart(end - 1, before.start());
        boolean colon = context[end - 1] == ':';
        List<Cue> found = cues.find(sentence, end);
        boolean quoteless = !Context.quotes(context, sentence, end);
        // 村民对此感到担忧。⏎: what somebody feels announces no words; 他表示，自己相信…。⏎: what he said does.
        List<Cue> opening =
                found.stream()
                        .filter(cue ->
                                cue.strength() != Cue.Strength.WEAK
                                        && cue.end() < end
                                        && ",:".indexOf(context[cue.end()]) >= 0)
                        .toList();
        boolean weak =
                !colon
                        && !found.isEmpty()
                        && found.getLast().strength() == Cue.Strength.WEAK
                        && !(alone && !opening.isEmpty());
        // “…”站在一旁的何远山也笑了: the sentence behind tells of somebody itself.
        boolean told = !colon && !alone && actsBehind(q, paragraph).isPresent();
        boolean byline = !colon && scene.isByline(before.start(), end);
        // 亲历者讲述可怕经历⏎: a heading.
        boolean heading =
                !colon
                        && !found.isEmpty()
                        && !ArticleText.isStop(context[end - 1])
                        && context[end - 1] != '—'
                        && context[end - 1] != ','
                        && found.getLast().end() < end;
        Optional<Mention> voice = quoteless && alone ? voice(sentence, end) : Optional.empty();
        if (voice.isPresent()) {
            q.attribute(AttributionMethod.CUE_BEFORE, null, voice.get(), 0.8);
            return true;
        }
        if (!quoteless || weak || told || byline || heading || found.isEmpty() && !colon) {
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
            boolean feels = found.getLast().strength() == Cue.Strength.WEAK;
            cue = feels && !opening.isEmpty() ? opening.getLast() : found.getLast();
            int last =
                    subjects.clauseStart(
                            ArticleText.isStop(context[end - 1]) ? end - 1 : end, sentence);
            Optional<Mention> acting =
                    !colon && alone && cue.end() < last
                            ? subjects.leadingIn(last, end)
                                    .filter(m -> m.type() == Type.PRONOUN && m.name().length() == 1)
                            : Optional.empty();
            // 有人劝他涨价，他摇头。⏎“…”
            Cue inner = cue;
            // 何远山说，…。她给李先生打电话，李先生说大概下班回来。⏎“…”: all of it is what is reported.
            boolean within =
                    !colon
                            && ArticleText.isHan(context[inner.end()])
                            && subjects.clauseStart(inner.start(), sentence) > sentence;
            who =
                    acting.or(() ->
                                    within
                                            ? reports.before(before.start(), sentence)
                                            : Optional.empty())
                            .or(() -> subjects.of(inner.start(), sentence));
        }
        if (who.isEmpty()) {
            return false;
        }
        q.attribute(AttributionMethod.CUE_BEFORE, cue, who.get(), colon ? 0.9 : 0.75);
        return true;
    }

    /** 对讲机里传来|调度员|的声音。⏎“…”: whose voice the sentence before ends with. */
    private Optional<Mention> voice(int sentence, int end) {
        int clause = subjects.clauseStart(end - 1, sentence);
        boolean heard =
                ChineseWords.find(context, "传来", clause, end) >= 0
                        || ChineseWords.find(context, "响起", clause, end) >= 0;
        return heard ? nouns.owner(clause, end - 1) : Optional.empty();
    }

    /** 相关细节：“…”: nothing but a heading before the quotation. */
    private boolean isLabelled(Quotation q, Paragraph paragraph) {
        return q.open - paragraph.start() < 8
                && q.open > paragraph.start()
                && context[q.open - 1] == ':'
                && q.cue == null;
    }

    /** 报道, 文章: with no word of whose it is. */
    private static boolean isStory(Mention who) {
        return switch (who.name()) {
            case "报道", "報道", "報導", "文章", "评论", "社论", "社論", "評論", "社评", "社評", "该文", "文中" -> true;
            default -> false;
        };
    }

    /** 伊朗媒体|报道: without what it did. */
    private static Mention withoutReport(Mention who) {
        String name = who.name();
        boolean reports = name.endsWith("报道") || name.endsWith("報道") || name.endsWith("报导");
        return reports && name.length() > 4 ? who.named(name.substring(0, name.length() - 2)) : who;
    }

    /** 《明镜》周刊说，…。报道写道: the paper that the paragraph's sentences before tell of. */
    private Optional<Mention> paper(Mention story) {
        Paragraph paragraph = article.paragraphAt(story.start());
        int to = subjects.sentenceStart(story.start(), paragraph.start());
        int work = story.start();
        while (work > to && context[work - 1] != Context.WORK) {
            work--;
        }
        int title = work;
        while (title > to && context[title - 1] == Context.WORK) {
            title--;
        }
        if (work - title > 3 && !article.slice(title + 1, work - 1).isBlank()) {
            // 《白石时报》今天的|社评(说)
            return Optional.of(
                    new Mention(
                            article.slice(title + 1, work - 1),
                            Type.ORGANIZATION,
                            null,
                            title,
                            story.end()));
        }
        while (to > paragraph.start()) {
            int from = subjects.sentenceStart(to - 1, paragraph.start());
            Optional<Mention> who =
                    subjects.leadingIn(from, scene.sentenceEnd(from, to))
                            .filter(m -> m.type() == Type.ORGANIZATION && !isStory(m))
                            .map(ChineseFlow::withoutReport)
                            .filter(m -> ChineseMentions.endsWithAny(m.name(), MEDIA));
            if (who.isPresent()) {
                return who;
            }
            to = from;
        }
        return Optional.empty();
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
        for (int n = 0; n < 2 * ChineseCoreference.SENTENCES_BACK; n++) {
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
            int from = subjects.sentenceStart(to, least);
            for (int i = from + 2; i + noun.length <= to; i++) {
                if (Arrays.equals(context, i, i + noun.length, noun, 0, noun.length)) {
                    int own = subjects.clauseStart(i, from);
                    Optional<Mention> who =
                            subjects.leadingIn(from, i).filter(m -> !ChineseMentions.isReporter(m));
                    if (who.isEmpty()) {
                        who = subjects.leadingIn(own, i);
                    }
                    who = who.filter(m -> !ChineseMentions.isDocument(m));
                    int in = ChineseWords.find(context, "在", own, i);
                    boolean within =
                            i + noun.length < to && "中里上内".indexOf(context[i + noun.length]) >= 0;
                    if (who.isEmpty()
                            && within
                            && in - own > 2
                            && in - own < 9
                            && subjects.skipLeading(own, in) == own
                            && "是从自于".indexOf(context[in - 1]) < 0) {
                        // 启辰动力|在公告中(表示)
                        who =
                                Optional.of(
                                        new Mention(
                                                article.slice(own, in),
                                                Type.ORGANIZATION,
                                                null,
                                                own,
                                                in));
                    }
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
}
