package dev.dictum.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Candidates as the database holds them. */
final class CandidatesJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "[]";

    private CandidatesJson() {}

    static List<AttributionCandidate> read(String json) {
        try {
            return json.equals(NONE) ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(List<AttributionCandidate> candidates) {
        try {
            return candidates.isEmpty() ? NONE : JSON.writeValueAsString(candidates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
