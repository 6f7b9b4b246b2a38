package caseclerk.adapters.terminal;

import caseclerk.cases.SourceVersion;
import caseclerk.chat.Choice;
import caseclerk.chat.FilingNews;
import caseclerk.chat.Reply.Filed;
import caseclerk.ingestion.Edits;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.Proposal;
import caseclerk.ingestion.Proposal.Candidate;
import caseclerk.notes.CaseGain.Told;
import caseclerk.notes.CaseNote.NotedEvent;
import caseclerk.notes.WrittenDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Receipts of filings for people at a terminal. */
final class FilingText {
    private static final int MOST_EDITS = 5;
    private static final int MOST_GAINED = 8;
    private static final int LONGEST = 160;
    /** Longer sentences would be scrolled past; a shorter one could lose whose word it is. */
    private static final int LONGEST_CLAIM = 420;

    private static final int WIDTH = 100;

    private FilingText() {}

    static String of(Filed filed, CasebookText casebook) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < filed.outcomes().size(); i++) {
            FileOutcome outcome = filed.outcomes().get(i);
            text.append(casebook.receipt(outcome)).append('\n');
            tell(text, outcome, filed.news().get(i));
        }
        return text.toString();
    }

    private static void tell(StringBuilder text, FileOutcome outcome, FilingNews news) {
        SourceVersion version = outcome.version();
        if (version == null) return;
        line(text, AnswerText.sourceLine(version));
        Proposal proposal = FilingNews.proposal(outcome);
        match(version, proposal).ifPresent(words -> line(text, words));
        news.claims().forEach(claim -> item(text, "says: ", claim.text()));
        news.gain().conflicts().forEach(event -> conflict(text, event));
        gain(text, news.gain().told());
        text.append(edited(news.edits()));
        for (Choice choice : news.choices()) line(text, choice.label() + ": " + choice.command());
    }

    /** What no other source of the case tells. */
    private static void gain(StringBuilder text, List<Told> told) {
        for (Told one : told.subList(0, Math.min(MOST_GAINED, told.size())))
            item(text, "new:  ", one.label() + " · " + one.words());
        if (told.size() > MOST_GAINED) line(text, "new:  and " + (told.size() - MOST_GAINED) + " more; /case show");
    }

    private static void conflict(StringBuilder text, NotedEvent noted) {
        item(
                text,
                "but:  ",
                WrittenDate.of(noted.event().date()) + " · " + noted.event().what());
        for (NotedEvent other : noted.otherwise())
            item(
                    text,
                    "      ",
                    "dated " + WrittenDate.of(other.event().date()) + " by "
                            + AnswerText.sourceLine(
                                    other.claim().citations().get(0).version()));
    }

    private static void item(StringBuilder text, String mark, String words) {
        line(text, Printable.wrapped(mark + Printable.shortened(words, LONGEST_CLAIM), WIDTH, 2 + mark.length()));
    }

    /** The cases that it may belong to; an article about two matters is filed under one of them, and the other is named. */
    private static Optional<String> match(SourceVersion version, Proposal proposal) {
        List<Candidate> likely = proposal.candidates().stream()
                .filter(one -> one.score() >= FilingNews.UNLIKELY)
                .toList();
        if (likely.isEmpty()) return Optional.empty();
        Candidate best = likely.get(0);
        String said = best.caseSlug().equals(version.caseSlug())
                ? "belongs to "
                : proposal.asks() ? "perhaps belongs to " : "the nearest case is ";
        String next = likely.size() == 1
                ? ""
                : "; near " + likely.get(1).caseSlug() + ", too (" + percent(likely.get(1))
                        + "), but a source is in one case";
        return Optional.of(said + best.caseSlug() + " (" + percent(best) + " sure)" + next);
    }

    private static String percent(Candidate one) {
        return String.format(Locale.ROOT, "%.0f %%", Math.min(99, 100 * one.score()));
    }

    /** The sentences that went and came, a line each. */
    static String edited(Edits edits) {
        StringBuilder text = new StringBuilder();
        edits(text, "gone: ", edits.removed());
        edits(text, "new:  ", edits.added());
        return text.toString();
    }

    private static void edits(StringBuilder text, String mark, List<String> sentences) {
        for (String sentence : sentences.subList(0, Math.min(MOST_EDITS, sentences.size())))
            line(text, mark + Printable.shortened(sentence, LONGEST));
        if (sentences.size() > MOST_EDITS) line(text, mark + "and " + (sentences.size() - MOST_EDITS) + " more");
    }

    private static void line(StringBuilder text, String words) {
        text.append("  ").append(words).append('\n');
    }
}
