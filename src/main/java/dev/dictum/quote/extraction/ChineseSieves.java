package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Set;

/** What all sieves of Chinese attributions look at, and what several of them ask. */
abstract class ChineseSieves {
    /** Farther from a fragment a reporting word does not judge it. */
    static final int MAX_JUDGED = 14;

    /** What somebody does not do who speaks all the same. */
    private static final Set<String> DENIALS =
            Set.of("否认", "隐瞒", "讳言", "掩饰", "推脱", "推辞", "回避", "拒绝");

    private static final String[] NOT = {"没有", "没", "未", "从未", "并未", "不曾"};

    final ArticleText article;
    final char[] context;
    final ChineseCues cues;
    final ChineseSubject subjects;
    final SpeechNouns nouns;
    final UtteranceScore utterance;
    final ChineseReports reports;
    final ChineseVocatives vocatives;

    ChineseSieves(ArticleText article, char[] context, ChineseSubject subjects) {
        this.article = article;
        this.context = context;
        this.cues = new ChineseCues(context);
        this.subjects = subjects;
        this.nouns = new SpeechNouns(context, subjects);
        this.utterance = new UtteranceScore(article, context);
        this.reports = new ChineseReports(context, cues, subjects);
        this.vocatives = new ChineseVocatives(article);
    }

    /** A sieve beside another, with all that it has. */
    ChineseSieves(ChineseSieves beside) {
        this.article = beside.article;
        this.context = beside.context;
        this.cues = beside.cues;
        this.subjects = beside.subjects;
        this.nouns = beside.nouns;
        this.utterance = beside.utterance;
        this.reports = beside.reports;
        this.vocatives = beside.vocatives;
    }

    /** 没有说, 从未表示: the word is denied. */
    boolean isDenied(Cue cue) {
        if (DENIALS.contains(new String(context, cue.start(), cue.end() - cue.start()))) {
            // 没有否认，“…”
            return false;
        }
        return ChineseWords.anyBefore(context, NOT, 0, cue.start()) > 0;
    }

    /** “…”何远山说，她去要求退款，客服人员|答复说没有钱，“…”: a later word has a subject of its own. */
    boolean isToldByAnother(Cue first, int before) {
        List<Cue> later = cues.find(first.end(), before);
        Cue last = later.isEmpty() ? null : later.getLast();
        if (last == null || last.strength() == Cue.Strength.WEAK) {
            return false;
        }
        int clause = subjects.clauseStart(last.start(), first.end());
        return clause > first.end()
                && subjects.of(last.start(), clause)
                        .filter(who ->
                                who.type() == Mention.Type.ROLE
                                        && who.start() >= clause
                                        && !ChineseMentions.isReporter(who)
                                        && who.name().length() > 1)
                        .isPresent();
    }

    /** Whether a cue's own clause names its subject. */
    boolean isExplicit(Cue cue, int sentence) {
        return cue.strength() != Cue.Strength.WEAK
                && subjects.of(cue.start(), subjects.clauseStart(cue.start(), sentence))
                        .isPresent();
    }

    /** 何远山说，公司重视|反馈，“…”: no word of the words', where somebody tells the whole sentence. */
    boolean isObject(Cue cue, List<Cue> left, int sentence) {
        boolean object =
                ChineseWords.OBJECTS.matchAt(context, cue.start(), cue.end())
                        == cue.end() - cue.start();
        return object
                && left.stream()
                        .anyMatch(teller ->
                                teller.end() < cue.start()
                                        && context[teller.end()] == ','
                                        && (teller.end() - teller.start() > 1
                                                || "说称".indexOf(context[teller.start()]) >= 0)
                                        && ChineseWords.OBJECTS.matchAt(
                                                        context, teller.start(), teller.end())
                                                == 0
                                        && isExplicit(teller, sentence));
    }

    boolean isQuoting(Cue cue) {
        return ChineseWords.QUOTING.matchBefore(context, cue.start(), cue.end()) > 0;
    }

