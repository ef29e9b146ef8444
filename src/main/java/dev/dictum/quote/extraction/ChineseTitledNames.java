package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import org.jspecify.annotations.Nullable;

/** The name that stands before a title or behind it: 习近平总书记, 白石大学研究员何远山. */
final class ChineseTitledNames {
    private final ArticleText article;
    private final char[] text;
    private final ChineseNames names;
    private final ChinesePhraseEnd ends;
    private final MentionFactory mentions;

    ChineseTitledNames(
            ArticleText article,
            char[] masked,
            ChineseNames names,
            ChinesePhraseEnd ends,
            MentionFactory mentions) {
        this.article = article;
        this.text = masked;
        this.names = names;
        this.ends = ends;
        this.mentions = mentions;
    }

    /** 何远山母亲, 小宇奶奶: somebody of theirs; 康玉兰奶奶 is old herself. */
    private boolean isKin(int name, int titleAt, int end) {
        boolean child = text[name] == '小' && titleAt - name == 2;
        return ChineseWords.KINSHIP.matchAt(text, titleAt, end) == end - titleAt
                || child
                        && end - titleAt == 2
                        && (ChineseWords.isAt(text, "奶奶", titleAt, end)
                                || ChineseWords.isAt(text, "爷爷", titleAt, end));
    }

    private boolean isCourier(int titleAt, int end) {
        return ChineseWords.isAt(text, "快递", titleAt, end)
                || ChineseWords.isAt(text, "外卖", titleAt, end)
                || ChineseWords.isAt(text, "配送", titleAt, end);
    }

