package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sieves for English text; the first that fits decides. */
final class EnglishAttribution {
    private static final int MAX_SENTENCE = 500;

    /** Blanks of a fragment that is too long for a term or a title. */
    private static final int LONG = 6;

    private final ArticleText article;
    private final char[] context;
    private final EnglishSubject subjects;
    private final EnglishOwnWords ownWords;
    private final EnglishUtterance utterance;
    private final List<Quotation> quotations;

    EnglishAttribution(
            ArticleText article,
            char[] context,
            EnglishSubject subjects,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.subjects = subjects;
        this.ownWords = new EnglishOwnWords(subjects);
        this.utterance = new EnglishUtterance(article);
        this.quotations = quotations;
    }

    void run() {
        Quotation previous = null;
        for (Quotation q : quotations) {
            attribute(q, previous);
            previous = q;
        }
    }

    private void attribute(Quotation q, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        double words = utterance.words(q);
        List<Token> left = left(q, paragraph);
        List<Token> right = right(q, paragraph);
        boolean caught =
                split(q, previous, words)
                        || announced(q, left, right, words)
                        || followed(q, left, right, words)
                        || within(q, left, right, words)
                        || joined(q, previous, words);
        if (!caught) {
            bare(q, left, words);
        }
        q.accepted = q.score > 0;
        if (!q.accepted) {
            q.continues = null;
        }
    }

    private void hit(
            Quotation q,
            AttributionMethod method,
            @Nullable Cue cue,
            Optional<Mention> who,
            double confidence,
            double score) {
        q.score = score;
        q.attribute(method, cue, who.orElse(null), who.isPresent() ? confidence : 0.5);
    }

