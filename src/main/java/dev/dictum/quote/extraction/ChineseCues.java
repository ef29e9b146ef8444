package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds reporting words in Chinese text. */
final class ChineseCues {
    /** How far before 看来 its 在 may stand. */
    private static final int FAR = 60;

    /** How far behind 持 the noun for a view may stand. */
    private static final int VIEW = 8;

    private static final String SPEAKING = "说称讲告问答道喊叫回表对";

    private final char[] text;

    ChineseCues(char[] masked) {
        this.text = masked;
    }

    /** The cues between two places, in order; cues side by side (回忆说, 指出称) are one. */
    List<Cue> find(int from, int to) {
        List<Cue> cues = new ArrayList<>();
        for (int i = from; i < to; ) {
            int step = 1;
            if (ChineseWords.isAt(text, "转发声明", i, to)) {
                // 韩跃转发|声明并(配文)
                i += "转发声明".length();
                continue;
            }
            int never = ChineseWords.NEVER.matchAt(text, i, to);
            int safe = ChineseWords.SAFE.matchAt(text, i, to);
            int weak = ChineseWords.WEAK.matchAt(text, i, to);
            if (never > 0 && never >= Math.max(safe, weak) && !isSpeechAnyway(i, never, to)) {
                step = endsRole(i, never, from) ? 1 : never;
            } else if (safe == 2
                    && (ChineseWords.isAt(text, "警告诉", i, to)
                            || text[i] == '续' && i > from && text[i - 1] == '继')) {
                // 民警|告诉, 继续|说
                step = 1;
            } else if (safe > 0 || weak > 0) {
                step = Math.max(safe, weak);
                if (!isNominal(i, step, from, to)) {
                    add(cues, i, step, safe >= weak ? Cue.Strength.SAFE : Cue.Strength.WEAK);
                }
            } else if (ChineseWords.SHORT.matchAt(text, i, to) > 0 && isShortCue(i, from, to)) {
                add(cues, i, 1, Cue.Strength.SHORT);
            } else {
                // No character begins two of them.
                int worded = counted(i, to) + view(i, to) + stated(i, to);
                if (worded > 0) {
                    step = worded;
                    add(cues, i, step, Cue.Strength.SAFE);
                }
            }
            i += step;
        }
        return cues;
    }

    /** 持|相近的|看法，: of what kind of view somebody is; 0: none. */
    private int view(int at, int to) {
        for (int i = at + 1; text[at] == '持' && i + 2 < text.length && i - at < VIEW; i++) {
            boolean noun =
                    ChineseWords.isAt(text, "看法", i, to)
                            || ChineseWords.isAt(text, "观点", i, to)
                            || ChineseWords.isAt(text, "意见", i, to)
                            || ChineseWords.isAt(text, "态度", i, to);
            if (noun) {
                return ",:".indexOf(text[i + 2]) >= 0 ? i + 2 - at : 0;
            }
        }
        return 0;
    }

    /** 央行在《通知》中就已|明确，“…”: what else is clear has no mark behind it; 0: none. */
    private int stated(int at, int to) {
        return ChineseWords.isAt(text, "明确", at, to)
                        && at > 0
                        && "已曾就也均中".indexOf(text[at - 1]) >= 0
                        && at + 2 < text.length
                        && ",:".indexOf(text[at + 2]) >= 0
                ? 2
                : 0;
    }

    /** 配了|五个字：, 回了两个字：, 只写一行字：: how many words somebody has for it; 0: none. */
    private int counted(int at, int to) {
        if ("配写回发说留打补吐憋蹦附".indexOf(text[at]) < 0) {
            return 0;
        }
        int end = at + 1;
        while (end < to && "了出下过".indexOf(text[end]) >= 0) {
            end++;
        }
        int number = end;
        while (end < to && "一二两三四五六七八九十几短".indexOf(text[end]) >= 0) {
            end++;
        }
        if (end == number) {
            return 0;
        }
        end += end < to && "个句行段".indexOf(text[end]) >= 0 ? 1 : 0;
        end += end < to && "字话".indexOf(text[end]) >= 0 ? 1 : 0;
        boolean words = end > number + 1 && "字话句行".indexOf(text[end - 1]) >= 0;
        return words && end < text.length && text[end] == ':' ? end - at : 0;
    }

