package dev.dictum.search.folding;

import java.nio.ByteBuffer;

/** 64 bits of the SHA-256 of folded words: the same words have the same. */
public final class WordsHash {
    private WordsHash() {}

    /** The hash of what {@link Folding#words} made. */
    public static long of(String words) {
        return ByteBuffer.wrap(Sha256.of(words)).getLong();
    }
}
