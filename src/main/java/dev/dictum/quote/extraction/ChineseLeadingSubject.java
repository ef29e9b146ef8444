package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands as the subject that leads a clause, whatever the clause says. */
final class ChineseLeadingSubject extends ChineseSubjectPhrases {
    /** What is somebody's own to tell. */
    private static final Set<String> TELLINGS =
            Set.of(
                    "记忆", "印象", "眼", "眼里", "心", "心目", "心里", "描述", "讲述", "回忆", "口", "叙述", "日记", "笔",
                    "说法", "估算", "解释", "观察", "推算", "预测", "预计", "分析", "理解", "经验", "计划", "设想", "想象",
                    "形容", "话", "话说", "话来说", "话讲", "话来讲");

    private static final String[] LEARNING = {"获悉", "得知", "获知", "了解到", "证实"};

    private static final Set<String> ASKING = Set.of("打听", "求证", "核实", "了解", "询问", "咨询");

    /** How much may stand before 从 and 向 where a reporter learns something. */
    private static final int MAX_REPORTER = 8;

    /** Behind those from whom somebody learns something. */
    private static final String[] PLACES = {"处", "那里", "那儿", "口中"};

    /** Ends of a word for a place. */
    private static final String PLACED = "里中上下边旁前后侧面外内";

    private static final String[] LOOKS = {
        "自称", "身穿", "头戴", "手持", "手拿", "穿着", "戴着", "拿着", "背着", "抱着", "推着", "牵着", "扎着", "留着", "骑着",
        "拄着", "挎着", "拎着", "提着", "举着", "打着", "坐着", "站着", "满头", "一头", "身着"
    };

    /** Before who is there. */
    private static final String[] THERE = {
        "电话那头是", "那头是", "门外是", "来人是", "来者是", "对面是", "打来的是", "电话里是"
    };

    /** Ends of a phrase that begins with 在 and whose thoughts follow. */
    private static final String[] THOUGHTS = {
        "眼里", "眼中", "心里", "心中", "口中", "印象里", "印象中", "记忆里", "记忆中", "笔下"
    };

    /** Behind two characters of somebody's name. */
    private static final Set<String> NICKNAMED =
            Set.of("阿嬷", "阿公", "阿婆", "婶婶", "大姐", "大妈", "大叔", "大爷", "大婶", "大娘");

    /** How far into a clause the name of its subject may begin. */
    private static final int FAR = 44;

    /** How long the word may be that tells the kind of a role. */
    private static final int MAX_KIND = 4;

    private static final Set<String> HEARSAY = Set.of("报道", "介绍", "了解", "透露", "统计", "消息", "观察");

    /**
     * Clauses whose subject is remembered; around one quotation after another the same are asked
     * for.
     */
    private static final int REMEMBERED = 4_096;

    private final Map<Long, Optional<Mention>> known = new HashMap<>();

    ChineseLeadingSubject(ChineseSubjectPhrases beside) {
        super(beside);
    }

    /** The subject of a clause that may say anything. */
    @Nullable Mention leading(int from, int to) {
        long clause = (long) from << 32 | to;
        Optional<Mention> subject = known.get(clause);
        if (subject == null) {
            subject = Optional.ofNullable(words.sound(leadingPhrase(from, to)));
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(clause, subject);
        }
        return subject.orElse(null);
    }

    /** 王仕鹏|以…, 何远山|总书记有…, but not 伊朗首|都, 何远山总书记的信: whom nothing belongs to here. */
    private boolean standsAlone(int from, int end, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        int word = tokens.endAt(from);
        int behind = end + ChineseWords.TITLES.matchAt(text, end, to);
        return behind < to
                && text[behind] != '的'
                && ChineseWords.RELATIONS.matchAt(text, end, to) < 2
                && (word == from + 1 || tokens.isPerson(from));
    }

