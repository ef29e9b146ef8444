package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the subject of an English reporting verb, and reads the phrase that names somebody. */
final class EnglishSubject {
    private static final int MAX_ROLE_WORDS = 14;

    /** A name with all its titles: South Westmoor Labour Premier Jan van Moor. */
    private static final int MAX_TITLED = 8;

    /** Words that begin a clause with a subject of its own rather than a phrase. */
    private static final WordList CLAUSES = WordList.of("en/clauses.txt");

    /** Titles that stand before a first name. */
    private static final Set<String> KNIGHTS = Set.of("sir", "dame", "pope", "king", "queen");

    private final ArticleText article;
    private final char[] context;
    private final EnglishNames names;

    EnglishSubject(ArticleText article, char[] context, EnglishNames names) {
        this.article = article;
        this.context = context;
        this.names = names;
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
        Optional<Mention> which = antecedent(tokens, end);
        if (which.isPresent()) {
            return which;
        }
        if (tokens.get(Math.min(cue, tokens.size() - 1)).lower().endsWith("ing")
                && cue < tokens.size()) {
            EnglishNames.Name beside = nameBefore(tokens, end);
            if (beside != null) {
                return Optional.of(named(beside, null));
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
        List<List<Token>> segments = segments(tokens, end);
        Mention named = null;
        Mention other = null;
        for (List<Token> segment : segments) {
            boolean relative =
                    segments.size() > 1 && !segment.isEmpty() && isRelative(segment.getFirst());
            Mention who = relative || isPlace(segments, segment) ? null : phrase(clause(segment));
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
                && to - from < MAX_ROLE_WORDS
                && !isBreak(tokens.get(from - 1))
                && !EnglishWords.PARTICIPLES.contains(tokens.get(from - 1).lower())
                && !(EnglishWords.PREPOSITIONS.contains(tokens.get(from - 1).lower())
                        && !tokens.get(from - 1).is("of"))) {
            from--;
        }
        if (from == to) {
            return Optional.empty();
        }
        return Optional.ofNullable(phrase(clause(tokens.subList(from, to))));
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

    /** Moor, of Jan Moor. */
    private boolean isKnownPerson(EnglishNames.Name name) {
        String full = names.fullest(name.text());
        return full.length() > name.text().length()
                && full.endsWith(" " + name.text())
                && EnglishWords.isFirstName(
                        EnglishWords.lower(full.substring(0, full.indexOf(' '))));
    }

    /** Wray Moor of the university: capitals without a title, a role or an office among them. */
    private static boolean isPersonal(List<Token> words, EnglishNames.Name name) {
        return words.stream()
                .takeWhile(word -> word.start() < name.end())
                .noneMatch(word ->
                        EnglishWords.isTitle(word.word())
                                || EnglishNouns.isRole(word.lower())
                                || EnglishNouns.isRoles(word.lower())
                                || EnglishNouns.isCompany(word.lower())
                                || EnglishNouns.isNational(word.lower())
                                || EnglishNames.isOrganizationWord(word.lower()));
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
    private static List<Token> clause(List<Token> words) {
        boolean relative = false;
        int from = 0;
        boolean verb = false;
        for (int i = 0; i + 1 < words.size(); i++) {
            Token token = words.get(i);
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
            default -> token.lower().endsWith("'s") || token.lower().endsWith("s'");
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
                return Optional.of(mention(token, token, token.lower(), Type.PRONOUN, null));
            }
            EnglishNames.Name name = names.at(token.start());
            int behind =
                    name == null ? i : EnglishTokens.behind(tokens.subList(0, end), i, name.end());
            if (name != null && !isOwner(tokens, i, name)) {
                int beside = EnglishCast.phraseEnd(tokens.subList(0, end), behind);
                if (beside == behind
                        || beside >= end
                        || names.at(tokens.get(beside).start()) == null) {
                    return Optional.of(named(name, null));
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
                    return Optional.ofNullable(role(tokens.subList(i, to)));
                }
                i = behind - 1;
                continue;
            }
            int to = EnglishCast.phraseEnd(tokens.subList(0, end), i);
            if (isDeterminer(token) && to > i + 1) {
                Mention role = role(tokens.subList(i, to));
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
                return !CLAUSES.contains(lower);
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
        while (to < tokens.size() && !isBreak(tokens.get(to)) && to - from < MAX_ROLE_WORDS + 4) {
            String lower = tokens.get(to).lower();
            if (to > from
                    && (EnglishWords.PREPOSITIONS.contains(lower)
                                    && !lower.equals("of")
                                    && !lower.equals("for")
                                    && !lower.equals("at")
                                    && !(lower.equals("by")
                                            && isIssued(
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
        Mention who = phrase(phrase);
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

    /** A statement issued by the palace: whose paper it is belongs to its name. */
    private static boolean isIssued(List<Token> words, int at) {
        if (at >= 0
                && at + 1 < words.size()
                && words.get(at + 1).is("by")
                && EnglishNouns.isDocument(words.get(at).lower())) {
            return true;
        }
        return at > 0
                && at + 1 < words.size()
                && words.get(at).lower().endsWith("ed")
                && words.get(at + 1).is("by")
                && EnglishNouns.isDocument(words.get(at - 1).lower());
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
        for (int i = from; i < Math.min(tokens.size(), from + MAX_ROLE_WORDS); i++) {
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
        if (to == from || to - from > MAX_ROLE_WORDS) {
            return null;
        }
        String first = tokens.get(from).lower();
        int start =
                first.equals("the") || first.equals("a") || first.equals("an") ? from + 1 : from;
        return start >= to || Character.isDigit(tokens.get(from).word().charAt(0))
                ? null
                : article.slice(tokens.get(start).start(), tokens.get(to - 1).end());
    }

    /** Jan Moor [last week] called it so. */
    private static List<Token> withoutTime(List<Token> words) {
        int size = words.size();
        boolean span =
                size > 2
                        && switch (words.get(size - 1).lower()) {
                            case "week", "month", "year", "night", "summer", "spring" -> true;
                            default -> false;
                        }
                        && (words.get(size - 2).is("last") || words.get(size - 2).is("this"));
        return span ? words.subList(0, size - 2) : words;
    }

    /** What a phrase names: its last name, else a pronoun, else the phrase of a role. */
    private @Nullable Mention phrase(List<Token> given) {
        List<Token> words =
                given.stream().filter(w -> w.word().charAt(0) != Context.BRACKETED).toList();
        while (!words.isEmpty() && (isConnector(words.getFirst()) || !words.getFirst().isWord())) {
            words = words.subList(1, words.size());
        }
        if (words.isEmpty()) {
            return null;
        }
        while (words.size() > 1 && !words.getLast().isWord()) {
            words = words.subList(0, words.size() - 1);
        }
        words = withoutTime(words);
        if (words.size() > 1 && EnglishWords.PREPOSITIONS.contains(words.getLast().lower())) {
            // Accused by its rival Quill of: of what is no part of whom.
            words = words.subList(0, words.size() - 1);
        }
        Token last = words.getLast();
        if (EnglishWords.PRONOUNS.contains(last.lower()) && !last.word().equals("IT")) {
            return mention(last, last, last.lower(), Type.PRONOUN, null);
        }
        if (EnglishWords.PREPOSITIONS.contains(words.getFirst().lower()) || opensPredicate(words)) {
            return null;
        }
        if (EnglishWords.PRONOUNS.contains(words.getFirst().lower())
                && words.size() > 2
                && !words.getFirst().is("who")
                && !words.getFirst().is("it")) {
            return mention(
                    words.getFirst(),
                    words.getFirst(),
                    words.getFirst().lower(),
                    Type.PRONOUN,
                    null);
        }
        EnglishNames.Name leading = names.at(words.getFirst().start());
        if (leading != null
                && leading.end() < last.start()
                && !isOwner(words, 0, leading)
                && !EnglishNames.isOrganization(leading.text())
                && (followsVerb(words, leading)
                        || (leading.title() != null
                                        || isKnownPerson(leading)
                                        || leading.text().indexOf(' ') > 0
                                                && (EnglishWords.isFirstName(
                                                                words.getFirst().lower())
                                                        || isPersonal(words, leading)))
                                && isFollowedByPreposition(words, leading)
                        || isFollowedByPlace(words, leading))) {
            return named(leading, null);
        }
        EnglishNames.Name described = leading == null ? described(words) : null;
        if (described != null) {
            Token before = tokenBefore(words, described.start());
            boolean determined = EnglishWords.isArticle(words.getFirst().lower());
            Token first = words.get(determined ? 1 : 0);
            return named(
                    described, before == null ? null : article.slice(first.start(), before.end()));
        }
        Token head = words.getFirst();
        boolean determined = head.is("the") || head.is("a") || head.is("an");
        if (determined && words.size() == 2 && EnglishNouns.isNational(last.lower())) {
            return role(words);
        }
        Mention officer = behindOffice(words);
        if (officer != null) {
            return officer;
        }
        EnglishNames.Name name = lastName(words);
        boolean office =
                name != null
                        && name.title() == null
                        && determined
                        && name.end() == last.end()
                        && EnglishNouns.isRole(last.lower());
        if (office) {
            return role(words);
        }
        boolean owner =
                name != null && !words.getLast().word().endsWith("'s") && name.end() < last.start();
        if (name != null && !owner) {
            int before = determined ? 1 : 0;
            boolean organization = EnglishNames.isOrganization(name.text());
            String title = null;
            if (words.get(0).start() < name.start() && !organization) {
                Token titleEnd = tokenBefore(words, name.start());
                if (titleEnd != null && words.indexOf(titleEnd) >= before) {
                    if (EnglishWords.PREPOSITIONS.contains(titleEnd.lower())) {
                        // Secretary of Moorunion [Jan Vale]: what he heads is read as his title;
                        // a spokesperson for Mr Vale is not he.
                        return name.title() == null || titleEnd.is("for")
                                ? role(words)
                                : named(
                                        name,
                                        article.slice(words.get(before).start(), titleEnd.end())
                                                + " "
                                                + name.title());
                    }
                    title = article.slice(words.get(before).start(), titleEnd.end());
                }
            }
            if (organization
                    && words.get(0).start() < name.start()
                    && hasLowercase(words, name.start())) {
                return role(words);
            }
            if (organization && isOwned(words, name)) {
                // France’s Foreign Ministry: without its country it may be any.
                return mention(
                        head,
                        last,
                        article.slice(head.start(), name.end()),
                        Type.ORGANIZATION,
                        null);
            }
            return named(name, title);
        }
        return role(words);
    }

    /**
     * Deputy project scientist [Jan Moor] of the Rocket Lab: a name behind a role in small letters.
     */
    private EnglishNames.@Nullable Name described(List<Token> words) {
        boolean role = false;
        for (Token word : words) {
            EnglishNames.Name name = names.at(word.start());
            if (name != null) {
                boolean person =
                        role
                                && name.text().indexOf(' ') > 0
                                && !EnglishNames.isOrganization(name.text());
                return person && isFollowedByPreposition(words, name) ? name : null;
            }
            if (EnglishWords.PREPOSITIONS.contains(word.lower())) {
                return null;
            }
            role = EnglishNouns.isRole(word.lower());
        }
        return null;
    }

    /** Vice chair of Westmoor Parish Council [Jan Moor]: capitals all along, and a first name. */
    private @Nullable Mention behindOffice(List<Token> words) {
        int last = words.size() - 1;
        for (int i = last - 1; i > 1 && i >= last - 2; i--) {
            boolean person =
                    EnglishWords.isCapital(words.get(i).word())
                            && EnglishWords.isCapital(words.get(last).word())
                            && EnglishNames.isOrganizationWord(words.get(i - 1).lower())
                            && EnglishWords.isCapital(words.get(i - 1).word());
            boolean known =
                    EnglishWords.isFirstName(words.get(i).lower())
                            || i == last - 1
                                    && person
                                    && (names.isNamedAlone(words.get(i).word())
                                            || names.isNamedAlone(words.get(last).word()));
            if (person && known) {
                Token from = words.get(i);
                return new Mention(
                        article.slice(from.start(), words.get(last).end()),
                        Type.NAME,
                        article.slice(words.getFirst().start(), words.get(i - 1).end()),
                        from.start(),
                        words.get(last).end());
            }
        }
        return null;
    }

    private boolean isOwned(List<Token> words, EnglishNames.Name office) {
        EnglishNames.Name owner = names.at(words.getFirst().start());
        return owner != null
                && owner.end() + 1 == office.start()
                && owner.title() == null
                && !EnglishWords.isFirstName(words.getFirst().lower())
                && words.getFirst().lower().endsWith("'s");
    }

    /** Published last week, speaking through an interpreter, is among: no phrase of a noun. */
    private static boolean opensPredicate(List<Token> words) {
        String lower = words.getFirst().lower();
        if (EnglishWords.isCapital(words.getFirst().word())) {
            return false;
        }
        return lower.endsWith("ing")
                || words.size() > 1
                        && (lower.endsWith("ed")
                                || EnglishWords.PARTICIPLES.contains(lower)
                                || EnglishWords.isBeing(lower));
    }

    /** Smith stood up and: a name with a word in small letters behind it that is no noun's part. */
    private static boolean followsVerb(List<Token> words, EnglishNames.Name name) {
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            if (word.start() >= name.end()) {
                boolean people =
                        (EnglishNouns.isRoles(word.lower())
                                        || EnglishNouns.isCompanies(word.lower()))
                                && !(i + 1 < words.size() && isDeterminer(words.get(i + 1)));
                return !EnglishWords.isCapital(word.word())
                        && !people
                        && !EnglishNouns.isRole(word.lower())
                        && (word.lower().endsWith("ed")
                                || word.lower().endsWith("s")
                                || word.is("said")
                                || EnglishWords.AUXILIARIES.contains(word.lower()));
            }
        }
        return false;
    }

    /** Professor Adan of Leeds University: the name before the preposition is the subject. */
    private static boolean isFollowedByPreposition(List<Token> words, EnglishNames.Name name) {
        for (Token word : words) {
            if (word.start() >= name.end()) {
                return EnglishWords.PREPOSITIONS.contains(word.lower());
            }
        }
        return false;
    }

    /** Moor over at the museum, Moor from the museum: where somebody works is not the name. */
    private static boolean isFollowedByPlace(List<Token> words, EnglishNames.Name name) {
        return words.stream()
                .filter(word -> word.start() >= name.end())
                .findFirst()
                .filter(word -> word.is("over") || word.is("from") || word.is("at"))
                .isPresent();
    }

    private static boolean hasLowercase(List<Token> words, int before) {
        return words.stream()
                .anyMatch(w ->
                        w.start() < before && !EnglishWords.isCapital(w.word()) && !w.is("the"));
    }

    private static @Nullable Token tokenBefore(List<Token> words, int place) {
        Token found = null;
        for (Token word : words) {
            if (word.end() <= place && !EnglishWords.isArticle(word.lower())) {
                found = word;
            }
        }
        return found;
    }

    private EnglishNames.@Nullable Name lastName(List<Token> words) {
        EnglishNames.Name found = null;
        for (Token word : words) {
            EnglishNames.Name name = names.at(word.start());
            if (name != null && name.end() <= words.getLast().end()) {
                found = name;
            }
        }
        return found;
    }

    private static boolean isConnector(Token token) {
        return switch (token.lower()) {
            case "and",
                    "but",
                    "so",
                    "or",
                    "yet",
                    "then",
                    "that",
                    "as",
                    "while",
                    "when",
                    "what",
                    "also",
                    "however",
                    "meanwhile",
                    "although",
                    "because",
                    "if",
                    "where",
                    "which",
                    "later",
                    "instead",
                    "still" ->
                    true;
            default -> false;
        };
    }

    private @Nullable Mention role(List<Token> words) {
        List<Token> noun = words;
        String first = noun.getFirst().lower();
        if (noun.size() > 1 && (EnglishWords.isArticle(first) || first.equals("whose"))) {
            noun = noun.subList(1, noun.size());
        }
        for (int i = 1; i < noun.size(); i++) {
            String lower = noun.get(i).lower();
            if (lower.equals("who")
                    || lower.equals("that")
                    || lower.equals("which")
                    || (i > 1 || EnglishNouns.isRoles(noun.getFirst().lower()))
                            && lower.endsWith("ed")
                            && !isIssued(noun, i)
                    || lower.equals("accused")
                    || lower.equals("declined")) {
                noun = noun.subList(0, i);
                break;
            }
        }
        if (noun.isEmpty()
                || noun.size() > MAX_ROLE_WORDS
                || noun.size() == 1 && isDeterminer(noun.getFirst())) {
            return null;
        }
        String text = article.slice(noun.getFirst().start(), noun.getLast().end());
        boolean counted =
                Character.isDigit(text.charAt(0))
                        && (EnglishNouns.isAge(noun.getFirst().lower())
                                || noun.size() > 1 && noun.getFirst().word().matches("\\d{4}")
                                || EnglishNouns.isRole(noun.getLast().lower())
                                || noun.stream()
                                        .anyMatch(word ->
                                                EnglishNouns.isRoles(word.lower())
                                                        || EnglishNouns.isCompanies(word.lower())));
        if (!Character.isLetter(text.charAt(0)) && !counted) {
            return null;
        }
        Mention owner = owner(noun);
        if (owner != null) {
            return owner;
        }
        boolean organization = EnglishNames.isOrganizationWord(noun.getLast().lower());
        return mention(
                noun.getFirst(),
                noun.getLast(),
                text,
                organization ? Type.ORGANIZATION : Type.ROLE,
                null);
    }

    /**
     * The council’s letter, a letter by or from the council: a document says what its owner says.
     */
    private @Nullable Mention owner(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean by = words.get(i).is("by") || words.get(i).is("from");
            if (by && EnglishNouns.isDocument(words.get(i - 1).lower())) {
                return phrase(words.subList(i + 1, words.size()));
            }
        }
        int owner = words.size() - 2;
        while (owner > 0
                && words.size() - owner < 4
                && !words.get(owner).lower().endsWith("'s")
                && !words.get(owner).lower().endsWith("s'")) {
            owner--;
        }
        boolean owned =
                owner >= 0
                        && EnglishNouns.isDocument(words.getLast().lower())
                        && (words.get(owner).lower().endsWith("'s")
                                || words.get(owner).lower().endsWith("s'"));
        if (!owned) {
            return null;
        }
        EnglishNames.Name name = lastName(words.subList(0, owner + 1));
        if (name != null && name.end() == words.get(owner).end()) {
            return named(name, null);
        }
        Token last = words.get(owner);
        int cut = last.lower().endsWith("'s") ? 2 : 1;
        String text = article.slice(words.getFirst().start(), last.end() - cut);
        boolean organization = EnglishNames.isOrganization(text);
        return new Mention(
                text,
                organization ? Type.ORGANIZATION : Type.ROLE,
                null,
                words.getFirst().start(),
                last.end());
    }

    /** Moor's view, Moor's answer: whose it is, where that is somebody by name. */
    Optional<Mention> ownerOf(List<Token> words) {
        return words.size() < 2
                ? Optional.empty()
                : Optional.ofNullable(owner(words)).filter(who -> who.type() == Type.NAME);
    }

    private static Mention mention(
            Token from, Token to, String name, Type type, @Nullable String title) {
        return new Mention(name, type, title, from.start(), to.end());
    }

    Mention named(EnglishNames.Name name, @Nullable String title) {
        Type type = EnglishNames.isOrganization(name.text()) ? Type.ORGANIZATION : Type.NAME;
        boolean byFirst =
                name.title() != null
                        && (KNIGHTS.contains(EnglishWords.lower(name.title()))
                                || names.fullest(name.text()).equals(name.text()));
        String text = byFirst ? names.fullestByFirst(name.text()) : name.text();
        return new Mention(text, type, title, name.start(), name.end());
    }
}
