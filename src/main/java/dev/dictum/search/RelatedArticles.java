package dev.dictum.search;

import dev.dictum.article.ArticleView;
import dev.dictum.article.Articles;
import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.search.tokens.WordSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Articles that have to do with an article: they hold the same quotes, quote the same speakers,
 * have words of their titles and keywords in common, or were filed in the same place at the same
 * time.
 */
@ApplicationScoped
class RelatedArticles implements LevelFields {
    private static final int DEFAULT = 5;
    private static final int MOST = 20;

    private static final double QUOTE = 4;
    private static final double SPEAKER = 2;
    private static final double WORDS = 6;
    private static final double CATEGORY = 0.5;

    /** Below it there is nothing but a common category, or the same day. */
    private static final double LEAST = 0.8;

    /** A few from each side, whatever the size of the archive: each is a range of an index. */
    private static final String CANDIDATES =
            """
            with o as (
              select id, coalesce(published_at, imported_at) as day from article where id = any(?)
            ), found as (
              select o.id as owner, q.article_id, 'q' || s.words_hash as why
              from o join quote s on s.article_id = o.id and s.words_hash is not null
                and not s.rejected
              cross join lateral (
                select q.article_id from quote q
                where q.words_hash = s.words_hash and q.article_id <> o.id and not q.rejected
                order by q.published_at desc nulls last, q.id desc limit 20) q
              union
              select o.id, q.article_id, 's' || s.speaker_id
              from o cross join lateral (
                select s.speaker_id from quote s
                where s.article_id = o.id and s.speaker_id is not null and not s.rejected
                group by s.speaker_id order by count(*) desc, s.speaker_id limit 5) s
              cross join lateral (
                (select q.article_id from quote q
                 where q.speaker_id = s.speaker_id and q.published_at <= o.day and not q.rejected
                 order by q.published_at desc, q.id desc limit 40)
                union all
                (select q.article_id from quote q
                 where q.speaker_id = s.speaker_id and q.published_at > o.day and not q.rejected
                 order by q.published_at, q.id limit 40)) q
              union
              select o.id, f.article_id, 'c' || c.category_id
              from o cross join lateral (
                select c.category_id from article_category c
                where c.article_id = o.id and c.position is not null
                order by c.position limit 3) c
              cross join lateral (
                (select f.article_id from article_category f
                 where f.category_id = c.category_id and f.published_at <= o.day
                 order by f.published_at desc, f.article_id desc limit 60)
                union all
                (select f.article_id from article_category f
                 where f.category_id = c.category_id and f.published_at > o.day
                 order by f.published_at, f.article_id limit 60)) f
              union
              select o.id, n.id, 'd'
              from o cross join lateral (
                (select a.id from article a where a.published_at <= o.day
                 order by a.published_at desc, a.id desc limit 60)
                union all
                (select a.id from article a where a.published_at > o.day
                 order by a.published_at, a.id limit 60)) n
              union
              select o.id, o.id, 'd' from o
            )
            select f.owner, f.article_id, count(*) filter (where f.why like 'q%'),
              count(*) filter (where f.why like 's%'), count(*) filter (where f.why like 'c%'),
              a.title, a.headline, a.keywords, coalesce(a.published_at, a.imported_at)
            from found f join article a on a.id = f.article_id
            group by f.owner, f.article_id, a.id
            """;

    /** An article that may have to do with the owner, which is one of its own. */
    private record Candidate(
            long owner,
            long article,
            int quotes,
            int speakers,
            int categories,
            Set<String> words,
            Instant day) {
        static Candidate read(Row row) throws SQLException {
            long owner = row.getLong();
            long article = row.getLong();
            int quotes = row.getInt();
            int speakers = row.getInt();
            int categories = row.getInt();
            List<String> texts = new ArrayList<>();
            texts.add(row.text());
            String headline = row.textOrNull();
            if (headline != null) {
                texts.add(headline);
            }
            texts.addAll(row.texts());
            return new Candidate(
                    owner, article, quotes, speakers, categories, WordSet.of(texts), row.instant());
        }
    }

