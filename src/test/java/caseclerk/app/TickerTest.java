package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickerTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_breaks_in_one_round_does_not_end_the_next_and_closing_waits_for_the_round_under_way(boolean badly)
            throws InterruptedException {
        CountDownLatch broken = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Ticker ticker = new Ticker("trying", Duration.ofMillis(5), () -> {
            if (broken.getCount() > 0) {
                broken.countDown();
                if (badly) throw new StackOverflowError("the first round breaks badly");
                throw new IllegalStateException("the first round breaks");
            }
            begun.countDown();
            ended.set(true);
        });
        ticker.start();
        assertTrue(broken.await(30, TimeUnit.SECONDS));
        assertTrue(begun.await(30, TimeUnit.SECONDS));

        ticker.close();

        assertTrue(ended.get());
    }

    @Test
    void several_that_are_ended_first_begin_no_more_rounds_and_finish_side_by_side() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        Runnable round = () -> {
            begun.countDown();
            try {
                if (goOn.await(30, TimeUnit.SECONDS)) rounds.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        List<Ticker> tickers =
                List.of(new Ticker("one", Duration.ofMillis(1), round), new Ticker("two", Duration.ofMillis(1), round));
        tickers.forEach(Ticker::start);
        assertTrue(begun.await(30, TimeUnit.SECONDS));

        tickers.forEach(Ticker::end);
        goOn.countDown();
        tickers.forEach(Ticker::close);

        assertEquals(2, rounds.get());
    }
}
