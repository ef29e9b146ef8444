package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import org.jspecify.annotations.Nullable;

/** Who stands as the subject in a clause that ends with a reporting word. */
final class ChineseSpokenSubject extends ChineseSubjectPhrases {
    ChineseSpokenSubject(ChineseSubjectPhrases beside) {
        super(beside);
    }

    /** The subject in a clause that ends with the cue. */
    @Nullable Mention adjacent(int from, int to) {
        return words.sound(adjacentPhrase(from, to));
    }

    private @Nullable Mention adjacentPhrase(int from, int to) {
        if (to - from > 3 && text[to - 1] == '所') {
            // 正如|考生|所(说), 就像|考生|所(说)
            for (int i = to - 3; i >= from; i--) {
                if (text[i] == '如' || text[i] == '像') {
                    int place = ChineseWords.find(text, "在", i + 3, to - 1);
                    return phrases.parse(i + 1, place < 0 ? to - 1 : place, false);
                }
            }
        }
        if (to - from > 6
                && text[to - 1] != '所'
                && (ChineseWords.isAt(text, "就像", from, to)
                        || ChineseWords.isAt(text, "正如", from, to))) {
            // 就像|何远山在会上对大家(说的)
            Mention likened = phrases.parse(from + 2, ends.phraseEnd(from + 2, to), false);
            if (likened != null) {
                return likened;
            }
        }
        if (from + 3 < to && ChineseWords.isAt(text, "有的人", from, to)) {
            // 有的人|一边走一边(说)
            return mentions.mention(from, from + 3, Type.ROLE, null, from);
        }
        Mention heard = heard(from, to);
        if (heard != null) {
            return heard;
        }
        Mention pointed = describedOne(from, to);
        if (pointed != null) {
            return pointed;
        }
        int quoted = behindQuoting(from, to);
        boolean handedOn =
                quoted > from
                        || ChineseWords.QUOTING.matchBefore(text, Math.max(0, from - 4), from) > 0;
        if (handedOn && to - quoted > 3 && ChineseWords.isAt(text, "的话", to - 2, to)) {
            // 引用|指挥部的话(报道)
            return phrases.parse(quoted, to - 2, false);
        }
        int words = to > from && text[to - 1] == '来' ? to - 1 : to;
        if (words - from > 4
                && "用按照借".indexOf(text[from]) >= 0
                && ChineseWords.isAt(text, "的话", words - 2, words)) {
            // 用|何远山的话(来说)
            return phrases.parse(from + 1, words - 2, true);
        }
        Mention recalled = recalled(from, to);
        if (recalled != null) {
            return recalled;
        }
        int start = behindKin(opening.skipLeading(quoted, to), to);
        if (start + 2 < to && ChineseWords.opensWhen(text, start, to)) {
            // 当|记者追问.
            start = opening.skipLeading(start + 1, to);
        }
        if (start >= to
                // 指着露出地面的水泥管(说)
                || from + 2 < to
                        && text[from + 1] == '着'
                        && "指望看盯摸拍拉握朝对冲翻比".indexOf(text[from]) >= 0
                // 边跑边冲着他(喊)
                || text[start] == '边' && ChineseWords.find(text, "边", start + 2, to) > 0
                // 还回头|和交警挥手(喊)
                || start > from && "和跟与同".indexOf(text[start]) >= 0
                || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0
                || ChineseWords.PERCEIVING.matchAt(text, start, to) > 0
                        && !endsWithSomebody(start, to)
                || hasOthersFeel(start, to)
                // 用地道的方言(说)
                || text[start] == '用' && start + 2 < to && text[to - 1] != '户'
                // 谈到帮助|就赞不绝口
                || ChineseWords.RECALLING.matchAt(text, start, to) > 1
                        && !endsWithSomebody(start, to)
                || ChineseWords.isAt(text, "一边", from, to)
                || ChineseWords.isAt(text, "一面", from, to)) {
            return null;
        }
        if (to - start > 2
                && (text[to - 1] == '他' || text[to - 1] == '她')
                && (text[to - 2] == '见' || text[to - 2] == '到')) {
            // 直到听见她|大喊.
            return mentions.mention(to - 1, to, Type.PRONOUN, null, to - 1);
        }
        boolean said = to < text.length && "说问".indexOf(text[to]) >= 0;
        if (text[start] == '我'
                && (start + 1 == to && said || start + 2 < to && text[start + 1] == '向')) {
            // “…”我|向店员(表示): who reports.
            return mentions.mention(start, start + 1, Type.PRONOUN, null, start);
        }
        if (text[start] == '被') {
            // 被搭档提醒后竟(回): who is reminded comes in a clause before.
            return null;
        }
        if (text[start] == '连') {
            // 连|导演|也
            for (int i = start + 3; i < to; i++) {
                if (text[i] == '也' || text[i] == '都') {
                    start++;
                    break;
                }
            }
        }
        for (int i = start + 1; i + 1 < to; i++) {
            if ("的中里".indexOf(text[i - 1]) >= 0
                    && (text[i] == '他' || text[i] == '她')
                    && "向对跟在也还又".indexOf(text[i + 1]) >= 0) {
                // 准备了很久的|他向好友(说), 视频中|她对老人(说)
                return mentions.mention(i, i + 1, Type.PRONOUN, null, i);
            }
        }
        Mention author = authorOfDocument(start, to);
        if (author != null) {
            return author;
        }
        Mention surname = bySurname(start, to);
        if (surname != null) {
            return surname;
        }
        int end = ends.phraseEnd(start, to);
        if ((text[start] == '他' || text[start] == '她')
                && start + 1 < to
                && "的们和与、".indexOf(text[start + 1]) < 0
                && !followsNoun(start + 1, to)) {
            // 他苦|笑道: statistics may join what follows to the pronoun.
            return mentions.mention(start, start + 1, Type.PRONOUN, null, start);
        }
        Mention counted = describedRole(start, end, to);
        if (counted != null) {
            return counted;
        }
        Mention latin = latinBehindTitle(start, to);
        if (latin != null) {
            return latin;
        }
        Mention who = end > start ? phrases.parse(start, end, true) : null;
        Mention described = who == null ? null : describedTwice(who, to);
        if (described != null) {
            return described;
        }
        if (who == null || who.type() != Type.PRONOUN && !isKnown(who)) {
            Mention titled = titledBeyond(start, end, to);
            if (titled != null) {
                return titled;
            }
        }
        if (who == null || who.type() != Type.PRONOUN && who.type() != Type.NAME) {
            Mention familiar = familiarIn(start, to);
            if (familiar != null) {
                return familiar;
            }
        }
        if (who != null
                && (who.type() != Type.ORGANIZATION && who.type() != Type.NAME || isKnown(who))) {
            return who;
        }
        Mention one = countedLast(start, to);
        if (one != null) {
            return one;
        }
        // The first name that the article knows and that is no object: 富士康创始人郭台铭不得不出来说.
        for (int i = start; i < to; i++) {
            int name = names.matchAt(i, to);
            boolean firm =
                    who != null
                            && who.type() == Type.ORGANIZATION
                            && i == who.end() - who.name().length()
                            && i + name < who.end()
                            && ChineseWords.ORGANIZATIONS.matchAt(text, i + name, who.end()) > 1;
            if (firm) {
                // 海澜|俱乐部官方微博: called after somebody or not, it speaks.
                return who;
            }
            boolean title = who != null && i + name <= who.end() - who.name().length();
            boolean belongs =
                    name > 0
                            && (ChineseWords.isAt(text, "所属", i + name, to)
                                    || ChineseWords.isAt(text, "旗下", i + name, to));
            if (belongs) {
                // 何默宁所属|经纪公司(回应)
                int office = i + name + 2;
                Mention owner = phrases.parse(office, ends.phraseEnd(office, to), true);
                if (owner != null) {
                    return owner;
                }
            }
            if (name > 0 && !title && !isObjectOf(start, i)) {
                int office = ends.withoutAdverb(start, to);
                int last = ChineseWords.ROLES.matchBefore(text, i + name, office);
                if (last > 1 && office - last - i - name > 0 && isOffice(i + name, office - last)) {
                    // 海信|视像|工作人员
                    return mentions.mention(i, office, Type.ROLE, null, start);
                }
                int role = ChineseWords.ROLES.matchAt(text, i + name, to);
                return role > 1
                        ? mentions.mention(i, i + name + role, Type.ROLE, null, start)
                        : mentions.mention(i, i + name, Type.NAME, mentions.title(start, i), start);
            }
        }
        if (who != null
                && who.type() == Type.ORGANIZATION
                && ChineseWords.lastDe(text, end, to) > 0) {
            // 老家|就在海边的何远山: the phrase was cut inside what describes the speaker.
            int behind = ChineseWords.lastDe(text, end, to) + 1;
            Mention head = phrases.parse(behind, ends.phraseEnd(behind, to), true);
            who = head == null ? who : head;
        }
        if (who == null) {
            who = spokesperson(start, to);
        }
        if (who != null) {
            return who;
        }
        who = personIn(start, to);
        if (who != null) {
            return who;
        }
        one = countedIn(start, to);
        if (one != null) {
            return one;
        }
        int de = ChineseWords.lastDe(text, start, to);
        if (de > 0 && !isObjectOf(start, de)) {
            Mention head = phrases.parse(de + 1, ends.phraseEnd(de + 1, to), true);
            if (head != null) {
                return head;
            }
        }
        int role = ChineseWords.ROLES.matchBefore(text, start, to);
        // 给游泳馆换过锁的|修锁师傅: the object is of what describes him.
        boolean given =
                role > 1
                        && "给为".indexOf(text[start]) >= 0
                        && ChineseWords.lastDe(text, start, to - role) > start + 2;
        if (role > 1 && (given || !isObjectOf(start, to - role))) {
            // 某著名投资公司匿名|知情人士: whatever describes whom the role is.
            return mentions.mention(to - role, to, Type.ROLE, null, start);
        }
        Mention kind = phrases.oneOfAKind(start, to);
        return kind != null || end <= start ? kind : phrases.parse(start, end, false);
    }

