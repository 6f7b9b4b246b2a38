package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenyingWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Picto denies that.",
                "Picto disputes that.",
                "The union contests the accusation.",
                "The drivers dispute it and want to be heard.",
                "Picto rejected the claims.",
                "Borel called the report false.",
                "“That is not true,” said Marsh.",
                "Picto denied that it had paid the reviewers.",
                "Picto denies it paid the reviewers.",
                "Picto denied paying the reviewers.",
                "Picto has always denied having paid the reviewers.",
                "Picto denied any payment to the reviewers.",
                "Marsh denies involvement in the theft.",
                "The company disputes that the reviewers were paid.",
                "Lawyers for Borel dispute that he was paid."
            })
    void who_denies_what_is_said_of_him_denies(String sentence) {
        assertTrue(DenyingWords.stand(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Filmo didn’t deny that.",
                "Filmo didn't deny that it sold the list.",
                "Filmo does not dispute that.",
                "It was the third pay dispute at Ridewell.",
                "The pay dispute that in May led to the strike is over.",
                "The court settled the dispute that the drivers had brought.",
                "The disputes that the drivers had brought were settled.",
                "Two unions contest the election each year.",
                "The contest that the city holds was won by Borel.",
                "The court denied the appeal of Norbank.",
                "The court denied Norbank any further appeal.",
                "The office denied it entry to the quay.",
                "The court dismissed the claim.",
                "The office denied building permits to Norbank.",
                "The drivers were denied any pay.",
                "Did Picto deny that?",
                "It was wrong to fine Picto."
            })
    void what_is_not_granted_or_fought_over_is_not_denied(String sentence) {
        assertFalse(DenyingWords.stand(sentence));
    }

    @Test
    void what_is_said_not_to_be_so_is_found_in_its_short_form_too() {
        assertEquals(Optional.of(" sell the list."), DenyingWords.saidNot("Filmo said it didn’t sell the list."));
        assertEquals(Optional.of(" sell the list."), DenyingWords.saidNot("Filmo said it did not sell the list."));
    }

    @Test
    void what_will_not_be_done_is_not_said_not_to_be_so() {
        assertEquals(Optional.empty(), DenyingWords.saidNot("Filmo said it would not pay the fine."));
        assertEquals(Optional.empty(), DenyingWords.saidNot("Filmo said it won’t pay the fine."));
        assertEquals(Optional.empty(), DenyingWords.saidNot("Filmo said it wouldn't pay the fine."));
    }
}
