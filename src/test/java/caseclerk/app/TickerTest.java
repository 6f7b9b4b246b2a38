package caseclerk.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TickerTest {
    @Test
    void what_breaks_in_one_round_does_not_end_the_next_and_closing_waits_for_the_round_under_way()
            throws InterruptedException {
        CountDownLatch broken = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Ticker ticker = new Ticker("trying", Duration.ofMillis(5), () -> {
            if (broken.getCount() > 0) {
                broken.countDown();
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
}