    /** 邮递员|老钟, 乡村邮递员|老钟: nothing but a title and its kind before a name. */
    private boolean isTitled(int from, int name) {
        int title = ChineseWords.titleBefore(text, from, name);
        return title > 1 && (title == name - from || phrases.isOneNoun(from, name - title));
    }

    /** 拜登|昨天(来了), 许家印|摇了摇头: the length of what may be a name before a time or a gesture, or 0. */
    private int boundedName(int from, int to) {
        for (int length = 4; length > 1; length--) {
            int end = from + length;
            boolean ends =
                    end < to
                            && (ChineseWords.TIMES.matchAt(text, end, to) > 1
                                    || ChineseWords.GESTURES.matchAt(text, end, to) > 1);
            if (!ends || ChineseTokens.isCommonNoun(text, from, end)) {
                continue;
            }
            boolean chinese =
                    ChineseWords.isPerson(text, from, end)
                            && !ChineseWords.isSeldomSurname(text[from]);
            boolean foreign =
                    ChineseWords.foreignEnd(text, from, to) == end
                            && ChineseWords.ROLES.matchAt(text, from, to) == 0
                            && ChineseWords.ORGANIZATIONS.matchBefore(text, from, end) == 0;
            if (chinese || foreign) {
                return length;
            }
        }
        return 0;
    }

    /** 通过一名亲戚，: by whom something comes about; 和许多人一样，: whom somebody is like. */
    private boolean isMeans(int from, int to) {
        boolean likened =
                to - from > 4
                        && "和与像同跟".indexOf(text[from]) >= 0
                        && ChineseWords.isAt(text, "一样", to - 2, to);
        return likened
                || ChineseWords.isAt(text, "通过", from, to)
                || ChineseWords.isAt(text, "透过", from, to)
                || ChineseWords.isAt(text, "借助", from, to)
                || ChineseWords.isAt(text, "随着", from, to);
    }

    /** 据报道，: nobody. */
    private boolean isHearsay(int from, int to) {
        return to - from == 3
                && text[from] == '据'
                && HEARSAY.contains(new String(text, from + 1, 2));
    }

