package caseclerk.adapters.discord;

import caseclerk.answering.Answer;
import caseclerk.answering.AskTrace;
import caseclerk.cases.Passage;
import caseclerk.cases.Sentence;
import caseclerk.cases.SentenceKind;
import caseclerk.cases.SourceKind;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.cases.WorkspaceId;
import caseclerk.fixtures.RandomTexts;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome;
import caseclerk.questions.Question;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers made to break messages: long claims, many sources, titles and addresses full of markup. */
final class OddAnswers {
    private static final List<String> ODD = List.of(
            "[click](https://evil.example) here",
            "**bold** and __under__ and ~~struck~~",
            "`code` ```block``` ``two``",
            "||spoiler|| @everyone @here <@123456789> <@&55> <#77> </ask:1>",
            "<t:1700000000:R> <:smile:123> :joy: discord.gg/abcdef",
            "# Heading",
            "> quoted",
            "- item",
            "1. first",
            "-# small",
            "ends with a backslash \\",
            "\\*already\\* escaped \\[1\\]",
            "https://evil.example/x_(y)_z?a=*b*",
            "שלום (עולם) [שם]",
            "قالت الوزارة [هنا] **لا**",
            "\u202Ereversed\u202C \u2067iso\u2069",
            "tabs\tand\nlines\r\nand\u2028more",
            "• bullet [1][2] · 3 publishers",
            "**Sources**",
            "…",
            "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67");
    private static final List<String> ADDRESSES = List.of(
            "https://a.example/wiki/Rule_(policy)",
            "https://b.example/x y/ü?q=[1]*2|3~4#part-2",
            "http://c.example/a'b\"c<d>e\\f`g",
            "https://d.example/%28done%29?x=%20",
            "https://e.example/" + "long/".repeat(400),
            "file:///home/somebody/notes (1).txt",
            "https://f.example/日本語");
    private final Random dice;
    private final RandomTexts texts;

    OddAnswers(long seed) {
        this.dice = new Random(seed);
        this.texts = new RandomTexts(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder("Said");
        for (int i = 0; i < pieces; i++) text.append(' ').append(dice.nextBoolean() ? one(ODD) : texts.longLine(1));
        if (dice.nextInt(40) == 0) text.append(" ").append("unbroken*".repeat(700));
        return text.toString();
    }

    private Passage passage(long id) {
        String text = text(1 + dice.nextInt(dice.nextInt(12) == 0 ? 200 : 8));
        SourceVersion version = new SourceVersion(
                id,
                1 + dice.nextInt(3),
                SourceKind.ARTICLE,
                one(ADDRESSES) + (dice.nextBoolean() ? "" : "?" + id),
                "T " + one(ODD) + " " + one(ODD),
                dice.nextInt(4) == 0 ? null : "P" + dice.nextInt(4) + " " + one(ODD),
                null,
                dice.nextBoolean() ? LocalDate.of(2025, 9, 1 + dice.nextInt(28)) : null,
                null,
                Instant.EPOCH,
                dice.nextBoolean() ? "a-case" : null,
                null,
                null,
                null);
        TextSpan all = new TextSpan(0, text.length());
        return new Passage(id, version, 0, "h", all, text, List.of(new Sentence(0, SentenceKind.PROSE, all, text)));
    }

    /** The next answer: a full one, a conflict, or none with what is nearest. */
    Answer next() {
        List<Passage> passages = new ArrayList<>();
        int sources = 1 + dice.nextInt(8);
        for (int i = 1; i <= sources; i++) passages.add(passage(i));
        List<Claim> claims = new ArrayList<>();
        int number = 2 + dice.nextInt(5);
        for (int i = 0; i < number; i++) {
            List<Citation> citations = new ArrayList<>();
            int cited = 1 + dice.nextInt(3);
            for (int j = 0; j < cited; j++) {
                Passage passage = one(passages);
                citations.add(Citation.cut(passage, passage.span()));
            }
            claims.add(new Claim(
                    citations.get(0).quote(), citations.stream().distinct().toList()));
        }
        AskOutcome outcome = switch (dice.nextInt(5)) {
            case 0 -> new AskOutcome.Conflicting("date", claims);
            case 1 -> new AskOutcome.Answered("The sources say:", claims, false, one(ODD));
            default -> new AskOutcome.Answered("", claims, true, "");
        };
        List<Found> found = new ArrayList<>();
        for (Passage passage : passages) found.add(new Found(passage, found.size() + 1, 0.5, Map.of(), List.of()));
        AskTrace trace = new AskTrace(
                "q",
                "other",
                List.of(),
                found,
                List.of(),
                Map.of(),
                1,
                0.5,
                "extractive",
                null,
                "f",
                new AskTrace.Timings(0, 0, 0, 0));
        Question question = new Question("q", new Scope(WorkspaceId.TERMINAL, null, null));
        return new Answer("a-" + (1 + dice.nextInt(1_000_000)), Instant.EPOCH, question, outcome, trace);
    }
}
