package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun (他, 她, 其, 前者) or a role that points back (这位学者) stands for. */
final class ChineseCoreference {
    /** How many sentences, and how many characters, somebody may be told of before. */
    static final int SENTENCES_BACK = 6;

    /** How far before the word for somebody the one may stand that points at him. */
    private static final int MAX_DESCRIBED = 16;

    /** How long the name may be that a paragraph of an interview begins with. */
    private static final int MAX_LABEL = 14;

    static final int MAX_DISTANCE = 3_000;

    /** What the names of offices end with that are called 该局, 该院. */
    private static final String OFFICES = "局院校厅行社厂馆站台";

    /** How far before 对方 somebody may be called. */
    private static final int MAX_CALL = 120;

    /** Ends of words for somebody old. */
    private static final String[] OLD = {
        "老人", "老人家", "老爷子", "老太太", "老奶奶", "老汉", "老先生", "老大爷", "老大娘"
    };

    /** Ends of words for somebody's old relatives. */
    private static final String[] OLD_KIN = {
        "父亲", "母亲", "爷爷", "奶奶", "外公", "外婆", "姥爷", "姥姥", "岳父", "岳母", "公公", "婆婆", "祖父", "祖母", "爸爸",
        "妈妈", "老伴", "师父", "阿妈", "阿爸", "阿婆", "阿公", "阿爷", "阿嬷"
    };

    /** What stands before or behind the name of a firm, and of nobody. */
    private static final String[] THESE_WORDS = {"这句话", "这番话", "这话", "那句话", "那番话", "这个评价", "这句评价"};

    private static final String[] MESSAGES = {"电话", "微信", "短信", "消息", "邮件", "信息"};

    /** What opens a matter, not who speaks. */
    private static final String[] ABOUT = {"至于", "对于", "关于", "面对", "针对", "谈到", "提到", "问及", "说起"};

    private static final String[] FIRMS = {"公司", "集团", "企业", "旗下", "股价", "厂商", "开发商"};

    /** For so many names in Latin letters the text is looked through. */
    private static final int MAX_FIRMS = 100;

    private static final Set<String> CALLING =
            Set.of(
                    "见到", "遇到", "碰到", "找过", "见过", "拜访", "约见", "约到", "见了", "致电", "联系", "拨打", "拨通",
                    "打给", "询问", "咨询", "追问", "找到", "接待", "对接", "话给", "信给", "息给", "问过", "问了", "质问",
                    "去找", "请教", "求助", "找来", "叫来", "请来");

    /** Words for somebody whose name the article has told, where nothing else describes him. */
    private static final Set<String> ELDERS =
            Set.of(
                    "老人", "老人家", "老爷子", "老太太", "老奶奶", "老汉", "小伙子", "小伙", "姑娘", "女孩", "男孩", "小姑娘",
                    "女教授", "老先生");

    private final ArticleText article;
    private final char[] context;
    private final ChineseSubject subjects;
    private final ChineseNames names;
    private final ChineseFullNames fullNames;
    private final List<Quotation> quotations;

    private @Nullable ChineseGenders genders;

    /** Names in Latin letters, and whether they are firms' or things'. */
    private final Map<String, Boolean> firms = new HashMap<>();

    /** Who is sixty or older, as the article says. */
    private @Nullable SortedSet<String> elders;

    ChineseCoreference(
            ArticleText article,
            char[] context,
            ChineseSubject subjects,
            ChineseNames names,
            ChineseFullNames fullNames,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.subjects = subjects;
        this.names = names;
        this.fullNames = fullNames;
        this.quotations = quotations;
    }