    private @Nullable Mention leadingPhrase(int from, int to) {
        int start = opening.skipLeading(from, to);
        Mention teller = teller(from + (from < to && text[from] == '而' ? 1 : 0), to);
        teller = teller == null ? source(from, to) : teller;
        Mention identified = teller != null ? teller : identified(start, to);
        if (identified != null) {
            return identified;
        }
        if (start > from && start + 2 < to && text[start] == '是') {
            // 最后|是|主教练何远山(打破了沉默)
            start++;
        }
        if (start < to && text[start] == '的' && start > 0 && text[start - 1] == Context.QUOTED) {
            // 餐厅“谷雨”的|主厨何远山
            Mention who = leadingPhrase(start + 1, to);
            return who != null && who.type() == Type.NAME && isCertain(who) ? who : null;
        }
        if (start >= to
                || text[start] == '的'
                // 用地道的方言(说)
                || text[start] == '用' && start + 1 < to && text[start + 1] != '户'
                // 反观|何远山, but not who is compared
                || ChineseWords.isAt(text, "反观", start, to)
                // 敦促|首相何远山: whoever is named behind is told something.
                || start == from && urges(start, to)
                || hasOthersFeel(start, to)
                || isHearsay(from, to)
                // 通过|一名亲戚(见到了对方)
                || isMeans(start, to)
                || ChineseWords.PERCEIVING.matchAt(text, start, to) > 0
                || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0) {
            return null;
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, to);
        if (pronoun > 1
                && (names.matchAt(start + pronoun, to) > 1
                        || ChineseWords.titledSurname(text, start + pronoun, to) > 0)) {
            // 当事人|黄小姐
            pronoun = 0;
        }
        int end = ends.phraseEnd(start, to);
        if (pronoun > 0
                && end - start > pronoun
                && "的 ".indexOf(text[start + pronoun]) < 0
                && !followsNoun(start + pronoun, end)) {
            int aged = ChineseWords.find(text, "岁的", start, Math.min(to, start + 6));
            int kin = aged < 0 ? 0 : ChineseWords.RELATIONS.matchAt(text, aged + 2, to);
            if (kin > 1) {
                // 他五岁的|女儿
                return mentions.mention(aged + 2, aged + 2 + kin, Type.ROLE, null, start);
            }
            Mention titled = text[start] == '该' ? titledInside(start, to) : null;
            if (titled != null && isKnown(titled)) {
                // 该院主任医师|何远山(表示)
                return titled;
            }
            return mentions.mention(start, start + pronoun, Type.PRONOUN, null, start);
        }
        int fronted = fronted(start, to, end);
        if (fronted > 0) {
            return mentions.mention(fronted, fronted + 1, Type.PRONOUN, null, start);
        }
        int role = ChineseWords.ROLES.matchAt(text, start, to);
        if (role > 1
                // 老人|耳背: who is old is whom the sentences before tell of.
                && text[start] != '老'
                && start + role + 1 < to
                && "耳眼脸头手腿嘴嗓鼻".indexOf(text[start + role]) >= 0
                // 用户|手机, 学生|手册
                && "机册套像衔条部续段法术工镜目名顶".indexOf(text[start + role + 1]) < 0) {
            // 男人|脸沉了下来
            return mentions.mention(start, start + role, Type.ROLE, null, start);
        }
        int nickname = isFamiliar(start, to) ? 2 : nickname(start, to);
        if (nickname > 0) {
            return mentions.mention(start, start + nickname, Type.NAME, null, start);
        }
        for (int name = start + 2; name < Math.min(to - 2, start + MAX_OFFICE); name++) {
            if ("小老".indexOf(text[name]) >= 0 && isTitled(start, name) && isFamiliar(name, to)) {
                // 邮递员|老钟(跑这条线)
                return mentions.mention(
                        name, name + 2, Type.NAME, mentions.title(start, name), start);
            }
        }
        if (ChineseWords.isAt(text, "有人", start, to) && start + 2 < to && text[start + 2] != '的') {
            return mentions.mention(start, start + 2, Type.ROLE, null, start);
        }
        Mention latin = latinBehindTitle(start, to);
        if (latin != null) {
            return latin;
        }
        Mention counted = describedRole(start, end, to);
        Mention strict = counted == null ? phrases.parse(start, end, true) : counted;
        if (strict != null
                && end < to
                && text[end] == '被'
                && !(end + 1 < to && text[end + 1] == '问')
                && ChineseWords.lastDe(text, end, to) > 0
                && text[to - 1] != '了') {
            // 医生|被打的消息: what happened to somebody is told of.
            return null;
        }
        if (strict != null && strict.type() == Type.ROLE) {
            int named = end + 1;
            int called = named < to && text[end] == '叫' ? names.matchAt(named, to) : 0;
            if (called > 0 && named + called == to) {
                // 骑手叫|何远山, but 经理叫何远山|来
                return mentions.mention(named, named + called, Type.NAME, strict.name(), start);
            }
            boolean asked = end < to && ChineseWords.SHORT.matchAt(text, end, to) > 0;
            Mention titled = asked ? null : titledBeyond(start, end, to);
            boolean right = titled != null && titled.end() - titled.name().length() == end;
            return right ? titled : strict;
        }
        if (strict != null && strict.type() == Type.ORGANIZATION) {
            // 市消保委|投诉部主任何远山
            Mention beyond = titledBeyond(start, end, to);
            return beyond != null && isCertain(beyond) ? beyond : strict;
        }
        if (strict != null) {
            return strict;
        }
        int courtesy = ChineseWords.titledSurname(text, start, to);
        if (courtesy > 0) {
            // 黄先生|体验完.
            return mentions.mention(start, start + courtesy, Type.NAME, null, start);
        }
        int possible = ChineseWords.isSeldomSurname(text[start]) ? 0 : names.possibleAt(start, to);
        if (possible > 0 && start + possible + 1 < to && standsAlone(start, start + possible, to)) {
            // 何远山|以破纪录的成绩夺冠, 何远山|总书记有…
            int name = start + possible;
            int titled = ChineseWords.TITLES.matchAt(text, name, to);
            String rank = titled > 1 ? article.slice(name, name + titled) : null;
            return mentions.mention(start, name, Type.NAME, rank, start);
        }
        int bounded = boundedName(start, to);
        if (bounded > 0) {
            return mentions.mention(start, start + bounded, Type.NAME, null, start);
        }
        Mention voice = spokesperson(start, to);
        if (voice != null) {
            return voice;
        }
        Mention titled = titledInside(start, to);
        if (titled != null) {
            return titled;
        }
        Mention another = another(start, to);
        if (another != null) {
            return another;
        }
        Mention described = described(start, to);
        if (described != null) {
            return described;
        }
        // A known name near the beginning, whatever stands before it.
        int limit = Math.min(to, start + FAR);
        for (int i = start + 1; i < limit; i++) {
            int name = names.matchAt(i, limit);
            if (name > 0 && !isObjectOf(start, i)) {
                return mentions.mention(i, i + name, Type.NAME, null, start);
            }
        }
        Mention one = countedIn(start, to);
        return one == null ? appearing(start, to) : one;
    }

