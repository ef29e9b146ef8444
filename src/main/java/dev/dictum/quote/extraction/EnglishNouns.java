package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishNames.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The nouns by which a report calls people and organisations that it does not name again. */
final class EnglishNouns {
    private static final WordList ROLES =
            WordList.of("en/roles.txt", "en/roles-female.txt", "en/roles-male.txt");
    private static final WordList FEMALE = WordList.of("en/roles-female.txt");
    private static final WordList MALE = WordList.of("en/roles-male.txt");
    private static final WordList COMPANIES = WordList.of("en/companies.txt");
    private static final WordList COUNTRIES = WordList.of("en/countries.txt");
    private static final WordList NATIONALITIES = WordList.of("en/nationalities.txt");

    private static final WordList NATIONALS = WordList.of("en/nationals.txt");
    private static final WordList INSTITUTIONAL = WordList.of("en/roles-institutional.txt");
    private static final WordList DOCUMENTS = WordList.of("en/documents.txt");

    /** One name for each kind of office: a boss and a coach are managers. */
    private static final Map<String, String> KINDS = kinds();

    private static final Map<String, List<String>> OTHERS =
            WordList.of("en/roles-also.txt").words().stream()
                    .map(pair -> pair.split("/"))
                    .collect(
                            Collectors.groupingBy(
                                    pair -> pair[0],
                                    Collectors.mapping(pair -> pair[1], Collectors.toList())));

    /** Rep, capt: what a title before a name is short for. */
    private static final Map<String, String> ABBREVIATIONS = abbreviations();

    private EnglishNouns() {}

    private static Map<String, String> abbreviations() {
        Map<String, String> abbreviations = new HashMap<>();
        for (String pair : WordList.of("en/title-abbreviations.txt").words()) {
            int slash = pair.indexOf('/');
            abbreviations.put(pair.substring(0, slash), pair.substring(slash + 1));
        }
        return Map.copyOf(abbreviations);
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String line : WordList.of("en/role-kinds.txt").words()) {
            String[] names = line.split("/");
            for (String name : names) {
                kinds.put(name, names[0]);
            }
        }
        return Map.copyOf(kinds);
    }

    static boolean isRole(String lower) {
        return ROLES.contains(lower) || isAge(lower) || isDeputy(lower);
    }

    /** Vice-captain, ex-minister. */
    private static boolean isDeputy(String lower) {
        int hyphen = lower.indexOf('-');
        return hyphen > 0
                && switch (lower.substring(0, hyphen)) {
                    case "vice", "ex", "co", "deputy", "sub" ->
                            ROLES.contains(lower.substring(hyphen + 1));
                    default -> false;
                };
    }

    /** Neighbours, residents: several people of one role. */
    static boolean isRoles(String lower) {
        return lower.endsWith("s") && ROLES.contains(lower.substring(0, lower.length() - 1))
                || lower.equals("police")
                || lower.equals("people")
                || lower.equals("women")
                || lower.equals("men");
    }

    static boolean isCompany(String lower) {
        return COMPANIES.contains(lower) || EnglishNames.isOrganizationWord(lower);
    }

    /** Companies, groups, charities. */
    static boolean isCompanies(String lower) {
        return lower.endsWith("ies")
                        && COMPANIES.contains(lower.substring(0, lower.length() - 3) + "y")
                || lower.endsWith("s")
                        && COMPANIES.contains(lower.substring(0, lower.length() - 1));
    }

    /** Roles that somebody not yet named may have: the judge, the officer, a witness. */
    static boolean isInstitutional(String lower) {
        return INSTITUTIONAL.contains(lower);
    }

    static boolean isDocument(String lower) {
        return DOCUMENTS.contains(lower);
    }

    /** The 34-year-old. */
    static boolean isAge(String lower) {
        return lower.endsWith("-year-old") && Character.isDigit(lower.charAt(0));
    }

    static boolean isCountry(String lower) {
        return COUNTRIES.contains(lower);
    }

    static boolean isNationality(String lower) {
        return NATIONALITIES.contains(lower);
    }

    /** The Dane, the Brazilian. */
    static boolean isNational(String lower) {
        return NATIONALS.contains(lower) || isNationality(lower);
    }

    static Gender gender(String lower) {
        if (NATIONALS.contains(lower) && lower.endsWith("man")) {
            return lower.endsWith("woman") ? Gender.FEMALE : Gender.MALE;
        }
        return FEMALE.contains(lower)
                ? Gender.FEMALE
                : MALE.contains(lower) ? Gender.MALE : Gender.UNKNOWN;
    }

    /** A title's word written out: senator for sen, and others as they are. */
    static String inFull(String title) {
        return ABBREVIATIONS.getOrDefault(title, title);
    }

    /** What else a report calls the bearer of an office: a senator is a lawmaker. */
    static List<String> also(String role) {
        return OTHERS.getOrDefault(role, List.of());
    }

    /** The office that a noun names, the same for those that mean the same. */
    static String kind(String lower) {
        return KINDS.getOrDefault(lower, lower);
    }
}
