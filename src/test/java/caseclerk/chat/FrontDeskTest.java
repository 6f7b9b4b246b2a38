package caseclerk.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.answering.Answer;
import caseclerk.answering.AnswerLog;
import caseclerk.answering.AskTrace;
import caseclerk.cases.Audience;
import caseclerk.cases.WorkspaceId;
import caseclerk.chat.Incoming.Asked;
import caseclerk.fixtures.MemoryRecords;
import caseclerk.ingestion.CasebookUnavailable;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Origin;
import caseclerk.ingestion.UnreadableCapture;
import caseclerk.notes.MergeNotes;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.Question;
import caseclerk.questions.RewriteFollowUp;
import caseclerk.retrieval.IndexUnavailable;
import caseclerk.retrieval.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrontDeskTest {
    private static final WorkspaceId HERE = WorkspaceId.TERMINAL;
    private static final Speaker ALICE =
            new Speaker("alice", "Alice", Audience.OWNER, false, Set.of(Right.FILE), false);

    private final List<Question> asked = new ArrayList<>();
    private final List<Answer> kept = new ArrayList<>();
    private final FrontDesk desk = desk(this::answered);

    private Answer answered(Question question) {
        asked.add(question);
        Answer answer = new Answer(
                "a-" + asked.size(),
                OneCase.NOW,
                question,
                new AskOutcome.Abstained(AskOutcome.Reason.NOTHING_FILED, "Nothing is filed."),
                new AskTrace(
                        question.text(),
                        "other",
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        0,
                        0.5,
                        "none",
                        null,
                        "f",
                        new AskTrace.Timings(0, 0, 0, 0)));
        kept.add(answer);
        return answer;
    }

    private FrontDesk desk(Function<Question, Answer> ask) {
        AnswerLog log = new AnswerLog() {
            @Override
            public Answer keep(Instant askedAt, Question question, AskOutcome outcome, AskTrace trace) {
                throw new AssertionError("the desk keeps no answers");
            }

            @Override
            public Optional<Answer> find(WorkspaceId workspace, String id) {
                return kept.stream().filter(a -> a.id().equals(id)).findFirst();
            }
        };
        return new FrontDesk(
                (question, early) -> ask.apply(question),
                RewriteFollowUp.byRules(),
                new OneCase(),
                log,
                FrontDeskTest::file,
                MemoryRecords.fresh(),
                Clock.fixed(OneCase.NOW, ZoneOffset.UTC));
    }

    private static FileOutcome file(
            WorkspaceId workspace, @Nullable Origin origin, Intake.Brought brought, @Nullable String slug) {
        String path = brought.input();
        if (path.equals("torn.pdf")) throw new UnreadableCapture("Not a PDF; save it again.");
        return new FileOutcome.Rejected(path, "empty", "under " + slug);
    }

    private Reply say(String line) {
        return desk.answer(Incoming.parse(HERE, "c", line));
    }

    private static Reply refused(String message) {
        return new Reply.Refused(message, message.startsWith("Use "));
    }

    @Test
    void what_is_asked_about_the_clerk_and_its_shelves_is_not_looked_for_in_the_sources() {
        assertInstanceOf(Reply.CasesListed.class, say("Which cases are there?"));
        assertInstanceOf(Reply.SourcesListed.class, say("what sources do you have"));
        assertInstanceOf(Reply.Noted.class, say("Who are you?"));
        assertTrue(asked.isEmpty());
        say("Which cases did the court decide?");
        assertEquals(1, asked.size());
    }

    @Test
    void courtesies_are_no_part_of_the_question_nor_of_what_is_pointed_back_to() {
        say("Hi! Could you tell me when the Gazette closed? Thanks");
        say("and why?");

        assertEquals("When the Gazette closed?", asked.get(0).text());
        assertEquals("Why the Gazette closed?", asked.get(1).text());
    }

    @Test
    void a_question_is_answered_in_the_chosen_case_and_day() {
        say("/use ferry");
        say("/asof 2025-01-02");
        Reply reply = say("What did the Gazette say?");

        assertEquals(new Reply.AnswerGiven(kept.get(0)).to(Speaker.OWNER.person()), reply);
        Scope scope = new Scope(HERE, "ferry", LocalDate.of(2025, 1, 2));
        assertEquals(List.of(new Question("What did the Gazette say?", scope)), asked);
        say("/use all");
        say("/asof now");
        say("What did Google say?");
        assertEquals(new Scope(HERE, null, null), asked.get(1).scope());
    }

    @Test
    void what_is_said_of_an_answer_is_no_question_for_the_sources() {
        say("source?");
        say("What did Google say?");
        assertEquals(2, asked.size());

        assertEquals(
                new Reply.Noted("If a-2 is wrong, say so with /wrong a-2 and what is wrong with it, or with the button"
                        + " below it; it is kept with the answer."),
                say("that's wrong"));
        assertEquals(
                new Reply.Noted(
                        "The last question was not answered (a-2), so there is nothing to quote. Ask it in other"
                                + " words, or ask something else."),
                say("source?"));
        assertEquals(
                new Reply.Noted("The last question was not answered (a-2): Nothing is filed."), say("are you sure?"));
        assertEquals(2, asked.size());
        assertEquals(
                new Reply.Noted("The last question was not answered (a-2), so there is no more to tell. Ask it in other"
                        + " words, or ask something else."),
                say("Is that all?"));
        say("and why?");
        assertEquals("Why did Google say that?", asked.get(2).text());
    }

    @Test
    void what_somebody_asked_for_themselves_is_not_pointed_back_to_where_others_read() {
        ask(true, "When did Google raise fares?");
        Reply openly = ask(false, "source?");
        ask(false, "and why?");
        ask(true, "and why?");

        assertEquals(new Reply.AnswerGiven(kept.get(1)).to("alice"), openly);
        assertEquals(
                List.of("When did Google raise fares?", "source?", "and why?", "Why did Google raise fares?"),
                asked.stream().map(Question::text).toList());
    }

    private Reply ask(boolean alone, String text) {
        Speaker alice = new Speaker("alice", "Alice", Audience.OWNER, alone, Set.of(), false);
        return desk.answer(new Asked(HERE, "c", alice, text, null, null, null));
    }

    @Test
    void a_page_that_is_not_filed_is_not_asked() {
        assertInstanceOf(Reply.Refused.class, say("What does https://nowhere.example/a say about fares?"));
        assertTrue(asked.isEmpty());
    }

    @Test
    void of_several_questions_the_first_points_back_and_the_others_to_it() {
        say("When did Google raise fares?");
        say("And why? And by how much?");

        assertEquals(
                "Why did Google raise fares? And by how much?", asked.get(1).text());
    }

    @Test
    void a_case_is_given_tags_and_rid_of_them() {
        assertEquals(
                new Reply.Noted("ferry: it carries #fares, #harbour-laws now;"
                        + " /digest subscribe #fares follows all cases with it."),
                say("/case tag ferry #Fares, harbour-laws"));
        assertEquals(
                refused("ferry does not carry #cars; it carries #fares, #harbour-laws now."),
                say("/case untag ferry cars"));
        assertEquals(
                refused("“-fares” is no tag; write letters, digits and hyphens, at most 40."),
                say("/case tag ferry -fares"));
        assertEquals(new Reply.Noted("ferry: it carries no tag now."), say("/case untag ferry harbour-laws fares"));
        assertEquals(refused("Use /case untag SLUG TAG …."), say("/case untag ferry"));
    }

    @Test
    void a_follow_up_is_understood_within_its_channel_only() {
        say("When did Google raise fares?");
        say("Why?");
        desk.answer(Incoming.parse(HERE, "elsewhere", "Why?"));

        assertEquals(
                List.of("When did Google raise fares?", "Why did Google raise fares?", "Why?"),
                asked.stream().map(Question::text).toList());
    }

    @Test
    void the_last_answer_can_be_explained_and_shown_again() {
        assertEquals(
                refused("Nothing was asked here yet; ask a question first, or use /explain [ANSWER-ID]."),
                say("/explain"));
        say("What did Google say?");
        assertEquals(new Reply.Explained(kept.get(0)), say("/explain"));
        assertEquals(new Reply.PassagesShown(kept.get(0)), say("/passages"));
        assertEquals(new Reply.AnswerGiven(kept.get(0)), say("/answer A-1"));
        assertInstanceOf(Reply.Refused.class, say("/answer a-9"));
        assertEquals(refused("Use /answer ANSWER-ID."), say("/answer"));
    }

    @Test
    void an_answer_of_a_channel_is_as_good_as_not_there_for_those_who_do_not_see_it() {
        Speaker alice = speaker("alice", Set.of("harbour", "board"));
        Speaker bruno = speaker("bruno", Set.of("harbour"));
        desk.answer(new Incoming.Asked(HERE, "board", alice, "What did Google say?", null, null, null));

        for (String command : List.of("answer", "explain", "passages", "wrong", "endorse"))
            assertEquals(
                    refused("There is no answer a-1, or a source it rested on was removed since; ask the question again"
                            + " for a new one."),
                    desk.answer(new Incoming.CommandGiven(HERE, "harbour", bruno, command, List.of("a-1"))),
                    command);
        assertEquals(
                new Reply.Noted("Noted that a-1 is wrong. Thank you; it is kept with the answer."),
                desk.answer(new Incoming.CommandGiven(HERE, "harbour", alice, "wrong", List.of("a-1"))));
    }

    private static Speaker speaker(String name, Set<String> channels) {
        return new Speaker(name, name, Audience.of(channels), false, Set.of(Right.ENDORSE), false);
    }

    @Test
    void cases_and_sources_are_listed_shown_and_removed() {
        assertEquals(new Reply.CasesListed(List.of(OneCase.FERRY)), say("/case list"));
        assertEquals(
                new Reply.CaseShown(OneCase.FERRY, List.of(OneCase.GAZETTE), MergeNotes.of(List.of())),
                say("/case show ferry"));
        assertEquals(refused("There is no case x; /case list shows which there are."), say("/case show x"));
        assertEquals(new Reply.SourcesListed(List.of(OneCase.GAZETTE)), say("/source list"));
        assertEquals(new Reply.SourceShown(OneCase.SOURCE), say("/source show 3"));
        assertEquals(new Reply.SourceRemoved(3, "Fares rise"), say("/source remove 3"));
        assertEquals(refused("There is no source 3; /source list shows which there are."), say("/source remove 3"));
        assertEquals(refused("Use /source list [CASE]|show ID|remove ID."), say("/source show x"));
    }

    @Test
    void of_sources_that_somebody_does_not_see_it_is_not_said_that_they_keep_a_case() {
        assertEquals(
                refused("The case ferry has sources; put them under another with /case merge or /case move first."),
                say("/case remove ferry"));
        say("/source remove 3");
        assertEquals(refused("The case ferry cannot be removed."), say("/case remove ferry"));
    }

    @Test
    void one_torn_file_does_not_take_the_others_along() {
        say("/use ferry");
        assertEquals(
                new Reply.Filed(List.of(
                        new FileOutcome.Rejected("a.txt", "empty", "under ferry"),
                        new FileOutcome.Failed("torn.pdf", "unreadable", "Not a PDF; save it again."))),
                say("/file a.txt torn.pdf"));
    }

    @Test
    void a_posted_link_is_filed() {
        assertEquals(
                new Reply.Filed(List.of(new FileOutcome.Rejected("https://a.example/x", "empty", "under null"))),
                say("https://a.example/x"));
    }

    @Test
    void what_is_not_there_is_refused_with_what_to_do() {
        assertEquals(refused("There is no command /cas; did you mean /case?"), say("/cas list"));
        assertEquals(refused("There is no command /zzzz; /help lists them."), say("/zzzz"));
        assertEquals(refused("No policy is filed yet; /policy add files one."), say("/policy show 3"));
        assertEquals(refused("Type a question, or /help."), say(" "));
        assertEquals(refused("Type a question, or /help."), say("?"));
        for (String word : List.of("why ", "hi! ", "wow "))
            assertEquals(
                    refused(
                            "A question has 2,000 characters at most, and this has 5,999; ask the first thing first, or file the"
                                    + " text."),
                    say(word.repeat(1_500)));
        assertEquals(refused("Type a question, or /help."), say("🎉 …"));
        assertEquals(
                refused(
                        "soon is not a date; write it like 2025-09-25, 25 September 2025 or yesterday, or use /asof now."),
                say("/asof soon"));
        assertEquals(
                new Reply.Noted("Answers are as of 2025-03-01 from now on; /asof now ends that."),
                say("/asof 1 March 2025"));
        say("/asof now");
        assertEquals(new Reply.Farewell(), say("/quit"));
    }

    @Test
    void a_question_may_be_typed_as_a_command() {
        say("/use ferry");
        say("/ask What did the Gazette say?");

        assertEquals(List.of(new Question("What did the Gazette say?", new Scope(HERE, "ferry", null))), asked);
        assertEquals(refused("Use /ask QUESTION."), say("/ask"));
    }

    @Test
    void elsewhere_help_speaks_of_what_works_there() {
        assertEquals(refused("There is no command /quit; /help lists them."), help("quit"));
        assertEquals(refused("There is no command /settins; did you mean /settings?"), help("settins"));
        assertEquals(
                List.of("ask"),
                ((Reply.HelpShown) help("ask"))
                        .commands().stream().map(CommandHelp::name).toList());
    }

    @Test
    void elsewhere_no_path_of_the_machine_is_filed() {
        assertEquals(
                refused("That is no address of a page; give one that begins with https."),
                desk.answer(new Incoming.CommandGiven(HERE, "c", ALICE, "file", List.of("a.txt"))));
    }

    @Test
    void at_the_terminal_a_policy_is_added_from_a_path_and_elsewhere_a_path_is_no_text() {
        assertEquals(
                new Reply.Filed(
                        List.of(new FileOutcome.Rejected("Terms", "policy", "Quay from 2024-02-01 in p 1.pdf"))),
                say("/policy add Quay Terms 2024-02-01 p 1.pdf"));
        assertEquals(
                refused("That is too short for a policy text; paste its words, or give the link of its page."),
                desk.answer(new Incoming.CommandGiven(
                        HERE, "c", ALICE, "policy", List.of("add", "Quay", "Terms", "2024-01-01", "p1.pdf"))));
    }

    @Test
    void elsewhere_what_is_missing_is_named_by_its_field() {
        assertEquals(
                refused("Say in the field case which case the note is for; /case list shows which there are."),
                desk.answer(new Incoming.CommandGiven(HERE, "c", ALICE, "case", List.of("note", "No reply yet."))));
        assertEquals(
                refused("Its words are missing: paste them, or the link of their page, into the field text, or attach"
                        + " them as a .txt, .md, .html or .pdf file in the field file."),
                desk.answer(new Incoming.CommandGiven(
                        HERE, "c", ALICE, "policy", List.of("add", "Quay", "Terms", "2024-01-01"))));
    }

    @Test
    void what_is_filled_in_is_looked_at_by_its_kind() {
        assertEquals(Optional.of("25:00 is not a time; write it like 08:00."), objection(Option.Kind.TIME, "25:00"));
        assertEquals(Optional.of("8 is not a time; write it like 08:00."), objection(Option.Kind.TIME, "8"));
        assertEquals(
                Optional.of("Berlin is not a time zone; write it like Europe/Berlin."),
                objection(Option.Kind.ZONE, "Berlin"));
        assertEquals(
                Optional.of("mon, thu names no days; write daily, weekdays, or days like mon,thu."),
                objection(Option.Kind.DAYS, "mon, thu"));
        assertEquals(
                Optional.of("soon is not a date; write it like 2025-09-25, 25 September 2025 or yesterday."),
                objection(Option.Kind.DATE, "soon"));
        assertEquals(
                Optional.of("abc is not the number of a source; /source list shows which there are."),
                objection(Option.Kind.SOURCE, "abc"));
        assertEquals(Optional.of("x is not a number; write it like 24."), objection(Option.Kind.NUMBER, "x"));
        assertEquals(Optional.empty(), objection(Option.Kind.TIME, "08:00"));
        assertEquals(Optional.empty(), objection(Option.Kind.ZONE, "utc"));
        assertEquals(Optional.empty(), objection(Option.Kind.DAYS, "Mon,thu"));
        assertEquals(Optional.empty(), objection(Option.Kind.SOURCE, "#12"));
    }

    private static Optional<String> objection(Option.Kind kind, String value) {
        return Option.of(kind, "field", "some field").objection(value);
    }

    @Test
    void a_case_may_be_named_in_any_script_and_never_bears_a_word_of_commands() {
        assertEquals(new Reply.Noted("Opened the case “Дело о порте” as delo-o-porte."), say("/case new Дело о порте"));
        assertEquals(new Reply.Noted("Opened the case “🎉” as case."), say("/case new 🎉"));
        assertEquals(new Reply.Noted("Opened the case “Full” as full-2."), say("/case new Full"));
        assertEquals(refused("A case's name needs a letter or a digit; add one."), say("/case new …"));
    }

    private Reply help(String command) {
        return desk.answer(new Incoming.CommandGiven(HERE, "c", ALICE, "help", List.of(command)));
    }

    @Test
    void help_lists_every_command_or_one() {
        assertEquals(
                List.of(
                        "help",
                        "ask",
                        "file",
                        "case",
                        "undo",
                        "source",
                        "use",
                        "explain",
                        "answer",
                        "passages",
                        "asof",
                        "wrong",
                        "endorse",
                        "dismiss",
                        "follow",
                        "privacy",
                        "status",
                        "policy",
                        "digest",
                        "quit"),
                ((Reply.HelpShown) say("/help"))
                        .commands().stream().map(CommandHelp::name).toList());
        assertEquals(new Reply.HelpShown(List.of(new CommandHelp("quit", "/quit", "leave"))), say("/help quit"));
    }

    @Test
    void a_port_speaks_for_itself_and_anything_else_is_an_incident() {
        assertEquals(refused("Full; make room."), broken(new CasebookUnavailable("Full; make room.", false, null)));
        assertEquals(refused("Locked; try again."), broken(new IndexUnavailable("Locked; try again.", true, null)));
        Reply.Incident incident =
                assertInstanceOf(Reply.Incident.class, broken(new IllegalStateException("secret token")));
        assertTrue(incident.id().matches("[0-9a-f]{8}"), incident.id());
    }

    private Reply broken(RuntimeException breakage) {
        FrontDesk failing = desk(question -> {
            throw breakage;
        });
        return failing.answer(Incoming.parse(HERE, "c", "What did Google say?"));
    }

    @Test
    void a_case_gets_no_name_that_commands_cannot_tell() {
        assertEquals(
                new Reply.Noted("Opened the case “Mondays at sea” as mondays-at-sea."),
                say("/case new Mondays at sea"));
        for (String word : List.of("none", "all", "monday", "utc", "daily", "one-line", "10h30"))
            assertEquals(
                    new Reply.Noted("Opened the case “" + word + "” as " + word + "-2."), say("/case new " + word));
        Reply.Refused tooLong = assertInstanceOf(Reply.Refused.class, say("/case new " + "a".repeat(79) + "ﬁ"));
        assertTrue(tooLong.message().contains("at most 80 characters"), tooLong.message());
        assertInstanceOf(Reply.Refused.class, say("/case split ferry " + "a".repeat(79) + "ﬁ 3"));
    }
}
