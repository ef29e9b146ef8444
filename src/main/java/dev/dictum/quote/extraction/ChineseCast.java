package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom the text around an exchange of words tells of, and how much says that they take
 * part in it: whoever acts right before, whoever is named there, whom the next sentence tells of.
 */
final class ChineseCast {
    /** How many sentences before the first words tell who is there. */
    private static final int SENTENCES = 5;

    /** How much of them is looked at. */
    private static final int MAX_ABOVE = 600;

    /** How many paragraphs before that one name who may be there. */
    private static final int EARLIER = 3;

    /** So many may take part, the likeliest of all. */
    private static final int MAX_MEMBERS = 20;

    /** How far into the first words something may be taken up. */
    private static final int OPENING = 3;

    /** What tells that somebody is asked for a paper. */
    private static final String[] REPORTS = {"采访", "专访", "记者", "电视台"};

    /** Characters that any words may share. */
    private static final String FUNCTION = "我你他她您它们这那的了是不没有还就也都在人什么怎好会要能吗呢吧啊一看来去到说上下过得";

    /** Words for somebody whom the text leaves open. */
    private static final Set<String> NOBODY = Set.of("我", "对方", "双方");

    /** Before whoever does not act in the clause. */
    private static final String PASSIVE = "对向跟给朝把被让叫替";

    private final ArticleText article;
    private final char[] context;
    private final ChineseSubject subjects;
    private final ChineseNames names;
    private final ChineseFullNames fullNames;
    private final ChineseCoreference coreference;
    private final ChineseScene scene;
    private final ChineseVocatives vocatives;

    /** What pronouns are read with. */
    private @Nullable Quotation previous;

    private final Map<String, Member> found = new LinkedHashMap<>();

    /** With what weight names were added: each is looked up again only for more. */
    private final Map<String, Double> added = new HashMap<>();

    ChineseCast(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNames names,
            ChineseFullNames fullNames,
            ChineseCoreference coreference,
            ChineseScene scene) {
        this.article = article;
        this.context = context;
        this.subjects = subjects;
        this.names = names;
        this.fullNames = fullNames;
        this.coreference = coreference;
        this.scene = scene;
        this.vocatives = new ChineseVocatives(article);
    }

    /** Somebody, how much says that they take part, and that they speak first. */
    static final class Member {
        final Mention who;
        private double weight;
        private double first;
        private boolean familiar;
        private boolean takenUp;

        private Member(Mention who) {
            this.who = who;
        }

        double weight() {
            return weight;
        }

        double first() {
            return takenUp ? -first : first;
        }
    }

    /**
     * Whoever may take part, the likeliest first, and a reporter who asks as the last.
     *
     * @param words all quotations of the exchange
     * @param before the last quotation before
     * @param interview whether a reporter has asked before
     */
    List<Member> of(List<Quotation> words, @Nullable Quotation before, boolean interview) {
        previous = before;
        found.clear();
        added.clear();
        Quotation first = words.getFirst();
        Paragraph opening = article.paragraphs.get(first.paragraph);
        boolean inside = !scene.isBlank(opening.start(), first.open);
        int index = inside ? first.paragraph : first.paragraph - 1;
        double asks = 1.0;
        if (index >= 0) {
            Paragraph above = article.paragraphs.get(index);
            int to = inside ? first.open : above.end();
            asks = asks(Math.max(above.start(), to - MAX_ABOVE), to);
            above(above, to, inside ? null : first);
        }
        behind(words.getLast());
        if (before != null && before.speaker != null && first.paragraph - before.paragraph <= 2) {
            add(before.speaker, 0.8, 0);
        }
        for (int p = Math.max(0, index - EARLIER); p < index; p++) {
            Paragraph earlier = article.paragraphs.get(p);
            named(Math.max(earlier.start(), earlier.end() - MAX_ABOVE), earlier.end(), 0.7);
        }
        names.mostNamed().ifPresent(name -> add(new Mention(name, Type.NAME, null, 0, 0), 1.0, 0));
        words.forEach(this::called);
        Member reporter = new Member(ChineseMentions.INTERVIEWER);
        reporter.weight = interview ? Math.max(asks, 3.5) : asks;
        List<Member> cast = new ArrayList<>();
        persons().stream()
                .sorted(Comparator.comparingDouble(Member::weight).reversed())
                .limit(MAX_MEMBERS)
                .forEach(cast::add);
        cast.add(reporter);
        return cast;
    }

    private List<Member> persons() {
        List<Member> persons = new ArrayList<>();
        for (Member member : found.values()) {
            Mention who = member.who;
            boolean person =
                    who.type() == Type.ROLE
                            || who.type() == Type.NAME
                                    && (member.familiar
                                            || subjects.isKnown(who)
                                            // 全洲: a surname that words begin with far more often
                                            || subjects.isCertain(who)
                                                    && !ChineseWords.isSeldomSurname(
                                                            who.name().charAt(0)));
            if (person && !ChineseMentions.isReporter(who)) {
                member.weight +=
                        (who.type() == Type.NAME ? 0.5 : 0) - (ChineseMentions.isMany(who) ? 2 : 0);
                persons.add(member);
            }
        }
        return persons;
    }

