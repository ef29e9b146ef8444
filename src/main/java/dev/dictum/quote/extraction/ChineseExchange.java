package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that two people exchange, each in a paragraph of its own with little beside it: who the two
 * are is told around all of their words at once, and they take turns.
 */
final class ChineseExchange {
    /** How long the words of a turn are; longer ones are a speech that may go on. */
    private static final int LONGEST = 45;

    /** How long the words of each turn are where nothing but that shows an exchange. */
    private static final int FEW = 16;

    /** How much of the reporter's words may stand behind a turn's quotation. */
    private static final int MAX_BESIDE = 40;

    /** How much may stand before it that tells who speaks. */
    private static final int MAX_BEFORE = 20;

    /** How much may stand there with quotations. */
    private static final int MAX_BEHIND = 200;

    /** How many turns before and behind are read together. */
    private static final int MAX_TURNS = 20;

    /** How many paragraphs behind a reporter's question one may ask again. */
    private static final int INTERVIEW = 60;

    /** How much more it takes that a second one speaks than that the first goes on. */
    private static final double SECOND = 2.0;

    /** How much it takes to be the other one where one of the two is told. */
    private static final double OTHER = 0.5;

    private final ArticleText article;
    private final char[] context;
    private final ChineseNames names;
    private final ChineseFullNames fullNames;
    private final ChineseScene scene;
    private final List<Quotation> quotations;
    private final ChineseCast cast;
    private final ChineseVocatives vocatives;
    private final Map<Quotation, Mention> told = new IdentityHashMap<>();

    /** Whom a reporter has asked before, and in which paragraph. */
    private @Nullable Mention guest;

    private int asked;

    /** Whom the article is likeliest about, once that is known. */
    private @Nullable Optional<String> hero;

    ChineseExchange(
            ArticleText article,
            char[] context,
            ChineseNames names,
            ChineseFullNames fullNames,
            ChineseScene scene,
            List<Quotation> quotations,
            ChineseCast cast) {
        this.article = article;
        this.context = context;
        this.names = names;
        this.fullNames = fullNames;
        this.scene = scene;
        this.quotations = quotations;
        this.cast = cast;
        this.vocatives = new ChineseVocatives(article);
    }

    /** Who asks and who answers. */
    record Pair(Mention asks, Mention answers) {}

    /** Words, whether nothing tells who says them, and who does where something tells it. */
    private record Turn(Quotation q, boolean bare, @Nullable Mention who) {}

    /** Who takes this turn, where an exchange was read before; else null. */
    @Nullable Mention told(Quotation q) {
        return told.get(q);
    }