    /** 来了个|小孩, 门口站着一个|老太太: somebody comes, and is the one of whom the story goes on. */
    private @Nullable Mention appearing(int from, int to) {
        for (int i = from + 1; i + 2 < to; i++) {
            boolean comes = "了着过".indexOf(text[i]) >= 0 && "来去坐站住走跑围挤躺蹲到".indexOf(text[i - 1]) >= 0;
            if (!comes) {
                continue;
            }
            int count = i + 1 + (text[i + 1] == '一' ? 1 : 0);
            if (count + 2 < to + 1 && "个位名".indexOf(text[count]) >= 0) {
                int head = Math.max(count, ChineseWords.lastDe(text, count, to)) + 1;
                Mention who = phrases.parse(head, to, true);
                return who != null && who.type() == Type.ROLE && who.end() == to ? who : null;
            }
        }
        return null;
    }

    /** 在|何远山|的记忆里, 按|何远山|的说法, 在|何远山|看来: who tells what follows. */
    private @Nullable Mention teller(int from, int to) {
        boolean forHim =
                to - from > 5
                        && ChineseWords.isAt(text, "对于", from, to)
                        && (ChineseWords.isAt(text, "来说", to - 2, to)
                                || ChineseWords.isAt(text, "而言", to - 2, to));
        if (forHim) {
            // 对于|何远山|来说
            Mention who = phrases.parse(from + 2, to - 2, true);
            return who != null && who.type() == Type.NAME ? who : null;
        }
        if (to - from < 4 || "在按依照用据".indexOf(text[from]) < 0) {
            return null;
        }
        if (text[from] == '在' && ChineseWords.isAt(text, "看来", to - 2, to)) {
            return phrases.parse(from + 1, to - 2, true);
        }
        for (String thought : THOUGHTS) {
            int end = to - thought.length();
            if (text[from] == '在'
                    && end > from + 2
                    && text[end - 1] != '的'
                    && ChineseWords.isAt(text, thought, end, to)) {
                // 在|村民们|眼里
                return phrases.parse(from + 1, end, true);
            }
        }
        int start = from + 1 + ("照据".indexOf(text[from + 1]) >= 0 ? 1 : 0);
        int de = ChineseWords.lastDe(text, start, to);
        if (de < start + 2) {
            return null;
        }
        String noun = new String(text, de + 1, to - de - 1);
        noun = noun.endsWith("当中") ? noun.substring(0, noun.length() - 2) + '中' : noun;
        boolean within =
                text[from] == '在'
                        && noun.length() > 1
                        && "里中下".indexOf(noun.charAt(noun.length() - 1)) >= 0;
        boolean tells = TELLINGS.contains(within ? noun.substring(0, noun.length() - 1) : noun);
        return tells && within == (text[from] == '在') ? phrases.parse(start, de, true) : null;
    }

