package caseclerk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.SourceVersion;
import caseclerk.fixtures.Passages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestSheetTest {
    private static SourceVersion by(String publisher, int number) {
        return Passages.of(number, publisher, "Fares rise", "The fares rise in May.")
                .version();
    }

    private static String also(int copies) {
        List<SourceVersion> by = IntStream.rangeClosed(1, copies)
                .mapToObj(n -> by("Paper " + n, n + 1))
                .toList();
        NewsItem news = new NewsItem.Reported(by("The Paper", 1), null, by, false);
        Digest digest = new Digest(LocalDate.EPOCH, List.of(new CaseNews("fares", "Fares", List.of(news), List.of())));
        return DigestSheet.of(digest, DigestStyle.FULL)
                .sections()
                .get(0)
                .lines()
                .get(0)
                .tail();
    }

    @Test
    void of_many_publishers_of_copies_the_first_are_named_and_the_others_counted() {
        assertEquals("also reported by Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, Paper 6", also(6));
        assertEquals("also reported by Paper 1, Paper 2, Paper 3, Paper 4, Paper 5 and 31 more", also(36));
    }
}
