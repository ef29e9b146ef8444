package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose words they are where a noun tells it and no verb: “…” was Moor's answer, in Moor's view.
 */
final class EnglishOwnWords {
    /** Behind these somebody has a message, and another has sent it. */
    private static final Set<String> RECEIVING =
            Set.of(
                    "received",
                    "receives",
                    "got",
                    "gets",
                    "had",
                    "opened",
                    "read",
                    "found",
                    "shared");

    private static final Set<String> VIEWS =
            Set.of(
                    "view",
                    "opinion",
                    "words",
                    "telling",
                    "account",
                    "judgment",
                    "judgement",
                    "eyes");

    private static final int NEAR = 8;

    private final EnglishSubject subjects;

    EnglishOwnWords(EnglishSubject subjects) {
        this.subjects = subjects;
    }

    /** Kent received a text from [Moor]: before a colon. */
    Optional<Mention> sender(List<Token> left, int end) {
        boolean receives = false;
        for (int i = 0; i + 1 < end; i++) {
            receives |= RECEIVING.contains(left.get(i).lower());
            if (receives
                    && i > 0
                    && left.get(i).is("from")
                    && EnglishNouns.isDocument(left.get(i - 1).lower())) {
                return subjects.behind(left, i);
            }
        }
        return Optional.empty();
    }

    /** In [Moor]'s view, …: anywhere in the sentence before. */
    Optional<Mention> viewer(List<Token> left) {
        for (int i = 2; i < left.size(); i++) {
            if (!VIEWS.contains(left.get(i).lower()) || !EnglishPhrase.owns(left.get(i - 1))) {
                continue;
            }
            for (int in = i - 2; in >= 0 && i - in < NEAR; in--) {
                if (left.get(in).is("in") || left.get(in).is("by")) {
                    return subjects.ownerOf(left.subList(in + 1, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** … was [Moor]'s answer; That is how [Moor] puts it; the words of [Moor]; So says [Moor]. */
    Optional<Mention> behind(List<Token> right) {
        if (right.size() < 3) {
            return Optional.empty();
        }
        Token first = right.getFirst();
        Token second = right.get(1);
        if (first.is("so") && (second.is("says") || second.is("said"))) {
            return subjects.behind(right, 1);
        }
        if (first.is("was") || first.is("is")) {
            for (int i = 2; i < right.size() && i < NEAR; i++) {
                if (EnglishPhrase.owns(right.get(i - 1))
                        && EnglishNouns.isDocument(right.get(i).lower())) {
                    return subjects.ownerOf(right.subList(1, i + 1));
                }
            }
            return Optional.empty();
        }
        boolean how = (first.is("that") || first.is("this")) && right.get(2).is("how");
        if (how && second.is("is")) {
            return subjects.behind(right, 2);
        }
        boolean words =
                right.size() > 5
                        && (first.is("those") || first.is("these"))
                        && right.get(3).is("words")
                        && right.get(4).is("of");
        return words ? subjects.behind(right, 4) : Optional.empty();
    }
}