    /** Between cue and mark: nothing but 了, 道, 着, 记者, bracketed remarks and the like. */
    boolean isBareGap(int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return true;
        }
        if (length > 24) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = context[i];
            if (c == ' ' || c == Context.BRACKETED || "了道着过说称到如下这样".indexOf(c) >= 0) {
                continue;
            }
            String rest = new String(context, i, to - i);
            return rest.equals("记者")
                    || rest.equals("大家")
                    || rest.equals("本报记者")
                    || rest.equals("我们")
                    || rest.equals("我")
                    || rest.equals("一句")
                    || rest.equals("一声")
                    || rest.equals("起来")
                    || isOutlet(rest) && rest.length() < 20
                    || rest.equals("媒体")
                    || rest.equals("道")
                    || rest.equals("成")
                    || rest.equals("为")
                    || subjects.isAddressed(i, to);
        }
        return true;
    }

    /** 告诉|河湾新闻: whom reporters work for, or they themselves. */
    private static boolean isOutlet(String hearer) {
        return hearer.endsWith("记者")
                || hearer.endsWith("新闻")
                || hearer.endsWith("网")
                || hearer.endsWith("报")
                || hearer.endsWith("周刊")
                || hearer.endsWith("电视台");
    }

    /** “…。”工会|则|表示，…: what another says to what stands before. */
    boolean isOtherSide(Quotation q, int from, int to) {
        int place = endsWithStop(q) ? ChineseWords.find(context, "则", from + 2, to) : -1;
        if (place < 0) {
            return false;
        }
        // 规则, 否则
        ChineseTokens tokens = ChineseTokens.of(context, from, Math.min(to + 2, context.length));
        return tokens.startAt(place) == place && tokens.endAt(place) == place + 1;
    }

    boolean endsWithStop(Quotation q) {
        return ArticleText.isStop(article.last(q));
    }

    /** Whether the last character, blanks aside, is a mark. */
    boolean endsAs(Quotation q, char mark) {
        return article.last(q) == mark;
    }

    /** 根据上级|要求，…: by what is done what is told, not who tells it. */
    boolean isBasis(Cue cue, int sentence) {
        int clause = subjects.clauseStart(cue.start(), sentence);
        return cue.end() < context.length
                && context[cue.end()] == ','
                && ChineseWords.isAt(context, "要求", cue.start(), cue.end())
                && (ChineseWords.isAt(context, "根据", clause, cue.start())
                        || ChineseWords.isAt(context, "按照", clause, cue.start())
                        || ChineseWords.isAt(context, "依照", clause, cue.start())
                        || "按应".indexOf(context[clause]) >= 0);
    }

    boolean followedByEnd(Quotation q) {
        int end = article.paragraphs.get(q.paragraph).end();
        int behind = q.close;
        while (behind < end && (context[behind] == ' ' || context[behind] == Context.QUOTED)) {
            behind++;
        }
        return behind >= end
                || utterance.endsInside(q)
                || ArticleText.isStop(context[behind])
                || context[behind] == ','
                || context[behind] == ';'
                // 要求是|“不可谈判”|的，
                || context[behind] == '的'
                        && q.open > 0
                        && context[q.open - 1] == '是'
                        && behind + 1 < end
                        && ",。;".indexOf(context[behind + 1]) >= 0
                || context[behind] == Context.BRACKETED;
    }

    int blanksBehind(Quotation q, Paragraph paragraph) {
        int i = q.close;
        while (i < paragraph.end()
                && (context[i] == ' ' || context[i] == '。' || context[i] == Context.BRACKETED)) {
            i++;
        }
        return i;
    }

    int blanksBefore(int place, int least) {
        int i = place;
        while (i > least && context[i - 1] == ' ') {
            i--;
        }
        return i;
    }

    /** “…”记者随后联系…: who reports, unless he asks. */
    boolean isReporter(Mention who) {
        return ChineseMentions.isReporter(who)
                && (who.end() >= context.length || context[who.end()] != '问');
    }

    /** 怒斥, 直呼, 狠批: what follows is what was said, where 提出 and 介绍 may have a term. */
    boolean isSpoken(Cue cue) {
        return ChineseWords.SPOKEN.matchBefore(context, cue.start(), cue.end()) > 0;
    }
}
