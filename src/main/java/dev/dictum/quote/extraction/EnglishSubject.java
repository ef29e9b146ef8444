package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the subject of an English reporting verb. */
final class EnglishSubject {
    /** A name with all its titles: South Westmoor Labour Premier Jan van Moor. */
    private static final int MAX_TITLED = 8;

    /** Words that begin a clause with a subject of its own rather than a phrase. */
    private static final WordList CLAUSES = WordList.of("en/clauses.txt");

    private final ArticleText article;
    private final char[] context;
    private final EnglishNames names;
    private final EnglishPhrase phrases;

    EnglishSubject(ArticleText article, char[] context, EnglishNames names) {
        this.article = article;
        this.context = context;
        this.names = names;
        this.phrases = new EnglishPhrase(article, names);
    }

    /** Robert [“Bo”] Moor: without the marks that are a part of a name. */
    List<Token> withoutNicknames(List<Token> tokens) {
        return names.withoutNicknames(tokens);
    }

    /** The subject left of the verb at {@code cue} among the tokens of its sentence. */
    Optional<Mention> before(List<Token> tokens, int cue) {
        int end = cue;
        while (end > 0
                && (EnglishWords.AUXILIARIES.contains(tokens.get(end - 1).lower())
                                && !EnglishWords.isCapital(tokens.get(end - 1).word())
                        || (EnglishWords.isAdverb(tokens.get(end - 1).lower())
                                        || isAside(tokens.get(end - 1)))
                                && !EnglishWords.isCapital(tokens.get(end - 1).word()))) {
            end--;
        }
        Optional<Mention> writer = writer(tokens, end);
        if (writer.isPresent()) {
            return writer;
        }
        Optional<Mention> which = antecedent(tokens, end);
        if (which.isPresent()) {
            return which;
        }
        if (tokens.get(Math.min(cue, tokens.size() - 1)).lower().endsWith("ing")
                && cue < tokens.size()) {
            EnglishNames.Name beside = nameBefore(tokens, end);
            if (beside != null) {
                return Optional.of(phrases.named(beside, null));
            }
            Optional<Mention> with = withRole(tokens, end);
            if (with.isPresent()) {
                return with;
            }
            Optional<Mention> sayer = sayer(tokens, end);
            if (sayer.isPresent()) {
                return sayer;
            }
            boolean written = end > 0 && EnglishNouns.isDocument(tokens.get(end - 1).lower());
            int from = written ? lastClause(tokens, end) : 0;
            Optional<Mention> main = earlier(tokens.subList(from, tokens.size()), end - from);
            if (main.isPresent()) {
                return main;
            }
        }
        boolean joined =
                end > 1 && (tokens.get(end - 1).is("but") || tokens.get(end - 1).is("and"));
        if (joined && lastClause(tokens, end) == 0) {
            // Moor did not say whether the club would pay but added: Moor did both.
            Optional<Mention> main = earlier(tokens, end);
            if (main.isPresent()) {
                return main;
            }
        }
        Optional<Mention> judging = joined ? judging(tokens, end) : Optional.empty();
        if (judging.isPresent()) {
            return judging;
        }
        List<List<Token>> segments = segments(tokens, end);
        Mention named = null;
        Mention other = null;
        for (List<Token> segment : segments) {
            boolean relative =
                    segments.size() > 1 && !segment.isEmpty() && isRelative(segment.getFirst());
            Mention who =
                    relative || isPlace(segments, segment) ? null : phrases.read(clause(segment));
            if (who == null) {
                continue;
            }
            if (who.type() == Type.NAME || who.type() == Type.PRONOUN) {
                if (named == null || named.type() == Type.PRONOUN) {
                    named = who;
                }
                if (named.type() == Type.NAME) {
                    break;
                }
            } else if (other == null) {
                other = who;
            } else if (who.type() == Type.ORGANIZATION && other.type() == Type.ROLE) {
                other = who;
            }
        }
        if (named != null
                && other != null
                && named.type() == Type.NAME
                && named.title() == null
                && other.start() != named.start()) {
            named =
                    new Mention(
                            named.name(),
                            Type.NAME,
                            other.name(),
                            Math.min(named.start(), other.start()),
                            Math.max(named.end(), other.end()));
        }
        Mention found = named == null ? other : named;
        return found != null ? Optional.of(found) : earlier(tokens, end);
    }

