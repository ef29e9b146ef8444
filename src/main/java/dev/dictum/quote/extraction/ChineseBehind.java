package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Optional;

/** What stands behind a quotation, without a reporting word: a signature, somebody who acts. */
final class ChineseBehind extends ChineseSieves {
    private static final int MAX_SIGNATURE = 60;

    /** What somebody does with his hands or eyes while he speaks. */
    private static final String HOLDING = "拿握举抱看望指捧扶牵抬带挥摸背挎拎提拉叼穿戴盯翻";

    ChineseBehind(ChineseSieves beside) {
        super(beside);
    }

    /** “…”, and a line of its own behind it: —— 何远山（研究负责人）. */
    Optional<Sieve> signed(Quotation q) {
        boolean last =
                q.paragraph + 1 < article.paragraphs.size()
                        && blanksBehind(q, article.paragraphs.get(q.paragraph))
                                >= article.paragraphs.get(q.paragraph).end();
        if (!last) {
            return Optional.empty();
        }
        Paragraph line = article.paragraphs.get(q.paragraph + 1);
        int from = line.start();
        while (from < line.end() && "—-–― ".indexOf(context[from]) >= 0) {
            from++;
        }
        int to = from;
        while (to < line.end() && context[to] != Context.BRACKETED && context[to] != ',') {
            to++;
        }
        boolean dashed =
                from > line.start()
                        && line.end() - line.start() <= MAX_SIGNATURE
                        && (to == line.end() || context[to] == Context.BRACKETED);
        return dashed && to - from > 1
                ? subjects.any(from, to)
                        .filter(who -> who.type() == Mention.Type.NAME)
                        .map(who ->
                                Sieve.of(
                                        AttributionMethod.CUE_AFTER,
                                        null,
                                        Optional.of(who),
                                        0.9,
                                        1.5))
                : Optional.empty();
    }

    /** “…”这是X的一句名言, “…”X的态度很明确. */
    Optional<Mention> owner(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int to = clauseEnd(from, paragraph);
        if (to - from > 1
                && to - from < 7
                && to + 1 < paragraph.end()
                && context[to] == ','
                && "上中里时头".indexOf(context[to - 1]) >= 0) {
            // “…”现场会上，|一位种粮大户的话引人深思
            from = to + 1;
            to = clauseEnd(from, paragraph);
        }
        if (to - from > 4
                && to + 1 < paragraph.end()
                && context[to] == ','
                && context[to - 1] == '时'
                && ChineseWords.isAt(context, "这是", from, to)) {
            // “…”这是我刚到任时，|何远山说的一句话
            from = to + 1;
            to = clauseEnd(from, paragraph);
        }
        int faded = ChineseWords.find(context, "话音", from, to);
        if (faded > from + 1) {
            // “…”何远山|话音刚落，对方就走了
            int end = context[faded - 1] == '的' ? faded - 1 : faded;
            return subjects.somebody(subjects.skipLeading(from, end), end);
        }
        for (int i = from; i + 1 < to; i++) {
            boolean heard =
                    context[i] == '传' && (context[i + 1] == '来' || context[i + 1] == '出')
                            || context[i] == '响' && context[i + 1] == '起';
            if (heard) {
                // 门外|传来何医生的声音: where it comes from is no one; 指挥员的口令|从里面传来: whose they are.
                int start = from;
                int end = ChineseWords.lastDe(context, from, i) < 0 ? i : beforeFrom(from, i);
                return nouns.owner(i + 2, to).or(() -> nouns.owner(start, end));
            }
        }
        return nouns.owner(from, to);
    }

    /** 指挥员的口令|从扩音器里: before where it comes from. */
    private int beforeFrom(int from, int to) {
        int place = ChineseWords.find(context, "从", from, to);
        return place > from + 2 ? place : to;
    }

    /** “…”据|一位店主|介绍，铺位已经租完: who tells what follows has said what comes before. */
    Optional<Mention> accordingTo(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int to = clauseEnd(from, paragraph);
        boolean source = to - from > 5 && context[from] == '据';
        boolean counted =
                source && context[from + 1] == '一' && "位名".indexOf(context[from + 2]) >= 0;
        // 据附近居民|回忆
        boolean recalls =
                source
                        && (ChineseWords.isAt(context, "回忆", to - 2, to)
                                || ChineseWords.isAt(context, "讲述", to - 2, to)
                                || ChineseWords.isAt(context, "描述", to - 2, to));
        List<Cue> told = counted || recalls ? cues.find(from, to) : List.of();
        return told.isEmpty() || told.getLast().end() < to
                ? Optional.empty()
                : subjects.of(told.getLast().start(), from + 1);
    }

