package dev.dictum.quote;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Somebody else who may have spoken. */
@Type("AttributionCandidate")
@Description("Somebody else who may have spoken.")
public record AttributionCandidate(
        @Description("The name, or the phrase that stands for it.") String name,
        @Description("How sure, from 0 to 1.") double confidence) {}
