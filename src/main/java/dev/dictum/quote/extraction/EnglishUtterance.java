package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.List;
import java.util.Set;

/** How much the words in the marks, and those around, look like something said, in English. */
final class EnglishUtterance {
    private static final WordList BEFORE_TERMS = WordList.of("en/before-terms.txt");
    private static final WordList WORKS = WordList.of("en/works.txt");
    private static final WordList DEGREES = WordList.of("en/degrees.txt");
    private static final WordList SURFACES = WordList.of("en/surfaces.txt");
    private static final Set<String> TERMS =
            Set.of(
                    "term",
                    "phrase",
                    "word",
                    "expression",
                    "euphemism",
                    "nickname",
                    "abbreviation",
                    "metric");

    /** Behind a kind of things: “repeat callers” who…, “clouds” of… */
    private static final Set<String> DESCRIBING = Set.of("who", "that", "which", "whose", "of");

    /** Blanks of a term that somebody coins. */
    private static final int MOST_BLANKS = 3;

    /** Before “as” and the kind of thing that something is. */
    private static final Set<String> CLASSING =
            Set.of(
                    "known",
                    "classed",
                    "classified",
                    "rated",
                    "listed",
                    "registered",
                    "marketed",
                    "billed",
                    "sold",
                    "branded");

    /** Before an article and a name: what they call the “…”, later named the “…”. */
    private static final Set<String> NAMING =
            Set.of("call", "calls", "called", "named", "dubbed", "nicknamed", "termed");

    /** So many words behind a verb its words are no longer near. */
    private static final int NEAR = 3;

    /** So far before a noun with what belongs to it a verb of judging stands. */
    private static final int NEAR_VERB = 4;

    /** Words that titles write small. */
    private static final Set<String> SMALL =
            Set.of("of", "the", "in", "and", "a", "an", "to", "for", "on", "at", "with", "from");

    private final ArticleText article;

    EnglishUtterance(ArticleText article) {
        this.article = article;
    }

    /** What the words themselves say for speech, and against a title, a name, a term. */
    double words(Quotation q) {
        List<Token> tokens = EnglishTokens.of(article.folded, q.start, q.end);
        int count = 0;
        int capitals = 0;
        int small = 0;
        boolean first = false;
        boolean verb = false;
        for (Token token : tokens) {
            if (!token.isWord()) {
                continue;
            }
            count++;
            small += count > 1 && SMALL.contains(token.word()) ? 1 : 0;
            capitals += EnglishWords.isCapital(token.word()) && !token.is("i") ? 1 : 0;
            first |=
                    token.is("i")
                            || token.is("we")
                            || token.is("my")
                            || token.is("our")
                            || token.is("you")
                            || token.is("me")
                            || token.is("us")
                            || token.lower().startsWith("i'")
                            || token.lower().startsWith("we'");
            verb |= EnglishWords.FINITE.contains(token.lower());
        }
        char last = last(q);
        // “My Boy Jack”, “Your House Is Lying to You” are titles all the same.
        boolean named = count >= 3 && capitals == count - small && last != '!';
        double score = 0;
        score += last == ',' ? 2 : 0;
        score += last == '.' || last == '?' || last == '!' || last == '…' ? 1.5 : 0;
        score += first && !named ? 1.2 : 0;
        score += verb ? 0.8 : 0;
        score += count >= 6 ? 0.8 : 0;
        score += count >= 12 ? 0.6 : 0;
        score -= count <= 2 ? 0.8 : 0;
        // “State of the Union”
        boolean work = capitals > 1 && capitals == count - small;
        score -= first && !named ? 0 : title(work ? capitals : count, capitals);
        return score;
    }

    private static double title(int words, int capitals) {
        boolean title = words >= 2 && capitals * 3 >= words * 2 || words == 1 && capitals == 1;
        return title ? words >= 2 ? 4.5 : 3 : 0;
    }

    /** What {@link #words} takes off for looking like a title or a name: “Goodbye, Nell.” */
    double title(Quotation q) {
        List<Token> words =
                EnglishTokens.of(article.folded, q.start, q.end).stream()
                        .filter(Token::isWord)
                        .toList();
        long capitals =
                words.stream().filter(w -> EnglishWords.isCapital(w.word()) && !w.is("i")).count();
        return title(words.size(), (int) capitals);
    }

    char last(Quotation q) {
        int i = q.end - 1;
        while (i > q.start
                && (article.folded[i] == ' '
                        || article.folded[i] == '’'
                        || article.folded[i] == '\''
                        || article.folded[i] == '”'
                        || article.folded[i] == '"')) {
            i--;
        }
        return article.folded[i];
    }