    /** 记者从|小区物业|处获悉, 向|店主|打听: from whom it comes what a reporter tells next. */
    private @Nullable Mention source(int from, int to) {
        int by = from;
        while (by < to && by - from < MAX_REPORTER && text[by] != '从' && text[by] != '向') {
            by++;
        }
        boolean reports =
                to - by > 4
                        && (text[by] == '从' || text[by] == '向')
                        && (opening.skipLeading(from, by) >= by
                                || ChineseWords.isAt(text, "记者", Math.max(from, by - 2), by));
        int end = to;
        for (int i = by + 3; reports && i < to; i++) {
            boolean last =
                    text[by] == '从'
                            ? isLearning(text, i, to)
                            : ASKING.contains(new String(text, i, to - i));
            end = last && to - i <= MAX_KIND ? i : end;
        }
        if (end == to) {
            return null;
        }
        int stop = text[by] == '从' ? withoutPlace(text, by + 1, end) : end;
        int de = ChineseWords.lastDe(text, by + 1, stop);
        return stop - by > 2 ? phrases.parse(de < 0 ? by + 1 : de + 1, stop, true) : null;
    }

    /** 获悉, 了解到: a reporter learns something. */
    static boolean isLearning(char[] text, int at, int to) {
        return ChineseWords.anyAt(text, LEARNING, at, to) > 0;
    }

    /** 小区物业|处, 店主|那里: before where somebody learns it. */
    static int withoutPlace(char[] text, int from, int to) {
        return to - ChineseWords.anyBefore(text, PLACES, from + 2, to);
    }

    /** 走在前面的是|何远山, 接话的正是从白石赶来的|小何: who comes behind the copula. */
    private @Nullable Mention identified(int from, int to) {
        int there = ChineseWords.anyAt(text, THERE, from, to);
        if (there > 0) {
            // 电话那头是|调度员小邓
            return phrases.parse(from + there, to, true);
        }
        boolean moves = from + 1 < to && "让令".indexOf(text[from]) >= 0;
        int told = moves ? ChineseWords.find(text, "的是", from, to) : -1;
        if (told > 0 && told + 2 < to) {
            // 让|何远山|难忘的是一场雨
            Mention moved = phrases.parse(from + 1, ends.phraseEnd(from + 1, to), true);
            if (moved != null && moved.type() != Type.PRONOUN) {
                return moved;
            }
        }
        int is = ChineseWords.find(text, "的", from, Math.min(to, from + MAX_OFFICE));
        while (is > 0 && is + 2 < to) {
            int copula = is + 1 + ("正便则还就也".indexOf(text[is + 1]) >= 0 ? 1 : 0);
            if (text[copula] == '是' && to - copula > 2) {
                Mention who = phrases.parse(copula + 1, to, true);
                return who != null && who.type() == Type.NAME && who.end() == to ? who : null;
            }
            is = ChineseWords.find(text, "的", is + 1, Math.min(to, from + MAX_OFFICE));
        }
        return null;
    }

