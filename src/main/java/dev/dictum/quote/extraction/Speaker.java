package dev.dictum.quote.extraction;

/**
 * Who said something, as fully as the article says it.
 *
 * @param name the fullest name, else the phrase that stands for the speaker
 */
public record Speaker(String name, SpeakerKind kind) {}