    /** Against a fragment that is an adjective of the reporter's: “mixed-use” buildings. */
    double term(Quotation q, List<Token> left, List<Token> right) {
        char last = last(q);
        boolean explained =
                last == ','
                        && right.size() > 1
                        && EnglishWords.isArticle(right.getFirst().lower())
                        && TERMS.contains(right.get(1).lower());
        if (explained) {
            // “Loss leaders,” the term for…
            return -4;
        }
        boolean shouted = last == '!' && isExclamation(q, right);
        if (shouted) {
            return -4;
        }
        if (right.isEmpty() || last == ',' || last == '.' || last == '?' || last == '!') {
            return 0;
        }
        if (isExplained(right)) {
            return -4;
        }
        Token next = right.getFirst();
        List<Token> words = EnglishTokens.of(article.folded, q.start, q.end);
        int length = words.size();
        if (length == 1 && !isJudgement(q) && !isPredicate(left)) {
            // A “stigma” upon them: a word, no words of somebody's.
            return -3;
        }
        if (length <= 2 && isPlural(words.getLast()) && DESCRIBING.contains(next.lower())) {
            return -1.5;
        }
        boolean noun =
                next.isWord()
                        && !EnglishWords.PREPOSITIONS.contains(next.lower())
                        && !EnglishWords.AUXILIARIES.contains(next.lower())
                        && !EnglishWords.STOPS.contains(next.lower())
                        && !next.lower().endsWith("ly")
                        && !next.lower().endsWith("ing");
        return noun && length <= 4 ? -2 : 0;
    }

    /** She said she was “flattered”, felt “robbed”: the word tells how somebody is. */
    private static boolean isPredicate(List<Token> left) {
        String last = left.isEmpty() ? "" : left.getLast().lower();
        return EnglishWords.isBeing(last) || last.equals("felt") || last.equals("feels");
    }

    /** That “a-ha!” moment: a word that tells what kind of thing it is. */
    private boolean isExclamation(Quotation q, List<Token> right) {
        long words =
                EnglishTokens.of(article.folded, q.start, q.end).stream()
                        .filter(Token::isWord)
                        .count();
        return words == 1
                && Character.isLowerCase(article.folded[q.start])
                && !right.isEmpty()
                && right.getFirst().isWord()
                && !EnglishWords.PREPOSITIONS.contains(right.getFirst().lower())
                && !EnglishWords.AUXILIARIES.contains(right.getFirst().lower())
                && !EnglishWords.CUES.contains(right.getFirst().lower())
                && !EnglishWords.PRONOUNS.contains(right.getFirst().lower());
    }

    /** “Loss leaders”, a term for…: the reporter's words tell what they mean. */
    private static boolean isExplained(List<Token> right) {
        return right.size() > 2
                && right.getFirst().is(",")
                && EnglishWords.isArticle(right.get(1).lower())
                && right.stream().skip(2).limit(2).anyMatch(t -> TERMS.contains(t.lower()));
    }

    private static boolean isPlural(Token word) {
        String lower = word.lower();
        return lower.length() > 3
                && (lower.endsWith("men")
                        || lower.equals("people")
                        || lower.endsWith("s")
                                && !lower.endsWith("ss")
                                && !lower.endsWith("us")
                                && !lower.endsWith("is"));
    }

    /** One word that judges, “callous” disregard, where others only tell kinds apart. */
    boolean isJudgement(Quotation q) {
        List<Token> tokens = EnglishTokens.of(article.folded, q.start, q.end);
        String lower = tokens.getLast().lower();
        boolean graded =
                lower.length() > 5
                        && (lower.endsWith("ful")
                                || lower.endsWith("some")
                                || lower.endsWith("ous")
                                || lower.endsWith("able")
                                || lower.endsWith("ible")
                                || lower.endsWith("less"));
        boolean degree = tokens.size() == 2 && DEGREES.contains(tokens.getFirst().lower());
        return (graded || degree)
                && !EnglishWords.isCapital(tokens.getLast().word())
                && (tokens.size() == 1
                        || degree
                        || tokens.size() == 2 && EnglishWords.isAdverb(tokens.getFirst().lower()));
    }

    /**
     * Against a term that somebody coins or that is explained: what they call “…”, is called “…”.
     */
    double coined(Quotation q, List<Token> left, int cue) {
        if (!left.get(cue).lower().startsWith("call") || blanks(q) > MOST_BLANKS) {
            return 0;
        }
        boolean named = cue == left.size() - 1 && isAt(q, "the ");
        if (named) {
            // The bend that people here call “the elbow”
            return 3;
        }
        for (int i = Math.max(0, cue - 5); i < cue; i++) {
            Token token = left.get(i);
            if (token.is("what") || token.is("is") || token.is("are")) {
                return 3;
            }
        }
        return 0;
    }

    private boolean isAt(Quotation q, String words) {
        return article.slice(q.start, Math.min(q.end, q.start + words.length())).equals(words);
    }