    /** 店名|他打算带走: what is told of stands before who acts; 0: nobody. */
    private int fronted(int from, int to, int end) {
        int at = end;
        if (at - from < 2
                || at - from > 5
                || at + 1 >= to
                || "他她".indexOf(text[at]) < 0
                || "的们和与".indexOf(text[at + 1]) >= 0
                || names.matchAt(from, end) > 0) {
            return 0;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        return tokens.endAt(from) == end && tokens.tagAt(from) == 'n' && !tokens.isPerson(from)
                ? at
                : 0;
    }

    private boolean urges(int at, int to) {
        return ChineseWords.ANY_CUE.matchAt(text, at, to) > 1
                && ChineseTokens.of(text, at, to).tagAt(at) == 'v'
                && ChineseWords.TITLES.matchAt(text, at, to) == 0
                && ChineseWords.ROLES.matchAt(text, at, to) == 0
                && ChineseWords.ORGANIZATIONS.matchAt(text, at, to) == 0
                && names.matchAt(at, to) == 0;
    }

    /** 小陈, 老何: unless it begins a word, as 小时 and 老师. */
    private boolean isFamiliar(int from, int to) {
        if (to - from < 3 || !mayBeFamiliar(from, to) || followsNoun(from + 2, to)) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        int end = tokens.endAt(from);
        return end == from + 2 && tokens.isPerson(from)
                || end == from + 1 && tokens.endAt(end) == from + 2;
    }

    /** 喜姐|却讚好, 阿财伯|不买账, 秀凤阿嬷|下车: how long a name is that ends with a word for kin, or 0. */
    private int nickname(int from, int to) {
        if (to - from < 3 || !ArticleText.isHan(text[from])) {
            return 0;
        }
        int kin = Math.min(to, from + 4) - 2;
        int length =
                "哥姐叔婶嫂姨".indexOf(text[from + 1]) >= 0 ? 2 : text[from] == '阿' ? 3 : kin - from + 2;
        boolean named =
                switch (length) {
                    case 2 -> "大二三四小老表堂师学阿的这那他她我你空帅亲伯".indexOf(text[from]) < 0;
                    case 3 -> "哥姐叔婶嫂姨伯嬷公婆".indexOf(text[from + 2]) >= 0;
                    default ->
                            length == 4
                                    && NICKNAMED.contains(new String(text, kin, 2))
                                    && ChineseWords.isGiven(text[from])
                                    && ChineseWords.isGiven(text[from + 1])
                                    && "大小老这那他她我你们的位名个".indexOf(text[from + 1]) < 0
                                    // 小花|大妈: somebody else's.
                                    && !names.isKnown(new String(text, from, 2));
                };
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return named
                        // 热心大叔: how he is, and no name.
                        && (length < 4 || tokens.endAt(from) == from + 1 || tokens.isPerson(from))
                        && from + length < to
                        && !followsNoun(from + length, to)
                        && tokens.endAt(from) < from + length + 1
                        && ChineseWords.ROLES.matchAt(text, from, to) == 0
                ? length
                : 0;
    }

    /** 同样负责此事的还有|运维|何远山: who is named at the end of the clause. */
    private @Nullable Mention another(int from, int to) {
        int has = ChineseWords.find(text, "的还有", from, to);
        if (has < 0) {
            return null;
        }
        ChineseTokens tokens = ChineseTokens.of(text, has + 3, to);
        for (int at = to - 3; at < to - 1; at++) {
            if (at > has + 3 && ChineseWords.isPerson(text, at, to) && tokens.isPerson(to - 1)) {
                return mentions.mention(at, to, Type.NAME, mentions.title(has + 3, at), from);
            }
        }
        return phrases.parse(has + 3, to, false);
    }

    /** 住在河对岸的|何远山接到电话: somebody behind what describes him. */
    private @Nullable Mention described(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        for (int i = from + 2; i < limit - 2; i++) {
            // 被裁定有罪的|何远山: what was done to him, not whom he did it to.
            boolean passive = isSuffered(from, i);
            if (text[i] != '的' || !passive && isObjectOf(from, i)) {
                continue;
            }
            int end = i + 1 + names.matchAt(i + 1, limit);
            if (end == i + 1 && !ChineseWords.isSeldomSurname(text[end])) {
                end += names.possibleAt(end, limit);
            }
            if (end == i + 1) {
                end = ends.personEnd(i + 1, ChineseTokens.of(text, i + 1, Math.min(limit, i + 9)));
                boolean person =
                        end <= limit
                                && ChineseWords.isPerson(text, i + 1, end)
                                && !ChineseTokens.isCommonNoun(text, i + 1, end)
                                && !ChineseWords.isSeldomSurname(text[i + 1]);
                end = person ? end : i + 1;
            }
            if (end == i + 1) {
                end += ChineseWords.titledSurname(text, end, limit);
            }
            if (end == i + 1) {
                // 种了三十年西瓜的|阿财伯(不买账)
                end += nickname(end, limit);
            }
            if (end == i + 1 && isFamiliar(end, to)) {
                // 隔壁的|老毛(忽然抬起手)
                end += 2;
            }
            int noun = behindAge(i + 1, limit);
            for (int at = noun + 2;
                    end == i + 1 && at < Math.min(limit, noun + MAX_KIND + 1);
                    at++) {
                // 受托抢救的|树医|何远山(则提醒), 住在对面的|88岁|阿嬷|陈金凤
                int name = names.matchAt(at, limit);
                boolean last =
                        name == 0
                                && to - at == 3
                                && ChineseWords.isPerson(text, at, to)
                                && !ChineseWords.isSeldomSurname(text[at])
                                && ends.personEnd(at, ChineseTokens.of(text, at, to)) == to;
                name = last ? 3 : name;
                boolean kin = ChineseWords.RELATIONS.matchAt(text, noun, at) == at - noun;
                boolean called = kin || ChineseWords.titleBefore(text, noun, at) == at - noun;
                if (name > 2 && (called || phrases.isOneNoun(noun, at))) {
                    return mentions.mention(
                            at, at + name, Type.NAME, mentions.title(i + 1, at), from);
                }
            }
            if (end == i + 1) {
                end = ends.foreignEnd(i + 1, limit);
            }
            int kin = end > i + 1 ? ChineseWords.RELATIONS.matchAt(text, end, to) : 0;
            if (kin > 1 && end + kin < to && text[end + kin] != '的') {
                // 坐在旁听席上的|何远山妻子(想要开口)
                return mentions.mention(i + 1, end + kin, Type.ROLE, null, from);
            }
            if (end > i + 1 && (end >= to || text[end] != '的')) {
                return mentions.mention(i + 1, end, Type.NAME, null, from);
            }
        }
        Mention counted = countedRole(from, limit);
        return counted == null ? describedByPlace(from, limit) : counted;
    }

    /** 88岁|阿嬷: behind how old somebody is. */
    private int behindAge(int from, int to) {
        int years = from;
        while (years < to && Character.isDigit(text[years])) {
            years++;
        }
        return years > from && years < to && text[years] == '岁' ? years + 1 : from;
    }

    /** 被裁定有罪(的), but not 被当时56岁(的何远山捡回): 被 and a verb. */
    private boolean isSuffered(int from, int de) {
        int by = ChineseWords.find(text, "被", from, de);
        if (by < 0) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, by + 1, de);
        for (int i = by + 1; i < de; i = tokens.endAt(i)) {
            if (tokens.tagAt(i) == 'v') {
                return true;
            }
        }
        return false;
    }