    /** 林女士投诉的那家|公司负责人(说): behind a clause that tells which one. */
    private @Nullable Mention describedOne(int from, int to) {
        for (int i = from + 2; i + 4 < to; i++) {
            boolean one =
                    text[i] == '的'
                            && "那这".indexOf(text[i + 1]) >= 0
                            && "家位名个".indexOf(text[i + 2]) >= 0;
            if (one) {
                Mention who = phrases.parse(i + 3, ends.phraseEnd(i + 3, to), true);
                return who == null || who.type() == Type.PRONOUN || isObjectOf(from, i)
                        ? null
                        : who;
            }
        }
        return null;
    }

    /** 施工方云澜三建一名|项目经理(说): all before the one who is counted is whose he is. */
    private @Nullable Mention countedLast(int from, int to) {
        int end = ends.withoutAdverb(from, to);
        int role =
                Math.max(
                        ChineseWords.ROLES.matchBefore(text, from, end),
                        ChineseWords.TITLES.matchBefore(text, from, end));
        for (int i = end - role - 2; role > 1 && i > from + 1; i--) {
            if (text[i] == '一' && "名位".indexOf(text[i + 1]) >= 0) {
                return isObjectOf(from, i) || "和与跟同、".indexOf(text[i - 1]) >= 0
                        ? null
                        : mentions.mention(i + 2, end, Type.ROLE, null, from);
            }
            if (!ArticleText.isHan(text[i]) || text[i] == '的') {
                return null;
            }
        }
        return null;
    }

