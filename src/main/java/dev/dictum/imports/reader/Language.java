package dev.dictum.imports.reader;

import dev.dictum.search.folding.HanVariants;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text: {@code zh}, {@code zh-Hant}, {@code en} or {@code other}. */
public final class Language {
    static final String CHINESE = "zh";
    static final String TRADITIONAL_CHINESE = "zh-Hant";
    static final String ENGLISH = "en";
    static final String OTHER = "other";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** So many characters tell a language. */
    private static final int SAMPLE = 4_000;

    /** Short words that English prose cannot do without and its neighbours do not share. */
    private static final Set<String> ENGLISH_WORDS =
            Set.of(
                    "the", "and", "of", "to", "is", "that", "for", "it", "with", "as", "was", "are",
                    "this", "by", "from", "be", "or", "have", "not", "you", "your", "we", "they",
                    "has", "will", "their", "at", "which", "how", "what", "our", "can");

    private Language() {}

    /** The zone of dates that state none, in texts of a language. */
    public static ZoneId zone(@Nullable String language) {
        return language != null && language.startsWith(CHINESE) ? CHINA : ZoneOffset.UTC;
    }

    /** The language that a document declares by a BCP 47 tag, if the tag is one. */
    static Optional<String> declared(String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        String language = locale.getLanguage();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (language.equals("zh")) {
            boolean traditional =
                    locale.getScript().equals("Hant")
                            || locale.getScript().isEmpty()
                                    && Set.of("TW", "HK", "MO").contains(locale.getCountry());
            return Optional.of(traditional ? TRADITIONAL_CHINESE : CHINESE);
        }
        return Optional.of(language.equals("en") ? ENGLISH : OTHER);
    }

    /** The language of a text; absent when it has no letters. */
    static @Nullable String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int han = 0;
        int kana = 0;
        int latin = 0;
        int others = 0;
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            switch (script(c)) {
                case HAN -> {
                    han++;
                    traditional += HanVariants.isTraditionalOnly(c) ? 1 : 0;
                    simplified += HanVariants.isSimplifiedOnly(c) ? 1 : 0;
                }
                case HIRAGANA, KATAKANA -> kana++;
                case LATIN -> latin++;
                default -> others++;
            }
        }
        if (han + kana + latin + others == 0) {
            return null;
        }
        // A Han character says about as much as three Latin letters.
        boolean japanese = kana * 5 > han && kana * 3 > latin;
        if (!japanese && han * 3 > latin && han > others) {
            return traditional > simplified ? TRADITIONAL_CHINESE : CHINESE;
        }
        return !japanese && latin > others && isEnglish(sample) ? ENGLISH : OTHER;
    }

    private static Character.UnicodeScript script(char c) {
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Character.UnicodeScript.HAN;
        }
        return c < 0x80 ? Character.UnicodeScript.LATIN : Character.UnicodeScript.of(c);
    }

    private static boolean isEnglish(String sample) {
        int words = 0;
        int english = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
            if (!word.isEmpty()) {
                words++;
                english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            }
        }
        boolean ascii = sample.chars().filter(Character::isLetter).allMatch(c -> c < 0x80);
        // Headings and lists have few small words; plain ASCII letters then decide.
        return english * 10 >= words || (ascii && words < 30) || (ascii && english * 40 >= words);
    }
}