    /**
     * 窗口里的|姑娘(头也没抬), 坐在他旁边的|男孩(举手), 闻讯赶来的|馆长(看了半天): somebody without a name, by where they are or
     * what they have done.
     */
    private @Nullable Mention describedByPlace(int from, int limit) {
        for (int i = from + 2; i + 2 < limit; i++) {
            int role =
                    text[i] == '的'
                                    && (PLACED.indexOf(text[i - 1]) >= 0
                                            || looks(from, i)
                                            || isDone(from, i))
                            ? Math.max(
                                    ChineseWords.ROLES.matchAt(text, i + 1, limit),
                                    ChineseWords.TITLES.matchAt(text, i + 1, limit))
                            : 0;
            int end = i + 1 + role;
            if (role > 1 && end < limit && "的和与、".indexOf(text[end]) < 0 && !isObjectOf(from, i)) {
                return mentions.mention(i + 1, end, Type.ROLE, null, from);
            }
        }
        return null;
    }

    /** 闻讯赶来(的馆长): nothing but what was done, by nobody whom it names. */
    private boolean isDone(int from, int de) {
        ChineseTokens tokens = ChineseTokens.of(text, from, de);
        boolean verb = false;
        for (int i = from; i < de; i = tokens.endAt(i)) {
            char tag = tokens.tagAt(i);
            if (tag == 'r'
                    || tokens.isPerson(i)
                    || !ArticleText.isHan(text[i])
                    || names.matchAt(i, de) > 0) {
                return false;
            }
            verb |= tag == 'v' && tokens.endAt(i) - i > 1;
        }
        return verb && tokens.tagAt(from) != 'n';
    }