    /** 有记者来采访: how much says that a reporter asks. */
    private double asks(int from, int to) {
        if (ChineseWords.findAny(context, REPORTS, from, to)) {
            return 3.5;
        }
        return ChineseWords.find(context, "我", from, to) >= 0 ? 2.6 : 1.0;
    }

    /**
     * The sentences right before the words, which {@code first} begin in a paragraph of their own.
     */
    private void above(Paragraph above, int end, @Nullable Quotation first) {
        int least = Math.max(above.start(), end - MAX_ABOVE);
        int to = end;
        for (int n = 0; n < SENTENCES && to > least; n++) {
            int from = subjects.sentenceStart(to - 1, least);
            sentence(from, to, n);
            if (n == 0 && first != null && takesUp(first, subjects.clauseStart(to - 1, from), to)) {
                found.values().forEach(member -> member.takenUp = true);
            }
            to = from;
        }
    }

    /** The sentence that the next paragraph begins with. */
    private void behind(Quotation last) {
        int next = last.paragraph + 1;
        if (next < article.paragraphs.size()) {
            Paragraph behind = article.paragraphs.get(next);
            int end = scene.sentenceEnd(behind.start(), behind.end());
            subjects.leadingIn(behind.start(), end).ifPresent(who -> add(who, 1.0, 0));
            named(behind.start(), end, 0.5);
        }
    }

    /** “何叔，到了”: whom the words call is there. */
    private void called(Quotation q) {
        String by = vocatives.called(q);
        String name = by == null ? null : names.called(vocatives, q, by);
        if (name != null) {
            add(new Mention(name, Type.NAME, null, 0, 0), 2.0, 0);
        }
    }

    /** 他坐在门槛上|哭。⏎“哭好了没有？”: whether somebody else takes up what was told last. */
    private boolean takesUp(Quotation q, int from, int to) {
        for (int i = q.start; i < Math.min(q.end, q.start + OPENING); i++) {
            char c = article.folded[i];
            if (!ArticleText.isHan(c)) {
                return false;
            }
            for (int j = from; j < to; j++) {
                if (context[j] == c && FUNCTION.indexOf(c) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whom one sentence tells of, the n-th before the words. */
    private void sentence(int from, int to, int n) {
        double near = n == 0 ? 2.0 : n == 1 ? 1.5 : 1.0;
        // 我在一家面馆见到了|何远山
        subjects.leadingIn(from, to)
                .filter(who -> ChineseMentions.isReporter(who) || who.name().equals("我"))
                .flatMap(who -> subjects.met(from, to))
                .ifPresent(who -> add(who, 3.0, 0));
        call(from, to, near);
        Mention last = null;
        for (int start = from; start < to; ) {
            int end = ChineseSubject.clauseStop(context, start, to);
            boolean acts =
                    end > start
                            && PASSIVE.indexOf(context[start]) < 0
                            && "时前后候".indexOf(context[end - 1]) < 0;
            Mention who = acts ? subjects.leadingIn(start, end).orElse(null) : null;
            if (who != null) {
                add(who, near, start == from ? 0.3 : 0);
                last = who;
            }
            start = end + 1;
        }
        if (last != null && n == 0) {
            add(last, near, 0.8);
        }
        named(from, to, near - 0.5);
    }

    /** 接线员接到|林倩|打来的电话: who calls speaks first, and who picks up is there. */
    private void call(int from, int to, double near) {
        int calls = ChineseWords.find(context, "打来", from, to);
        for (String verb : new String[] {"接到", "接起", "接通", "接听"}) {
            int at = ChineseWords.find(context, verb, from, to);
            if (at > from && calls > at + 2) {
                int start = at + 2 + (context[at + 2] == '了' ? 1 : 0);
                subjects.somebody(start, calls).ifPresent(who -> add(who, near, 2.0));
                subjects.somebody(subjects.skipLeading(from, at), at)
                        .ifPresent(who -> add(who, near, 0));
            }
        }
    }

    private void named(int from, int to, double weight) {
        for (int i = from; i < to; i++) {
            int length = names.matchAt(i, to);
            if (length > 0) {
                String name = new String(context, i, length);
                if (added.getOrDefault(name, 0.0) < weight) {
                    added.put(name, weight);
                    String printed = fullNames.printed(name);
                    add(new Mention(printed, Type.NAME, null, i, i + length), weight, 0);
                }
                i += length - 1;
            }
        }
    }

    private void add(Mention named, double weight, double first) {
        Mention who = subjects.leader(named);
        if (who.type() == Type.PRONOUN) {
            who = coreference.antecedent(who, previous);
        }
        if (who != null && who.type() != Type.PRONOUN && !NOBODY.contains(who.name())) {
            Mention whole = fullNames.fullest(who);
            Member member = found.computeIfAbsent(whole.name(), name -> new Member(whole));
            // 何师傅, who is called 何远山 elsewhere
            member.familiar |= !who.name().equals(whole.name());
            member.weight = Math.max(member.weight, weight);
            member.first = Math.max(member.first, first);
        }
    }
}