    /** 习近平总书记, 付小姐, 吴科长. */
    @Nullable Mention nameBeforeTitle(int from, int titleAt, int end, int phrase) {
        int name = names.matchBefore(from, titleAt);
        boolean firm =
                name == 2
                        && ChineseWords.isSeldomSurname(text[titleAt - name])
                        && ChineseWords.ROLES.matchAt(text, titleAt, end) > 1;
        boolean speaksFor = end - titleAt == 3 && ChineseWords.isAt(text, "发言人", titleAt, end);
        if (name > 0 && (speaksFor || isKin(titleAt - name, titleAt, end))) {
            return mentions.mention(titleAt - name, end, Type.ROLE, null, phrase);
        }
        if (name > 2
                && ChineseWords.foreignEnd(text, titleAt - name, titleAt) == titleAt
                && end - titleAt > 3
                && ChineseWords.isAt(text, "部长", end - 2, end)) {
            // 帕拉尼亚|国防部长: whose minister he is.
            return mentions.mention(titleAt - name, end, Type.ROLE, null, phrase);
        }
        if (name > 0 && !firm) {
            return mentions.mention(
                    titleAt - name, titleAt, Type.NAME, article.slice(titleAt, end), phrase);
        }
        if (name == 0 && titleAt - from > 1 && isCourier(titleAt, end)) {
            // 申通|快递小哥: a firm, whatever surname begins it.
            return mentions.mention(from, end, Type.ROLE, null, phrase);
        }
        for (int surname = 1; surname <= 2; surname++) {
            int at = titleAt - surname;
            if (at < from || ChineseWords.surname(text, at, titleAt) != surname) {
                continue;
            }
            boolean alone =
                    at == from
                            || ChineseWords.TITLES.matchBefore(text, from, at) > 0
                            || ChineseWords.ORGANIZATIONS.matchBefore(text, from, at) > 0
                            || ChineseWords.ROLES.matchBefore(text, from, at) > 1
                            || "位名个人、者".indexOf(text[at - 1]) >= 0;
            // 局方|发言人, 左后卫
            boolean side =
                    text[at] == '方' && at > from
                            || ChineseWords.ROLES.matchAt(text, at, end) == end - at;
            if (alone && !side) {
                return mentions.mention(at, end, Type.NAME, mentions.title(from, at), phrase);
            }
        }
        int latin = latinBefore(from, titleAt);
        if (titleAt - latin > 2 && new String(text, latin, titleAt - latin).indexOf(' ') > 0) {
            // 海军发言人R K Moorti|上校
            return mentions.mention(latin, titleAt, Type.NAME, mentions.title(from, latin), phrase);
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        for (int at = titleAt - 4; at < titleAt - 1; at++) {
            // 旅法华人|颜小娴|女士
            if (at > from
                    && ChineseWords.isPerson(text, at, titleAt)
                    && tokens.personEnd(at) == titleAt
                    // 小徐跟|记者
                    && "跟和与同对向给".indexOf(text[titleAt - 1]) < 0
                    && !ChineseWords.isSeldomSurname(text[at])) {
                return mentions.mention(
                        at, titleAt, Type.NAME, article.slice(titleAt, end), phrase);
            }
        }
        int person = ends.personEnd(from, tokens);
        if (person == titleAt
                && ChineseWords.isPerson(text, from, titleAt)
                && isKin(from, titleAt, end)) {
            // 林建国丈夫
            return mentions.mention(from, end, Type.ROLE, null, phrase);
        }
        return person == titleAt
                        && ChineseWords.surname(text, from, titleAt) > 0
                        && !ChineseWords.isSeldomSurname(text[from])
                        && person - from <= 4
                ? mentions.mention(from, titleAt, Type.NAME, article.slice(titleAt, end), phrase)
                : null;
    }

    /** 白石大学研究员何远山: the title that stands nearest before the end. */
    @Nullable Mention nameBehindTitle(int from, int end, int phrase) {
        for (int at = end - 2; at > from; at--) {
            int title = ChineseWords.TITLES.matchBefore(text, from, at);
            boolean occupation =
                    title == 0
                            && ChineseWords.titleBefore(text, from, at) > 0
                            && ChineseWords.isPerson(text, at, end);
            boolean office =
                    title == 0
                            && !occupation
                            && ChineseWords.ORGANIZATIONS.matchBefore(text, from, at) > 1
                            && ChineseWords.isPerson(text, at, end);
            boolean inOffice =
                    "部处馆司局组室署科".indexOf(text[at]) >= 0
                            && ChineseWords.ROLES.matchBefore(text, at, end) == end - at - 1;
            // 秘书|长特使: the title goes on.
            boolean longer =
                    text[at] == '长' && ChineseWords.TITLES.matchBefore(text, from, at + 1) > title;
            if (inOffice
                    || longer
                    || title < 2 && !occupation && !office
                    || ChineseWords.endsMaster(text, at)) {
                // 领事|部负责人
                // 伍师|傅一周(要洗三次)
                continue;
            }
            int known = names.matchAt(at, end);
            if (known > 2 && known < end - at) {
                // 父亲|蔺鸿章|本(是)
                return mentions.mention(
                        at, at + known, Type.NAME, mentions.title(from, at), phrase);
            }
            int named = beforePreposition(at, end);
            if (named < end && isNameLike(at, named) && ChineseWords.isForeign(text[at])) {
                // 顾问|博尔森|在一次(采访中直言)
                return mentions.mention(at, named, Type.NAME, mentions.title(from, at), phrase);
            }
            boolean plain = isPlainWord(at, end) && !soundsForeign(at, end);
            if (!isNameLike(at, end) || plain || beginsAsVerb(at, end)) {
                continue;
            }
            // 林先生|体验完过山车: who has a surname already.
            if (ChineseWords.surname(text, phrase, at) == at - title - phrase
                    && at - title > phrase
                    && known == 0) {
                continue;
            }
            // Inside a longer title (副主任|医师) or an office (大使|馆) the split is wrong.
            if (ChineseWords.ORGANIZATIONS.matchAt(text, at - title, end) > title) {
                continue;
            }
            if (ChineseWords.ORGANIZATIONS.matchBefore(text, from, end) > end - at
                    || ChineseWords.TITLES.matchBefore(text, at, end) == end - at
                    || ChineseWords.TITLES.matchBefore(text, from, end) > end - at
                    || ChineseWords.ROLES.matchBefore(text, at, end) == end - at
                    // 主任|医师满都拉
                    || known == 0 && ChineseWords.TITLES.matchAt(text, at, end) > 1) {
                continue;
            }
            if (known == 0 && (isInsideNoun(from, at, end) || saysHow(at, end))) {
                continue;
            }
            ChineseTokens tokens = ChineseTokens.of(text, at, end);
            int person = ends.personEnd(at, tokens);
            if (known == 0 && person < end && ChineseWords.endsFirm(text, person, end)) {
                // 业者|丰禾公司(则发声明)
                continue;
            }
            int surname = ChineseWords.surname(text, at, end);
            // 局长|林建国|指示: no name of one's own goes on with a word.
            boolean own =
                    surname > 0
                            && person < end
                            && person - at <= surname + 2
                            && tokens.endAt(person) - person > 1
                            && !soundsForeign(at, end);
            boolean runsOn =
                    person > at
                            && person < end
                            && (own || "vdp".indexOf(tokens.tagAt(person)) >= 0);
            int last = ChineseWords.beforeGesture(text, at, runsOn ? person : end);
            return mentions.mention(at, last, Type.NAME, mentions.title(from, at), phrase);
        }
        return null;
    }

    /** 老人|话多(了起来): two words that tell how somebody is. */
    private boolean saysHow(int at, int end) {
        ChineseTokens tokens = ChineseTokens.of(text, at, end);
        return end - at == 2
                && ChineseWords.surname(text, at, end) == 0
                && tokens.endAt(at) == at + 1
                && "av".indexOf(tokens.tagAt(at + 1)) >= 0
                && !soundsForeign(at, end);
    }

    /** 西北师|范大学, 网友|于微博: a word of the dictionary begins before, or a preposition here. */
    private boolean isInsideNoun(int from, int at, int end) {
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        int start = tokens.startAt(at);
        return start < at
                        && ChineseWords.ORGANIZATIONS.matchBefore(text, start, tokens.endAt(at)) > 1
                || tokens.tagAt(at) == 'p';
    }

    /** 门将|洛里: the dictionary has it as a word, but no place is called so. */
    boolean soundsForeign(int from, int to) {
        return ChineseWords.foreignEnd(text, from, to) == to
                && !ChineseTokens.isPlace(text, from, to);
    }

    private int beforePreposition(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if ("在对向".indexOf(text[i]) >= 0) {
                return i;
            }
        }
        return to;
    }

