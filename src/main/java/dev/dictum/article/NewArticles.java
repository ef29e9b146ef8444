package dev.dictum.article;

import dev.dictum.database.DatabaseFailure;
import dev.dictum.database.Notifications;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.database.TimeLimit;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.RequestLimits;
import dev.dictum.graphql.RequestScope;
import dev.dictum.graphql.Selection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who waits for them of new articles, whichever instance imported them. */
@ApplicationScoped
public class NewArticles {
    private static final String CHANNEL = "dictum_article";

    /** A message holds 8,000 bytes. */
    private static final int NUMBERS_A_MESSAGE = 400;

    /** So many messages may wait for a client that reads slowly. */
    private static final int WAITING_MESSAGES = 1_000;

    /** So many articles are loaded at once. */
    private static final int LOADED = 20;

    private static final int TICK_MILLIS = 20;

    private final Sql sql;
    private final Notifications notifications;
    private final ArticleConditions conditions;
    private final Articles articles;
    private final RequestLimits limits;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private boolean listening;

    NewArticles(
            Sql sql,
            Notifications notifications,
            ArticleConditions conditions,
            Articles articles,
            RequestLimits limits) {
        this.sql = sql;
        this.notifications = notifications;
        this.conditions = conditions;
        this.articles = articles;
        this.limits = limits;
    }

    /** Called in the transaction that creates the articles; told when it is committed. */
    public void announce(List<Long> numbers) {
        for (int i = 0; i < numbers.size(); i += NUMBERS_A_MESSAGE) {
            notifications.send(
                    CHANNEL,
                    numbers.subList(i, Math.min(numbers.size(), i + NUMBERS_A_MESSAGE)).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")));
        }
    }

    /** Articles that are created from now on and for which the filter holds. */
    Multi<ArticleView> matching(@Nullable ArticleFilter filter, Selection selection) {
        // Looked up now as well: who asks wrongly hears it at once.
        ArticleFilter checked = ArticleFilter.checked(filter);
        conditions.ofFew(checked);
        RequestScope scope = RequestScope.current();
        listen();
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Watcher watcher = new Watcher(checked, selection, scope, emitter);
                            watchers.add(watcher);
                            Thread thread = Thread.startVirtualThread(watcher);
                            emitter.onTermination(() -> {
                                watchers.remove(watcher);
                                thread.interrupt();
                            });
                        },
                        BackPressureStrategy.BUFFER);
    }

    private synchronized void listen() {
        if (!listening) {
            listening = true;
            notifications.listen(CHANNEL, new Heard());
        }
    }

    private final class Heard implements Notifications.Listener {
        @Override
        public void heard(String message) {
            List<Long> numbers = Arrays.stream(message.split(",")).map(Long::valueOf).toList();
            watchers.forEach(watcher -> watcher.hear(numbers));
        }

        @Override
        public void listens() {}

        @Override
        public void deaf() {}
    }

    /** One client that waits. */
    private final class Watcher implements Runnable {
        private final ArticleFilter filter;
        private final Selection selection;
        private final RequestScope scope;
        private final MultiEmitter<? super ArticleView> emitter;
        private final BlockingQueue<List<Long>> waiting =
                new LinkedBlockingQueue<>(WAITING_MESSAGES);

        Watcher(
                ArticleFilter filter,
                Selection selection,
                RequestScope scope,
                MultiEmitter<? super ArticleView> emitter) {
            this.filter = filter;
            this.selection = selection;
            this.scope = scope;
            this.emitter = emitter;
        }

        void hear(List<Long> numbers) {
            if (!waiting.offer(numbers)) {
                emitter.fail(ApiException.limit("Articles come faster than they are taken."));
            }
        }

        @Override
        public void run() {
            try {
                while (!emitter.isCancelled()) {
                    List<Long> numbers = waiting.take();
                    for (int i = 0; i < numbers.size(); i += LOADED) {
                        List<Long> some = numbers.subList(i, Math.min(numbers.size(), i + LOADED));
                        for (ArticleView article : scope.call(() -> limited(some))) {
                            awaitDemand();
                            emitter.emit(article);
                        }
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ApiException | DatabaseFailure e) {
                emitter.fail(e);
            } catch (Exception e) {
                Log.error("New articles could not be told", e);
                emitter.fail(e);
            }
        }

        /** What the client has not asked for is not held for it. */
        private void awaitDemand() throws InterruptedException {
            while (emitter.requested() == 0 && !emitter.isCancelled()) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            }
        }

        private List<ArticleView> limited(List<Long> numbers) throws Exception {
            return TimeLimit.of(
                            Duration.ofSeconds(limits.statementSeconds()),
                            Duration.ofSeconds(limits.requestSeconds()))
                    .run(() -> load(numbers));
        }

        private List<ArticleView> load(List<Long> numbers) {
            SqlText statement =
                    SqlText.of(
                            "select a.id from article a where a.id = any(?)",
                            (Object) numbers.toArray(Long[]::new));
            conditions.ofFew(filter).addTo(statement, "a.id", "a.published_at");
            statement.add(" order by a.id");
            return List.copyOf(
                    articles.load(sql.list(statement, row -> row.getLong()), selection).values());
        }
    }
}