    /**
     * Moor said the board had met and called the talks “tough”: who judges is who said, no board.
     */
    private Optional<Mention> judging(List<Token> tokens, int end) {
        int last = lastClause(tokens, end);
        boolean thing =
                last > 0
                        && EnglishWords.isArticle(tokens.get(last).lower())
                        && names.at(tokens.get(Math.min(last + 1, end - 1)).start()) == null;
        return thing
                ? earlier(tokens, last)
                        .filter(who -> who.type() == Type.NAME || who.type() == Type.PRONOUN)
                : Optional.empty();
    }

    /** With [one fan] commenting: “…” */
    private Optional<Mention> withRole(List<Token> tokens, int end) {
        for (int i = end - 2; i >= Math.max(0, end - 6); i--) {
            if (tokens.get(i).is("with")) {
                int to = EnglishCast.phraseEnd(tokens.subList(0, end), i + 1);
                return to == end
                        ? Optional.ofNullable(phrases.role(tokens.subList(i + 1, end)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Moor sent a note [that read]: who sent it. */
    private Optional<Mention> writer(List<Token> tokens, int end) {
        boolean read =
                end > 3
                        && tokens.get(end - 1).is("that")
                        && EnglishNouns.isDocument(tokens.get(end - 2).lower());
        if (!read) {
            return Optional.empty();
        }
        int from = lastClause(tokens, end - 2);
        return first(tokens.subList(from, tokens.size()), end - 2 - from)
                .filter(who -> who.type() == Type.NAME || who.type() == Type.PRONOUN);
    }

    /** Moor [however] said. */
    private static boolean isAside(Token token) {
        return switch (token.lower()) {
            case "also", "however", "meanwhile", "though", "instead", "therefore" -> true;
            default -> false;
        };
    }

    /** Jan Moor said on Sunday, noting: who said has also noted. */
    private Optional<Mention> sayer(List<Token> tokens, int end) {
        if (end == 0 || !tokens.get(end - 1).is(",")) {
            return Optional.empty();
        }
        for (int i = end - 2; i > 0; i--) {
            Token token = tokens.get(i);
            if (EnglishWords.CUES.contains(token.lower())
                    && !token.lower().endsWith("ing")
                    && !isDeterminer(tokens.get(i - 1))) {
                return before(tokens, i);
            }
        }
        return Optional.empty();
    }

    /** The senator, whose state borders Mexico, said: nobody in between is the subject. */
    private static boolean isRelative(Token token) {
        return token.is("who") || token.is("whose") || token.is("which") || token.is("where");
    }

    /** With Jan Moor saying: the name right before the participle is its subject. */
    private EnglishNames.@Nullable Name nameBefore(List<Token> tokens, int end) {
        for (int i = end - 1; i >= Math.max(0, end - MAX_TITLED); i--) {
            EnglishNames.Name name = names.at(tokens.get(i).start());
            if (name != null) {
                return name.end() == tokens.get(end - 1).end() ? name : null;
            }
        }
        return null;
    }

    /** The party, which tried to rally voters by saying: what “which” or “who” stands for. */
    private Optional<Mention> antecedent(List<Token> tokens, int end) {
        int which = -1;
        for (int i = end - 1; i > 0 && tokens.get(i).isWord(); i--) {
            if (tokens.get(i).is("which") || tokens.get(i).is("who")) {
                which = i;
                break;
            }
            boolean clause =
                    CLAUSES.contains(tokens.get(i).lower())
                            && i + 1 < end
                            && beginsPhrase(tokens.get(i + 1));
            if (clause) {
                return Optional.empty();
            }
        }
        // “The plan, which critics called”: the relative clause has a subject of its own.
        boolean own =
                which + 1 < end
                        && (beginsPhrase(tokens.get(which + 1))
                                || EnglishCast.phraseEnd(tokens.subList(0, end), which + 1) == end);
        if (which < 0 || own || EnglishWords.PREPOSITIONS.contains(tokens.get(which - 1).lower())) {
            return Optional.empty();
        }
        int to = tokens.get(which - 1).is(",") ? which - 1 : which;
        int from = to;
        while (from > 0
                && to - from < EnglishPhrase.MAX_ROLE_WORDS
                && !isBreak(tokens.get(from - 1))
                && !EnglishWords.PARTICIPLES.contains(tokens.get(from - 1).lower())
                && !(EnglishWords.PREPOSITIONS.contains(tokens.get(from - 1).lower())
                        && !tokens.get(from - 1).is("of"))) {
            from--;
        }
        if (from == to) {
            return Optional.empty();
        }
        return Optional.ofNullable(phrases.read(clause(tokens.subList(from, to))));
    }

    /** When asked if she would stay, [the mayor smiled and said]. */
    private static int behindOpening(List<Token> tokens, int end) {
        String first = tokens.isEmpty() ? "" : tokens.getFirst().lower();
        boolean opens = CLAUSES.contains(first) || first.endsWith("ed") || first.endsWith("ing");
        if (!opens) {
            return 0;
        }
        for (int i = 1; i < end - 1; i++) {
            if (tokens.get(i).is(",")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The court heard [Moor sent a letter saying]: who wrote it is told last. */
    private static int lastClause(List<Token> tokens, int end) {
        for (int i = end - 1; i > 0; i--) {
            boolean opens =
                    EnglishWords.CUES.contains(tokens.get(i - 1).lower())
                            || tokens.get(i - 1).is("that")
                            || tokens.get(i - 1).is("heard");
            // Wrote [a letter]: it is what was written, no subject.
            boolean written =
                    EnglishWords.isArticle(tokens.get(i).lower())
                            && i + 1 < end
                            && EnglishNouns.isDocument(tokens.get(i + 1).lower());
            if (opens && !written && beginsPhrase(tokens.get(i)) && !tokens.get(i).is("who")) {
                return i;
            }
        }
        return 0;
    }

    /** The comma-separated parts before the verb, back to the one that begins the clause. */
    private List<List<Token>> segments(List<Token> tokens, int end) {
        List<List<Token>> segments = new ArrayList<>();
        int to = end;
        if (to > 0 && tokens.get(to - 1).is(",")) {
            to--;
            // An apposition closes before the verb: all parts back to its beginning belong
            // together.
            for (int n = 0; n < 4 && to > 0; n++) {
                int from = partStart(tokens, to);
                segments.addFirst(tokens.subList(from, to));
                // Moor, who played “Baby” Houseman, described: words in marks end no part.
                boolean quoted =
                        from > 1
                                && tokens.get(from - 1).word().charAt(0) == Context.QUOTED
                                && tokens.get(from - 2).is(",");
                from -= quoted ? 1 : 0;
                if (from == 0 || !tokens.get(from - 1).is(",")) {
                    break;
                }
                to = from - 1;
            }
            return segments;
        }
        int from = partStart(tokens, to);
        segments.add(tokens.subList(from, to));
        boolean apposed =
                from > 1
                        && from < to
                        && tokens.get(from - 1).is(",")
                        && (tokens.get(from).is("a")
                                || tokens.get(from).is("an")
                                || isRole(tokens.subList(from, to))
                                || isOfficeOf(tokens, from, to));
        if (apposed) {
            // Jan van Moor, a physicist at the institute told: the part that it describes.
            int named = partStart(tokens, from - 1);
            if (isOfficeOf(tokens, from, to)) {
                from = named;
                named = partStart(tokens, from - 1);
            }
            EnglishNames.Name name = names.at(tokens.get(named).start());
            if (name != null && name.end() == tokens.get(from - 2).end()) {
                segments.addFirst(tokens.subList(named, from - 1));
            }
        }
        return segments;
    }

    /** Moor of the museum in Redstone, New Zealand, said: where that is. */
    private boolean isPlace(List<List<Token>> segments, List<Token> segment) {
        return segments.size() > 1
                && segment == segments.getLast()
                && !segment.isEmpty()
                && EnglishNouns.isCountry(
                        EnglishWords.lower(
                                article.slice(
                                        segment.getFirst().start(), segment.getLast().end())));
    }

    /** Campaigns director for the foundation: a role in small letters, of whatever. */
    private static boolean isRole(List<Token> words) {
        int to = 0;
        while (to < words.size() && !EnglishWords.PREPOSITIONS.contains(words.get(to).lower())) {
            to++;
        }
        return to > 0
                && to < words.size()
                && !EnglishWords.isCapital(words.getFirst().word())
                && EnglishNouns.isRole(words.get(to - 1).lower());
    }

    /**
     * Jan Moor, Assistant Director, [Agriculture Department]: what somebody between commas directs.
     */
    private static boolean isOfficeOf(List<Token> tokens, int from, int to) {
        int part = from > 1 ? partStart(tokens, from - 1) : 0;
        return part > 1
                && part < from - 1
                && tokens.get(part - 1).is(",")
                && tokens.subList(from, to).stream()
                        .allMatch(word -> EnglishWords.isCapital(word.word()))
                && EnglishNames.isOrganizationWord(tokens.get(to - 1).lower())
                && EnglishNouns.isRole(tokens.get(from - 2).lower());
    }

    /** Where the part between breaks begins that ends at a place. */
    private static int partStart(List<Token> tokens, int end) {
        int from = end;
        while (from > 0 && !isBreak(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    /** What of a part belongs to its last clause: “Kent said that [his doctor] had told”. */
    private List<Token> clause(List<Token> words) {
        boolean relative = false;
        int from = 0;
        boolean verb = false;
        int named = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            Token token = words.get(i);
            EnglishNames.Name name = names.at(token.start());
            named = name == null ? named : name.end();
            if (token.end() < named) {
                // The Committee on Trade [and] Industry
                continue;
            }
            String lower = token.lower();
            relative |= token.is("who") || token.is("which") || token.is("whose");
            boolean said =
                    i > 0
                            && !relative
                            && (EnglishWords.CUES.contains(lower) || token.is("heard"))
                            && !isDeterminer(words.get(i - 1));
            boolean joins =
                    CLAUSES.contains(lower) && !token.is("which")
                            || verb && (token.is("and") || token.is("but"));
            boolean role = CLAUSES.contains(lower) && EnglishCast.phraseEnd(words, i + 1) > i + 1;
            if ((said || joins) && (role || beginsPhrase(words.get(i + 1)))) {
                from = i + 1;
                relative = false;
            }
            verb |=
                    said
                            || EnglishWords.AUXILIARIES.contains(lower)
                            || i > 0 && lower.endsWith("ed");
        }
        return words.subList(from, words.size());
    }

    static boolean isDeterminer(Token token) {
        return switch (token.lower()) {
            case "the",
                    "a",
                    "an",
                    "his",
                    "her",
                    "their",
                    "its",
                    "my",
                    "our",
                    "this",
                    "that",
                    "these",
                    "those" ->
                    true;
            default ->
                    (token.lower().endsWith("'s") || token.lower().endsWith("s'"))
                            && !EnglishWords.isContraction(token.lower());
        };
    }

    static boolean beginsPhrase(Token token) {
        return isDeterminer(token)
                || EnglishWords.PRONOUNS.contains(token.lower())
                || EnglishWords.isCapital(token.word());
    }

    private static boolean isBreak(Token token) {
        return !token.isWord()
                && !token.is("&")
                && !token.is("(")
                && !token.is(")")
                && !token.is("-")
                && token.word().charAt(0) != Context.BRACKETED;
    }

    /** No subject beside the verb (he stood up and said): the first of the clause. */
    Optional<Mention> earlier(List<Token> tokens, int end) {
        int from = behindOpening(tokens, end);
        Optional<Mention> main =
                from == 0
                        ? Optional.empty()
                        : first(tokens.subList(from, tokens.size()), end - from);
        return main.isPresent() ? main : first(tokens, end);
    }

    private Optional<Mention> first(List<Token> tokens, int end) {
        for (int i = 0; i < end; i++) {
            Token token = tokens.get(i);
            if (isObject(tokens, i)) {
                continue;
            }
            if (EnglishWords.PRONOUNS.contains(token.lower())
                    && !token.is("it")
                    && !token.is("who")) {
                return Optional.of(
                        EnglishPhrase.mention(token, token, token.lower(), Type.PRONOUN, null));
            }
            EnglishNames.Name name = names.at(token.start());
            int behind =
                    name == null ? i : EnglishTokens.behind(tokens.subList(0, end), i, name.end());
            if (name != null && !isOwner(tokens, i, name)) {
                int beside = EnglishCast.phraseEnd(tokens.subList(0, end), behind);
                if (beside > behind
                        && (beside >= end || names.at(tokens.get(beside).start()) == null)
                        && EnglishNouns.isNational(EnglishWords.lower(name.text()))) {
                    // One [Greek government official] called it so.
                    return Optional.ofNullable(phrases.role(tokens.subList(i, beside)));
                }
                if (beside == behind
                        || beside >= end
                        || names.at(tokens.get(beside).start()) == null) {
                    return Optional.of(phrases.named(name, null));
                }
                // “Union leader Rex Cobb”: the second name is the subject.
                i = beside - 1;
                continue;
            }
            if (name != null) {
                // Moor's reply was read out: it says what Moor says.
                boolean document =
                        behind < end && EnglishNouns.isDocument(tokens.get(behind).lower());
                int to =
                        document
                                ? behind + 1
                                : EnglishCast.phraseEnd(tokens.subList(0, end), behind);
                if (to > behind) {
                    return Optional.ofNullable(phrases.role(tokens.subList(i, to)));
                }
                i = behind - 1;
                continue;
            }
            int to = EnglishCast.phraseEnd(tokens.subList(0, end), i);
            if (isDeterminer(token) && to > i + 1) {
                Mention role = phrases.role(tokens.subList(i, to));
                return role != null && role.type() == Type.ROLE && to + 1 < end
                        ? Optional.of(apposed(role, tokens, to))
                        : Optional.ofNullable(role);
            }
        }
        return Optional.empty();
    }

    /** Behind a preposition, or an article or adjective behind one. */
    static boolean isObject(List<Token> tokens, int at) {
        int least = Math.max(0, at - (isDeterminer(tokens.get(at)) ? 1 : 3));
        for (int i = at - 1; i >= least && tokens.get(i).isWord(); i--) {
            String lower = tokens.get(i).lower();
            if (EnglishWords.PREPOSITIONS.contains(lower)) {
                boolean example = lower.equals("as") && i > 0 && tokens.get(i - 1).is("such");
                return example || !CLAUSES.contains(lower);
            }
            if (EnglishWords.AUXILIARIES.contains(lower)) {
                return false;
            }
            if (isDeterminer(tokens.get(i))) {
                least = Math.max(least, i - 1);
            }
            if (EnglishWords.PRONOUNS.contains(tokens.get(at).lower())) {
                return false;
            }
        }
        return false;
    }

    static boolean isOwner(List<Token> tokens, int at, EnglishNames.Name name) {
        for (int i = at; i < tokens.size() && tokens.get(i).start() < name.end(); i++) {
            String lower = tokens.get(i).lower();
            boolean owner = lower.endsWith("'s") || lower.endsWith("s'");
            if (owner && tokens.get(i).end() == name.end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands at a place and the sentence or its part is over behind it. */
    boolean endsBehind(List<Token> tokens, int at) {
        EnglishNames.Name name = names.at(tokens.get(at).start());
        if (name == null) {
            return false;
        }
        int behind = EnglishTokens.behind(tokens, at, name.end());
        return behind >= tokens.size() || isBreak(tokens.get(behind));
    }

    /** The subject right of the verb: said John Smith, the mayor. */
    Optional<Mention> behind(List<Token> tokens, int cue) {
        int from = cue + 1;
        int to = from;
        while (to < tokens.size()
                && !isBreak(tokens.get(to))
                && to - from < EnglishPhrase.MAX_ROLE_WORDS + 4) {
            String lower = tokens.get(to).lower();
            // a person close to the family, a source familiar with the talks
            boolean near =
                    to > from
                            && (lower.equals("to") && tokens.get(to - 1).is("close")
                                    || lower.equals("with") && tokens.get(to - 1).is("familiar")
                                    || lower.equals("on") && tokens.get(to - 1).is("briefed"));
            if (to > from
                    && !near
                    && (EnglishWords.PREPOSITIONS.contains(lower)
                                    && !lower.equals("of")
                                    && !lower.equals("for")
                                    && !(lower.equals("at") && !isEvent(tokens, to))
                                    && !(lower.equals("by")
                                            && EnglishPhrase.isIssued(
                                                    tokens.subList(from, to + 1), to - from - 1))
                                    && !(lower.equals("from")
                                            && EnglishNouns.isDocument(tokens.get(to - 1).lower()))
                            || lower.equals("who")
                            || EnglishWords.AUXILIARIES.contains(lower))) {
                break;
            }
            to++;
        }
        if (to == from) {
            return Optional.empty();
        }
        List<Token> phrase = tokens.subList(from, to);
        Token first = phrase.getFirst();
        if (EnglishWords.PREPOSITIONS.contains(first.lower())
                || first.is("it")
                || first.is("him")
                || first.is("her") && phrase.size() == 1) {
            return Optional.empty();
        }
        Mention who = phrases.read(phrase);
        if (who != null && who.type() == Type.ROLE && to + 1 < tokens.size()) {
            who = apposed(who, tokens, to);
        }
        if (who != null
                && who.type() == Type.NAME
                && to < tokens.size()
                && tokens.get(to).is(",")) {
            String title = apposition(tokens, to + 1);
            if (title != null && who.title() == null) {
                who = new Mention(who.name(), who.type(), title, who.start(), who.end());
            }
        }
        return Optional.ofNullable(who);
    }

    /** Said Jan Moor [at a meeting]: when it was, where “at the museum” may be where he works. */
    private static boolean isEvent(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && (tokens.get(at + 1).is("a") || tokens.get(at + 1).is("an"));
    }

    /** Said his sister, Lucy, 32: the name behind the role. */
    private Mention apposed(Mention role, List<Token> tokens, int comma) {
        int at = tokens.get(comma).is(",") ? nameBehind(tokens, comma + 1) : -1;
        EnglishNames.Name name = at < 0 ? null : names.at(tokens.get(at).start());
        if (name == null || EnglishNames.isOrganization(name.text())) {
            return role;
        }
        int behind = EnglishTokens.behind(tokens, at, name.end());
        boolean ends =
                behind >= tokens.size()
                        || !tokens.get(behind).isWord()
                        || EnglishWords.PREPOSITIONS.contains(tokens.get(behind).lower())
                        || tokens.get(behind).is("who");
        return ends
                ? new Mention(name.text(), Type.NAME, role.name(), role.start(), name.end())
                : role;
    }

    /** Said one of the victims, research scientist and host Lex Moor: past what he is. */
    private int nameBehind(List<Token> tokens, int given) {
        int from = behindIdentified(tokens, given);
        if (from > given) {
            return from < tokens.size() && names.at(tokens.get(from).start()) != null ? from : -1;
        }
        boolean role = false;
        for (int i = from; i < Math.min(tokens.size(), from + EnglishPhrase.MAX_ROLE_WORDS); i++) {
            Token token = tokens.get(i);
            EnglishNames.Name name = names.at(token.start());
            if (name != null && (i == from || role) && name.text().indexOf(' ') > 0) {
                return i;
            }
            if (name != null && i == from && EnglishCast.phraseEnd(tokens, i + 1) == i + 1) {
                return i;
            }
            boolean stops =
                    !token.isWord()
                            || EnglishWords.PREPOSITIONS.contains(token.lower())
                            || EnglishWords.AUXILIARIES.contains(token.lower());
            if (stops) {
                return -1;
            }
            role = EnglishNouns.isRole(token.lower());
        }
        return -1;
    }

    /** The parent, identified only as [Anna]. */
    private static int behindIdentified(List<Token> tokens, int from) {
        int i = from;
        boolean identified =
                i + 1 < tokens.size()
                        && switch (tokens.get(i).lower()) {
                            case "identified", "known", "named", "introduced" -> true;
                            default -> false;
                        };
        if (!identified) {
            return from;
        }
        i++;
        while (i < tokens.size() && (tokens.get(i).is("only") || tokens.get(i).is("as"))) {
            i++;
        }
        return i;
    }

    private @Nullable String apposition(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size() && !isBreak(tokens.get(to))) {
            to++;
        }
        if (to == from || to - from > EnglishPhrase.MAX_ROLE_WORDS) {
            return null;
        }
        String first = tokens.get(from).lower();
        int start =
                first.equals("the") || first.equals("a") || first.equals("an") ? from + 1 : from;
        return start >= to || Character.isDigit(tokens.get(from).word().charAt(0))
                ? null
                : article.slice(tokens.get(start).start(), tokens.get(to - 1).end());
    }

    /** Moor's view, Moor's answer: whose it is, where that is somebody by name. */
    Optional<Mention> ownerOf(List<Token> words) {
        return phrases.ownerOf(words);
    }

    Mention named(EnglishNames.Name name, @Nullable String title) {
        return phrases.named(name, title);
    }
}
