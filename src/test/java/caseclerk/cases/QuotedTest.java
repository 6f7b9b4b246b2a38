package caseclerk.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void marks_of_the_quote_itself_stand_apart_from_those_around_it() {
        assertEquals("“The line closed.”", Quoted.of("The line closed."));
        assertEquals("“\u202F“Without notice” it closed.”", Quoted.of("“Without notice” it closed."));
        assertEquals("“It closed \"early\"\u202F”", Quoted.of("It closed \"early\""));
        assertEquals("“”", Quoted.of(""));
    }
}
