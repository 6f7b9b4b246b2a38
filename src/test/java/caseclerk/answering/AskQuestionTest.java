package caseclerk.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.adapters.language.English;
import caseclerk.adapters.models.OnnxEmbedder;
import caseclerk.adapters.models.OnnxPairScorer;
import caseclerk.cases.Passage;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.MemoryIndex;
import caseclerk.fixtures.Passages;
import caseclerk.grounding.Claim;
import caseclerk.grounding.GroundingCheck;
import caseclerk.grounding.Opposition;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.questions.AskOutcome.Reason;
import caseclerk.questions.Question;
import caseclerk.retrieval.PassageFinder;
import caseclerk.retrieval.Scope;
import caseclerk.retrieval.TextEmbedder.PassageText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AskQuestionTest {
    private static OnnxEmbedder embedder;

    private final MemoryIndex index = new MemoryIndex();

    @BeforeAll
    static void load() {
        embedder = new OnnxEmbedder();
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    private void filed(long id, String publisher, String title, String text) {
        Passage passage = Passages.of(id, publisher, title, text);
        PassageText read = new PassageText(
                passage.header(),
                passage.text(),
                passage.sentences().stream().map(s -> s.span()).toList());
        index.add(passage, embedder.embedPassages(List.of(read)).get(0));
    }

    private void filedAcme() {
        filed(
                1,
                "The Paper",
                "Acme closes accounts of researchers",
                "Acme closed 14 accounts of researchers on 3 May 2024. The company said that they had allegedly broken"
                        + " the rule against scraping, because they collected pictures by machine. Zoe Muster, the head of"
                        + " safety at Acme, wrote a letter to them. An appeal is still pending.");
    }

    @Test
    void a_topic_that_no_source_speaks_of_is_not_left_out() {
        filedAcme();
        assertInstanceOf(Answered.class, ask("Who wrote a letter to the researchers?"));
        assertInstanceOf(Abstained.class, ask("Who wrote a letter to the researchers, about Zorblax?"));
    }

    private AskOutcome ask(String question) {
        AnswerLog log = new AnswerLog() {
            @Override
            public Answer keep(Instant askedAt, Question asked, AskOutcome outcome, AskTrace trace) {
                return new Answer("a-1", askedAt, asked, outcome, trace);
            }

            @Override
            public Optional<Answer> find(WorkspaceId workspace, String id) {
                return Optional.empty();
            }
        };
        AskQuestion ask = new AskQuestion(
                new PassageFinder(index, embedder, PassageFinder.Limits.FITTED),
                new OnnxPairScorer(embedder),
                new Opposition(new English()),
                new ExtractiveComposer(3),
                new GroundingCheck(),
                log,
                0.22,
                "test",
                Clock.systemUTC());
        return ask.ask(new Question(question, new Scope(WorkspaceId.TERMINAL, null, null)))
                .outcome();
    }

    private String first(String question) {
        AskOutcome outcome = ask(question);
        return assertInstanceOf(Answered.class, outcome, () -> question + " → " + outcome)
                .claims()
                .get(0)
                .text();
    }

    private Reason refusal(String question) {
        AskOutcome outcome = ask(question);
        return assertInstanceOf(Abstained.class, outcome, () -> question + " → " + outcome)
                .reason();
    }

    @Test
    void a_when_question_leads_with_the_date_sentence() {
        filedAcme();

        assertTrue(first("When did Acme close the accounts?").contains("3 May 2024"));
    }

    @Test
    void a_how_many_question_leads_with_the_number() {
        filedAcme();

        assertTrue(first("How many accounts did Acme close?").contains("14 accounts"));
    }

    @Test
    void a_who_question_names_the_person() {
        filedAcme();

        assertTrue(first("Who is Zoe Muster?").contains("head of safety"));
    }

    @Test
    void the_subject_of_the_company_is_shown_and_cited() {
        filedAcme();

        Answered answered = (Answered) ask("Which rule had the researchers broken?");

        Claim claim = answered.claims().get(0);
        assertTrue(claim.text().startsWith("The company [Acme] said that they had allegedly"), claim.text());
        assertEquals(2, claim.citations().size());
    }

    @Test
    void a_yes_no_question_gets_what_the_sources_say_and_no_invented_yes() {
        filedAcme();

        Answered answered = (Answered) ask("Has the appeal been concluded?");

        assertEquals("What the sources say:", answered.lead());
        assertEquals("An appeal is still pending.", answered.claims().get(0).text());
    }

    @Test
    void what_is_not_named_counted_or_said_is_not_answered() {
        filedAcme();

        assertEquals(Reason.SUBJECT_NOT_FOUND, refusal("How many accounts did Globex close?"));
        assertEquals(Reason.NOT_STATED, refusal("How many dollars did Acme pay?"));
        assertEquals(Reason.NOT_STATED, refusal("What fine did the regulator impose on Acme?"));
        assertEquals(Reason.NOT_STATED, refusal("Did Acme close all accounts of researchers?"));
    }

    @Test
    void an_empty_casebook_answers_nothing() {
        assertEquals(Reason.NOTHING_FILED, refusal("When did Acme close the accounts?"));
    }

    @Test
    void sources_that_disagree_both_stand() {
        filedAcme();
        filed(2, "The Post", "Accounts closed", "Acme closed 19 accounts of researchers in May, a spokesman told us.");

        Conflicting conflicting = (Conflicting) ask("How many accounts of researchers did Acme close?");

        assertEquals("number", conflicting.about());
        assertEquals(2, conflicting.claims().size());
    }

    @Test
    void sums_that_are_not_the_same_rounded_both_stand() {
        filed(
                1,
                "The Paper",
                "Chirply fined",
                "The authority fined Chirply €45 million for profiling children. Chirply has lodged an objection.");
        filed(2, "The Authority", "A fine", "The authority fined Chirply EUR 45,200,000 for profiling of children.");
        assertInstanceOf(Answered.class, ask("How much was Chirply fined?"));

        filed(3, "The Post", "Chirply objects", "The authority had fined Chirply €42m for profiling children.");

        assertInstanceOf(Conflicting.class, ask("How much was Chirply fined?"));
    }

    @Test
    void the_word_that_asks_for_a_measure_is_nothing_that_a_source_lacks() {
        filed(
                1,
                "The Paper",
                "Chirply fined",
                "The authority imposed a fine of €45 million on Chirply. Chirply has lodged an objection.");

        assertTrue(first("How large is the fine against Chirply?").contains("€45 million"));
    }

    @Test
    void a_why_question_leads_with_the_reason() {
        filed(
                1,
                "The Paper",
                "Fennel removes protest map",
                "CrowdMap had been downloaded 850,000 times before it was removed. Fennel removed CrowdMap and cited"
                        + " guideline 1.4.2 of its rules. Open Streets makes the app.");

        assertTrue(first("Why was CrowdMap removed?").contains("cited guideline 1.4.2"));
    }

    @Test
    void what_a_name_is_said_to_be_beside_it_answers_who_that_is() {
        filed(
                1,
                "The Paper",
                "Lumio suspends reporter",
                "The social network Lumio has suspended the account of Dana Okafor, an investigative reporter at the"
                        + " Harbour Post, two days after she published a contract between the platform's owner and the police of"
                        + " Kestrel County. The account went dark on Monday evening.");

        assertTrue(first("Who is Dana Okafor?").contains("Dana Okafor, an investigative reporter"));
    }

    @Test
    void no_more_than_three_words_are_named_as_missing_and_none_that_a_source_has() {
        filedAcme();

        Abstained refused = (Abstained)
                ask("Did the purple walrus sing grand operas while the researchers juggled flaming oranges?");

        assertEquals("The sources found say nothing of “purple”, “walrus”, “sing”.", refused.missing());
    }

    private void filedStory() {
        filed(
                1,
                "The Paper",
                "Acme and the researchers",
                "Acme banned the researchers on 3 May 2024. The researchers appealed on 9 June 2024. A court in Northmark"
                        + " upheld the ban on 2 August 2024. Acme pays its lawyers well.");
        filed(
                2,
                "The Post",
                "Globex takes another way",
                "Globex allows researchers to collect public pictures. It asks them to register first.");
    }

    private List<String> all(String question) {
        AskOutcome outcome = ask(question);
        return assertInstanceOf(Answered.class, outcome, () -> question + " → " + outcome).claims().stream()
                .map(Claim::text)
                .toList();
    }

    @Test
    void a_timeline_tells_dated_sentences_in_order() {
        filedStory();

        assertEquals(
                List.of(
                        "Acme banned the researchers on 3 May 2024.",
                        "The researchers appealed on 9 June 2024.",
                        "A court in Northmark upheld the ban on 2 August 2024."),
                all("Give a timeline of the ban of the researchers by Acme."));
    }

    @Test
    void a_comparison_has_a_sentence_for_each_side() {
        filedStory();

        List<String> said = all("Compare how Acme and Globex treat researchers.");

        assertTrue(said.contains("Acme banned the researchers on 3 May 2024."), said.toString());
        assertTrue(said.contains("Globex allows researchers to collect public pictures."), said.toString());
    }

    @Test
    void the_same_report_at_another_address_is_told_once() {
        filedAcme();
        filed(
                2,
                "Example Wire",
                "Acme closes accounts of researchers",
                "Acme closed 14 accounts of researchers on 3 May 2024. The company said that they had allegedly broken"
                        + " the rule against scraping, because they collected pictures by machine. Zoe Muster, the head of"
                        + " safety at Acme, wrote a letter to them. An appeal is still pending, the wire adds.");

        assertEquals(1, all("When did Acme close the accounts?").size());
    }
}