    /**
     * Against one to three words far behind the verb: derided as a “clean bill,”, a measure that it
     * reports as “net realisation.” The mark in them is the sentence's own.
     */
    double remote(Quotation q, List<Token> left, int cue) {
        char last = last(q);
        boolean few =
                blanks(q) < MOST_BLANKS
                        && !Character.isUpperCase(article.folded[q.start])
                        && !isJudgement(q);
        if (!few || left.size() - cue < NEAR || isPredicate(left)) {
            // She said it was “a mistake”
            return 0;
        }
        boolean thing = blanks(q) < 2 && (isAt(q, "the ") || isAt(q, "a "));
        return (last == ',' ? 2 : last == '.' ? 1.5 : 0) + (thing ? 1.5 : 0);
    }

    long blanks(Quotation q) {
        return article.slice(q.start, q.end).chars().filter(c -> c == ' ').count();
    }

    /** Words on a sign, a banner, a shirt: read, not said. */
    static boolean isOnSomething(List<Token> left) {
        for (int i = Math.max(0, left.size() - 14); i < left.size(); i++) {
            Token token = left.get(i);
            String before = i == 0 ? "" : left.get(i - 1).lower();
            // She would not sign: what she does.
            boolean done =
                    token.is("sign")
                            && (before.equals("to")
                                    || before.equals("not")
                                    || EnglishWords.AUXILIARIES.contains(before)
                                    || EnglishWords.PRONOUNS.contains(before));
            if (!done && SURFACES.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** In her book “A Paradise Built in Hell,” Moor wrote: the title of the work. */
    boolean isTitleBehindWork(Quotation q, List<Token> left) {
        int last = left.size() - 1;
        while (last >= 0 && !left.get(last).isWord()) {
            last--;
        }
        return last >= 0
                && title(q) > 0
                && (WORKS.contains(left.get(last).lower())
                        || EnglishNouns.isDocument(left.get(last).lower()));
    }

    /**
     * A jointly managed “buffer zone”, a real estate “open house”: a part of the reporter's noun.
     */
    private boolean isInside(Quotation q, List<Token> left) {
        if (blanks(q) > 1
                || !Character.isLowerCase(article.folded[q.start])
                || !Character.isLetter(article.folded[q.end - 1])
                || isJudgement(q)) {
            return false;
        }
        int last = left.size() - 1;
        for (int i = last; i >= Math.max(0, last - MOST_BLANKS); i--) {
            String lower = left.get(i).lower();
            if (EnglishWords.isArticle(lower)) {
                return i < last
                        && left.subList(Math.max(0, i - NEAR_VERB), left.size()).stream()
                                .noneMatch(t ->
                                        EnglishWords.CUES.contains(t.lower())
                                                || EnglishWords.WEAK_CUES.contains(t.lower()));
            }
            if (!left.get(i).isWord()
                    || EnglishWords.PREPOSITIONS.contains(lower)
                    || EnglishWords.AUXILIARIES.contains(lower)
                    || EnglishWords.PRONOUNS.contains(lower)) {
                return false;
            }
        }
        return false;
    }

    /** Right behind “the song”, “so-called”; but not where she called the song “a joke”. */
    boolean isTermBefore(Quotation q, List<Token> left) {
        boolean verb =
                left.size() > 1
                        && left.getLast().is("hit")
                        && EnglishWords.AUXILIARIES.contains(left.get(left.size() - 2).lower());
        if (verb) {
            return false;
        }
        String last = left.getLast().lower();
        boolean named =
                last.equals("the")
                        && left.size() > 1
                        && blanks(q) <= MOST_BLANKS
                        && (NAMING.contains(left.get(left.size() - 2).lower())
                                // Heard of the “100-day cough”
                                || left.get(left.size() - 2).is("of") && blanks(q) < 2);
        boolean classed =
                last.equals("as")
                        && left.size() > 1
                        && CLASSING.contains(left.get(left.size() - 2).lower());
        boolean thing =
                last.equals("a")
                        && left.size() > 1
                        && left.get(left.size() - 2).is("with")
                        && blanks(q) < MOST_BLANKS
                        && Character.isLetterOrDigit(article.folded[q.end - 1])
                        && !isJudgement(q);
        // Her next thriller, “Undertow,” which …
        boolean work =
                last.equals(",")
                        && left.size() > 1
                        && WORKS.contains(left.get(left.size() - 2).lower())
                        && blanks(q) < MOST_BLANKS
                        && Character.isUpperCase(article.folded[q.start]);
        if (named || thing || classed || work || isInside(q, left)) {
            // They have answered with a “pause button”; laws that the government calls the
            // “sovereignty package”
            return true;
        }
        boolean judged =
                Character.isLowerCase(article.folded[q.start])
                        && left.stream()
                                .skip(Math.max(0, left.size() - 5))
                                .anyMatch(t -> EnglishWords.WEAK_CUES.contains(t.lower()));
        return BEFORE_TERMS.contains(last) || WORKS.contains(last) && !judged;
    }
}