    private record Scored(long article, double score) {}

    private final Sql sql;
    private final Articles articles;

    RelatedArticles(Sql sql, Articles articles) {
        this.sql = sql;
        this.articles = articles;
    }

    @Override
    public void register(Levels levels) {
        levels.add(ArticleView.class, "related", this::related);
    }

    private List<List<ArticleView>> related(List<ArticleView> level, FieldSelection field) {
        int first = Optional.ofNullable(field.argument("first", Integer.class)).orElse(DEFAULT);
        if (first < 0 || first > MOST) {
            throw ApiException.limit("`first` is from 0 to %d.".formatted(MOST));
        }
        Map<Long, List<Candidate>> byOwner = new HashMap<>();
        sql.list(
                        CANDIDATES,
                        Candidate::read,
                        (Object)
                                level.stream()
                                        .map(ArticleView::number)
                                        .distinct()
                                        .toArray(Long[]::new))
                .forEach(candidate ->
                        byOwner.computeIfAbsent(candidate.owner, n -> new ArrayList<>())
                                .add(candidate));
        Map<Long, List<Long>> best = new HashMap<>();
        byOwner.forEach((owner, candidates) -> best.put(owner, best(owner, candidates, first)));
        Set<Long> all = new LinkedHashSet<>();
        best.values().forEach(all::addAll);
        Map<Long, ArticleView> loaded = articles.load(all, field.selection());
        return level.stream()
                .map(article ->
                        best.getOrDefault(article.number(), List.of()).stream()
                                .map(loaded::get)
                                .filter(Objects::nonNull)
                                .toList())
                .toList();
    }

    private static List<Long> best(long owner, List<Candidate> candidates, int first) {
        @Nullable Candidate own =
                candidates.stream().filter(c -> c.article == owner).findFirst().orElse(null);
        if (own == null) {
            return List.of();
        }
        Map<String, Double> rarity = rarity(candidates);
        return candidates.stream()
                .filter(candidate -> candidate != own)
                .map(candidate -> new Scored(candidate.article, score(own, candidate, rarity)))
                .filter(scored -> scored.score >= LEAST)
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .thenComparingLong(Scored::article)
                                .reversed())
                .limit(first)
                .map(Scored::article)
                .toList();
    }

    /** How much a word tells: little when many of the candidates have it. */
    private static Map<String, Double> rarity(List<Candidate> candidates) {
        Map<String, Integer> counts = new HashMap<>();
        candidates.forEach(
                candidate -> candidate.words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        counts.forEach((word, count) ->
                rarity.put(word, Math.log(1 + (double) candidates.size() / count)));
        return rarity;
    }

    private static double score(Candidate own, Candidate other, Map<String, Double> rarity) {
        double days = Math.abs(Duration.between(own.day, other.day).toHours()) / 24.0;
        return QUOTE * Math.min(other.quotes, 3)
                + SPEAKER * Math.min(other.speakers, 3)
                + WORDS * likeness(own.words, other.words, rarity)
                + CATEGORY * Math.min(other.categories, 1)
                // At most 0.25: it decides between equals.
                + 0.25 / (1 + days);
    }

    /** From 0 to 1: how much of what the words of both tell they have in common. */
    private static double likeness(
            Set<String> words, Set<String> others, Map<String, Double> rarity) {
        double common = 0;
        double all = 0;
        for (String word : words) {
            double weight = rarity.getOrDefault(word, 0.0);
            all += weight;
            if (others.contains(word)) {
                common += weight;
            }
        }
        for (String word : others) {
            if (!words.contains(word)) {
                all += rarity.getOrDefault(word, 0.0);
            }
        }
        return all == 0 ? 0 : common / all;
    }
}