    /** 这位学者, 该名律师: somebody told of before. */
    boolean isPointedAt(Mention who) {
        int at = who.start();
        if (who.type() != Type.ROLE || at < 2 || who.name().endsWith("们")) {
            return false;
        }
        if (who.name().startsWith("该")) {
            // 该酒店厨师长: somebody of the hotel, not the last person told of.
            char[] name = ArticleText.fold(who.name());
            return Math.max(
                            ChineseWords.ROLES.matchAt(name, 1, name.length),
                            ChineseWords.TITLES.matchAt(name, 1, name.length))
                    == name.length - 1;
        }
        if (at + 1 < context.length
                && "这那".indexOf(context[at]) >= 0
                && "位名个".indexOf(context[at + 1]) >= 0) {
            return true;
        }
        for (int i = at; i > at - MAX_DESCRIBED && i > 1; i--) {
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

    /** 七十三岁的|老人, and no 一位 before it. */
    private boolean isOfAge(int at) {
        if (at < 4 || context[at - 1] != '的' || context[at - 2] != '岁') {
            return false;
        }
        int start = at - 2;
        while (start > 0
                && (Character.isDigit(context[start - 1])
                        || "一二三四五六七八九十百多".indexOf(context[start - 1]) >= 0)) {
            start--;
        }
        return start == 0 || "位名个".indexOf(context[start - 1]) < 0;
    }

    /** 该局, 该校: the office told of last that ends so; whoever else it is stays. */
    Mention office(Mention who) {
        String name = who.name();
        int from = who.end() - name.length();
        if (name.length() != 2 || name.charAt(0) != '该' || from < 0) {
            return who;
        }
        char kind = ArticleText.fold(name)[1];
        int least = OFFICES.indexOf(kind) < 0 ? from : Math.max(1, from - MAX_DISTANCE);
        for (int at = from - 1; at > least; at--) {
            if (context[at] == kind && context[at - 1] != '该') {
                int start = officeStart(at + 1);
                if (start >= 0) {
                    return new Mention(
                            article.slice(start, at + 1),
                            Type.ORGANIZATION,
                            null,
                            who.start(),
                            who.end());
                }
            }
        }
        return who;
    }

    /**
     * Where the name of an office begins that ends at a place: nouns side by side up to a mark or a
     * preposition; -1: nowhere.
     */
    private int officeStart(int end) {
        int least = article.paragraphAt(end - 1).start();
        int clause =
                subjects.clauseStart(end, Math.max(least, end - ChineseSubjectPhrases.MAX_OFFICE));
        ChineseTokens tokens = ChineseTokens.of(context, clause, end);
        int from = end - Math.max(1, ChineseWords.ORGANIZATIONS.matchBefore(context, clause, end));
        while (from > clause && tokens.tagAt(from - 1) == 'n' && !tokens.isPerson(from - 1)) {
            from = tokens.startAt(from - 1);
        }
        if (from - clause == 1) {
            // 荆|山区市场监管局
            from = clause;
        }
        boolean begins = from == clause || "的在对向被到和与、".indexOf(context[from - 1]) >= 0;
        return end - from > 3 && begins ? from : -1;
    }

    /** 老人(笑了): with nothing that counts or describes one, somebody told of before. */
    boolean isToldOf(Mention who) {
        char[] name = ArticleText.fold(who.name());
        int from = who.end() - name.length;
        if (who.type() != Type.ROLE
                || from < 1
                || !ELDERS.contains(String.valueOf(name))
                || ArticleText.isHan(context[from - 1]) && !isOfAge(from)) {
            return false;
        }
        for (int at = Math.max(0, from - MAX_DISTANCE); at < from; at++) {
            at = ChineseWords.find(context, String.valueOf(name), at, from);
            if (at < 0) {
                return true;
            }
            // 一位卖菜的老人 … 老人说: nobody who has a name.
            for (int i = at; i > Math.max(1, at - MAX_DESCRIBED); i--) {
                if (ChineseSubject.isClauseEnd(context[i - 1])) {
                    break;
                }
                if ("位名个".indexOf(context[i - 1]) >= 0) {
                    return false;
                }
            }
            if (at > 1
                    && context[at - 1] == '的'
                    && context[at - 2] != '岁'
                    && names.matchAt(at + name.length, from) == 0) {
                // 独自徘徊的|老人 … 老人(说)
                return false;
            }
        }
        return true;
    }

    /** The last person before, unless the words point at one of a crowd: 这位网友, 该名工作人员. */
    void pointedAt(Quotation q, Mention role, @Nullable Quotation previous) {
        if (handles(role) || isPointedAt(role) && isNamelessBefore(role)) {
            return;
        }
        String word = ChineseMentions.endsWithAny(role.name(), ChineseMentions.FEMALE) ? "她" : "他";
        int told = toldFrom(role.start());
        // 这位|老人: without what points at him.
        int at = told < role.start() ? told : Math.max(0, told - 2);
        Mention place = new Mention(word, Type.PRONOUN, null, at, role.end());
        Mention heard = hearer(role);
        heard = heard == null ? oldKin(role) : heard;
        if (heard != null && heard.type() == Type.ROLE) {
            q.speaker = heard;
            q.speakerConfidence *= 0.9;
            return;
        }
        heard = heard == null ? elder(role) : heard;
        if (heard == null && isOfAge(role.end() - role.name().length())) {
            // 转机来自护林员|阳明达|。73岁的|老人
            int sentence =
                    subjects.sentenceStart(role.start(), article.paragraphAt(role.start()).start());
            heard = nameIn(Math.max(0, sentence - MAX_DESCRIBED), sentence);
        }
        Mention found = heard != null ? heard : antecedent(place, previous, false, true);
        if (found == null || found.type() != Type.NAME || isAnswering(found, role.start())) {
            sameRole(q, role, previous);
            return;
        }
        char[] folded = ArticleText.fold(role.name());
        String head = role.name().startsWith("该") ? role.name().substring(1) : role.name();
        boolean named = found.title() != null && found.title().endsWith(head);
        int begin = role.end() - folded.length;
        // 这位62岁的|村民: nobody new is told of by age.
        boolean aged = begin > 1 && context[begin - 1] == '的' && context[begin - 2] == '岁';
        if (named || aged || ChineseWords.NAMELESS.matchBefore(folded, 0, folded.length) == 0) {
            q.speaker = found;
            q.speakerConfidence *= 0.85;
        }
    }

    /**
     * Where the word for a role stands last before a place, near enough to the role; -1: nowhere.
     */
    private int placeBefore(Mention role, int place) {
        int least = Math.max(0, role.end() - role.name().length() - MAX_DISTANCE);
        for (int at = place - 1; at >= least; at--) {
            if (article.raw.startsWith(role.name(), at)) {
                return at;
            }
        }
        return -1;
    }

    /** 货主|一看是个女人 … 这位货主: somebody who has no name. */
    private boolean isNamelessBefore(Mention role) {
        int from = role.end() - role.name().length();
        boolean bare = false;
        for (int at = placeBefore(role, from); at >= 0; at = placeBefore(role, at)) {
            int end = at + role.name().length();
            boolean named =
                    names.matchAt(end, context.length) > 0
                            || names.matchBefore(Math.max(0, at - MAX_LABEL), at) > 0
                            || ArticleText.isHan(context[at == 0 ? 0 : at - 1])
                                    && at > 0
                                    && "的位名个".indexOf(context[at - 1]) < 0;
            if (named) {
                return false;
            }
            bare |=
                    end < context.length
                            && subjects.leadingIn(at, Math.min(context.length, end + 2))
                                    .isPresent();
        }
        return bare;
    }

    /** 那位队长|把他拦下了: somebody else than whom he has to do with. */
    private boolean handles(Mention role) {
        for (int i = role.end();
                i + 1 < context.length && !ChineseSubject.isClauseEnd(context[i]);
                i++) {
            if ("把将".indexOf(context[i]) >= 0 && "他她".indexOf(context[i + 1]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 71岁的|何远山 … 老人(说): the only one who is so old. */
    private @Nullable Mention elder(Mention role) {
        if (!ChineseMentions.endsWithAny(role.name(), OLD)) {
            return null;
        }
        if (elders == null) {
            elders = findElders();
        }
        return elders.size() == 1
                ? new Mention(elders.first(), Type.NAME, null, role.start(), role.end())
                : null;
    }

    /** 何远山|父亲今年七十四岁。…老人(说): whose old kin the sentences before tell of. */
    private @Nullable Mention oldKin(Mention role) {
        if (!ChineseMentions.endsWithAny(role.name(), OLD)) {
            return null;
        }
        int least = article.paragraphAt(role.start()).start();
        for (int to = role.start(), n = 0; to > least && n < SENTENCES_BACK; n++) {
            int from = subjects.sentenceStart(to - 1, least);
            Mention who = subjects.leadingIn(from, to).orElse(null);
            if (who != null && who.type() == Type.NAME) {
                return null;
            }
            if (who != null
                    && who.type() == Type.ROLE
                    && ChineseMentions.endsWithAny(who.name(), OLD_KIN)) {
                return new Mention(who.name(), Type.ROLE, who.title(), role.start(), role.end());
            }
            to = from;
        }
        return null;
    }

    private SortedSet<String> findElders() {
        SortedSet<String> found = new TreeSet<>();
        for (int i = 2; i < context.length; i++) {
            boolean old =
                    context[i] == '岁'
                            && "6789".indexOf(context[i - 2]) >= 0
                            && Character.isDigit(context[i - 1])
                            && (i == 2 || !Character.isDigit(context[i - 3]));
            // 七十六岁
            boolean written =
                    context[i] == '岁'
                            && i > 2
                            && ("六七八九".indexOf(context[i - 2]) >= 0 && context[i - 1] == '十'
                                    || "六七八九".indexOf(context[i - 3]) >= 0
                                            && context[i - 2] == '十');
            String name = old || written ? aged(i) : null;
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    /** Whose age ends at a place: 71岁的|何远山, 何远山|今年71岁. */
    private @Nullable String aged(int years) {
        int behind = years + (years + 1 < context.length && context[years + 1] == '的' ? 2 : 1);
        int name = behind < context.length ? names.matchAt(behind, context.length) : 0;
        int from = behind;
        if (name == 0) {
            int age = years - 2;
            while (age > 1 && "今年现已经有时, ".indexOf(context[age - 1]) >= 0) {
                age--;
            }
            name = names.matchBefore(Math.max(0, age - MAX_LABEL), age);
            from = age - name;
        }
        int titled = name > 0 ? 0 : ChineseWords.titledSurname(context, behind, context.length);
        if (titled > 0) {
            // 82岁的|戴老伯
            return article.slice(behind, behind + titled);
        }
        return name == 0 ? null : fullNames.printed(names.fullest(new String(context, from, name)));
    }

    /** 林宝成回忆，|老人看了好几遍: who tells of somebody is not the one; where nobody does, the place. */
    private int toldFrom(int place) {
        int least = Math.max(article.paragraphAt(place).start(), place - MAX_DISTANCE);
        int sentence = subjects.sentenceStart(place, least);
        for (int i = sentence + 2; i < place; i++) {
            if (context[i] == ',' && ChineseWords.SAFE.matchBefore(context, sentence, i) > 1) {
                return sentence;
            }
        }
        return place;
    }

    /** 馆长告诉|何远山，…。老人|听完(说): who hears it is who was told. */
    private @Nullable Mention hearer(Mention role) {
        if (role.end() >= context.length || context[role.end()] != '听') {
            return null;
        }
        int least =
                Math.max(article.paragraphAt(role.start()).start(), role.start() - MAX_DISTANCE);
        int to = beforeMark(role.start(), least);
        int from = to > least ? subjects.sentenceStart(to - 1, least) : to;
        int told = ChineseWords.find(context, "告诉", from, to);
        return told < 0
                ? null
                : subjects.personAt(told + 2, to).filter(ChineseMentions::isSomebody).orElse(null);
    }

    /** 一家厂商高层 … 该高层: who was called so before. */
    private void sameRole(Quotation q, Mention role, @Nullable Quotation previous) {
        if (!role.name().startsWith("该") && isPointedAt(role)) {
            Mention counted = countedBefore(role);
            counted = counted == null ? longerBefore(role) : counted;
            q.speaker = counted == null ? q.speaker : counted;
            return;
        }
        if (role.name().startsWith("该") && role.name().length() > 2) {
            Mention pointed =
                    new Mention(role.name(), Type.PRONOUN, null, role.start(), role.end());
            Mention told = antecedent(pointed, previous, false, false);
            if (told != null && told.name().endsWith(role.name().substring(1))) {
                int one = Math.max(told.name().indexOf("一名"), told.name().indexOf("一位"));
                q.speaker = one < 0 ? told : told.named(told.name().substring(one + 2));
                q.speakerConfidence *= 0.85;
            }
        }
    }

    /** 红石公司相关|负责人(接受采访) … 这名|负责人: whom the word's last place tells of. */
    private @Nullable Mention longerBefore(Mention role) {
        int at = placeBefore(role, role.end() - role.name().length());
        if (at < 0) {
            return null;
        }
        int end = at + role.name().length();
        int clause = subjects.clauseStart(at, article.paragraphAt(at).start());
        return subjects.leadingIn(clause, end)
                .filter(who ->
                        who.type() == Type.ROLE
                                && who.end() == end
                                && who.name().length() > role.name().length())
                .orElse(null);
    }

    /** 当地一位|人大代表 … 这位|代表: the longer word by which the same one was counted. */
    private @Nullable Mention countedBefore(Mention role) {
        int from = role.end() - role.name().length();
        for (int at = placeBefore(role, from); at >= 0; at = placeBefore(role, at)) {
            int end = at + role.name().length();
            for (int i = at - 1;
                    i > Math.max(0, Math.max(from - MAX_DISTANCE, at - MAX_DESCRIBED));
                    i--) {
                if (ChineseSubject.isClauseEnd(context[i])) {
                    break;
                }
                boolean counted = "位名".indexOf(context[i]) >= 0 && context[i - 1] == '一';
                if (counted && i + 1 == at) {
                    return null;
                }
                if (counted) {
                    return new Mention(
                            article.slice(i + 1, end), Type.ROLE, null, role.start(), role.end());
                }
            }
        }
        return null;
    }

    /** Whom 他, 她, 其, 该负责人 stand for. */
    void resolve(Quotation q, @Nullable Quotation previous) {
        Mention pronoun = q.speaker;
        if (pronoun == null) {
            return;
        }
        Mention above = admitsToo(pronoun) ? tellerAbove(pronoun) : null;
        Mention found =
                above != null
                        ? above
                        : previous != null && goesOn(q, pronoun, previous)
                                ? previous.speaker
                                : antecedent(pronoun, previous);
        if (found != null && "他她".contains(pronoun.name()) && isAnswering(found, pronoun.start())) {
            // 记者：师父教了您什么？⏎何远山：他临走前说: whoever answers says 我 of himself.
            found = toldInQuestion(pronoun);
        }
        if (found != null && pronoun.name().length() == 1 && isPointedAt(found)) {
            // 这个瘦弱的小伙子原本没有想过。他说: whom the article told of before.
            Mention earlier = earlier(pronoun, found.start(), previous);
            found = earlier != null && earlier.type() == Type.NAME ? earlier : found;
        }
        if (found != null
                && previous != null
                && previous.speaker != null
                && found.name().equals(previous.speaker.name())
                && speaksOfWords(pronoun, q.open)) {
            // 评委批评它“…”。她把这句话|抄了下来，“…”
            Mention other = earlier(pronoun, previous.open, null);
            found = other == null || other.name().equals(found.name()) ? found : other;
        }
        if (found != null
                && previous != null
                && previous.speaker != null
                && "他她".contains(pronoun.name())
                && found.name().equals(previous.speaker.name())
                && asksAnother(previous, pronoun)) {
            Mention asked = namedBefore(previous, found);
            found = asked == null ? found : asked;
        }
        if (found != null
                && previous != null
                && (isAskedBack(q, previous, found) || answersBack(q, pronoun, previous, found))) {
            // 警察回答。“…？”他问道: whoever has answered does not ask; 主持人何远山说“…”，没想到她回了一句.
            boolean told = isSaidTo(previous, pronoun.name());
            int place =
                    told
                            ? subjects.sentenceStart(
                                    previous.open,
                                    article.paragraphs.get(previous.paragraph).start())
                            : previous.open;
            Mention other = earlier(pronoun, place, null);
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

    /** ⏎她|也承认，: a paragraph that begins so goes on with who told the one before. */
    private boolean admitsToo(Mention pronoun) {
        int at = pronoun.end();
        return pronoun.name().length() == 1
                && pronoun.start() == article.paragraphAt(pronoun.start()).start()
                && at + 2 < context.length
                && "也还".indexOf(context[at]) >= 0
                && ChineseWords.ANY_CUE.matchAt(context, at + 1, context.length) > 1;
    }

    /** 小满母亲|说，女儿…。: who tells all that the paragraph before has. */
    private @Nullable Mention tellerAbove(Mention pronoun) {
        int index = article.paragraphAt(pronoun.start()).index() - 1;
        if (index < 0) {
            return null;
        }
        Paragraph above = article.paragraphs.get(index);
        int comma = ChineseSubject.clauseStop(context, above.start(), above.end());
        if (comma == above.start() || comma >= above.end() || context[comma] != ',') {
            return null;
        }
        int cue = ChineseWords.SAFE.matchBefore(context, above.start(), comma);
        cue = cue == 0 && "说称".indexOf(context[comma - 1]) >= 0 ? 1 : cue;
        return cue == 0
                ? null
                : subjects.of(comma - cue, above.start())
                        .filter(who ->
                                (who.type() == Type.NAME || who.type() == Type.ROLE)
                                        && fits(pronoun.name(), false, false, who))
                        .orElse(null);
    }

    /** 何远山询问：“…？”她(说): right behind a question somebody else speaks. */
    private boolean asksAnother(Quotation question, Mention pronoun) {
        Cue cue = question.cue;
        return cue != null
                && cue.end() <= question.open
                && ChineseWords.find(context, "问", cue.start(), cue.end()) >= 0
                && article.last(question) == '?'
                && pronoun.start() >= question.close
                && pronoun.start() - question.close < 2;
    }

    /** 何远山看到|林小荷|，询问：“…”: whom else the sentence names before the words, the nearest. */
    private @Nullable Mention namedBefore(Quotation q, Mention who) {
        int least = subjects.sentenceStart(q.open, article.paragraphs.get(q.paragraph).start());
        String name = fullNames.fullest(who).name();
        for (int i = q.open; i > least; i--) {
            int length = names.matchBefore(least, i);
            String other =
                    length == 0
                            ? ""
                            : fullNames.printed(
                                    names.fullest(new String(context, i - length, length)));
            if (length > 0 && !other.equals(name)) {
                return new Mention(other, Type.NAME, null, q.open, q.open);
            }
        }
        return null;
    }

    private boolean speaksOfWords(Mention pronoun, int to) {
        int end = ChineseSubject.clauseStop(context, pronoun.end(), to);
        return ChineseWords.findAny(context, THESE_WORDS, pronoun.end(), end);
    }

    /** Whom a pronoun would stand for at a place before. */
    private @Nullable Mention earlier(Mention pronoun, int place, @Nullable Quotation previous) {
        Mention there = new Mention(pronoun.name(), Type.PRONOUN, null, place, 0);
        return antecedent(there, previous, false, true);
    }

    /** 居民笑着说：“…”他|继续(说): whoever has spoken right before. */
    private boolean goesOn(Quotation q, Mention pronoun, Quotation previous) {
        if (q.cue == null
                || previous.speaker == null
                || previous.speaker.type() == Type.PRONOUN
                || pronoun.start() < previous.close
                || pronoun.start() - previous.close > 3
                || pronoun.name().length() > 1) {
            return false;
        }
        int between = q.cue.start() - pronoun.end();
        String manner =
                between > 0 && between < 4 ? new String(context, pronoun.end(), between) : "";
        return fits(pronoun.name(), false, false, previous.speaker)
                && (manner.startsWith("继续") || manner.startsWith("接着") || manner.equals("又"));
    }

    private boolean answersBack(Quotation q, Mention pronoun, Quotation previous, Mention found) {
        int end = pronoun.end();
        boolean answers = asksThem(previous, pronoun.name());
        for (int i = end; i < Math.min(q.open, end + 3); i++) {
            answers |= "回答怼".indexOf(context[i]) >= 0;
        }
        boolean told =
                pronoun.name().length() == 1
                        && q.paragraph - previous.paragraph < 2
                        && isSaidTo(previous, pronoun.name());
        return answers
                && (told || previous.paragraph == q.paragraph)
                && pronoun.start() >= previous.close
                && (told || pronoun.start() - previous.close < 2 * MAX_DESCRIBED)
                && previous.speaker != null
                && previous.speaker.name().equals(found.name());
    }

    /** 何远山问她：“…？”她(说): whom the question goes to. */
    private boolean asksThem(Quotation question, String pronoun) {
        Cue cue = question.cue;
        if (pronoun.length() == 1 && isSaidTo(question, pronoun)) {
            return true;
        }
        return cue != null
                && pronoun.length() == 1
                && cue.end() < question.open
                && (context[cue.end()] == pronoun.charAt(0)
                        || context[cue.end() - 1] == pronoun.charAt(0));
    }

    /** 何远山|对她说的第一句话是“…”: to whom the words before went. */
    private boolean isSaidTo(Quotation q, String pronoun) {
        int from = subjects.sentenceStart(q.open, article.paragraphs.get(q.paragraph).start());
        for (int i = from + 1; i + 1 < q.open; i++) {
            boolean to =
                    context[i + 1] == pronoun.charAt(0)
                            && "对跟向问劝冲朝".indexOf(context[i]) >= 0
                            && (i + 2 >= q.open || "的们".indexOf(context[i + 2]) < 0);
            if (to) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedBack(Quotation q, Quotation previous, Mention found) {
        return q.cue != null
                && previous.cue != null
                && previous.speaker != null
                && previous.speaker.name().equals(found.name())
                && ChineseWords.find(
                                context,
                                "问",
                                q.cue.start(),
                                Math.min(q.cue.end() + 1, context.length))
                        >= 0
                && ChineseWords.find(context, "答", previous.cue.start(), previous.cue.end()) >= 0;
    }

    /** Whom a pronoun stands for; null: nobody whom the text tells of. */
    @Nullable Mention antecedent(Mention pronoun, @Nullable Quotation previous) {
        String word = pronoun.name();
        if (word.equals("前者") || word.equals("后者")) {
            return ofTwo(pronoun.start(), word.equals("前者"));
        }
        boolean plural =
                word.endsWith("们") || word.equals("双方") || word.equals("两人") || word.equals("二人");
        boolean keeps = word.equals("双方") || word.equals("对方") || word.equals("我");
        if (word.equals("我")) {
            Mention answering = answering(pronoun.start());
            if (answering != null) {
                return answering;
            }
        }
        Mention other = word.equals("对方") ? other(pronoun.start(), previous) : null;
        if (other != null) {
            return other;
        }
        if (keeps) {
            return new Mention(word, Type.ROLE, null, pronoun.start(), pronoun.end());
        }
        if (word.endsWith("负责人")) {
            // The one told of as such, before anybody who may be in charge.
            Mention same = new Mention("这位负责人", Type.PRONOUN, null, pronoun.start(), pronoun.end());
            Mention told = antecedent(same, previous, false, false);
            if (told != null) {
                return told;
            }
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

    /** Whom 对方 stands for: who was called, who has answered, or who is told of before. */
    private @Nullable Mention other(int place, @Nullable Quotation previous) {
        Mention called = counterpart(place);
        Mention answered = called == null ? answered(place, previous) : called;
        return answered == null ? roleBefore(place) : answered;
    }

    /** “…”当记者追问时，|对方(称): who has answered before. */
    private @Nullable Mention answered(int place, @Nullable Quotation previous) {
        Mention who = previous == null ? null : previous.speaker;
        if (previous == null || who == null) {
            return null;
        }
        Paragraph here = article.paragraphAt(place);
        boolean begins =
                previous.paragraph == here.index() - 1
                        && subjects.sentenceStart(place, here.start()) == here.start();
        if (begins
                && who.type() != Type.PRONOUN
                && !ChineseMentions.isReporter(who)
                && ChineseWords.find(context, "记者", here.start(), place) >= 0
                && ChineseWords.find(context, "问", here.start(), place) >= 0) {
            // “…”⏎当记者追问时，|对方(答道)
            return who;
        }
        boolean asked =
                previous.paragraph == here.index()
                        && place - previous.close < MAX_CALL
                        && ChineseWords.find(
                                        context,
                                        "记者",
                                        who.type() == Type.ROLE
                                                ? article.paragraphAt(place).start()
                                                : previous.close,
                                        place)
                                >= 0;
        return asked && who.type() != Type.PRONOUN && !ChineseMentions.isReporter(who) ? who : null;
    }

    /**
     * 四楼的|邻居|没办卡。她提过，对方(说): who has no name and is told of in the sentence before, where another
     * one stands before 对方.
     */
    private @Nullable Mention roleBefore(int place) {
        int least = article.paragraphAt(place).start();
        int to = subjects.sentenceStart(place, least);
        Mention near = subjects.leadingIn(to, place).orElse(null);
        if (near == null || to <= least) {
            return null;
        }
        return subjects.leadingIn(subjects.sentenceStart(to - 1, least), to)
                .filter(who ->
                        who.type() == Type.ROLE
                                && !who.name().equals(near.name())
                                && !ChineseMentions.isReporter(who)
                                && !ChineseMentions.isMany(who))
                .orElse(null);
    }

    /** 致电|平台客服，对方(称), 当初接待他的|经理已经离职。电话接通后，对方(说): who was called. */
    private @Nullable Mention counterpart(int place) {
        Paragraph here = article.paragraphAt(place);
        // ⏎|对方回得很快: who was told something at the end of the paragraph before
        boolean begins = place == here.start() && here.index() > 0;
        int earliest = begins ? article.paragraphs.get(here.index() - 1).start() : here.start();
        int least = Math.max(earliest, place - MAX_CALL);
        for (int to = place; to > least; ) {
            int end = beforeMark(to, least);
            int from = subjects.clauseStart(end, least);
            for (int i = from; i + 3 < end; i++) {
                String verb = new String(context, i, 2);
                boolean is = context[i] == '的' && context[i + 1] == '是' && i - from < 5;
                // 把手套送给了|一个小女孩，对方(问)
                boolean gives = i > from && context[i] == '给' && givesTo(i, end);
                if (is || gives || CALLING.contains(verb)) {
                    // 接电话的是|值班人员，对方(说)
                    int word = i + (gives ? 1 : 2);
                    int start = word + ("了上到".indexOf(context[word]) >= 0 ? 1 : 0);
                    int phone = end - (ChineseWords.isAt(context, "的电话", end - 3, end) ? 3 : 0);
                    Mention who = subjects.somebody(start, phone).orElse(null);
                    if (who != null
                            && who.type() != Type.PRONOUN
                            && !ChineseMentions.isReporter(who)) {
                        return who;
                    }
                    // 问过|财务总监|这笔钱的用途, 请懂行的|朋友|一看, 给|林教练|发了条微信
                    Mention called = subjects.leadingIn(start, end).orElse(null);
                    if (called != null
                            && (called.type() == Type.ROLE || gives && called.type() == Type.NAME)
                            && !ChineseMentions.isReporter(called)) {
                        return called;
                    }
                    int role = ChineseWords.ROLES.matchBefore(context, start, end);
                    if (role > 1) {
                        String name = article.slice(end - role, end);
                        return new Mention(name, Type.ROLE, null, end - role, end);
                    }
                }
            }
            to = from == end ? end - 1 : from;
            if (to > least && ArticleText.isStop(context[to - 1])) {
                to--;
            }
        }
        return null;
    }

    /** 送给|一个小女孩, 给|林教练|发了条微信: but not 给孩子报了班. */
    private boolean givesTo(int at, int end) {
        return "送交递发寄借还卖转塞".indexOf(context[at - 1]) >= 0
                || ChineseWords.findAny(context, MESSAGES, at, end);
    }

    /** 何远山：…: whether the paragraph is an answer of his. */
    private boolean isAnswering(Mention who, int place) {
        Mention answering = answering(place);
        return answering != null
                && fullNames.fullest(answering).name().equals(fullNames.fullest(who).name());
    }

    /** 记者：|师父|教了您什么？: of whom the question tells, whose answer the paragraph is. */
    private @Nullable Mention toldInQuestion(Mention pronoun) {
        int index = article.paragraphAt(pronoun.start()).index() - 1;
        if (index < 0) {
            return null;
        }
        Paragraph question = article.paragraphs.get(index);
        int from = behindLabel(question.start(), question.start(), question.end());
        return from == question.start()
                ? null
                : subjects.leadingIn(from, question.end())
                        .filter(who ->
                                who.type() == Type.ROLE && fits(pronoun.name(), false, false, who))
                        .orElse(null);
    }

    /** 何远山：我说“…”: whose answer in an interview the paragraph is. */
    private @Nullable Mention answering(int place) {
        Paragraph paragraph = article.paragraphAt(place);
        int limit = Math.min(paragraph.end(), paragraph.start() + MAX_LABEL);
        for (int i = paragraph.start() + 1; i < limit; i++) {
            if (context[i] == ':') {
                return subjects.somebody(paragraph.start(), i)
                        .filter(m -> m.type() == Type.NAME)
                        .orElse(null);
            }
            if (ChineseSubject.isClauseEnd(context[i])) {
                return null;
            }
        }
        return null;
    }

    /** 前者, 后者: of the two last named in the sentences before. */
    private @Nullable Mention ofTwo(int place, boolean former) {
        Paragraph paragraph = article.paragraphAt(place);
        int from = place;
        for (int n = 0; n < 3 && from > paragraph.start(); n++) {
            from = subjects.sentenceStart(from - 1, paragraph.start());
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
                : new Mention(fullNames.printed(who), Type.NAME, null, place, place);
    }

    private @Nullable Mention antecedent(
            Mention pronoun, @Nullable Quotation previous, boolean plural, boolean person) {
        String word = pronoun.name();
        int p = article.paragraphAt(pronoun.start()).index();
        int to = pronoun.start();
        int first = beforeMark(to, article.paragraphs.get(p).start());
        boolean nearest = true;
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
                Mention speaker = speakerEndingAt(to, pronoun.start());
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
            int begin = subjects.sentenceStart(to, least);
            int from = behindLabel(begin, least, to);
            Mention telling = teller(from, to);
            if (telling != null && fits(word, plural, person, telling)) {
                return telling;
            }
            for (int i = to; i > from; i--) {
                if (context[i - 1] == Context.QUOTED) {
                    // “…。”何远山站了起来。他说: a sentence of its own behind the quotation.
                    boolean ended = i > 1 && ArticleText.isStop(article.folded[i - 2]);
                    Mention own = ended ? subjectFitting(word, plural, person, i, to) : null;
                    if (own != null) {
                        return own;
                    }
                    Mention speaker = speakerEndingAt(i, pronoun.start());
                    if (speaker != null && fits(word, plural, person, speaker)) {
                        return speaker;
                    }
                    break;
                }
            }
            Mention who = subjectFitting(word, plural, person, from, to);
            if (who == null && person && to == first && from > begin) {
                // 何远山：老站长|来家里找我，他说: whoever the one who answers tells of.
                who = singleRole(word, from, to);
            }
            if (nearest && (who == null || who.type() != Type.NAME)) {
                Mention told = told(subjects.clauseStart(to, from), to);
                if (told != null && fits(word, plural, person, told)) {
                    return told;
                }
            }
            if (who != null && to == first && !plural && perceives(who, pronoun.start())) {
                Mention seen = nameIn(who.end(), pronoun.start());
                if (seen != null && fits(word, false, person, seen)) {
                    return seen;
                }
            }
            boolean asked = to == first || nearest && asksHim(who, word, to);
            if (who != null && !(asked && actsOn(word, who, to == first ? pronoun.start() : to))) {
                return who;
            }
            // 导师劝何小山收心。她的课题很难。她(笑了): the same pronoun tells nothing new.
            nearest = nearest && word.length() == 1 && context[from] == word.charAt(0);
            to = from;
        }
        return previous == null
                        || previous.speaker == null
                        || !fits(word, plural, person, previous.speaker)
                ? null
                : previous.speaker;
    }

    /** 何远山：|他说…: who answers in an interview says 我 of himself. */
    private int behindLabel(int from, int paragraph, int to) {
        if (from == paragraph) {
            for (int i = from + 1; i < Math.min(to, from + MAX_LABEL); i++) {
                if (context[i] == ':') {
                    return subjects.somebody(from, i).isPresent() ? i + 1 : from;
                }
                if (ChineseSubject.isClauseEnd(context[i])) {
                    return from;
                }
            }
        }
        return from;
    }

    /** 何远山|说，…，老板要求大家“…”: who tells all of a sentence that has words of somebody in it. */
    private @Nullable Mention teller(int from, int to) {
        int comma = ChineseWords.find(context, ",", from, to);
        int cue = comma < 0 ? 0 : ChineseWords.SAFE.matchBefore(context, from, comma);
        cue = comma > from && cue == 0 && context[comma - 1] == '说' ? 1 : cue;
        boolean quotes = cue > 0 && Context.quotes(context, comma, to);
        return quotes
                ? subjects.of(comma - cue, from)
                        .filter(m -> m.type() == Type.NAME || m.type() == Type.ROLE)
                        .orElse(null)
                : null;
    }

    private int beforeMark(int place, int least) {
        int to = place;
        while (to > least && (context[to - 1] == ' ' || context[to - 1] == ',')) {
            to--;
        }
        return to;
    }

    /** 何远山|问他累不累。他…: only what is asked goes on over the end of the sentence. */
    private boolean asksHim(@Nullable Mention who, String word, int to) {
        return who != null && ChineseWords.find(context, "问" + word, who.end(), to) > 0;
    }

    /** 何远山|劝他别买，他(摆摆手): who does something to him is not he. */
    private boolean actsOn(String word, Mention who, int pronoun) {
        if (word.length() != 1 || who.end() >= pronoun) {
            return false;
        }
        for (int i = who.end() + 1; i < pronoun - 1; i++) {
            if (context[i] != ',' && ChineseSubject.isClauseEnd(context[i])) {
                return false;
            }
            if (context[i] == word.charAt(0)
                    && "们的自".indexOf(context[i + 1]) < 0
                    && isDoneTo(who.end(), i)) {
                return true;
            }
        }
        return false;
    }

    /** The last name between two places. */
    private @Nullable Mention nameIn(int from, int to) {
        for (int i = to; i > from; i--) {
            int name = names.matchBefore(from, i);
            if (name > 0) {
                return new Mention(
                        fullNames.printed(new String(context, i - name, name)),
                        Type.NAME,
                        null,
                        i - name,
                        i);
            }
        }
        return null;
    }

    /** 民警|在手机里看到，他(下达指令): whom somebody sees or hears of is not he. */
    private boolean perceives(Mention who, int pronoun) {
        int end = beforeMark(pronoun, who.end());
        return end < pronoun
                && end - who.end() > 1
                && (ChineseWords.PERCEIVING.matchBefore(context, who.end(), end) > 1
                        || ChineseWords.isAt(context, "注意到", end - 3, end));
    }

    private boolean isDoneTo(int from, int to) {
        return ChineseWords.PASSIVE.matchBefore(context, from, to) > 0
                || from < to && "劝问催拦请让叫夸骂求笑怪嫌逼".indexOf(context[to - 1]) >= 0;
    }

    /** 有人劝|何远山多歇着，他(摆摆手): whom a crowd talks to. */
    private @Nullable Mention told(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isDoneTo(from, i)) {
                return subjects.personAt(i, to).orElse(null);
            }
        }
        return null;
    }

    private @Nullable Mention singleRole(String word, int from, int to) {
        if (ChineseWords.anyAt(context, ABOUT, from, to) > 0) {
            return null;
        }
        Mention who = subjectFitting(word, false, false, from, to);
        return who != null
                        && who.type() == Type.ROLE
                        && !ChineseMentions.isMany(who)
                        && ChineseWords.CROWDS.matchAt(
                                        ArticleText.fold(who.name()), 0, who.name().length())
                                == 0
                        && !ChineseMentions.isReporter(who)
                ? who
                : null;
    }

    private @Nullable Mention subjectFitting(
            String word, boolean plural, boolean person, int from, int to) {
        // 当主持人问起此事，何远山没有否认，但他说: who acts in the main clause.
        int start = behindWhen(from, to);
        while (start < to) {
            int end = ChineseSubject.clauseStop(context, start, to);
            Optional<Mention> who =
                    subjects.leadingIn(start, end)
                            .map(m -> plural ? m : subjects.leader(m))
                            .map(this::bearer);
            if (who.isPresent()
                    && who.get().type() != Type.PRONOUN
                    && fits(word, plural, person, who.get())) {
                Mention main = end < to ? mainSubject(end, to) : null;
                return main != null && fits(word, plural, person, main) ? main : who.get();
            }
            if (start == from
                    && !plural
                    && word.length() == 1
                    && who.isPresent()
                    && who.get().name().equals(word)) {
                // 她最后还是买了，因为女儿要吃。“…”她(说): whom it stands for, it stood for before.
                return null;
            }
            boolean tells =
                    who.isEmpty()
                            || ChineseMentions.isReporter(who.get())
                            || who.get().name().equals("我");
            if (!plural && tells) {
                int clause = start;
                Mention met =
                        subjects.met(start, end)
                                .or(() -> subjects.talkedTo(clause, end))
                                .orElse(null);
                boolean asked =
                        met != null
                                && met.type() == Type.ROLE
                                && !ChineseMentions.isMany(met)
                                && met.start() > 0
                                && context[met.start() - 1] == '问';
                if (met != null
                        && (ChineseMentions.isSomebody(met)
                                || asked
                                || !person && met.type() == Type.ROLE)
                        && fits(word, false, person && !asked, met)) {
                    return met;
                }
            }
            Mention agent = who.isEmpty() && person && !plural ? agent(start, end) : null;
            if (agent != null && fits(word, false, true, agent)) {
                return agent;
            }
            Optional<Mention> owner = subjects.ownerIn(start, end);
            if (person && !plural && owner.isPresent() && fits(word, plural, person, owner.get())) {
                return owner.get();
            }
            start = end + 1;
        }
        return null;
    }

    /** 录音被|何远山|存在手机里: by whom something is done to a thing. */
    private @Nullable Mention agent(int from, int to) {
        int by = ChineseWords.find(context, "被", from + 2, to);
        return by < 0 || names.matchAt(by + 1, to) == 0
                ? null
                : subjects.personAt(by + 1, to).orElse(null);
    }

    /** 总统: whoever the article says holds the office. */
    private Mention bearer(Mention who) {
        String name =
                who.type() == Type.ROLE
                        ? names.bearer(String.valueOf(ArticleText.fold(who.name())))
                        : null;
        return name == null
                ? who
                : new Mention(
                        fullNames.printed(name), Type.NAME, who.name(), who.start(), who.end());
    }

    /** 何远山回到家时，母亲|感到不安: who acts in the clause behind one that only says when. */
    private @Nullable Mention mainSubject(int when, int to) {
        if (context[when] != ',' || "时后前".indexOf(context[when - 1]) < 0) {
            return null;
        }
        int end = ChineseSubject.clauseStop(context, when + 1, to);
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
        // 当何远山提到新片，(他打趣)
        int comma = ChineseSubject.clauseStop(context, from, to);
        return comma < to && context[comma] == ',' ? comma + 1 : from;
    }

    /** Who has said the quotation that ends at a place, unless it is whom we look for. */
    private @Nullable Mention speakerEndingAt(int close, int place) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Quotation q = quotations.get(middle);
            if (q.close == close) {
                return q.accepted
                                && q.speaker != null
                                && q.speaker.type() != Type.PRONOUN
                                && (q.speaker.start() < place || q.speaker.end() < q.open)
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
                ChineseMentions.isReporter(who)
                        || who.name().equals("我")
                        || who.title() != null
                                && who.title().endsWith("记者")
                                && !isOfPlace(who.title());
        if (reports
                || isLatinPaper(who)
                || person
                        && !ChineseMentions.isSomebody(who)
                        && !(who.name().length() > 3 && ChineseMentions.hasTitle(who))
                        && !isCounted(who)) {
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
                    || !pronoun.startsWith("这")
                            && pronoun.endsWith("负责人")
                            && (subjects.isCertain(who) || ChineseMentions.hasTitle(who))
                    || pronoun.length() == 2 && who.type() == Type.ORGANIZATION;
        }
        boolean collective =
                who.type() == Type.ORGANIZATION
                        || name.endsWith("们")
                        || name.endsWith("网友")
                        || name.endsWith("众人");
        if (pronoun.length() == 1 && "他她".contains(pronoun) && isLatinFirm(who)) {
            return false;
        }
        if (pronoun.equals("他")) {
            return !collective
                    && !ChineseMentions.isFemale(who)
                    && !(who.type() == Type.NAME
                            && genders().isFemale(fullNames.fullest(who).name()));
        }
        if (pronoun.equals("她")) {
            return !collective
                    && !ChineseMentions.isMale(who)
                    && !(who.type() == Type.NAME
                            && genders().isMale(fullNames.fullest(who).name()));
        }
        return true;
    }

    private ChineseGenders genders() {
        if (genders == null) {
            genders = new ChineseGenders(article, context, subjects, fullNames);
        }
        return genders;
    }

    /** 南苏丹记者: one who is told of, not who tells. */
    private static boolean isOfPlace(String title) {
        char[] folded = ArticleText.fold(title.substring(title.lastIndexOf('的') + 1));
        int end = folded.length - 2;
        return end > 1
                && ChineseTokens.isPlace(
                        folded, ChineseTokens.of(folded, 0, end).startAt(end - 1), end);
    }

    /** TC2, Zynga|旗下: no one, by its characters or what stands around it somewhere. */
    private boolean isLatinFirm(Mention who) {
        String name = who.name();
        return name.charAt(0) < 0x250
                && (firms.containsKey(name) || firms.size() < MAX_FIRMS)
                && firms.computeIfAbsent(name, this::isFirm);
    }

    private boolean isFirm(String name) {
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        if (capitals && name.chars().anyMatch(Character::isDigit)) {
            return true;
        }
        char[] text = article.folded;
        int at = ChineseWords.find(text, name, 0, text.length);
        while (at >= 0) {
            int end = at + name.length();
            for (String word : FIRMS) {
                int before = at - word.length();
                if (ChineseWords.isAt(text, word, end, text.length)
                        || before >= 0 && ChineseWords.isAt(text, word, before, at)) {
                    return true;
                }
            }
            at = ChineseWords.find(text, name, end, text.length);
        }
        return false;
    }

    /** Business Daily|最先报道: a paper, whatever it is called. */
    private boolean isLatinPaper(Mention who) {
        int limit = Math.min(who.end() + 5, context.length);
        return who.name().charAt(0) < 0x250
                && (ChineseWords.find(context, "报道", who.end(), limit) >= 0
                        || ChineseWords.find(context, "报导", who.end(), limit) >= 0);
    }

    /** 一名参与论证的专家: a role of one person, whatever the role. */
    boolean isCounted(Mention who) {
        if (who.type() != Type.ROLE) {
            return false;
        }
        int from = who.start();
        // 一名不愿具名的|专家
        boolean described = from > 0 && context[from - 1] == '的';
        from -= described || from == 0 ? 0 : 1;
        while (described
                && from > 1
                && who.start() - from < MAX_DESCRIBED
                && !ChineseSubject.isClauseEnd(context[from - 1])) {
            from--;
        }
        for (int i = Math.max(1, from); i < who.end(); i++) {
            if ((context[i] == '名' || context[i] == '位') && "一某".indexOf(context[i - 1]) >= 0) {
                return true;
            }
        }
        return false;
    }
}