    /** 他的徒弟、如今开广告公司的|何远山(说): who is a role and something else besides. */
    private @Nullable Mention describedTwice(Mention role, int to) {
        boolean list = role.type() == Type.ROLE && role.end() < to && text[role.end()] == '、';
        int de = list ? ChineseWords.lastDe(text, role.end(), to) : -1;
        if (de < 0) {
            return null;
        }
        Mention who = phrases.parse(de + 1, ends.phraseEnd(de + 1, to), true);
        return who != null && who.type() == Type.NAME
                ? mentions.mention(de + 1, who.end(), Type.NAME, role.name(), role.start())
                : null;
    }

    /** 一直记得|何远山(说过), 听|何远山(说过): whose words somebody remembers. */
    private @Nullable Mention recalled(int from, int to) {
        int behind = ChineseWords.find(text, "记得", from, to) + 2;
        if (behind > 1 && behind < to && endsWithRole(behind, to)) {
            // 只记得大堂里|一个穿制服的小伙子(告诉她)
            return adjacentPhrase(opening.skipLeading(behind, to), to);
        }
        for (int i = from; i + 2 < to; i++) {
            boolean remembers = i > from + 1 && ChineseWords.isAt(text, "记得", i, to);
            boolean hears = i > from + 1 && text[i] == '听' && "打旁倾好动".indexOf(text[i - 1]) < 0;
            if (remembers || hears) {
                int start = i + (remembers ? 2 : 1);
                Mention who = phrases.parse(start, to, true);
                boolean whole =
                        who != null
                                && who.type() == Type.NAME
                                && who.start() == start
                                && who.end() == to
                                && (isKnown(who) || ChineseWords.isPerson(text, start, to));
                return whole ? who : null;
            }
        }
        return null;
    }