    private static void add(List<Cue> cues, int at, int length, Cue.Strength strength) {
        if (!cues.isEmpty() && cues.getLast().end() == at) {
            Cue before = cues.removeLast();
            Cue.Strength stronger =
                    before.strength().compareTo(strength) <= 0 ? before.strength() : strength;
            cues.add(new Cue(before.start(), at + length, stronger));
        } else {
            cues.add(new Cue(at, at + length, strength));
        }
    }

    /**
     * 知道：… is no cue, but 他报道说：… is: the never-word must not end in a spoken one. 居民也称，…: what else
     * something is called has no comma before it.
     */
    private boolean isSpeechAnyway(int at, int length, int to) {
        int end = at + length;
        if (end < to && text[end] == ',' && text[end - 1] == '称' && "也均".indexOf(text[at]) >= 0) {
            return true;
        }
        if (text[at] == '话'
                && at > 1
                && text[at - 1] == '的'
                && end < to
                && ",:".indexOf(text[end]) >= 0) {
            // 用何远山的|话说，
            return true;
        }
        if (text[at] == '话'
                && length == 2
                && at > 0
                && "东通家海南川客潮国方土".indexOf(text[at - 1]) >= 0
                && end < to
                && ",:".indexOf(text[end]) >= 0) {
            // 用广东话|说，
            return true;
        }
        return end < to && text[end] == ':' && text[end - 1] == '说' && length > 2;
    }

    /** 负责人|称, 旁边的人|道: what begins the never-word ends a role. */
    private boolean endsRole(int at, int length, int from) {
        return length == 2
                && "称道说".indexOf(text[at + 1]) >= 0
                && (ChineseWords.ROLES.matchBefore(text, from, at + 1) > 1
                        || ChineseWords.TITLES.matchBefore(text, from, at + 1) > 1);
    }

    /** 回应的, 表示的 …, 其解释, 一声明, 作出回应: the word is a noun here. */
    private boolean isNominal(int at, int length, int from, int to) {
        int end = at + length;
        if (length == 2 && text[at] == '看' && text[at + 1] == '来' && !isView(at, from)) {
            return true;
        }
        char behind = end < to ? text[end] : '\n';
        if (behind == '的'
                && end + 1 < to
                && text[end + 1] != ':'
                && text[end + 1] != Context.QUOTED) {
            return true;
        }
        if (behind == '地'
                && end + 1 < to
                && (SPEAKING.indexOf(text[end + 1]) >= 0
                        || ChineseWords.ANY_CUE.matchAt(text, end + 1, to) > 1)) {
            // 高兴地|说, 半开玩笑地|抱怨
            return true;
        }
        if (behind == '会' && end + 1 < to && text[end + 1] == '上'
                // 在声明|中(写道)
                || behind == '中' && ChineseWords.SAFE.matchAt(text, end + 1, to) > 1
                || behind == '员'
                || behind == '者'
                || behind == '稿'
                || behind == '书'
                || behind == '人'
                || behind == '力'
                || behind == '性'
                // 解释权, but 坦言权责不清
                || behind == '权' && (end + 1 >= to || "责利益力限".indexOf(text[end + 1]) < 0)) {
            return true;
        }
        char before = at > from ? text[at - 1] : '\n';
        // 评估|报告, 体检|报告
        boolean paper =
                ChineseWords.isAt(text, "报告", at, end)
                        && ("估查究测验检计务审作度析试份".indexOf(before) >= 0
                                // 二十大|报告|指出
                                || before == '大' && "指认强提写建".indexOf(behind) >= 0);
        // 转发|声明|并力挺
        boolean issued =
                ChineseWords.isAt(text, "声明", at, end)
                        && before == '发'
                        && "说称指表,:".indexOf(behind) < 0;
        // 双星并合是一种|解释，
        boolean kind =
                before == '种'
                        && at - 1 > from
                        && "一这那此".indexOf(text[at - 2]) >= 0
                        && length == 2
                        && behind == ',';
        // 系统提示“无法识别”
        boolean shown = ChineseWords.isAt(text, "提示", at, end) && ",:".indexOf(behind) < 0;
        return paper
                || issued
                || kind
                // 没有任何|交代
                || before == '何' && at - 1 > from && text[at - 2] == '任'
                || shown
                // 工会提出的12%涨薪|要求
                || before != '的'
                        && length == 2
                        && ",:".indexOf(behind) < 0
                        && ChineseWords.isAt(text, "要求", at, end)
                        && isPutForward(at, from)
                || before == '的' && behind != ':' && behind != ',' && !isCueChar(behind)
                || before == '被'
                || before == '受'
                || before == '予' && length == 2;
    }

