package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishNames.Gender;
import dev.dictum.quote.extraction.EnglishNames.Name;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who speaks where the sentence has a pronoun or nobody, in English. */
final class EnglishFlow {
    private static final int LOOK_BACK = 40;

    private final ArticleText article;
    private final char[] context;
    private final EnglishNames names;
    private final EnglishSubject subjects;
    private final List<Quotation> quotations;
    private final Map<String, String> titles = new HashMap<>();

    EnglishFlow(
            ArticleText article,
            char[] context,
            EnglishNames names,
            EnglishSubject subjects,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.names = names;
        this.subjects = subjects;
        this.quotations = quotations;
    }

    void run() {
        Quotation previous = null;
        for (Quotation q : quotations) {
            if (!q.accepted) {
                continue;
            }
            if (q.repairs.contains(MarkRepair.CONTINUED)
                    && q.continues == null
                    && follows(previous, q)) {
                q.continues = previous;
            } else if (previous != null
                    && previous.repairs.contains(MarkRepair.CONTINUED)
                    && q.paragraph == previous.paragraph + 1
                    && q.open == article.paragraphs.get(q.paragraph).start()) {
                q.continues = previous;
            }
            if (q.speaker == null) {
                continuation(q, previous);
            } else if (q.speaker.type() == Type.PRONOUN) {
                resolve(q, previous);
            }
            if (q.speaker != null) {
                Mention full = full(q.speaker);
                if (full.title() != null) {
                    titles.putIfAbsent(full.name(), full.title());
                } else if (titles.containsKey(full.name())) {
                    full =
                            new Mention(
                                    full.name(),
                                    full.type(),
                                    titles.get(full.name()),
                                    full.start(),
                                    full.end());
                }
                q.speaker = full;
            }
            previous = q;
        }
        backwards();
    }

    private boolean follows(@Nullable Quotation previous, Quotation q) {
        return previous != null
                && previous.repairs.contains(MarkRepair.CONTINUED)
                && q.paragraph == previous.paragraph + 1;
    }

    /** Paragraphs of one quotation whose cue comes only with the last. */
    private void backwards() {
        for (int i = quotations.size() - 1; i > 0; i--) {
            Quotation q = quotations.get(i);
            if (q.continues != null
                    && q.speaker != null
                    && q.method != AttributionMethod.CONTINUATION) {
                Quotation head = q.continues;
                if (head.method == AttributionMethod.CONTINUATION) {
                    head.attribute(q.method, q.cue, q.speaker, q.speakerConfidence);
                }
            }
        }
    }

    private Mention full(Mention who) {
        if (who.type() == Type.ROLE && who.name().indexOf(' ') < 0) {
            String bearer = names.bearer(EnglishWords.lower(who.name()));
            return bearer == null
                    ? who
                    : new Mention(bearer, Type.NAME, who.name(), who.start(), who.end());
        }
        return who.type() == Type.NAME ? who.named(names.fullest(who.name())) : who;
    }

