package dev.dictum.quote.extraction;

/** What a speaker is. */
public enum SpeakerKind {
    /** A person by name. */
    PERSON,
    /** An organisation, a newspaper, a written source. */
    ORGANIZATION,
    /** A phrase without a name: a role, kin, a crowd. It means somebody else in each article. */
    ROLE
}