    /** 提出的…, 作出的…: what somebody has come up with. */
    private boolean isPutForward(int at, int from) {
        for (int i = at - 1; i >= Math.max(from + 1, at - FAR); i--) {
            if (ChineseSubject.isClauseEnd(text[i])) {
                return false;
            }
            if (text[i] == '的') {
                return text[i - 1] == '出';
            }
        }
        return false;
    }

    /** 在他看来; elsewhere 看来 is how something looks. */
    private boolean isView(int at, int from) {
        for (int i = at - 1; i >= Math.max(from, at - FAR); i--) {
            if (text[i] == '在') {
                return true;
            }
            if (ChineseSubject.isClauseEnd(text[i])) {
                return false;
            }
        }
        return false;
    }

    private static boolean isCueChar(char c) {
        return c == '说' || c == '称' || c == '道';
    }

    private boolean isShortCue(int at, int from, int to) {
        char c = text[at];
        char before = at > from ? text[at - 1] : '\n';
        int end = at + 1;
        while (end < to && (text[end] == '了' || text[end] == '着' || text[end] == ' ')) {
            end++;
        }
        boolean marks = end < text.length && text[end] == Context.QUOTED;
        char behind = end < to || marks ? text[end] : '\n';
        if (c == '说' && before == '总' && behind != '明') {
            // 付钱的时候总|说
            return true;
        }
        if (c == '说' || c == '称') {
            return !"号俗简名人统总别昵代相对堪据小学传解游胡听虽".contains(String.valueOf(before))
                            && behind != '明'
                            && behind != '法'
                            && behind != '服'
                            && behind != '号'
                            && behind != '呼'
                            && behind != '谓'
                            && behind != '作'
                            && behind != '不'
                    || behind == ':'
                    || at > from && endsRole(at - 1, 2, from);
        }
        if (c == '哭') {
            // 母亲在电话里哭：, but 妻子哭了，
            return behind == ':';
        }
        if (c == '回' && "没不未".indexOf(before) >= 0) {
            // 头也没回：
            return false;
        }
        if (c == '回' && "一二两三四五六七八九十几数多每头这那上下首末".indexOf(before) >= 0) {
            // 换过五回：: how often.
            return false;
        }
        if (c == '亏' && "吃盈幸扭血微多理".indexOf(before) >= 0
                || c == '批' && "大一几数首这那".indexOf(before) >= 0) {
            return false;
        }
        boolean atEnd =
                behind == ':'
                        || behind == ','
                        || behind == Context.QUOTED
                        || behind == '。'
                        || behind == '\n'
                        || behind == '!';
        if (c == '道') {
            return atEnd && !"知报街渠频味轨隧公难一大人赛车".contains(String.valueOf(before));
        }
        if (c == '谓' && "何所无".indexOf(before) >= 0) {
            return false;
        }
        if (c == '指' && before == ',' && at + 1 < to && ArticleText.isHan(behind)) {
            // …，指对方违约: what is alleged follows.
            return true;
        }
        if (c == '问' && !atEnd) {
            int hearer = ChineseSubject.hearer(text, at + 1, text.length);
            char next = at + 1 + hearer < text.length ? text[at + 1 + hearer] : '\n';
            int words = at + 2 + hearer;
            boolean comma = next == ',' && words < text.length && text[words] == Context.QUOTED;
            return hearer > 0 && (next == ':' || next == Context.QUOTED || comma);
        }
        return atEnd && behind != '。' && behind != '\n'
                || (c == '问' || c == '喊' || c == '答' || c == '写' || c == '叹' || c == '讲')
                        && (behind == ':' || behind == ',' || behind == Context.QUOTED);
    }
}
