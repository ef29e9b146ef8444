package dev.dictum.quote.extraction;

import java.util.List;
import java.util.Set;

/** What a clause begins with before its subject: times, places, occasions, numbers of people. */
final class ChineseOpening {
    /** A clause that begins with one of these only says when. */
    private static final String[] WHEN = {"临近", "随着", "每逢", "每到", "时值", "正值", "眼看", "回想"};

    /** By what somebody speaks who is named before. */
    private static final String[] MEANS = {
        "通过翻译", "透过翻译", "通过视频连线", "透过视讯连线", "通过电话", "透过电话", "通过短信", "通过微信", "通过律师", "透过律师"
    };

    /** Words of counting end with these. */
    private static final String COUNTED_ENDS = "位名对个群";

    private static final String[] BESIDE = {
        "站在一旁", "坐在一旁", "旁边", "一旁", "身旁", "身边", "身后", "台下", "门口", "后排", "前排", "邻座", "隔壁", "对面",
        "人群中", "人群里", "队伍里", "队伍后头", "队伍中"
    };

    private static final int MAX_NAME = 8;

    /** How far behind 的 the name may begin of whom it describes. */
    private static final int MAX_KIND = 12;

    private static final String[] UNITS = {"分钟", "小时", "星期", "月", "年", "天", "日", "周"};

    /** Ends of a phrase of time or place that begins with 在. */
    private static final String[] CLOSINGS = {
        "期间", "之后", "以后", "之前", "之际", "之时", "时候", "现场", "会上", "过程中", "时", "后", "中", "上", "里", "前",
        "间", "下", "内", "外"
    };

    private static final Set<String> COUNTED =
            Set.of(
                    "有的", "有", "一位", "一名", "一个", "另一位", "另一名", "另外一位", "多位", "多名", "几位", "几名", "不少",
                    "许多", "很多", "一些", "某", "某位", "一对", "两位", "两名", "三位", "三名", "这位", "那位", "这名",
                    "那名", "该名", "各位", "数名", "数位", "众多", "大批", "有位", "有个", "有名", "有一位", "有一名", "有一个",
                    "也有", "还有", "更有", "有些", "有不少", "有很多", "有许多", "其中", "其中一位", "其中一名", "当中有", "甚至有",
                    "更多", "另有", "另", "同", "这群", "那群", "一众", "部分", "一群", "每位", "每个", "个别", "少数",
                    "多数", "大多数", "据", "由", "若干", "无数");

    /** What may be spoken of in one word. */
    private static final List<String> MATTERS =
            List.of("消息", "问题", "说法", "情况", "事件", "报道", "传闻", "质疑", "现象", "指控");

    private final char[] text;
    private final ChineseNames names;

    ChineseOpening(char[] masked, ChineseNames names) {
        this.text = masked;
        this.names = names;
    }

    /** Behind the words of time, order and place that a clause begins with. */
    int skipLeading(int from, int to) {
        int i = behindDateline(from, to);
        while (i < to) {
            char c = text[i];
            if (c == ' '
                    || c == '的' && i > from
                    || c == '"'
                    || c == '-'
                    || c == '—'
                    || c == '、'
                    || c == '●'
                    || c == '▲'
                    || c == Context.BRACKETED) {
                i++;
                continue;
            }
            int name = names.matchAt(i, to);
            int word =
                    Math.max(
                            Math.max(
                                    ChineseWords.CONNECTORS.matchAt(text, i, to),
                                    ChineseWords.TIMES.matchAt(text, i, to)),
                            ChineseWords.ADVERBS.matchAt(text, i, to));
            if (name >= word && name > 0) {
                return i;
            }
            int counted = counted(i, to);
            if (counted > 0) {
                i += counted;
                continue;
            }
            int date = date(i, to);
            if (date > 0) {
                i += date;
                continue;
            }
            int presence = Math.max(presence(i, to), ordinal(i, to));
            if (presence > 0) {
                i += presence;
                continue;
            }
            // 一对|从山里赶来的夫妇: what describes those who are counted is no place of the clause.
            boolean described = i > from && COUNTED_ENDS.indexOf(text[i - 1]) >= 0;
            int matter = matter(i, to);
            if (matter > 0) {
                i += matter;
                continue;
            }
            // 经纪人 is no 经…时.
            int phrase =
                    described || ChineseWords.beginsRole(text, i, to) ? 0 : phraseOfPlace(i, to);
            if (phrase > 0) {
                i += phrase;
                continue;
            }
            if (word > 0 && !beginsNoun(i, word, to)) {
                i += word;
                continue;
            }
            break;
        }
        return i;
    }

