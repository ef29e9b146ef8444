package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishNames.Gender;
import java.util.HashMap;
import java.util.Map;

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

    private EnglishNouns() {}

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
        return ROLES.contains(lower) || isAge(lower);
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

    /** The office that a noun names, the same for those that mean the same. */
    static String kind(String lower) {
        return KINDS.getOrDefault(lower, lower);
    }
}