    /** 便听到|一个男孩(喊), 只听|摊主(解释), 看到|物业公司张贴的公告(称): not who hears, but who is heard. */
    private @Nullable Mention heard(int from, int to) {
        for (int i = to - 3; i >= from; i--) {
            boolean hears =
                    text[i] == '听'
                            && (i == from
                                    || "便就只却又忽".indexOf(text[i - 1]) >= 0
                                    || text[i + 1] == '到'
                                    || text[i + 1] == '见');
            boolean sees = text[i] == '看' && (text[i + 1] == '到' || text[i + 1] == '见');
            if (hears || sees) {
                int start = i + (text[i + 1] == '到' || text[i + 1] == '见' ? 2 : 1);
                if (hears && to - start > 1 && ChineseWords.isAt(text, "有人", to - 2, to)) {
                    // 听到排队的人群中|有人(喊)
                    return mentions.mention(to - 2, to, Type.ROLE, null, start);
                }
                Mention who = start < to ? adjacentPhrase(start, to) : null;
                // 听到|延长假期的消息
                if (who != null && sees == (who.type() == Type.ORGANIZATION)) {
                    return who;
                }
                int role = ChineseWords.ROLES.matchBefore(text, start, to);
                return sees || role < 2
                        ? null
                        : mentions.mention(to - role, to, Type.ROLE, null, start);
            }
        }
        return null;
    }

    /** 卓|再(答): somebody named in full elsewhere. */
    @Nullable Mention bySurname(int from, int to) {
        boolean alone =
                ChineseWords.surname(text, from, to) == 1
                        && !ChineseWords.isSeldomSurname(text[from])
                        && (from + 1 == to
                                || ChineseWords.ADVERBS.matchAt(text, from + 1, to)
                                        == to - from - 1);
        return alone && names.bySurname(text[from]) != null
                ? mentions.mention(from, from + 1, Type.NAME, null, from)
                : null;
    }

    /** 赌场|在一份声明中(表示): whatever noun it is, it has a document written. */
    private @Nullable Mention authorOfDocument(int from, int to) {
        if (to - from < 6 || "中里上内".indexOf(text[to - 1]) < 0) {
            return null;
        }
        int document = ChineseWords.DOCUMENTS.matchBefore(text, from, to - 1);
        for (int at = to - 1 - document; document > 0 && at > from + 1; at--) {
            if (text[at] == '在') {
                Mention who = phrases.parse(from, at, true);
                boolean whole = who != null && who.end() == at;
                return whole || !phrases.isOneNoun(from, at)
                        ? null
                        : mentions.mention(from, at, Type.ORGANIZATION, null, from);
            }
        }
        return null;
    }

