package dev.dictum.quote.extraction;

import java.util.Optional;

/** Speakers that no verb names but a noun's owner: 何远山的回答很干脆：“…”, 收到母亲发来的短信：“…”. */
final class SpeechNouns {
    private static final int MAX_OWNER = 30;

    /** Between the owner and the noun: 的一句名言, 的这番话. */
    private static final int MAX_BETWEEN = 6;

    private static final String[] RECEIVING = {"接到", "收到", "听到", "传来", "响起", "听见", "接起", "迎来"};

    /** What one person's words bring forth are another's. */
    private static final String[] BRINGING = {"引出", "引来", "换来", "得到", "迎来", "收到", "等来", "招来", "惹来"};

    private static final String[] APPEARING = {"跳出", "弹出", "冒出", "蹦出", "出现", "闪出", "写着"};

    private static final String[] SENDING = {"打来", "发来", "寄来", "传来", "送来", "的"};

    private final char[] context;
    private final ChineseSubject subjects;

    SpeechNouns(char[] context, ChineseSubject subjects) {
        this.context = context;
        this.subjects = subjects;
    }

    /** Whose answer, words, saying a clause tells of; the noun that it ends with counts most. */
    Optional<Mention> owner(int from, int to) {
        for (int de = to - 2; de > from + 1 && to - de < MAX_BETWEEN; de--) {
            // 林建国的提问引出了|居民的回答
            if (context[de] == '的'
                    && ChineseWords.SPEECH_NOUNS.matchAt(context, de + 1, to) == to - de - 1) {
                int start = de;
                while (start > from && "了来出到".indexOf(context[start - 1]) < 0) {
                    start--;
                }
                Optional<Mention> last =
                        start > from && brings(from, start)
                                ? subjects.somebody(start, de)
                                : Optional.empty();
                if (last.isPresent()) {
                    return last;
                }
            }
        }
        for (int de = from + 1; de < to && de - from < MAX_OWNER; de++) {
            if (context[de] != '的') {
                continue;
            }
            for (int i = de + 1; i < to && i - de <= MAX_BETWEEN; i++) {
                if (ChineseWords.SPEECH_NOUNS.matchAt(context, i, to) > 0) {
                    Optional<Mention> owner =
                            subjects.somebody(start(from, de), withoutObject(from, de));
                    if (owner.isEmpty() && "说讲问喊".indexOf(context[de - 1]) >= 0) {
                        // 这是何远山在火塘边说的一句话
                        owner = subjects.leadingIn(start(from, de), de);
                    }
                    if (owner.isPresent()) {
                        return owner;
                    }
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private boolean brings(int from, int end) {
        int to = context[end - 1] == '了' ? end - 1 : end;
        for (String verb : BRINGING) {
            if (to - verb.length() > from
                    && ChineseWords.isAt(context, verb, to - verb.length(), to)) {
                return true;
            }
        }
        return false;
    }

    /** 何远山|给(的说法), 何远山|给出(的理由), 何远山|对她(的评价). */
    private int withoutObject(int from, int de) {
        for (int i = from + 2; i + 1 < de; i++) {
            if (context[i] == '对') {
                return i;
            }
        }
        int end = de - (context[de - 1] == '出' ? 1 : 0);
        return end - from > 2 && context[end - 1] == '给' ? end - 1 : de;
    }

    /** 这是X的…, 身后传来X的…: the owner begins behind the verb. */
    private int start(int from, int to) {
        int heard = ChineseWords.find(context, "传来", from, to - 1);
        if (heard >= 0) {
            return heard + 2 + (context[heard + 2] == '了' ? 1 : 0);
        }
        for (String handing : new String[] {"引用了", "引用", "转述了", "借用了", "引述了"}) {
            int at = ChineseWords.find(context, handing, from, to - 1);
            if (at >= 0) {
                // 他引用了|一位老水手(的话)
                int start = at + handing.length();
                return start + subjects.countAt(start, to);
            }
        }
        for (String knowing : new String[] {"记得", "发现", "知道", "明白", "想起", "忘不了"}) {
            int at = ChineseWords.find(context, knowing, from, to - 1);
            int behind = at + knowing.length();
            // 林建国一直记得|何远山(的那句话), but not 发现者何远山, 老板自己知道的答案
            if (at >= 0 && behind < to && "的者".indexOf(context[behind]) < 0) {
                return behind;
            }
        }
        for (int i = from; i < to && i - from < 5; i++) {
            if (context[i] == '是') {
                return i + 1;
            }
        }
        int start = subjects.skipLeading(from, to);
        // 按|网友的话说
        return start + 2 < to && "按照用借".indexOf(context[start]) >= 0 ? start + 1 : start;
    }

    /** 因|师长一句(“…”): whose one sentence a clause ends with. */
    Optional<Mention> line(int sentence, int to) {
        int from = subjects.clauseStart(to, sentence);
        int end = to - 2;
        boolean one = end - from > 1 && context[end + 1] == '句' && "一那这".indexOf(context[end]) >= 0;
        if (!one) {
            return Optional.empty();
        }
        for (int i = end - 1; i > from + 1 && end - i < 5; i--) {
            // 对方只|回(他一句)
            boolean answers = "回骂怼呛送丢问附补讲说喊撂留劝念".indexOf(context[i]) >= 0;
            if (answers && (i + 1 == end || "了他她我记对给".indexOf(context[i + 1]) >= 0)) {
                // 她列出了计划，末尾|附(了一句)
                return subjects.of(i, sentence);
            }
        }
        if (end - from > 3 && ChineseWords.isAt(context, "就是", end - 2, end)) {
            // 何远山|回头就是(一句)
            return subjects.leadingIn(from, end - 2);
        }
        end -= context[end - 1] == '的' ? 1 : 0;
        int start = subjects.skipLeading(from, end);
        start += context[start] == '因' && start + 2 < end ? 1 : 0;
        return subjects.somebody(start, end);
    }

    /** 评论区里点赞最高的一条是, 下面最热的评论写着: of those who write there, or whom it comes from (一条来自…). */
    Optional<Mention> commenter(int from, int to) {
        int source = ChineseWords.find(context, "来自", from, to);
        int one = ChineseWords.find(context, "一条", from, to);
        if (one >= 0 && source > one) {
            // 点赞最高的一条来自|英国网友
            return subjects.somebody(source + 2, to);
        }
        for (String where : new String[] {"评论区", "弹幕", "跟帖", "热评", "高赞", "点赞最高", "热门评论", "评论里"}) {
            if (ChineseWords.find(context, where, from, to) >= 0) {
                return Optional.of(new Mention("网友", Mention.Type.ROLE, null, from, to));
            }
        }
        return Optional.empty();
    }

    /** From whom the message comes that the clause tells of, when somebody else receives it. */
    Optional<Mention> sender(int from, int to) {
        for (int i = from; i < to; i++) {
            for (String verb : RECEIVING) {
                if (!ChineseWords.isAt(context, verb, i, to)) {
                    continue;
                }
                int start = i + verb.length();
                start += start < to && context[start] == '了' ? 1 : 0;
                for (int noun = start + 1; noun < to; noun++) {
                    if (ChineseWords.MESSAGES.matchAt(context, noun, to) > 0) {
                        return subjects.somebody(start, sent(start, noun));
                    }
                }
                // 里面传来|一个女声：
                return verb.equals("传来") ? subjects.somebody(start, to) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 群里|跳出一条消息: words that come from nobody whom the clause names. */
    boolean appears(int from, int to) {
        for (String verb : APPEARING) {
            int at = ChineseWords.find(context, verb, from, to);
            if (at > from && "里上中内".indexOf(context[at - 1]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int sent(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (String word : SENDING) {
                if (ChineseWords.isAt(context, word, i, to)) {
                    return i;
                }
            }
        }
        return to;
    }
}
