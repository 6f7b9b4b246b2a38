package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void what_is_under_way_at_the_end_is_finished_and_what_waits_is_told_so() {
        Errands errands = new Errands(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        errands.run("first", () -> {
            begun.countDown();
            await(end);
            done.add("first");
        });
        errands.run("second", () -> done.add("second"), () -> done.add("no second"));
        await(begun);
        errands.drop();
        end.countDown();

        assertTrue(errands.finish(Duration.ofSeconds(30)));
        assertEquals(List.of("no second", "first"), done);
        assertEquals(0, errands.open());
        assertFalse(errands.run("third", () -> done.add("third")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
