package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks where no word of speaking tells: everybody whom the sentences around a quotation name
 * is weighed by where they stand. The weights were fitted on labelled articles.
 */
final class ChineseScene {
    private static final int SENTENCES = 4;
    private static final int MAX_SENTENCE = 90;
    private static final int MAX_SOURCE = 80;
    private static final int MAX_LISTENER = 6;
    private static final int MAX_BYLINE = 40;
    private static final int OFTEN = 4;

    /** How many paragraphs may tell of the interview, and how long that is. */
    private static final int OPENING = 3;

    private static final int MAX_INTERVIEW = 30;

    /** How far around a quotation a name is counted. */
    private static final int NEAR = 2_000;

    /** What keeps somebody from what he was about to do. */
    private static final String[] STOPPING = {
        "按住", "拦住", "拦下", "制止", "打断", "叫住", "喝住", "拉住", "喝止", "喊住", "劝住", "挡住", "止住"
    };

    /** The weight of somebody whom the text does not name. */
    private static final double NOBODY = 1.5;

    /** How sure the surest choice is. */
    private static final double MAX_CONFIDENCE = 0.8;

    private final ArticleText article;
    private final char[] context;
    private final ChineseCues cues;
    private final ChineseSubject subjects;
    private final ChineseNames names;
    private final ChineseFullNames fullNames;
    private final ChineseCoreference coreference;
    private final List<Quotation> quotations;
    private final ChineseVocatives vocatives;

    /** Whether names are first told in a line of who reports. */
    private final Map<String, Boolean> credited = new HashMap<>();

    private @Nullable Optional<Mention> guest;

    ChineseScene(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNames names,
            ChineseFullNames fullNames,
            ChineseCoreference coreference,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.cues = new ChineseCues(context);
        this.subjects = subjects;
        this.names = names;
        this.fullNames = fullNames;
        this.coreference = coreference;
        this.quotations = quotations;
        this.vocatives = new ChineseVocatives(article);
    }

