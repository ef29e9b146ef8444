package dev.dictum.graphql;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import java.util.concurrent.Callable;

/** Who asks, for work that goes on beside the thread of the request. */
public final class RequestScope {
    private final InjectableContext.ContextState state;

    private RequestScope(InjectableContext.ContextState state) {
        this.state = state;
    }

    /** Of the request that this thread answers. */
    public static RequestScope current() {
        return new RequestScope(Arc.container().requestContext().getState());
    }

    /** Runs work as if this thread answered the request. */
    public <T> T call(Callable<T> work) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate(state);
        try {
            return work.call();
        } finally {
            context.deactivate();
        }
    }

    /** The request is answered; nothing runs for it any more. */
    void end() {
        Arc.container().requestContext().destroy(state);
    }
}
