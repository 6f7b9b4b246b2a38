package caseclerk.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "could you tell me when the CNPD fined Ridewell?|When the CNPD fined Ridewell?",
                "Can you please tell us how much Ridewell was fined? Thank you!|How much Ridewell was fined?",
                "do you know who Marta Lopes is?|who is Marta Lopes?",
                "I was wondering whether Swiftcab accepted the fine|Is it so that Swiftcab accepted the fine",
                "pls tell me why vikby was suspended|Why vikby was suspended",
                "Hi! Quick question: when did it begin? Thanks in advance|when did it begin?",
                "Hi - who was fined?|who was fined?",
                "Hey!! who was fined?|who was fined?",
                "Good morning, who was fined, please?|who was fined?",
                "Please list the parties in the Vikby case|list the parties in the Vikby case",
                "🚗 why was Ridewell fined? 🚗|why was Ridewell fined?",
                "wen did the CNPD fine Ridewell|when did the CNPD fine Ridewell",
                "tell me about Ridewell|Ridewell",
                "Is there anything about Fjordbank?|Fjordbank",
                "What do you know about the Vikby case?|Summarise the Vikby case",
                "explain like I'm 5 why Ridewell was fined|Why Ridewell was fined",
                "does anyone here know who the head of the agency was?|who was the head of the agency?",
                "Can you tell me what personal data is?|what is personal data?",
                "Could you tell me who the accused is?|who is the accused?",
                "Tell us what the total cost was|what was the total cost",
                "Can you tell us what Picto said about what the fine was?|What Picto said about what the fine was?",
                "Could you tell me what the agency thinks the fine was?|What the agency thinks the fine was?",
                "do you know who said that the club was?|Who said that the club was?",
                "Is there anything on Fjordbank?|Fjordbank",
                "Do you have anything on the strike?|the strike",
                "8.2|What does clause 8.2 say?",
                "Section 4.3?|What does section 4.3 say?",
                "Who was fined, asking for a friend?|Who was fined?",
                "Asking for a friend: who was fined?|who was fined?",
                "Who was fined? (just curious)|Who was fined?",
                "who was fined, no rush|who was fined",
                "No rush, but who was fined? Thanks!|who was fined?",
                "who was fined, if you know?|who was fined?",
                "If you happen to know, who was fined?|who was fined?",
                "Hi all, sorry to bother you, who was fined? No hurry.|who was fined?",
                "Out of curiosity - who was fined?|who was fined?",
                "I'm just curious, who was fined, if I may ask?|who was fined?",
                "Who was fined? Asking for a friend.|Who was fined?"
            })
    void what_is_said_out_of_courtesy_is_taken_off(String typed, String plain) {
        assertEquals(plain, PlainQuestion.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you be fined for that?",
                "Do you know Karin Dahl?",
                "Did the board tell the club when it had to pay?",
                "Did anyone know when the payments stopped?",
                "Did you know when it began?",
                "Do people know who reads their data?",
                "Is there anything on the agenda?",
                "Is there something on Friday?",
                "Can members appeal if anyone can pay?",
                "Who is asking for a refund?",
                "Is it insider trading if you know?",
                "May a customer cancel, if possible?",
                "Did the company say it was, not urgent?",
                "Curiosity: when did it land?",
                "No Rush: when was it released?",
                "Who wrote the column, Just Curious?",
                "What happens when you have no time?",
                "Who said thanks?",
                "Did the committee say please?",
                "Can users tell what data is kept?",
                "Tell me more about it",
                "Hi-tech firms were sued by whom?",
                "Question-based tests were banned by whom?",
                "Hello Kitty was banned by whom?",
                "What is 2.5?",
                "Thanks!",
                "Any questions are still open in the case?"
            })
    void what_belongs_to_the_question_stays(String typed) {
        assertEquals(typed, PlainQuestion.of(typed));
    }

    @Test
    void white_space_of_any_kind_is_one_blank() {
        assertEquals("When did the strike begin?", PlainQuestion.of("When did  the strike \n begin?"));
    }

    @Test
    void a_long_run_of_blanks_or_signs_costs_no_time() {
        for (String run : List.of(" ", ".", ", ", "🚗"))
            assertTimeout(Duration.ofSeconds(3), () -> {
                for (int i = 0; i < 10; i++) PlainQuestion.of("x" + run.repeat(990) + "y");
            });
    }
}
