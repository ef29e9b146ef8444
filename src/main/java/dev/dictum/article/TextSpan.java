package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A stretch of an article's text. */
@Type("TextSpan")
@Description("A stretch of Article.bodyText: bodyText[start, end) in Unicode code points.")
public record TextSpan(
        @Description("The first code point.") int start,
        @Description("Behind the last code point.") int end) {}