    /** 自称民警(的男子), 拄着拐杖(的老人): what somebody without a name is like. */
    private boolean looks(int from, int de) {
        for (String look : LOOKS) {
            int at = ChineseWords.find(text, look, from, de);
            if (at >= 0 && at + look.length() < de) {
                return true;
            }
        }
        return false;
    }

    /** 一位|常年跟踪票房的|业内人士(不乐观): who is counted and described. */
    private @Nullable Mention countedRole(int from, int limit) {
        int count = from;
        while (count > 1 && from - count < 8 && !ChineseSubject.isClauseEnd(text[count - 1])) {
            count--;
        }
        boolean counted = false;
        for (int i = Math.max(1, count); i < from + 4 && i < limit; i++) {
            counted |= "位名个".indexOf(text[i]) >= 0 && "一某有".indexOf(text[i - 1]) >= 0;
        }
        if (!counted) {
            return null;
        }
        for (int i = from + 1; i + 2 < limit; i++) {
            if (text[i] != '的') {
                continue;
            }
            // 的|券商分析师
            for (int at = i + 1; at < Math.min(limit, i + MAX_KIND); at++) {
                int role = ChineseWords.ROLES.matchAt(text, at, limit);
                boolean kind = at == i + 1 || phrases.isOneNoun(i + 1, at);
                if (role > 1 && kind && (at + role >= limit || text[at + role] != '的')) {
                    return mentions.mention(i + 1, at + role, Type.ROLE, null, from);
                }
            }
        }
        return null;
    }

    /** 导游|齐某, 嫌疑人|何某某: the length of a name of which the paper tells the surname only. */
    private int keptBack(int at, int limit) {
        boolean some =
                at + 1 < limit && text[at + 1] == '某' && ChineseWords.surname(text, at, limit) == 1;
        return !some ? 0 : at + 2 < limit && text[at + 2] == '某' ? 3 : 2;
    }

    /** 海川公司(简称“海川”)总经理|林宝成见证了…: a title and somebody behind it. */
    private @Nullable Mention titledInside(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from + 2; i < limit - 1; i++) {
            boolean titled =
                    ChineseWords.TITLES.matchBefore(text, from, i) > 1
                            || text[i + 1] == '某'
                                    && ChineseWords.ROLES.matchBefore(text, from, i) > 1;
            if (titled && !isObjectOf(from, i)) {
                int known = names.matchAt(i, limit);
                known = known > 0 ? known : keptBack(i, limit);
                int end = known > 0 ? i + known : ends.personEnd(i, tokens);
                boolean person =
                        known > 0
                                || ChineseWords.isPerson(text, i, end)
                                        && !ChineseWords.isNoName(text, i, end);
                if (end > i && end <= limit && person) {
                    return mentions.mention(i, end, Type.NAME, mentions.title(from, i), from);
                }
            }
        }
        return null;
    }
}