    /** The words of the sentence before the quotation. */
    private List<Token> left(Quotation q, Paragraph paragraph) {
        int least = Math.max(paragraph.start(), q.open - MAX_SENTENCE);
        List<Token> tokens = EnglishTokens.of(context, least, q.open);
        int from = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            boolean stop = token.is(".") || token.is("?") || token.is("!") || token.is(";");
            boolean quotedSentence =
                    token.word().charAt(0) == Context.QUOTED && endsSentence(token.end() - 1);
            if (stop || quotedSentence) {
                from = i + 1;
                break;
            }
        }
        return tokens.subList(from, tokens.size());
    }

    private boolean endsSentence(int closing) {
        char before = closing > 0 ? article.folded[closing - 1] : ' ';
        return before == '.' || before == '?' || before == '!';
    }

    /** The words of the sentence behind the quotation, up to the next one. */
    private List<Token> right(Quotation q, Paragraph paragraph) {
        int most = Math.min(paragraph.end(), q.close + MAX_SENTENCE);
        List<Token> tokens = subjects.withoutNicknames(EnglishTokens.of(context, q.close, most));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(".") && i > 0
                    || token.is("?")
                    || token.is("!")
                    || token.is(";")
                    || token.is(":")
                    || token.word().charAt(0) == Context.QUOTED) {
                return tokens.subList(0, i);
            }
        }
        return tokens;
    }

    /** The words of the sentence behind a quotation, past other quotations in it. */
    private List<Token> rest(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        int most = Math.min(paragraph.end(), q.close + MAX_SENTENCE);
        List<Token> tokens = EnglishTokens.of(context, q.close, most);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean quotedSentence =
                    token.word().charAt(0) == Context.QUOTED && endsSentence(token.end() - 1);
            if (token.is(".")
                    || token.is("?")
                    || token.is("!")
                    || token.is(";")
                    || quotedSentence) {
                return tokens.subList(0, i);
            }
        }
        return tokens;
    }

    /** As she puts it. */
    private static boolean puts(List<Token> tokens, int at) {
        return (tokens.get(at).is("put") || tokens.get(at).is("puts"))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("it");
    }

    private static boolean isCue(Token token) {
        return EnglishWords.CUES.contains(token.lower());
    }

    private static boolean isAnyCue(Token token) {
        return isCue(token) || EnglishWords.WEAK_CUES.contains(token.lower());
    }

    private static Cue cue(Token token) {
        return new Cue(
                token.start(), token.end(), isCue(token) ? Cue.Strength.SAFE : Cue.Strength.WEAK);
    }

    /** “A” and “B.”: two parts of what somebody says. */
    private boolean joined(Quotation q, @Nullable Quotation previous, double words) {
        boolean goesOn =
                previous != null
                        && previous.accepted
                        && previous.paragraph == q.paragraph
                        && article.raw.substring(previous.close, q.open).equals(" and ");
        if (previous == null || !goesOn) {
            return false;
        }
        q.kind = QuoteKind.MIXED;
        hit(
                q,
                previous.method,
                previous.cue,
                Optional.ofNullable(previous.speaker),
                0.95 * previous.speakerConfidence,
                words + 1);
        return true;
    }

    /** “A,” X said, “B”; “A,” X said. “B”. */
    private boolean split(Quotation q, @Nullable Quotation previous, double words) {
        if (previous == null
                || previous.paragraph != q.paragraph
                || !previous.accepted
                || previous.method != AttributionMethod.CUE_AFTER
                || previous.cue == null
                || q.open - previous.close > 160) {
            return false;
        }
        int from = previous.close;
        int stops = 0;
        List<Token> between = EnglishTokens.of(context, from, q.open);
        for (Token token : between) {
            stops += token.is(".") ? 1 : 0;
        }
        if (between.isEmpty()
                || stops > 1
                || stops == 1 && !between.getLast().is(".")
                || previous.cue.start() < from) {
            return false;
        }
        Token last = between.getLast();
        if (!last.is(",")
                && !last.is(".")
                && !last.is(":")
                && !last.is("-")
                && !last.is("—")
                && !last.is("–")) {
            return false;
        }
        if (!last.is(",")
                && !last.is(".")
                && between.stream().filter(EnglishAttribution::isCue).count() > 1) {
            return false;
        }
        if (hasOwnCue(q)) {
            return false;
        }
        hit(
                q,
                AttributionMethod.CUE_BETWEEN,
                previous.cue,
                Optional.ofNullable(previous.speaker),
                previous.speakerConfidence,
                2 + words);
        previous.method = AttributionMethod.CUE_BETWEEN;
        q.continues = previous;
        return true;
    }

    /** “A,” said X. “B,” said Y: the second part has a speaker of its own. */
    private boolean hasOwnCue(Quotation q) {
        List<Token> right = right(q, article.paragraphs.get(q.paragraph));
        boolean next =
                utterance.last(q) == '.'
                        && !right.isEmpty()
                        && EnglishWords.isArticle(right.getFirst().lower());
        if (next) {
            // “A.” The teacher sighed: a sentence of its own.
            return false;
        }
        for (int i = 0; i < Math.min(right.size(), 8); i++) {
            if (isCue(right.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** X did not say: the verb is denied. */
    private static boolean isDenied(List<Token> tokens, int cue) {
        for (int i = Math.max(0, cue - 2); i < cue; i++) {
            String lower = tokens.get(i).lower();
            if (lower.equals("not") || lower.equals("never") || lower.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    /** X said: “…”, X told the BBC, “…”, X said “…”. */
    private boolean announced(Quotation q, List<Token> left, List<Token> right, double words) {
        if (left.isEmpty()) {
            return false;
        }
        Token last = left.getLast();
        boolean colon = last.is(":");
        boolean comma = last.is(",");
        int end = colon || comma ? left.size() - 1 : left.size();
        for (int i = end - 1; i >= 0 && end - i <= (colon ? 18 : 9); i--) {
            Token token = left.get(i);
            boolean puts = (colon || comma) && puts(left, i);
            if (!isCue(token) && !(colon && isAnyCue(token)) && !puts || isNoun(left, i)) {
                if (token.is(",") && !colon) {
                    return false;
                }
                continue;
            }
            if (token.is("read") && left.get(i + 1 < end ? i + 1 : i).is("by") && hasCue(left, i)) {
                // Said in a statement read by her lawyer: the lawyer only lends his voice.
                continue;
            }
            int gap = end - 1 - i;
            boolean object = gap == 0 || colon || isObject(left.subList(i + 1, end));
            if (!object) {
                return false;
            }
            Optional<Mention> who = subject(q, left, i, right);
            boolean fragment = !colon && !comma;
            double term =
                    who.isPresent() && judges(q, left, i) ? 0.3 : utterance.term(q, left, right);
            double title = colon && isCue(token) ? utterance.title(q) / 2 : 0;
            double score = words + title + (colon ? 2.5 : comma ? 2 : 0.9 + term);
            score -= fragment ? utterance.remote(q, left, i) + utterance.coined(q, left, i) : 0;
            score -= isDenied(left, i) ? 12 : EnglishUtterance.isOnSomething(left) ? 4 : 0;
            score -=
                    fragment && utterance.isTermBefore(q, left) && !token.is(left.getLast().lower())
                            ? 5
                            : 0;
            boolean wordOnly =
                    fragment
                            && gap == 0
                            && words < 0
                            && !right.isEmpty()
                            && EnglishWords.isBeing(right.getFirst().lower());
            // Critics say “smart benches” are a waste: the word is quoted, not the critics.
            score -= (wordOnly ? 1.5 : 0) + (who.isEmpty() ? 1 : 0);
            q.kind = fragment && !startsSentence(q) ? QuoteKind.MIXED : QuoteKind.DIRECT;
            hit(q, AttributionMethod.CUE_BEFORE, cue(token), who, 0.93, score);
            return true;
        }
        int to = end;
        Optional<Mention> first =
                colon && !EnglishTopics.isTopic(left)
                        ? ownWords.sender(left, to)
                                .or(() -> subjects.earlier(left, to))
                                .or(() -> subjects.before(left, to))
                        : Optional.empty();
        char ending = utterance.last(q);
        boolean sentence =
                (ending == '.' || ending == '?' || ending == '!')
                        && first.isPresent()
                        && first.get().type() != Mention.Type.ROLE;
        if (colon && words > (sentence ? 0.5 : 1.5)) {
            hit(q, AttributionMethod.CUE_BEFORE, null, first, 0.7, words + 0.5);
            return true;
        }
        return false;
    }

    private static boolean hasCue(List<Token> tokens, int before) {
        return tokens.subList(0, before).stream().anyMatch(EnglishAttribution::isCue);
    }

    /**
     * What a reporting verb has between itself and the words: told the BBC, wrote on Twitter that.
     */
    private static boolean isObject(List<Token> words) {
        if (words.size() > 8) {
            return false;
        }
        Token first = words.getFirst();
        return switch (first.lower()) {
            case "that",
                    "the",
                    "a",
                    "an",
                    "him",
                    "her",
                    "them",
                    "us",
                    "me",
                    "it",
                    "reporters",
                    "in",
                    "on",
                    "at",
                    "to",
                    "of",
                    "by",
                    "he",
                    "she",
                    "they",
                    "was",
                    "this",
                    "these",
                    "how",
                    "back",
                    "during",
                    "via" ->
                    true;
            default -> EnglishWords.isCapital(first.word()) || words.size() <= 3;
        };
    }

    private boolean startsSentence(Quotation q) {
        char c = article.folded[q.start];
        return Character.isUpperCase(c)
                && (utterance.last(q) == '.'
                        || utterance.last(q) == '!'
                        || utterance.last(q) == '?'
                        || utterance.last(q) == ',');
    }

    /** “…,” X said; “…,” said X. */
    private boolean followed(Quotation q, List<Token> left, List<Token> given, double words) {
        List<Token> right = given;
        boolean comma = !right.isEmpty() && right.getFirst().is(",");
        if (comma) {
            right = right.subList(1, right.size());
        }
        char last = utterance.last(q);
        boolean inside =
                last == ','
                        || last == '?'
                        || last == '!'
                        || last == '.'
                        || last == '…'
                        || last == '-'
                        || last == '—'
                        || last == '–';
        if (right.isEmpty() || !comma && !inside && !left.isEmpty()) {
            return false;
        }
        if (according(q, left, right, words)) {
            return true;
        }
        if (left.isEmpty() && last == ',' && isWork(q, right)) {
            // “Dollar Store Halo,” a waltz that Moor wrote
            return false;
        }
        if (!comma
                && !inside
                && isDoing(right.getFirst())
                && right.stream().noneMatch(token -> token.is(","))) {
            // “Learn from messages” lets the phone read: the words are a thing's name.
            return false;
        }
        Optional<Mention> owner = left.isEmpty() ? ownWords.behind(right) : Optional.empty();
        if (owner.isPresent()) {
            hit(q, AttributionMethod.CUE_AFTER, null, owner, 0.85, words + 1.5);
            return true;
        }
        int cue = -1;
        int limit = Math.min(right.size(), 26);
        for (int i = 0; i < limit; i++) {
            if (isCue(right.get(i)) && !(i > 0 && right.get(i - 1).is("most"))
                    || puts(right, i)
                    || i == 0 && isAnyCue(right.get(i))) {
                cue = i;
                break;
            }
        }
        if (cue < 0) {
            return false;
        }
        if (last == '.' && cue > 3 && !comma) {
            return false;
        }
        Optional<Mention> who;
        if (cue == 0) {
            who = subjects.behind(right, 0);
        } else {
            // A subordinate clause between means that the verb is another sentence's.
            for (int i = 0; i < cue; i++) {
                String lower = right.get(i).lower();
                if (i == 0 && opensClause(lower) && !puts(right, cue) || lower.equals("because")) {
                    return left.isEmpty() && isBehindClause(q, right, cue, words);
                }
            }
            if (isBehindStatement(right, cue)) {
                return left.isEmpty() && opensStatement(q, right, cue, words);
            }
            who = quotesAs(right, cue) ? subjects.behind(right, cue) : subjects.before(right, cue);
            boolean inverted = cue + 1 < right.size() && who.isEmpty();
            if (inverted) {
                who = subjects.behind(right, cue);
            }
        }
        if (who.isEmpty()) {
            return false;
        }
        q.kind = left.isEmpty() || startsSentence(q) ? QuoteKind.DIRECT : QuoteKind.MIXED;
        hit(
                q,
                AttributionMethod.CUE_AFTER,
                cue(right.get(cue)),
                who,
                0.95,
                words
                        + (left.isEmpty() && inside && last != '.' ? utterance.title(q) / 2 : 0)
                        + (comma || inside ? 2.2 : 1)
                        - (EnglishUtterance.isOnSomething(right) ? 4 : 0)
                        - (utterance.isTitleBehindWork(q, left) ? 4 : 0));
        return true;
    }

    private static boolean isDoing(Token token) {
        return switch (token.lower()) {
            case "lets",
                    "does",
                    "allows",
                    "enables",
                    "makes",
                    "means",
                    "gives",
                    "keeps",
                    "turns",
                    "helps",
                    "sends",
                    "opens",
                    "includes",
                    "works" ->
                    true;
            default -> false;
        };
    }

    /** Capitals all along and an article behind: what something is called, and then what it is. */
    private boolean isWork(Quotation q, List<Token> right) {
        List<Token> words =
                EnglishTokens.of(article.folded, q.start, q.end).stream()
                        .filter(Token::isWord)
                        .toList();
        boolean capitals =
                words.size() > 1
                        && words.size() < 7
                        && words.stream()
                                .allMatch(word ->
                                        EnglishWords.isCapital(word.word())
                                                || EnglishWords.PREPOSITIONS.contains(word.lower())
                                                || EnglishWords.isArticle(word.lower())
                                                || word.is("and"));
        int that = 0;
        while (that < right.size() && !right.get(that).is("that") && !right.get(that).is("which")) {
            that++;
        }
        // A waltz that Moor wrote, and not the mayor who told them.
        boolean behind =
                EnglishWords.isArticle(right.getFirst().lower())
                        && that < right.size()
                        && right.subList(0, that).stream().noneMatch(EnglishAttribution::isCue);
        return capitals && behind;
    }

    /** “…,” Kent quoted [Moor] as saying. */
    private static boolean quotesAs(List<Token> right, int cue) {
        for (int i = cue + 2; i + 1 < right.size() && right.get(cue).is("quoted"); i++) {
            if (right.get(i).is("as") && right.get(i + 1).is("saying")) {
                return true;
            }
        }
        return false;
    }

    /** “He will be charged” when he returns, Jan Moor, the mayor, said: the clause is X's too. */
    private boolean isBehindClause(Quotation q, List<Token> right, int cue, double words) {
        for (int i = 1; i + 1 < cue; i++) {
            if (right.get(i).is(",") && EnglishWords.isCapital(right.get(i + 1).word())) {
                List<Token> main = right.subList(i + 1, right.size());
                Optional<Mention> who = subjects.before(main, cue - i - 1);
                if (who.isEmpty() || who.get().type() != Mention.Type.NAME) {
                    return false;
                }
                q.kind = QuoteKind.MIXED;
                hit(q, AttributionMethod.CUE_AFTER, cue(right.get(cue)), who, 0.85, words + 1.5);
                return true;
            }
            if (isAnyCue(right.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** “The speed with which they moved” is unheard of, said X: a long subject in his words. */
    private boolean opensStatement(Quotation q, List<Token> right, int cue, double words) {
        Optional<Mention> who =
                utterance.blanks(q) < LONG ? Optional.empty() : subjects.behind(right, cue);
        if (who.isEmpty()) {
            return false;
        }
        q.kind = QuoteKind.MIXED;
        hit(q, AttributionMethod.CUE_AFTER, cue(right.get(cue)), who, 0.9, words + 1);
        return true;
    }

    /** Words behind a quotation that begin something else than its attribution. */
    private static boolean opensClause(String lower) {
        return switch (lower) {
            case "and",
                    "but",
                    "as",
                    "while",
                    "whereas",
                    "when",
                    "though",
                    "although",
                    "which",
                    "who",
                    "before",
                    "since",
                    "if" ->
                    true;
            default -> false;
        };
    }

    /** “…,” according to X. */
    private boolean according(Quotation q, List<Token> left, List<Token> right, double words) {
        if (right.size() < 3 || !right.get(0).is("according") || !right.get(1).is("to")) {
            return false;
        }
        q.kind = left.isEmpty() ? QuoteKind.DIRECT : QuoteKind.MIXED;
        hit(
                q,
                AttributionMethod.CUE_AFTER,
                cue(right.get(0)),
                subjects.behind(right, 1),
                0.9,
                words + 1.5);
        return true;
    }

    private static boolean hears(Mention who) {
        String last = who.name().substring(who.name().lastIndexOf(' ') + 1);
        return switch (EnglishWords.lower(last)) {
            case "court", "jury", "inquest", "hearing", "tribunal", "trial", "inquiry" -> true;
            default -> false;
        };
    }

    /** A fragment in a sentence that reports: she described this as the “…”. */
    private boolean within(Quotation q, List<Token> left, List<Token> right, double words) {
        if (left.isEmpty() || utterance.isTermBefore(q, left)) {
            return false;
        }
        double term =
                utterance.term(q, left, right) + (EnglishUtterance.isOnSomething(left) ? -4 : 0);
        q.kind = QuoteKind.MIXED;
        Optional<Mention> viewer = ownWords.viewer(left);
        if (viewer.isPresent()) {
            hit(q, AttributionMethod.CUE_BEFORE, null, viewer, 0.85, words + term + 1.2);
            return true;
        }
        for (int i = left.size() - 1; i >= 0; i--) {
            Token token = left.get(i);
            if (isAnyCue(token) && !isNoun(left, i)) {
                // The court heard that Moor “…”: it says nothing itself.
                Optional<Mention> said = subject(q, left, i, right);
                boolean heard =
                        token.is("heard") && said.filter(EnglishAttribution::hears).isPresent();
                Optional<Mention> who = heard ? Optional.empty() : said;
                boolean nobody = heard || who.isEmpty() && isPassive(left, i);
                boolean judges = who.isPresent() && judges(q, left, i);
                double distance = left.size() - i > 14 ? -0.5 : 0;
                double score =
                        words
                                + (isCue(token) ? 1.4 : 0.9)
                                + distance
                                + (judges ? Math.max(term, 0) : term)
                                - utterance.coined(q, left, i)
                                - utterance.remote(q, left, i)
                                + (who.isPresent() || nobody ? 0 : -1);
                hit(
                        q,
                        nobody ? AttributionMethod.NONE : AttributionMethod.CUE_BEFORE,
                        cue(token),
                        who,
                        0.85,
                        score);
                return true;
            }
            if (isSentWriting(left, i)) {
                // Moor issued a statement that the club was “in good hands”.
                Optional<Mention> who = subjects.before(left, i - 2);
                hit(
                        q,
                        AttributionMethod.CUE_BEFORE,
                        cue(token),
                        who,
                        0.85,
                        words + term + (who.isPresent() ? 1.2 : -1));
                return true;
            }
            if (token.is("according") && i + 1 < left.size() && left.get(i + 1).is("to")) {
                hit(
                        q,
                        AttributionMethod.CUE_BEFORE,
                        cue(token),
                        subjects.behind(left, i + 1),
                        0.85,
                        words + term + 0.6);
                return true;
            }
        }
        List<Token> rest = rest(q);
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).is("according") && i + 1 < rest.size() && rest.get(i + 1).is("to")) {
                hit(
                        q,
                        AttributionMethod.CUE_AFTER,
                        cue(rest.get(i)),
                        subjects.behind(rest, i + 1),
                        0.85,
                        words + 0.4);
                return true;
            }
            if (isCue(rest.get(i)) && i > 0 && hasComma(rest, i)) {
                boolean behind = isBehindStatement(rest, i);
                Optional<Mention> who =
                        behind ? subjects.behind(rest, i) : subjects.before(rest, i);
                // The comma in the marks is then the statement's and tells nothing of speech.
                double comma = behind && utterance.last(q) == ',' ? -2.5 : 0;
                hit(
                        q,
                        AttributionMethod.CUE_AFTER,
                        cue(rest.get(i)),
                        who,
                        0.8,
                        words + term + comma + (who.isPresent() ? 0.2 : -1));
                return who.isPresent();
            }
        }
        q.kind = QuoteKind.DIRECT;
        return false;
    }

    /** Released a statement that, sent an email that. */
    private static boolean isSentWriting(List<Token> tokens, int noun) {
        return noun > 2
                && noun + 1 < tokens.size()
                && tokens.get(noun + 1).is("that")
                && EnglishNouns.isDocument(tokens.get(noun).lower())
                && EnglishWords.isArticle(tokens.get(noun - 1).lower())
                && (tokens.get(noun - 2).lower().endsWith("ed")
                        || EnglishWords.PARTICIPLES.contains(tokens.get(noun - 2).lower()));
    }

    /** The bridge is closed, said Jan Moor, the mayor: all before the verb is what he said. */
    private boolean isBehindStatement(List<Token> tokens, int cue) {
        if (cue < 3 || !tokens.get(cue - 1).is(",") || cue + 1 >= tokens.size()) {
            return false;
        }
        boolean finite = false;
        for (Token token : tokens.subList(0, cue)) {
            if (token.is("who") || token.is("which") || token.is("whose")) {
                return false;
            }
            finite |= EnglishWords.isBeing(token.lower()) || token.lower().endsWith("ed");
        }
        return finite && subjects.endsBehind(tokens, cue + 1);
    }

    /** She noted that he had made a “remarkable” recovery: a judgement behind the clause's verb. */
    private boolean judges(Quotation q, List<Token> left, int cue) {
        return isCue(left.get(cue))
                && utterance.isJudgement(q)
                && left.subList(cue + 1, left.size()).stream()
                        .anyMatch(t ->
                                EnglishWords.AUXILIARIES.contains(t.lower())
                                        || t.lower().endsWith("ed"));
    }

    private static boolean hasComma(List<Token> tokens, int before) {
        for (int i = 0; i < before; i++) {
            if (tokens.get(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** Notes, claims, reports as nouns: behind “the”, “his”, or before “of”, “by”, “are”. */
    private static boolean isNoun(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (at == 0) {
            // “Asked by a reporter, he snapped”: the verb is not the sentence's.
            return token.is("asked");
        }
        Token before = tokens.get(at - 1);
        // Claims of; called [attacks] on hospitals: what is spoken of.
        boolean plural =
                token.lower().endsWith("s")
                        && !token.is("says")
                        && at + 1 < tokens.size()
                        && (isBehindNoun(tokens.get(at + 1))
                                || isAnyCue(before) && !tokens.get(at + 1).is("that"));
        // Called the proposed [rules] “an injustice”.
        boolean described =
                at > 1
                        && token.lower().endsWith("s")
                        && before.lower().endsWith("ed")
                        && EnglishWords.isArticle(tokens.get(at - 2).lower());
        // Three hundred alleged “bread thieves”.
        boolean counted = token.is("alleged") && isNumber(before);
        return plural
                || described
                || counted
                || EnglishWords.isCapital(token.word()) && before.isWord()
                || EnglishSubject.isDeterminer(before)
                        && !before.is("that")
                        && !before.is("this")
                        && !(before.lower().endsWith("s'") || before.lower().endsWith("'s"))
                || before.is("this")
                || before.is("most")
                || before.is("of")
                || before.is("for");
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.word().charAt(0))
                || switch (token.lower()) {
                    case "dozen", "hundred", "thousand", "million", "several", "many", "some" ->
                            true;
                    default -> false;
                };
    }

    private static boolean isBehindNoun(Token token) {
        return switch (token.lower()) {
            case "of", "by", "from", "about", "are", "were", "is", "was" -> true;
            default -> false;
        };
    }

    /** Calling it “…”, [Jan Moor] resigned: who does the rest of the sentence. */
    private Optional<Mention> subject(Quotation q, List<Token> left, int cue, List<Token> right) {
        if (left.get(cue).lower().endsWith("ing") && opensSentence(left, cue)) {
            List<Token> rest = rest(q);
            for (int i = 0; i + 1 < rest.size(); i++) {
                if (rest.get(i).is(",") && EnglishSubject.beginsPhrase(rest.get(i + 1))) {
                    return subjects.earlier(rest.subList(i + 1, rest.size()), rest.size() - i - 1);
                }
            }
        }
        return subject(left, cue, right);
    }

    /** First in its sentence, or behind where the news comes from: WESTMOOR (May 3) -- Calling. */
    private static boolean opensSentence(List<Token> left, int at) {
        return at == 0 || EnglishWords.isCapital(left.get(at).word()) && !left.get(at - 1).isWord();
    }

    /** The subject of a verb, or behind “by” where the verb is passive. */
    private Optional<Mention> subject(List<Token> left, int cue, List<Token> right) {
        if (left.get(cue).is("saying") && cue > 2 && left.get(cue - 1).is("as")) {
            for (int i = cue - 2; i > 0; i--) {
                if (left.get(i).is("quoted") && !isPassive(left, i)) {
                    // Kent quoted [Moor] as saying.
                    return subjects.behind(left, i);
                }
            }
        }
        if (isInserted(left, cue)) {
            Optional<Mention> behind = subjects.behind(left, cue);
            if (behind.isPresent()) {
                return behind;
            }
        }
        if (!isPassive(left, cue) && !isDoneBy(left, cue, right)) {
            int teller =
                    EnglishWords.THINKING.contains(left.get(cue).lower()) ? teller(left, cue) : -1;
            Optional<Mention> who = subjects.before(left, teller < 0 ? cue : teller);
            boolean thing =
                    who.isPresent()
                            && (EnglishWords.SHOWING.contains(left.get(cue).lower())
                                            && (EnglishRoles.isThingOwned(who.get())
                                                    || left.get(cue).lower().startsWith("reflect"))
                                    || EnglishRoles.isThing(who.get()));
            if (thing) {
                // Moor said that their tests suggested, that the plan reflected: Moor's words too.
                int owner = teller(left, cue);
                return owner < 0 ? who : subjects.before(left, owner);
            }
            return who;
        }
        for (int i = cue + 1; i < left.size(); i++) {
            if (left.get(i).is("by")) {
                return subjects.behind(left, i);
            }
        }
        return !right.isEmpty() && right.getFirst().is("by")
                ? subjects.behind(right, 0)
                : Optional.empty();
    }

    /** He was, said his old teacher, “…”: the subject stands behind the verb, between commas. */
    private static boolean isInserted(List<Token> left, int cue) {
        return cue > 1
                && left.get(cue - 1).is(",")
                && left.getLast().is(",")
                && left.size() - cue > 2
                && EnglishWords.AUXILIARIES.contains(left.get(cue - 2).lower());
    }

    /** Hale said that while the road was icy, he accepted: the verb whose subject tells of it. */
    private static int teller(List<Token> left, int thinking) {
        for (int i = thinking - 1; i > 0; i--) {
            Token token = left.get(i);
            boolean before = i + 1 < left.size() && EnglishSubject.beginsPhrase(left.get(i + 1));
            boolean joins = token.is("and") || token.is("but") || token.is("while");
            before |= left.get(i - 1).is(",");
            before &=
                    !(i + 1 < left.size()
                            && EnglishWords.PRONOUNS.contains(left.get(i + 1).lower()));
            if (joins && before && !isCue(left.get(i - 1)) && !left.get(i - 1).is("that")) {
                return -1;
            }
            if (isCue(token)
                    && !EnglishWords.THINKING.contains(token.lower())
                    && !isNoun(left, i)
                    && !isPassive(left, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Moor, described as “…” by his friends: nothing but “as” stands between. */
    private static boolean isDoneBy(List<Token> left, int cue, List<Token> right) {
        return !right.isEmpty()
                && right.getFirst().is("by")
                && left.get(cue).lower().endsWith("ed")
                // What it described as “…” by the boat
                && (cue == 0 || !EnglishWords.PRONOUNS.contains(left.get(cue - 1).lower()))
                && (cue + 1 == left.size() || cue + 2 == left.size() && left.getLast().is("as"));
    }

    /** Was described, had been accused; described by. What somebody is quoted as saying he says. */
    private static boolean isPassive(List<Token> tokens, int cue) {
        Token verb = tokens.get(cue);
        if (verb.is("quoted") || verb.lower().endsWith("ing") || verb.lower().endsWith("s")) {
            return false;
        }
        if (cue + 1 < tokens.size() && tokens.get(cue + 1).is("by")) {
            return true;
        }
        int i = cue - 1;
        while (i >= 0
                && (EnglishWords.isAdverb(tokens.get(i).lower())
                        || tokens.get(i).is("today")
                        || tokens.get(i).is("yesterday"))) {
            i--;
        }
        return i >= 0 && EnglishWords.isBeing(tokens.get(i).lower());
    }

    /** No cue in its sentence: sentences in marks go on with what was said before. */
    private void bare(Quotation q, List<Token> left, double words) {
        boolean begins = left.isEmpty();
        char last = utterance.last(q);
        boolean sentence =
                last == '.'
                        || last == '?'
                        || last == '!'
                        || last == ','
                        || q.repairs.contains(MarkRepair.CONTINUED);
        double score = begins && sentence ? words + 0.2 : words - 4;
        score -= begins || !EnglishWords.isArticle(left.getLast().lower()) ? 0 : 2;
        if (!begins && !left.isEmpty() && utterance.isTermBefore(q, left)) {
            score -= 2;
        }
        hit(q, AttributionMethod.CONTINUATION, null, Optional.empty(), 0.5, score);
    }
}