    /** 男子|冻得发抖: what one does, not how one is called. */
    private boolean beginsAsVerb(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        int noun = tokens.endAt(from);
        if (noun - from > 1
                && noun < to
                && tokens.tagAt(from) == 'n'
                && !tokens.isPerson(from)
                && (tokens.tagAt(noun) == 'v' && tokens.endAt(noun) - noun > 1 || text[noun] == '不')
                && ChineseWords.surname(text, from, to) == 0
                && names.matchAt(from, to) == 0) {
            // 警察|当局提高警惕
            return true;
        }
        return tokens.endAt(from) < to
                && "vd".indexOf(tokens.tagAt(from)) >= 0
                && !tokens.isPerson(from)
                && !ChineseWords.isForeign(text[from])
                && !ChineseWords.isPerson(text, from, to)
                && names.matchAt(from, to) == 0;
    }

    private boolean isNameLike(int from, int to) {
        int length = to - from;
        boolean dotted = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            dotted |= c == '·';
            if (!ArticleText.isHan(c)
                    && c != '·'
                    && !(c < 0x250 && Character.isLetter(c))
                    && c != ' ') {
                return false;
            }
        }
        if (length < 2 || length > (dotted ? 20 : 8)) {
            return false;
        }
        boolean own = ChineseWords.surname(text, from, to) > 0 && text[from] != '小';
        if (!dotted && !own && length > 5 && text[from] >= 0x250 && !soundsForeign(from, to)) {
            // 女儿|从来没有学过琴: no name is so long.
            return false;
        }
        int surname = ChineseWords.surname(text, from, to);
        if (surname > 0 && length <= surname + 2 && ChineseWords.isPerson(text, from, to)) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if ("的对向把被让着了说我他她这那与".indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return "的和与在是对们等及还也又就却仍".indexOf(text[from]) < 0
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) < 2;
    }

    /** One word of the dictionary that names nobody: 关切, 连续, 感触. */
    boolean isPlainWord(int from, int to) {
        if (names.isKnown(new String(text, from, to - from))) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        char tag = tokens.tagAt(from);
        if (ChineseTokens.isVerbal(text, from, to)
                || ChineseWords.ANY_CUE.matchAt(text, from, to) > 1
                || "后时前中上里间外内旁头".indexOf(text[to - 1]) >= 0
                        && !(text[to - 1] == '中'
                                && to - from == 3
                                && ChineseWords.surname(text, from, to) > 0)
                || "第一二三四五六七八九十两几听看把被让叫没不只我你这那".indexOf(text[from]) >= 0) {
            return true;
        }
        if (to - from > 1 && "着著了过".indexOf(text[from + 1]) >= 0) {
            // 隔着门缝: what is done.
            return true;
        }
        boolean event = to - from > 2 && "案赛".indexOf(text[to - 1]) >= 0;
        boolean whole = tokens.endAt(from) == to && !tokens.isPerson(from);
        return event
                || whole
                        && ("vadrmtbcpq".indexOf(tag) >= 0
                                || tag == 'n' && ChineseWords.surname(text, from, to) == 0)
                || "vdpmca".indexOf(tag) >= 0
                        && tokens.endAt(from) - from > 1
                        && !tokens.isPerson(from);
    }

    /** Where the Latin letters begin that end at a place. */
    int latinBefore(int from, int end) {
        int latin = end;
        while (latin > from
                && (text[latin - 1] < 0x250 && Character.isLetter(text[latin - 1])
                        || " ·-.'".indexOf(text[latin - 1]) >= 0)) {
            latin--;
        }
        while (latin < end && text[latin] == ' ') {
            latin++;
        }
        return latin;
    }
}