    /** A few nouns: the part of a firm that somebody works for. */
    private boolean isOffice(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        for (int i = from; i < to; i = tokens.endAt(i)) {
            if (tokens.tagAt(i) != 'n' || tokens.isPerson(i)) {
                return false;
            }
        }
        return to - from <= 6;
    }

    /** 何远山之子|王建国(说): whose relative it is stands before the name. */
    private int behindKin(int from, int to) {
        for (int i = from + 2; i + 3 < to; i++) {
            if (text[i] == '之'
                    && "子女妻夫母父弟兄姐妹孙侄".indexOf(text[i + 1]) >= 0
                    && (ChineseWords.surname(text, i + 2, to) > 0
                            || names.matchAt(i + 2, to) > 0)) {
                return i + 2;
            }
        }
        return from;
    }

    /** 路透社援引|知情人士的话说: whose words are handed on, not who hands them on. */
    private int behindQuoting(int from, int to) {
        for (int i = from + 2; i + 3 < to; i++) {
            int quoting = ChineseWords.QUOTING.matchAt(text, i, to);
            // 转发海报: no words of anybody.
            boolean words =
                    quoting > 0
                            && (!ChineseWords.isAt(text, "转发", i, to)
                                    || ChineseWords.lastDe(text, i + quoting, to) > 0);
            if (words) {
                return i + quoting + (text[i + quoting] == '了' ? 1 : 0);
            }
        }
        return from;
    }

    private boolean endsWithSomebody(int from, int to) {
        return names.matchBefore(from, to) > 0 || endsWithRole(from, to);
    }

    private boolean endsWithRole(int from, int to) {
        return ChineseWords.TITLES.matchBefore(text, from, to) > 1
                || ChineseWords.ROLES.matchBefore(text, from, to) > 1;
    }

    /** 瓜农|老李|向本报(反映): statistics may join what follows to the name. */
    private @Nullable Mention familiarIn(int from, int to) {
        for (int i = Math.max(from, to - MAX_OFFICE); i + 1 < to; i++) {
            boolean familiar =
                    mayBeFamiliar(i, to)
                            && text[i] != '阿'
                            && (i == from
                                    || "者员农的".indexOf(text[i - 1]) >= 0
                                    || endsWithRole(from, i))
                            && (i + 2 == to
                                    || ChineseWords.PREPOSITIONS.matchAt(text, i + 2, to) > 0
                                    || ChineseWords.ADVERBS.matchAt(text, i + 2, to) > 1);
            if (familiar && !isObjectOf(from, i)) {
                return mentions.mention(i, i + 2, Type.NAME, mentions.title(from, i), from);
            }
        }
        return null;
    }

    /** Somebody whom only the statistics know: 七十八岁的老放映师温阿土摸着机器说. */
    private @Nullable Mention personIn(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from; i < limit; i++) {
            int end = ends.personEnd(i, tokens);
            if (end > i
                    && end <= limit
                    && ChineseWords.isPerson(text, i, end)
                    // 私募基|金经理
                    && ChineseWords.ROLES.matchBefore(text, from, end) <= end - i
                    // 从|土改(一直讲到今年)
                    && "从由".indexOf(text[i]) < 0
                    && !isPlaceAt(i, end, limit)
                    && !isCountedThing(i)
                    // 中国区|一位招商经理
                    && !(text[i + 1] == '一' && i + 2 < to && "位名".indexOf(text[i + 2]) >= 0)
                    && !isObjectOf(from, i)) {
                return mentions.mention(i, end, Type.NAME, null, from);
            }
        }
        return null;
    }

    /** 一辆|林宝坚尼跑车: what is counted like a thing is nobody. */
    private boolean isCountedThing(int at) {
        return at > 1
                && "辆架艘栋座台幢艇".indexOf(text[at - 1]) >= 0
                && "一二三四五六七八九十两几数这那每某该".indexOf(text[at - 2]) >= 0;
    }

    /** 生活在|白石|市的: where somebody is. */
    private boolean isPlaceAt(int from, int end, int limit) {
        return from > 0
                && "在于".indexOf(text[from - 1]) >= 0
                && end < limit
                && "市县省州镇乡区村".indexOf(text[end]) >= 0;
    }
}
