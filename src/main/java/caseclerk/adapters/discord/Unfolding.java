package caseclerk.adapters.discord;

import caseclerk.grounding.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Shows the claims of an answer while it is being written: each has passed the check before it comes here. One showing is
 * under way at a time, so that what comes meanwhile goes with the next, and there are a few at most.
 */
final class Unfolding implements Consumer<Claim> {
    private static final int MOST_SHOWINGS = 4;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Function<Letter, CompletableFuture<?>> show;
    private final List<Claim> claims = new ArrayList<>();
    private CompletableFuture<?> showing = CompletableFuture.completedFuture(null);
    private boolean underWay;
    private boolean over;
    private int shown;
    private int showings;

    /** @param show puts a letter where the answer will be; what becomes of it does not matter */
    Unfolding(Function<Letter, CompletableFuture<?>> show) {
        this.show = show;
    }

    @Override
    public synchronized void accept(Claim claim) {
        // After a failed attempt the model begins again.
        if (over || claims.contains(claim)) return;
        claims.add(claim);
        next();
    }

    private void next() {
        if (over || underWay || shown == claims.size() || showings == MOST_SHOWINGS) return;
        showings++;
        shown = claims.size();
        underWay = true;
        showing = show.apply(AnswerView.unfolding(List.copyOf(claims))).handle((value, thrown) -> {
            shown();
            return null;
        });
    }

    private synchronized void shown() {
        underWay = false;
        next();
    }

    /** Shows no more, and waits for what is under way: it must not arrive after the answer. */
    void end() {
        CompletableFuture<?> last;
        synchronized (this) {
            over = true;
            last = showing;
        }
        last.handle((value, thrown) -> true)
                .completeOnTimeout(false, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
