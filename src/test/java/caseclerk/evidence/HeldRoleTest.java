package caseclerk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import caseclerk.cases.Passage;
import caseclerk.evidence.HeldRole.Standing;
import caseclerk.fixtures.Passages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose role the last sentence of a text tells of. */
class HeldRoleTest {
    private static HeldRole.Telling told(String question, String text) {
        Passage passage = Passages.of(1, "The Tidings", "News", text);
        return HeldRole.in(
                AskedRole.in(question).orElseThrow(),
                passage,
                passage.sentences().get(passage.sentences().size() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the head of the CNPD? | The CNPD is headed by Dana Marsh. | NAMED",
                "Who leads Picto? | Picto, now led by its founder Dana Marsh, said nothing. | NAMED",
                "Who represented Seaways? | Seaways was represented by Ian Cole and Greywing by Ann Bell. | NAMED",
                "Who is the lawyer of Seaways? | Seaways was represented in court by Ian Cole. | NAMED",
                "Who is the lawyer of Seaways? | Seaways, a ferry company, is represented by Ian Cole. | NAMED",
                "Who represents Picto? | Dana Marsh represents both Greywing and Picto. | NAMED",
                "Who runs Picto? | Dana Marsh has run Picto since 2020. | NAMED",
                "Who is the lawyer of Greywing? | Seaways was represented by Ian Cole. | OTHERS",
                "Who is the head of Picto? | The CNPD is headed by Dana Marsh. | OTHERS",
                "Who leads Picto? | Picto is led by a board. | HELD",
                "Who is the head of Picto? | Picto said that Dana Marsh led a march on Norbank. | ABSENT",
                "Who is the head of Picto? | Dana Marsh leads Picto's legal team. | ABSENT",
                "Who is the lawyer of Picto? | Dana Marsh, who no longer represents Picto, spoke. | NOT_QUITE",
                "Who leads Picto? | Picto is no longer led by Dana Marsh. | NOT_QUITE"
            })
    void by_whom_something_is_done_is_not_for_whom(String question, String text, Standing standing) {
        assertEquals(standing, told(question, text).standing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the chancellor of Germany? | The German chancellor, Olaf Scholz, spoke. | NAMED",
                "Who is the president of France? | French president Emmanuel Macron spoke. | NAMED",
                "Who is the president of France? | French President Emmanuel Macron spoke. | NAMED",
                "Who is the president of the United States? | It was US President Joe Biden. | NAMED",
                "Who is the president of the US? | U.S. President Joe Biden spoke. | NAMED",
                "Who is the president of Italy? | Italian President Sergio Mattarella spoke. | NAMED",
                "Who is the director of Picto? | Dana Marsh, who founded Picto, is its director. | NAMED",
                "Who is the director of Picto? | Picto closed. Norbank heard it from Dana Marsh, the company's director. | UNSAID",
                "Who is the director of Picto? | Picto Director Dana Marsh spoke. | NAMED",
                "Who is the director of Picto? | Picto Deputy Director Dana Marsh spoke. | NOT_QUITE",
                "Who is the director of Picto? | Former Picto director Dana Marsh spoke. | NOT_QUITE",
                "Who is the director of Picto? | Dana Marsh is not the director of Picto. | NOT_QUITE",
                "Who is the director of Picto? | Picto met Dana Marsh, director of a museum in Oslo. | NOT_QUITE",
                "Who is the head of Picto? | Dana Marsh is head of research at Picto. | NOT_QUITE",
                "Who is the chancellor of Germany? | Austrian chancellor Karl Nehammer spoke. | ABSENT",
                "Who is the president of Austria? | The Australian president spoke to Ann Bell. | ABSENT",
                "Who is the director of Picto? | Executive Director Dana Marsh spoke. | ABSENT",
                "Who is the director of Picto? | Ines Karou, the director of Greywing, spoke. | OTHERS",
                "Who is the director of Picto? | Greywing's director, Ines Karou, spoke. | OTHERS",
                "Who is the director of Picto? | Greywing and Picto met Ines Karou, the new director. | UNSAID",
                "Who is the director of Picto? | Greywing praised the director of Picto. | MAY_BE_NAMED",
                "Who is the head of Picto? | Dana Marsh was at the head office of Picto. | ABSENT"
            })
    void whose_it_is_is_read_from_the_ways_in_which_it_is_told(String question, String text, Standing standing) {
        assertEquals(standing, told(question, text).standing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who is the head of Picto? | The CNPD is headed by Dana Marsh. | CNPD",
                "Who is the lawyer of Picto? | Ann Bell represents the Norbank Group. | Norbank Group"
            })
    void anothers_is_told_with_its_owner(String question, String text, String owner) {
        assertEquals(owner, told(question, text).owner());
    }
}