    private void continuation(Quotation q, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        if (signature(q, paragraph)) {
            return;
        }
        boolean begins = q.open == paragraph.start();
        if (!begins && (previous == null || previous.paragraph != q.paragraph)) {
            // The sentence before in its paragraph tells of somebody.
            Mention before = lastPerson(q.open, paragraph.start(), "");
            if (before != null) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, before, 0.7);
                return;
            }
        }
        if (begins && (previous == null || q.paragraph - previous.paragraph > 1)) {
            Mention near =
                    paragraph.index() == 0
                            ? null
                            : lastPerson(
                                    article.paragraphs.get(paragraph.index() - 1).end(),
                                    article.paragraphs.get(paragraph.index() - 1).start(),
                                    "");
            if (near != null) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, near, 0.65);
                return;
            }
        }
        if (begins
                && previous != null
                && q.paragraph - previous.paragraph == 1
                && hasReporterBehind(previous)) {
            Mention near = lastPerson(paragraph.start() - 1, previous.close, "");
            if (near != null && !sameSentence(previous, near)) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, near, 0.6);
                return;
            }
        }
        if (previous != null && previous.speaker != null) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, previous.speaker, 0.75);
        }
    }

    /** — Fern Castellan, behind the quotation or on the next line. */
    private boolean signature(Quotation q, Paragraph paragraph) {
        int from = q.close;
        int to = paragraph.end();
        while (from < to && context[from] == ' ') {
            from++;
        }
        if (from >= to && q.paragraph + 1 < article.paragraphs.size()) {
            from = article.paragraphs.get(q.paragraph + 1).start();
            to = article.paragraphs.get(q.paragraph + 1).end();
        }
        if (from >= to || "—–-".indexOf(context[from]) < 0 || to - from > 80) {
            return false;
        }
        while (from < to && (context[from] == ' ' || "—–-".indexOf(context[from]) >= 0)) {
            from++;
        }
        Name name = names.at(from);
        if (name == null) {
            return false;
        }
        q.attribute(AttributionMethod.SIGNATURE, null, subjects.named(name, null), 0.9);
        return true;
    }

    private boolean hasReporterBehind(Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(previous.paragraph);
        return paragraph.end() - previous.close > 60;
    }

    private boolean sameSentence(Quotation previous, Mention near) {
        for (int i = previous.close; i < near.start(); i++) {
            if (context[i] == '.') {
                return false;
            }
        }
        return true;
    }

    private void resolve(Quotation q, @Nullable Quotation previous) {
        Mention pronoun = q.speaker;
        if (pronoun == null) {
            return;
        }
        String word = pronoun.name();
        Mention found =
                switch (word) {
                    case "i", "we" -> null;
                    case "they", "it" -> collective(pronoun, previous);
                    default -> person(pronoun, previous, word);
                };
        if (found == null) {
            q.attribute(q.method, q.cue, null, 0.4);
            return;
        }
        q.speaker =
                new Mention(
                        full(found).name(),
                        found.type(),
                        found.title(),
                        pronoun.start(),
                        pronoun.end());
        q.speakerConfidence *= 0.9;
        if (found.type() == Type.NAME && (word.equals("he") || word.equals("she"))) {
            names.learn(full(found).name(), word.equals("he") ? Gender.MALE : Gender.FEMALE);
        }
    }

    private @Nullable Mention person(Mention pronoun, @Nullable Quotation previous, String word) {
        Mention last = previous == null ? null : previous.speaker;
        Paragraph here = article.paragraphAt(pronoun.start());
        Mention near = lastPerson(pronoun.start(), here.start(), word);
        boolean fits = last != null && last.type() != Type.ORGANIZATION && fits(last, word);
        if (near != null && (previous == null || near.start() > previous.close || !fits)) {
            return near;
        }
        if (fits && previous != null && here.index() - previous.paragraph <= 1) {
            Mention between = lastPerson(pronoun.start(), previous.close, word);
            return between != null && isSubject(between) ? between : last;
        }
        for (int p = here.index() - 1; p >= Math.max(0, here.index() - 6); p--) {
            Paragraph paragraph = article.paragraphs.get(p);
            Mention found = lastPerson(paragraph.end(), paragraph.start(), word);
            if (found != null) {
                return found;
            }
        }
        return fits ? last : null;
    }

    private boolean isSubject(Mention who) {
        int i = who.start() - 1;
        while (i > 0 && context[i] == ' ') {
            i--;
        }
        return i <= 0 || context[i] == '.' || context[i] == '\n' || context[i] == Context.QUOTED;
    }

    /** The person whom the sentences before a place tell of: the subject of the nearest. */
    private @Nullable Mention lastPerson(int before, int least, String pronoun) {
        int index = lastNameBefore(before);
        Name best = null;
        for (int n = 0; index >= 0 && n < LOOK_BACK; n++, index--) {
            Name name = names.all().get(index);
            if (name.start() < least) {
                break;
            }
            String full = names.fullest(name.text());
            if (!isPerson(full, name) || !pronoun.isEmpty() && !fits(full, pronoun)) {
                continue;
            }
            if (best != null && sentenceBetween(name.end(), best.start())) {
                break;
            }
            // Within one sentence the first is the subject.
            best = name;
        }
        return best == null ? null : subjects.named(best, null);
    }

    private boolean sentenceBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (context[i] == '.' && i + 1 < to && context[i + 1] == ' '
                    || context[i] == '\n'
                    || context[i] == '?') {
                return true;
            }
        }
        return false;
    }

    private boolean isPerson(String full, Name name) {
        if (EnglishNames.isOrganization(full)) {
            return false;
        }
        String first = EnglishWords.lower(full.split(" ")[0]);
        return name.title() != null
                || EnglishWords.MALES.contains(first)
                || EnglishWords.FEMALES.contains(first)
                || full.indexOf(' ') > 0 && !subjects.isObject(name)
                || isSpeaker(full);
    }

    private boolean isSpeaker(String full) {
        for (Quotation q : quotations) {
            if (q.accepted
                    && q.speaker != null
                    && q.speaker.type() == Type.NAME
                    && names.fullest(q.speaker.name()).equals(full)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Mention who, String pronoun) {
        return who.type() == Type.ROLE || fits(names.fullest(who.name()), pronoun);
    }

    private boolean fits(String full, String pronoun) {
        Gender gender = names.gender(full);
        return switch (pronoun) {
            case "he" -> gender != Gender.FEMALE;
            case "she" -> gender != Gender.MALE;
            default -> true;
        };
    }

    private int lastNameBefore(int place) {
        int low = 0;
        int high = names.all().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.all().get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private @Nullable Mention collective(Mention pronoun, @Nullable Quotation previous) {
        Mention last = previous == null ? null : previous.speaker;
        Paragraph here = article.paragraphAt(pronoun.start());
        if (previous != null
                && last != null
                && last.type() != Type.NAME
                && here.index() - previous.paragraph <= 2
                && !hasSubject(previous.close, pronoun.start())) {
            return last;
        }
        for (int p = here.index(); p >= Math.max(0, here.index() - 3); p--) {
            Paragraph paragraph = article.paragraphs.get(p);
            int before = p == here.index() ? pronoun.start() : paragraph.end();
            Mention found = null;
            for (int index = lastNameBefore(before); index >= 0; index--) {
                Name name = names.all().get(index);
                if (name.start() < paragraph.start()) {
                    break;
                }
                String full = names.fullest(name.text());
                if (!isPerson(full, name) && (found == null || !subjects.isObject(name))) {
                    found = subjects.named(name, null);
                }
            }
            if (found != null) {
                return found;
            }
        }
        return last;
    }

    /** Whether an organisation is the subject of something between two places. */
    private boolean hasSubject(int from, int to) {
        for (int i = lastNameBefore(to); i >= 0 && names.all().get(i).start() >= from; i--) {
            Name name = names.all().get(i);
            if (!isPerson(names.fullest(name.text()), name) && !subjects.isObject(name)) {
                return true;
            }
        }
        return false;
    }
}