    /** 新华社北京6月3日电 |: no one speaks before it. */
    private int behindDateline(int from, int to) {
        for (int i = from + 3; i < to && i - from < 24; i++) {
            char behind = i + 1 < to ? text[i + 1] : '\n';
            if ("电讯宣".indexOf(text[i]) >= 0
                    && (text[i - 1] == '日' || Character.isDigit(text[i - 1]))
                    && (behind == ' ' || behind == Context.BRACKETED)) {
                return i + 1;
            }
        }
        return from;
    }

    /** 刚毅|健身, but not 刚满八岁: a noun of two characters. */
    private boolean isWord(int at, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, at, Math.min(to, at + 4));
        return tokens.endAt(at) == at + 2 && tokens.tagAt(at) == 'n' && !tokens.isPerson(at);
    }

    /** A connector's characters may begin a noun: 同学 与会者 就业 并购 当事人. */
    private boolean beginsNoun(int at, int word, int to) {
        return ChineseWords.ROLES.matchAt(text, at, to) > word
                || ChineseWords.PRONOUNS.matchAt(text, at, to) > word
                || ChineseWords.TITLES.matchAt(text, at, to) > word
                // 一审判决|书(写道)
                || at + word < to && text[at + word] == '书' && text[at + word - 1] == '决'
                || ChineseWords.isAt(text, "自己", at, to)
                || ChineseWords.isAt(text, "联合国", at, to)
                || ChineseWords.isAt(text, "联合会", at, to)
                || ChineseWords.isAt(text, "联合体", at, to)
                // 后期|团队, 后卫
                || word == 1 && text[at] == '后' && at + 1 < to && "期台方卫勤".indexOf(text[at + 1]) >= 0
                || word == 1 && text[at] == '刚' && isWord(at, to)
                || word == 1
                        && ChineseWords.surname(text, at, to) > 0
                        && text[at] != '还'
                        && (names.end(at, 1, to) > 0
                                // 曾国强|显得
                                || ChineseWords.isCommonSurname(text[at])
                                        && ChineseTokens.of(text, at, Math.min(to, at + 6))
                                                        .personEnd(at)
                                                == at + 3);
    }

    /** 第二代|老板何远山: the how manieth somebody is. */
    private int ordinal(int from, int to) {
        if (text[from] != '第') {
            return 0;
        }
        int i = from + 1;
        while (i < to && ("一二三四五六七八九十百".indexOf(text[i]) >= 0 || Character.isDigit(text[i]))) {
            i++;
        }
        boolean time = i + 1 < to && "天年日晚夜周".indexOf(text[i]) >= 0 && text[i + 1] != '的';
        return i > from + 1 && i + 2 < to && (time || "代任届".indexOf(text[i]) >= 0)
                ? i + 1 - from
                : 0;
    }

    /** 旁边|一位客人, 后排的|观众, 身后|有人: where somebody stands who is counted or has no name. */
    private int beside(int from, int to) {
        int at = from + ("他她".indexOf(text[from]) >= 0 ? 1 : 0);
        for (String place : BESIDE) {
            int end = at + place.length();
            if (ChineseWords.isAt(text, place, at, to) && end < to) {
                end += text[end] == '的' ? 1 : 0;
                boolean somebody =
                        end < to
                                && (counted(end, to) > 0
                                        || ChineseWords.ROLES.matchAt(text, end, to) > 1
                                        || text[end] == '一'
                                                && end + 1 < to
                                                && "位名个".indexOf(text[end + 1]) >= 0);
                return somebody ? end - from : 0;
            }
        }
        return 0;
    }

    /** 台下有|学生, 看台上不断有|球迷: a place, and that somebody is there. */
    private int presence(int from, int to) {
        int beside = beside(from, to);
        if (beside > 0 || ChineseWords.PERCEIVING.matchAt(text, from, to) > 0) {
            // 看见有|记者: whoever is seen does not act.
            return beside;
        }
        for (int i = from + 1; i < to && i - from < 12; i++) {
            if (i - from < 6
                    && "里上中下内后".indexOf(text[i - 1]) >= 0
                    && ChineseWords.ROLES.matchBefore(text, from, i - 1) == 0
                    && ChineseWords.isAt(text, "有人", i, to)) {
                // 群里|有人问, but 学生中有人
                return i - from;
            }
            // 第一排有个|小女孩, 台下有|两名学生
            int counted = text[i] == '有' ? Math.max(1, counted(i, to)) : 0;
            if (counted > 0
                    && text[i - 1] != '没'
                    && ChineseWords.ROLES.matchAt(text, i + counted + counted(i + counted, to), to)
                            > 1
                    && ChineseWords.ROLES.matchAt(text, i, to) == 0) {
                return i + counted - from;
            }
        }
        return 0;
    }

    /** 四个月后, 十多年前; 赛后|一天 at the end of a clause. */
    private int span(int from, int to) {
        int i = from;
        while (i < to && "一二三四五六七八九十百两几数多半个余".indexOf(text[i]) >= 0) {
            i++;
        }
        if (i > from) {
            for (String unit : UNITS) {
                int end = i + unit.length();
                if (ChineseWords.isAt(text, unit, i, to)
                        && end < to
                        && "后前来".indexOf(text[end]) >= 0) {
                    return end + 1 - from;
                }
                if (ChineseWords.isAt(text, unit, i, to) && end == to) {
                    return end - from;
                }
            }
        }
        return 0;
    }

    int date(int from, int to) {
        int span = span(from, to);
        if (span > 0) {
            return span;
        }
        int i = from;
        boolean unit = false;
        while (i < to
                && (Character.isDigit(text[i])
                        || "年月日时分点秒号周.:".indexOf(text[i]) >= 0
                        || text[i] == ' '
                                && i > from
                                && i + 1 < to
                                && "年月日时".indexOf(text[i + 1]) >= 0)) {
            unit |= "年月日时点号分".indexOf(text[i]) >= 0;
            i++;
        }
        if (!unit || i == from || !Character.isDigit(text[from])) {
            return 0;
        }
        while (i < to && "晚早上下午间许左右前后凌晨初底中末旬".indexOf(text[i]) >= 0 && i - from < 16) {
            i++;
        }
        return i - from;
    }

    /** 对于上述消息|公司…: what is spoken of, without a comma behind it. */
    private int matter(int from, int to) {
        int i = from + ("对就".indexOf(text[from]) >= 0 ? 1 : 0);
        i += ChineseWords.isAt(text, "针对", from, to) ? 2 : 0;
        i += i > from && i < to && text[i] == '于' ? 1 : 0;
        boolean pointed =
                i > from
                        && (ChineseWords.isAt(text, "上述", i, to)
                                || ChineseWords.isAt(text, "以上", i, to)
                                || ChineseWords.isAt(text, "这些", i, to)
                                || ChineseWords.isAt(text, "这一", i, to));
        for (String noun : MATTERS) {
            int end = i + 2 + noun.length();
            if (pointed && ChineseWords.isAt(text, noun, i + 2, to) && end + 2 < to) {
                return speaksBehind(end, to) || ChineseWords.isAt(text, "公司", end, to)
                        ? end - from
                        : 0;
            }
        }
        return 0;
    }

    /** 在…时, 在…会上, 对记者…, 面对…: how long the phrase is that begins here. */
    private boolean isSomebody(int from, int to) {
        int word =
                Math.max(
                        ChineseWords.ROLES.matchAt(text, from, to),
                        ChineseWords.TITLES.matchAt(text, from, to));
        int name = from + word;
        return word > 1
                && name + 3 < to
                && ChineseWords.isCommonSurname(text[name])
                && ChineseWords.isPerson(text, name, name + 3);
    }

    private int phraseOfPlace(int from, int to) {
        char c = text[from];
        int reached = c == '到' ? ChineseWords.find(text, "时", from + 2, to) : -1;
        if (reached > 0 && closesAt(reached, from, to)) {
            // 到|何远山这里时|问他
            return reached + 1 - from;
        }
        if (c == '在'
                || ChineseWords.opensWhen(text, from, to)
                || c == '于'
                || c == '从'
                || c == '经'
                || c == '自') {
            for (int i = from + 2; i < to; i++) {
                if (c == '在' && text[i] == '的' && isSomebody(i + 1, to)) {
                    // 在科技公司上班的|女儿何小满得知后
                    return i + 1 - from;
                }
                for (String closing : CLOSINGS) {
                    if (ChineseWords.isAt(text, closing, i, to)
                            && (closing.length() > 1 || closesAt(i, from, to))) {
                        int end = i + closing.length();
                        // 在…上午: the closing word may belong to another.
                        if (end < to && (text[end] == '的' || text[end] == '、')) {
                            break;
                        }
                        return end - from;
                    }
                }
            }
            int de = ChineseWords.lastDe(text, from, to);
            if (c == '在' && de > 0) {
                // 在国外深造的|李伟也持类似的态度: up to the first 的 with somebody behind it.
                for (int i = from + 2; i < de; i++) {
                    if (text[i] == '的' && (speaksBehind(i + 1, to) || isNamedBehind(i + 1, to))) {
                        return i + 1 - from;
                    }
                }
            }
            if (c == '在' && de > 0 && de + 1 < to) {
                return de + 1 - from;
            }
            return c == '在' ? to - from : 0;
        }
        boolean toSomebody =
                c == '对' && (from + 1 == to || "手面岸家头阵".indexOf(text[from + 1]) < 0)
                        || c == '向' && (from + 1 == to || "导来日".indexOf(text[from + 1]) < 0)
                        || c == '冲' && from + 1 < to && "大我他她你着".indexOf(text[from + 1]) >= 0
                        || c == '跟' && (from + 1 == to || "班风屁".indexOf(text[from + 1]) < 0)
                        || c == '与' && !ChineseWords.isAt(text, "与会", from, to)
                        || c == '面' && ChineseWords.isAt(text, "面对", from, to)
                        || c == '针' && ChineseWords.isAt(text, "针对", from, to)
                        || c == '关' && ChineseWords.isAt(text, "关于", from, to)
                        || c == '就'
                                && to - from > 3
                                && !ChineseWords.isAt(text, "就连", from, to)
                                && !ChineseWords.isAt(text, "就在", from, to);
        if (toSomebody) {
            for (int i = from + 3; i + 2 < to; i++) {
                // 跟何远山搭戏的|演员顾南星
                if (text[i] == '的'
                        && (names.matchAt(i + 1, to) > 0 || isNamedBehind(i + 1, to))
                        && ChineseTokens.of(text, from, i).tagAt(i - 1) != 'n') {
                    return i + 1 - from;
                }
            }
        }
        if (ChineseWords.anyAt(text, WHEN, from, to) > 0) {
            return to - from;
        }
        int means = ChineseWords.anyAt(text, MEANS, from, to);
        if (means > 0) {
            return means;
        }
        if (toSomebody
                && !ChineseWords.isAt(text, "对方", from, to)
                && !ChineseWords.isAt(text, "对此", from, to)) {
            return to - from;
        }
        if (ChineseWords.isAt(text, "接受", from, to) || ChineseWords.isAt(text, "受访", from, to)) {
            int when = ChineseWords.find(text, "时", from, to);
            return when < 0 ? to - from : when + 1 - from;
        }
        return 0;
    }

    /** 在家里, not 在数千公里之外: the character is a word or ends one of place or time. */
    private boolean closesAt(int at, int from, int to) {
        for (int i = at - 1; i > Math.max(from, at - MAX_NAME); i--) {
            if (names.matchAt(i, to) > at - i) {
                // 克|里|斯滕森
                return false;
            }
        }
        ChineseTokens tokens = ChineseTokens.of(text, Math.max(from, at - 4), Math.min(to, at + 4));
        return tokens.endAt(at) == at + 1 && tokens.tagAt(at) != 'q';
    }

    /** 在白石读书的|外国留学生艾米莉是…: a name that the article has, behind what its bearer is. */
    private boolean isNamedBehind(int from, int to) {
        for (int i = from; i < Math.min(to, from + MAX_KIND); i++) {
            if (!ArticleText.isHan(text[i]) || "的在了和与对向".indexOf(text[i]) >= 0) {
                return false;
            }
            if (names.matchAt(i, to) > 1) {
                return ChineseTokens.of(text, from, i).tagAt(from) == 'n';
            }
        }
        return false;
    }

    boolean speaksBehind(int from, int limit) {
        return text[from] == Context.WORK
                || names.matchAt(from, limit) > 0
                || ChineseWords.beginsRole(text, from, limit)
                || ChineseWords.surname(text, from, limit) > 0;
    }

    /** 有, 有个, 一位 before somebody without a name. */
    int counted(int from, int to) {
        if (from < to && text[from] == '有' && from > 0 && "位名".indexOf(text[from - 1]) >= 0) {
            // 一位|有喜员工: somebody of a firm that is called so.
            return 0;
        }
        if (ChineseWords.isAt(text, "有人", from + 1, to) && "还也更另又".indexOf(text[from]) >= 0) {
            // 还|有人问
            return 1;
        }
        for (int length = Math.min(4, to - from - 2); length > 0; length--) {
            if (text[from] == '有' || length > 1) {
                String word = new String(text, from, length);
                if (COUNTED.contains(word)
                        && ChineseWords.ROLES.matchAt(text, from, to) <= length) {
                    return length;
                }
            }
        }
        return 0;
    }

    /** 一位|深圳的资深律师: with what describes the one who is counted, from the count on. */
    int countBefore(int from, int head) {
        boolean nameless = ChineseWords.find(text, "名", from, head) >= 0;
        if (nameless || from < 2 || head - from > 16 || "位名".indexOf(text[from - 1]) < 0) {
            return head;
        }
        int first = from - 1;
        while (first > 0 && "一二三两几多数某另外".indexOf(text[first - 1]) >= 0) {
            first--;
        }
        return first < from - 1 ? first : head;
    }

    int withoutCount(int from, int to) {
        for (int length = Math.min(4, to - from - 1); length > 0; length--) {
            if (COUNTED.contains(new String(text, from, length)) && to - from - length >= 2) {
                return from + length;
            }
        }
        return from;
    }
}