    Optional<Mention> subject(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int to = clauseEnd(from, paragraph);
        for (int n = 0; n < 2 && isSetting(from, to, paragraph); n++) {
            // 11月5日，谈起那段日子，孙丽华仍觉得好笑: who recalls comes in the clause behind.
            from = to + 1;
            to = clauseEnd(from, paragraph);
        }
        if (isHolding(from, to) && behindMarks(to, paragraph) > to) {
            // 拿着手中的“小卡片”，|何远山表情兴奋
            from = behindMarks(to, paragraph);
            to = clauseEnd(from, paragraph);
        }
        boolean announces =
                to + 1 < paragraph.end()
                        && context[to] == ':'
                        && context[to + 1] == Context.QUOTED
                        && endsAs(q, '?');
        // “…”何远山没接话: who has heard it; “…？”何远山答称：“…”: who answers it.
        return announces
                        || isOtherSide(q, from, to)
                        || ChineseWords.SILENT.isWithin(context, from, to)
                ? Optional.empty()
                : subjects.leadingIn(from, to);
    }

    /** 拿着小卡片, but 她着急了: what somebody does meanwhile. */
    private boolean isHolding(int from, int to) {
        return to - from > 3 && context[from + 1] == '着' && HOLDING.indexOf(context[from]) >= 0;
    }

    /** Behind a few words in marks that end a clause, or where they begin. */
    private int behindMarks(int from, Paragraph paragraph) {
        int end = from;
        while (end < paragraph.end() && context[end] == Context.QUOTED) {
            end++;
        }
        return end > from && end < paragraph.end() && context[end] == ',' ? end + 1 : from;
    }

    /** “…”一位随行人员给大家分发名片. */
    boolean isCounted(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        return from + 2 < paragraph.end()
                && context[from] == '一'
                && (context[from + 1] == '位' || context[from + 1] == '名');
    }

    /** Nothing but the time, the place or what the words were about. */
    private boolean isSetting(int from, int to, Paragraph paragraph) {
        return to < paragraph.end()
                && context[to] == ','
                && (ChineseWords.RECALLING.matchAt(context, from, to) > 0
                        // 拿着手中的小卡片，何远山表情兴奋
                        || isHolding(from, to)
                        || isSayingThis(from, to)
                        // 发布会上，
                        || to - from > 2 && to - from < 8 && "上中里".indexOf(context[to - 1]) >= 0
                        || subjects.skipLeading(from, to) >= to);
    }

    /** 说这话时，, 说到这里，: nothing but that it was said. */
    private boolean isSayingThis(int from, int to) {
        return to - from > 2
                && to - from < 8
                && "说讲".indexOf(context[from]) >= 0
                && "时候里此".indexOf(context[to - 1]) >= 0;
    }

    /** “…”新路的通车，让梁中山喜不自禁: whom something moves has spoken. */
    Optional<Mention> experiencer(Quotation q, Paragraph paragraph) {
        int from = clauseBehind(q, paragraph);
        int first = clauseEnd(from, paragraph);
        int to = first < paragraph.end() ? clauseEnd(first + 1, paragraph) : first;
        for (int i = from; i < to && !ArticleText.isStop(context[i]); i++) {
            if ("让令使".indexOf(context[i]) >= 0) {
                return subjects.leadingIn(i + 1, clauseEnd(i + 1, paragraph))
                        .filter(m -> subjects.isCertain(m) || ChineseMentions.isSomebody(m));
            }
        }
        return Optional.empty();
    }

    private int clauseBehind(Quotation q, Paragraph paragraph) {
        int from = q.close;
        while (from < paragraph.end() && (context[from] == ' ' || context[from] == ',')) {
            from++;
        }
        return from;
    }

    private int clauseEnd(int from, Paragraph paragraph) {
        return ChineseSubject.clauseStop(context, from, paragraph.end());
    }
}