    /** What speaks for somebody or against, in log-odds. */
    private enum Sign {
        /** The sentence before says that they tell something. */
        TELLER(3.0),
        /** The subject of the paragraph's first sentence. */
        TOPIC(1.5),
        /** Spoke last, in the paragraph before, and nothing else stands between. */
        PREVIOUS_NEAR(1.2),
        /** Spoke last, at the end of the paragraph before one that is nothing but a quotation. */
        PREVIOUS_ENDS(1.1),
        /** Gives the interview that the article begins with, and the paragraph is all quotation. */
        GUEST(2.6),
        /** Spoke last, in the same sentence. */
        PREVIOUS_WITHIN(1.2),
        /** Spoke last, in this paragraph or the one before. */
        PREVIOUS_PARAGRAPH(-0.3),
        /** Spoke last, further before. */
        PREVIOUS_FAR(-0.9),
        /** Speaks next, in the same paragraph. */
        NEXT_WITHIN(0.7),
        /** Speaks next, in the next paragraph. */
        NEXT_PARAGRAPH(-0.2),
        /** The subject of the sentence behind. */
        BEHIND(0.6),
        /** The same, where the quotation begins the paragraph. */
        BEHIND_BEGINNING(1.2),
        /** The subject of a later clause behind, or of the paragraph behind. */
        BEHIND_LATER(-0.5),
        /** Heard it, as the sentence behind says. */
        LISTENER(-4.0),
        /** Is told what to do. */
        EXHORTED(-4.0),
        /** Named in the sentence behind. */
        BEHIND_NAMED(-0.3),
        /** The subject of the second sentence behind. */
        BEHIND_SECOND(0.3),
        /** The subject of the sentence that the quotation stands in. */
        OWN(1.3),
        /** The subject of the sentence before. */
        BEFORE(0.7),
        /** The subject of a later clause of it. */
        BEFORE_LATER(-0.2),
        /** Named there. */
        BEFORE_NAMED(0.7),
        /** The last that any sentence before is about. */
        AROUND(0.7),
        /** What the paragraph before begins with. */
        EARLIER_TOPIC(0.6),
        /** What the paragraph before ends with. */
        EARLIER_LAST(-0.1),
        /** A pronoun stands for them. */
        PRONOUN(0.2),
        NAME(1.1),
        ROLE(0.7),
        ORGANIZATION(-0.1),
        /** One person. */
        SOMEBODY(0.6),
        REPORTER(-2.2),
        /** The words themselves name them. */
        MENTIONED(-1.2),
        /** The words begin by calling them, or tell of them as the speaker's own kin. */
        CALLED(-4.0),
        /** Nothing but a line that says who reports names them. */
        CREDITED(-4.0),
        /** Named more than once, and more than three times. */
        TWICE(0.9),
        OFTEN(1.2);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }
    }

    private record Candidate(Mention who, Set<Sign> signs) {
        double weight() {
            return signs.stream().mapToDouble(sign -> sign.weight).sum();
        }
    }

    /** Somebody, and how sure it is that they speak. */
    record Choice(Mention who, double confidence) {}

    /**
     * Who speaks.
     *
     * @param index the place of the quotation among all
     * @param previous the last quotation before
     * @param near whether nothing about somebody else stands between the two
     */
    Optional<Choice> speaker(
            Quotation q, int index, @Nullable Quotation previous, boolean near, boolean begins) {
        Scene scene = new Scene(q, previous, begins);
        scene.previous(near);
        scene.guest();
        scene.behind();
        scene.before();
        scene.next(index);
        return scene.choice();
    }

    /** 切费林|接受了《慢镜头》的采访: who gives an interview, as the first paragraphs tell. */
    private Optional<Mention> interviewed() {
        for (Paragraph paragraph :
                article.paragraphs.subList(0, Math.min(OPENING, article.paragraphs.size()))) {
            for (int i = paragraph.start(); i + 1 < paragraph.end(); i++) {
                int end = Math.min(paragraph.end(), i + MAX_INTERVIEW);
                if (ChineseWords.isAt(context, "接受", i, end)
                        && (ChineseWords.find(context, "采访", i, end) > 0
                                || ChineseWords.find(context, "专访", i, end) > 0)) {
                    int sentence = subjects.sentenceStart(i, paragraph.start());
                    Optional<Mention> who =
                            subjects.leadingIn(subjects.clauseStart(i, sentence), i)
                                    .filter(m -> m.type() == Type.NAME);
                    if (who.isPresent()) {
                        return who.map(fullNames::fullest);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Everybody around one quotation. */
    private final class Scene {
        private final Quotation q;
        private final @Nullable Quotation previous;
        private final boolean begins;
        private final Paragraph paragraph;
        private final List<Candidate> candidates = new ArrayList<>();

        Scene(Quotation q, @Nullable Quotation previous, boolean begins) {
            this.q = q;
            this.previous = previous;
            this.begins = begins;
            this.paragraph = article.paragraphs.get(q.paragraph);
        }

        private void add(Mention named, @Nullable Sign sign) {
            Mention who = subjects.leader(named);
            boolean pronoun = named.type() == Type.PRONOUN;
            if (pronoun) {
                who = coreference.antecedent(named, previous);
                if (who == null || who.type() == Type.PRONOUN) {
                    return;
                }
            }
            who = fullNames.fullest(who);
            String name = who.name();
            Candidate candidate =
                    candidates.stream()
                            .filter(c -> c.who.name().equals(name))
                            .findFirst()
                            .orElse(null);
            if (candidate == null) {
                candidate = new Candidate(who, EnumSet.noneOf(Sign.class));
                candidates.add(candidate);
            }
            if (sign != null) {
                candidate.signs.add(sign);
            }
            if (pronoun) {
                candidate.signs.add(Sign.PRONOUN);
            }
        }

        void previous(boolean near) {
            if (previous == null || previous.speaker == null) {
                return;
            }
            boolean within = previous.paragraph == q.paragraph;
            Sign far =
                    q.paragraph - previous.paragraph <= 1
                            ? Sign.PREVIOUS_PARAGRAPH
                            : Sign.PREVIOUS_FAR;
            add(previous.speaker, !near ? far : within ? Sign.PREVIOUS_WITHIN : Sign.PREVIOUS_NEAR);
            if (previous.speaker.type() == Type.NAME && isAlone() && endsWith(previous)) {
                add(previous.speaker, Sign.PREVIOUS_ENDS);
            }
        }

        void guest() {
            if (isAlone()) {
                if (guest == null) {
                    guest = interviewed();
                }
                guest.ifPresent(who -> add(who, Sign.GUEST));
            }
        }

        private boolean isAlone() {
            return begins && isBlank(q.close, paragraph.end());
        }

        /** Whether the paragraph before has nothing behind a quotation and who said it. */
        private boolean endsWith(Quotation said) {
            Paragraph before = article.paragraphs.get(said.paragraph);
            return said.paragraph == q.paragraph - 1
                    && said.cue != null
                    && sentenceEnd(said.close, before.end()) >= before.end() - 1;
        }

        void behind() {
            int end = sentenceEnd(q.close, paragraph.end());
            clauses(q.close, end, Sign.BEHIND, Sign.BEHIND_LATER, Sign.BEHIND_NAMED);
            int clause = ChineseSubject.clauseStop(context, q.close, end);
            if (ChineseWords.SILENT.isWithin(context, q.close, clause)) {
                subjects.leadingIn(q.close, clause).ifPresent(who -> add(who, Sign.LISTENER));
            }
            if (end < paragraph.end() && context[end] != Context.QUOTED) {
                subjects.leadingIn(end + 1, sentenceEnd(end + 1, paragraph.end()))
                        .ifPresent(who -> add(who, Sign.BEHIND_SECOND));
            }
            if (isBlank(q.close, paragraph.end()) && q.paragraph + 1 < article.paragraphs.size()) {
                Paragraph next = article.paragraphs.get(q.paragraph + 1);
                int stop = sentenceEnd(next.start(), next.end());
                clauses(next.start(), stop, null, Sign.BEHIND_LATER, Sign.BEHIND_NAMED);
                int silent = ChineseSubject.clauseStop(context, next.start(), stop);
                if (ChineseWords.SILENT.isWithin(context, next.start(), silent)) {
                    subjects.leadingIn(next.start(), silent)
                            .ifPresent(who -> add(who, Sign.LISTENER));
                }
            }
        }

        void before() {
            if (!begins) {
                source().or(this::teller).ifPresent(who -> add(who, Sign.TELLER));
            }
            met().or(this::stops).ifPresent(who -> add(who, Sign.TELLER));
            lastSubject(true).or(() -> lastSubject(false)).ifPresent(who -> add(who, Sign.AROUND));
            int to = subjects.sentenceStart(q.open, paragraph.start());
            clauses(to, q.open, Sign.OWN, Sign.BEFORE_LATER, Sign.BEFORE_NAMED);
            for (int n = 0; n < SENTENCES; n++) {
                to = behindText(to, paragraph.start());
                if (to <= paragraph.start()) {
                    break;
                }
                int from = subjects.sentenceStart(to, paragraph.start());
                Optional<Mention> first =
                        n == 0
                                ? clauses(
                                        from, to, Sign.BEFORE, Sign.BEFORE_LATER, Sign.BEFORE_NAMED)
                                : subjects.leadingIn(from, to);
                Sign place = from <= paragraph.start() ? Sign.TOPIC : null;
                if (n > 0 || place != null) {
                    first.ifPresent(who -> add(who, place));
                }
                to = from;
            }
            if (paragraph.index() > 0) {
                Paragraph earlier = article.paragraphs.get(paragraph.index() - 1);
                int end = behindText(earlier.end(), earlier.start());
                if (end > earlier.start() && !isByline(earlier.start(), earlier.end())) {
                    subjects.leadingIn(subjects.sentenceStart(end, earlier.start()), end)
                            .ifPresent(who -> add(who, Sign.EARLIER_LAST));
                    subjects.leadingIn(earlier.start(), sentenceEnd(earlier.start(), earlier.end()))
                            .ifPresent(who -> add(who, Sign.EARLIER_TOPIC));
                }
            }
        }

        void next(int index) {
            int at = index + 1;
            while (at < quotations.size()
                    && !quotations.get(at).accepted
                    && quotations.get(at).paragraph - q.paragraph <= 1) {
                at++;
            }
            Quotation next = at < quotations.size() ? quotations.get(at) : null;
            if (next != null && next.speaker != null && next.paragraph - q.paragraph <= 1) {
                add(
                        next.speaker,
                        next.paragraph == q.paragraph ? Sign.NEXT_WITHIN : Sign.NEXT_PARAGRAPH);
            }
        }

        /** The subjects of a stretch's clauses, the first of which it returns, and all it names. */
        private Optional<Mention> clauses(
                int from, int to, @Nullable Sign first, Sign later, Sign named) {
            Optional<Mention> subject = Optional.empty();
            for (int start = from; start < to; ) {
                int end = ChineseSubject.clauseStop(context, start, to);
                Optional<Mention> who = subjects.leadingIn(start, end);
                if (who.isPresent()) {
                    add(who.get(), subject.isPresent() ? later : first);
                    subject = subject.or(() -> who);
                }
                start = end + 1;
            }
            for (int i = from; i < to; i++) {
                int length = names.matchAt(i, to);
                if (length > 0) {
                    String name = fullNames.printed(new String(context, i, length));
                    add(new Mention(name, Type.NAME, null, i, i + length), named);
                    i += length - 1;
                }
            }
            return subject;
        }

        /** Where the sentence right before ends; -1 when the quotation stands in it. */
        private int endOfTelling() {
            int end = q.open;
            while (end > paragraph.start() && context[end - 1] == ' ') {
                end--;
            }
            return end > paragraph.start() && context[end - 1] == '。' ? end : -1;
        }

        /** Who the sentence right before says to have told something: X透露，…。“…” */
        private Optional<Mention> teller() {
            int end = endOfTelling();
            if (end < 0) {
                return Optional.empty();
            }
            int sentence = subjects.sentenceStart(end - 1, paragraph.start());
            for (Cue cue : cues.find(sentence, end).reversed()) {
                boolean opens = opens(cue.end(), end);
                if (cue.strength() == Cue.Strength.WEAK && !opens) {
                    continue;
                }
                boolean tells = opens && cue.strength() == Cue.Strength.SAFE;
                Optional<Mention> who =
                        subjects.of(cue.start(), sentence)
                                .filter(m ->
                                        m.type() == Type.PRONOUN
                                                        && (m.name().length() == 1
                                                                || m.name().startsWith("该"))
                                                || ChineseMentions.isSomebody(m)
                                                || ChineseMentions.isStaff(m)
                                                // 批评方|认为
                                                || m.name().endsWith("方")
                                                // 店长|介绍，…
                                                || tells
                                                        && m.type() != Type.PRONOUN
                                                        && !ChineseMentions.isMany(m)
                                                        && !ChineseMentions.isReporter(m)
                                                || coreference.isCounted(m));
                if (who.isPresent()) {
                    return who;
                }
            }
            return Optional.empty();
        }

        /** 记者就此采访了|何远山。: whom a reporter has spoken with, right before. */
        private Optional<Mention> met() {
            int end = behindText(q.open, paragraph.start());
            int least = paragraph.start();
            if (end <= least && paragraph.index() > 0) {
                Paragraph earlier = article.paragraphs.get(paragraph.index() - 1);
                end = behindText(earlier.end(), earlier.start());
                least = earlier.start();
            }
            if (end <= least) {
                return Optional.empty();
            }
            int clause = subjects.clauseStart(end, subjects.sentenceStart(end, least));
            return subjects.leadingIn(clause, end).filter(ChineseMentions::isReporter).isPresent()
                    ? subjects.met(clause, end).filter(ChineseMentions::isSomebody)
                    : Optional.empty();
        }

        /** 告诉|，, 告诉|警方，: nothing but whom it is told to behind a cue. */
        private boolean opens(int cue, int end) {
            int comma = ChineseWords.find(context, ",", cue, Math.min(end, cue + MAX_LISTENER));
            return comma == cue
                    || cue > 1
                            && comma > cue + 1
                            && ChineseWords.isAt(context, "告诉", cue - 2, comma);
        }

        /** 孩子想下水，被|何远山|按住了。⏎“…”: who keeps somebody from something, right before. */
        private Optional<Mention> stops() {
            if (!isAlone() || paragraph.index() == 0) {
                return Optional.empty();
            }
            Paragraph earlier = article.paragraphs.get(paragraph.index() - 1);
            int end = behindText(earlier.end(), earlier.start());
            int clause = subjects.clauseStart(end, earlier.start());
            int by = ChineseWords.find(context, "被", clause, end);
            for (String verb : STOPPING) {
                int at = by < 0 ? -1 : ChineseWords.find(context, verb, by + 2, end);
                if (at > 0 && at + verb.length() + 1 >= end) {
                    return subjects.leadingIn(by + 1, at);
                }
            }
            return Optional.empty();
        }

        /** 记者从|水务部门|了解到，…。“…”: whom the sentence before has it from. */
        private Optional<Mention> source() {
            int end = endOfTelling();
            if (end < 0) {
                return Optional.empty();
            }
            int sentence = subjects.sentenceStart(end - 1, paragraph.start());
            int from = -1;
            for (int i = sentence; i < end && i - sentence < MAX_SOURCE; i++) {
                if (context[i] == '从' || context[i] == '据') {
                    from = i + 1;
                } else if (from > 0 && ChineseLeadingSubject.isLearning(context, i, end)) {
                    int to = ChineseLeadingSubject.withoutPlace(context, from, i);
                    return subjects.any(from, to).filter(who -> who.type() != Type.PRONOUN);
                }
            }
            return Optional.empty();
        }

        /** The subject of the sentences before, the nearest first. */
        private Optional<Mention> lastSubject(boolean person) {
            int p = paragraph.index();
            int to = q.open;
            for (int n = 0; n < ChineseCoreference.SENTENCES_BACK; n++) {
                int least = article.paragraphs.get(p).start();
                to = behindText(to, Math.max(least, q.open - ChineseCoreference.MAX_DISTANCE));
                if (q.open - to >= ChineseCoreference.MAX_DISTANCE) {
                    break;
                }
                if (to <= least) {
                    if (--p < 0) {
                        break;
                    }
                    to = article.paragraphs.get(p).end();
                    continue;
                }
                int from = subjects.sentenceStart(to, least);
                Optional<Mention> who =
                        isByline(from, to) ? Optional.empty() : subjects.leadingIn(from, to);
                if (who.isPresent()
                        && who.get().type() != Type.PRONOUN
                        && !ChineseMentions.isReporter(who.get())
                        && (!person || ChineseMentions.isSomebody(who.get()))) {
                    return who;
                }
                to = from;
            }
            return Optional.empty();
        }

        Optional<Choice> choice() {
            int from = Math.max(0, q.open - NEAR);
            String near =
                    article.raw.substring(from, Math.min(article.raw.length(), q.close + NEAR));
            Candidate best = null;
            double most = Math.exp(NOBODY);
            double sum = most;
            for (Candidate candidate : candidates) {
                describe(candidate, near);
                double odds = Math.exp(candidate.weight());
                sum += odds;
                if (odds > most) {
                    most = odds;
                    best = candidate;
                }
            }
            return best == null
                    ? Optional.empty()
                    : Optional.of(new Choice(best.who, MAX_CONFIDENCE * most / sum));
        }

        /** The signs that do not depend on a place. */
        private void describe(Candidate candidate, String near) {
            Mention who = candidate.who;
            Set<Sign> signs = candidate.signs;
            signs.add(
                    switch (who.type()) {
                        case NAME -> Sign.NAME;
                        case ROLE, PRONOUN -> Sign.ROLE;
                        case ORGANIZATION -> Sign.ORGANIZATION;
                    });
            if (begins && signs.contains(Sign.BEHIND)) {
                signs.add(Sign.BEHIND_BEGINNING);
            }
            if (ChineseMentions.isSomebody(who)) {
                signs.add(Sign.SOMEBODY);
            }
            if (ChineseMentions.isReporter(who)) {
                signs.add(Sign.REPORTER);
            }
            if (isCredited(who)) {
                signs.add(Sign.CREDITED);
            }
            if (subjects.isExhorted(who)) {
                signs.add(Sign.EXHORTED);
            }
            if (vocatives.isCalled(q, who) || who.type() == Type.ROLE && vocatives.isOwn(q, who)) {
                signs.add(Sign.CALLED);
            } else if (vocatives.isMentioned(q, who)) {
                signs.add(Sign.MENTIONED);
            }
            int times = times(who.name(), near);
            if (times > 1) {
                signs.add(Sign.TWICE);
            }
            if (times >= OFTEN) {
                signs.add(Sign.OFTEN);
            }
        }

        /** Whether the first place that names somebody is a line of who reports. */
        private boolean isCredited(Mention who) {
            return who.type() == Type.NAME
                    && credited.computeIfAbsent(who.name(), ChineseScene.this::beginsInByline);
        }

        /** How often a text has a name; no further than counts. */
        private static int times(String name, String near) {
            int times = 0;
            for (int i = near.indexOf(name);
                    i >= 0 && times < OFTEN;
                    i = near.indexOf(name, i + 1)) {
                times++;
            }
            return times;
        }
    }

    /** Whether the first place that has a name is a line that only says who reports. */
    private boolean beginsInByline(String name) {
        int at = article.raw.indexOf(name);
        if (at < 0) {
            return false;
        }
        Paragraph line = article.paragraphAt(at);
        return isByline(line.start(), line.end())
                && !Context.quotes(context, line.start(), line.end())
                && ChineseWords.find(context, "。", line.start(), line.end()) < 0;
    }

    /** 《白石周刊》 记者 沈芳芳: a line that only says who reports. */
    boolean isByline(int from, int to) {
        return to - from <= MAX_BYLINE
                && (to >= context.length || !ArticleText.isStop(context[to]))
                && ChineseWords.find(context, ",", from, to) < 0
                && (ChineseWords.find(context, "记者", from, to) >= 0
                        || ChineseWords.find(context, "通讯员", from, to) >= 0);
    }

    /** Behind the last character before a place that is no mark and no quotation's. */
    private int behindText(int place, int least) {
        int to = place;
        while (to > least
                && (ArticleText.isStop(context[to - 1])
                        || context[to - 1] == ' '
                        || context[to - 1] == Context.QUOTED)) {
            to--;
        }
        return to;
    }

    /** Where the sentence ends that begins at a place: before a stop, a quotation, or too far. */
    int sentenceEnd(int from, int limit) {
        int end = from;
        while (end < limit
                && !ArticleText.isStop(context[end])
                && context[end] != Context.QUOTED
                && end - from < MAX_SENTENCE) {
            end++;
        }
        return end;
    }

    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (context[i] != ' ' && context[i] != '。' && context[i] != Context.BRACKETED) {
                return false;
            }
        }
        return true;
    }
}
