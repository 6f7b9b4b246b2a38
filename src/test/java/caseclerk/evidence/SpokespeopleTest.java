package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may speak for whom, as far as a text tells. */
class SpokespeopleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Picto vice chair and president Ina Marsh wrote a letter. | true",
                "Picto's lawyer, Ina Marsh, spoke. | true",
                "Ina Marsh, a spokeswoman for Picto, spoke. | true",
                "Ina Marsh is the director of the Picto museum. | true",
                "Ina Marsh spoke of Picto. | false",
                "Borel's lawyer, Ina Marsh, sued Picto. | false",
                "Picto sued its lawyer. Ina Marsh spoke. | false"
            })
    void a_role_for_the_party_beside_the_name_shows_it(String text, boolean shown) {
        assertEquals(shown, Spokespeople.mayBe("Marsh", "Picto", text));
    }
}