    /**
     * Reads the exchange that a quotation stands in, if it does.
     *
     * @param index the place of the quotation among all
     * @param previous the last quotation before
     * @param question who was asked something right before the quotation, and by whom
     * @return who speaks the quotation
     */
    @Nullable Mention read(int index, @Nullable Quotation previous, @Nullable Pair question) {
        List<Turn> turns = turns(index);
        boolean crowd =
                turns.stream()
                        .anyMatch(turn -> turn.who != null && ChineseMentions.isMany(turn.who));
        Mention[] two = new Mention[2];
        for (int i = 0; i < turns.size(); i++) {
            Mention who = turns.get(i).who;
            if (who != null && two[i % 2] != null && !who.name().equals(two[i % 2].name())) {
                // Words tell of a third one, or of one who goes on.
                return null;
            }
            two[i % 2] = two[i % 2] == null ? who : two[i % 2];
        }
        long bare = turns.stream().filter(Turn::bare).count();
        boolean both = two[0] != null && two[1] != null;
        if (bare < 2 && !both || crowd || !isExchange(turns)) {
            return null;
        }
        int own = parity(turns, quotations.get(index));
        if (question != null && two[own] == null) {
            two[own] = question.answers;
            two[1 - own] = two[1 - own] == null ? question.asks : two[1 - own];
        }
        if (two[0] != null && two[1] != null && two[0].name().equals(two[1].name())) {
            return null;
        }
        int paragraph = quotations.get(index).paragraph;
        if (paragraph - asked > INTERVIEW) {
            guest = null;
        }
        choose(turns, cast.of(turns.stream().map(Turn::q).toList(), previous, guest != null), two);
        if (two[0] == null || two[1] == null) {
            return null;
        }
        if (ChineseMentions.isReporter(two[0]) || ChineseMentions.isReporter(two[1])) {
            guest = ChineseMentions.isReporter(two[0]) ? two[1] : two[0];
            asked = paragraph;
        }
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).bare) {
                told.put(turns.get(i).q, two[i % 2]);
            }
        }
        return two[own];
    }

    private static boolean isInterviewer(Mention who) {
        return who == ChineseMentions.INTERVIEWER;
    }

    private static int parity(List<Turn> turns, Quotation q) {
        int at = 0;
        while (turns.get(at).q != q) {
            at++;
        }
        return at % 2;
    }

    /** Whether somebody asks or calls somebody, or all words are few: nobody goes on so. */
    private boolean isExchange(List<Turn> turns) {
        int length = 0;
        for (Turn turn : turns) {
            length += turn.q.length();
            boolean asks = turn != turns.getLast() && article.last(turn.q) == '?';
            if (asks || vocatives.called(turn.q) != null) {
                return true;
            }
        }
        return length <= FEW * turns.size();
    }

    /** The turns around a quotation; none where one of them is no turn of an exchange. */
    private List<Turn> turns(int index) {
        int first = index;
        while (first > 0 && index - first < MAX_TURNS && follows(first - 1, first)) {
            first--;
        }
        List<Turn> turns = new ArrayList<>();
        Quotation head = first == 0 ? null : quotations.get(first - 1);
        if (head != null && announces(head, quotations.get(first))) {
            turns.add(new Turn(head, false, named(head)));
        }
        for (int at = first, next = first; next >= 0; at = next) {
            Quotation q = quotations.get(at);
            if (q.length() > LONGEST) {
                return List.of();
            }
            boolean bare = q.speaker == null && q.cue == null;
            turns.add(new Turn(q, bare, bare ? null : named(q)));
            next = turns.size() > 2 * MAX_TURNS ? -1 : next(at);
        }
        return turns;
    }

    /** 何远山问她：“…”⏎: words that end the paragraph before, of one who is told, are the first turn. */
    private boolean announces(Quotation head, Quotation first) {
        return head.accepted
                && head.paragraph == first.paragraph - 1
                && head.speaker != null
                && (head.cue != null || head.open > 0 && context[head.open - 1] == ':')
                && head.length() <= LONGEST
                && scene.isBlank(head.close, article.paragraphs.get(head.paragraph).end());
    }

    /** The first quotation of the next paragraph, where it is a turn, too; else -1. */
    private int next(int at) {
        int next = at + 1;
        int paragraph = quotations.get(at).paragraph;
        while (next < quotations.size() && quotations.get(next).paragraph == paragraph) {
            next++;
        }
        return next < quotations.size() && follows(at, next) ? next : -1;
    }

    /** Whether two quotations begin paragraphs one behind the other that have little else. */
    private boolean follows(int before, int at) {
        Quotation q = quotations.get(at);
        Quotation earlier = quotations.get(before);
        return q.accepted
                && earlier.accepted
                && earlier.paragraph == q.paragraph - 1
                && isTurn(q)
                && isTurn(earlier);
    }

    private boolean isTurn(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        // 何远山回答：“…”
        boolean led =
                q.cue != null && q.cue.end() <= q.open && q.open - paragraph.start() <= MAX_BEFORE;
        if (paragraph.end() - q.close > MAX_BEHIND
                || !led && !scene.isBlank(paragraph.start(), q.open)) {
            return false;
        }
        int beside = 0;
        for (int i = q.close; i < paragraph.end(); i++) {
            beside += context[i] == Context.QUOTED ? 0 : 1;
        }
        return beside <= MAX_BESIDE;
    }

    private @Nullable Mention named(Quotation q) {
        Mention who = q.speaker;
        return who == null || who.type() == Type.PRONOUN ? null : fullNames.fullest(who);
    }

    /** Chooses the two, or the other where one of them is told already. */
    private void choose(List<Turn> turns, List<ChineseCast.Member> members, Mention[] chosen) {
        if (chosen[0] != null || chosen[1] != null) {
            int other = chosen[0] == null ? 0 : 1;
            if (chosen[other] == null) {
                chosen[other] = other(turns, members, other, chosen[1 - other]);
            }
            return;
        }
        // The reporter is the last, and weighs more where the text tells of one.
        boolean reported = members.getLast().weight() > 1;
        double[] first = new double[members.size()];
        double[] second = new double[members.size()];
        for (int i = 0; i < first.length; i++) {
            ChineseCast.Member member = members.get(i);
            first[i] = member.weight() + member.first() + fit(turns, 0, member.who);
            second[i] = member.weight() + fit(turns, 1, member.who);
        }
        double most = 0;
        int reporter = first.length - 1;
        for (int one = 0; one < first.length; one++) {
            for (int other = 0; other < first.length; other++) {
                Mention guest = members.get(one == reporter ? other : one).who;
                boolean interview = one == reporter || other == reporter;
                double weight =
                        first[one]
                                + second[other]
                                + (interview ? asGuest(guest, reported) : 0)
                                - SECOND;
                boolean two = !members.get(one).who.name().equals(members.get(other).who.name());
                if (weight > most && two) {
                    most = weight;
                    chosen[0] = members.get(one).who;
                    chosen[1] = members.get(other).who;
                }
            }
        }
    }

    private @Nullable Mention other(
            List<Turn> turns, List<ChineseCast.Member> members, int parity, Mention told) {
        Mention best = null;
        double most = OTHER;
        for (ChineseCast.Member member : members) {
            double weight = member.weight() + fit(turns, parity, member.who);
            boolean reporters =
                    ChineseMentions.isReporter(member.who) && ChineseMentions.isReporter(told);
            if (weight > most && !reporters && !member.who.name().equals(told.name())) {
                most = weight;
                best = member.who;
            }
        }
        return best;
    }

    /** How much says that a reporter asks somebody. */
    private double asGuest(Mention who, boolean reported) {
        if (hero == null) {
            hero = names.hero(article.title);
        }
        boolean before = guest != null && guest.name().equals(who.name());
        return (before ? 2 : 0)
                + (reported && hero.filter(who.name()::equals).isPresent() ? 1.5 : 0)
                - (who.type() == Type.NAME ? 0 : 2);
    }

    /** What the words of every other turn say about whether somebody speaks them. */
    private double fit(List<Turn> turns, int parity, Mention who) {
        double weight = 0;
        boolean asks = true;
        for (int i = 0; i < turns.size(); i++) {
            Quotation q = turns.get(i).q;
            boolean called = vocatives.isCalled(q, who);
            if (i % 2 == parity) {
                asks &= article.last(q) == '?';
                weight -= called ? 4 : vocatives.isMentioned(q, who) ? 1 : 0;
            } else {
                weight += called ? 1.5 : 0;
            }
        }
        return isInterviewer(who) && !asks ? -9 : weight;
    }
}
