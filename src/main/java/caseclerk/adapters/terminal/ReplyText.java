package caseclerk.adapters.terminal;

import caseclerk.chat.CommandHelp;
import caseclerk.chat.CommandNames;
import caseclerk.chat.Endorsement;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.chat.Reply.CaseShown;
import caseclerk.chat.Reply.CasesListed;
import caseclerk.chat.Reply.Explained;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.HelpShown;
import caseclerk.chat.Reply.Incident;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.PassagesShown;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Reply.SourceShown;
import caseclerk.chat.Reply.SourcesListed;
import caseclerk.chat.Reply.TimelineShown;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the front desk says, for people at a terminal. */
public final class ReplyText {
    private final CommandNames names;
    private final AnswerText answers;
    private final CasebookText casebook;
    private final NoteText notes;
    private final DigestText digests;
    private final PolicyPages policies;

    public ReplyText(Style style) {
        this.names = style.names();
        this.answers = new AnswerText(style);
        this.casebook = new CasebookText(style);
        this.notes = new NoteText(style);
        this.digests = new DigestText(style);
        this.policies = new PolicyPages(style);
    }

    /** {@code reply} as lines of text. */
    public String of(Reply reply) {
        if (reply instanceof AnswerGiven r)
            return (r.checked() == null ? "" : checked(r.checked())) + answers.of(r.answer());
        if (reply instanceof Explained r) return answers.explain(r.answer());
        if (reply instanceof PassagesShown r) return answers.passages(r.answer());
        if (reply instanceof CasesListed r) return casebook.cases(r.cases());
        if (reply instanceof CaseShown r)
            return notes.of(r.policyCase(), r.note(), r.sources()) + policies.rules(r.rules());
        if (reply instanceof TimelineShown r) return notes.timeline(r.policyCase(), r.events());
        if (reply instanceof Reply.PoliciesListed r) return policies.list(r.policies());
        if (reply instanceof Reply.PolicyShown r) return policies.whole(r.policy(), r.text());
        if (reply instanceof Reply.PolicyCompared r)
            return policies.diff(r.diff(), r.policy().name());
        if (reply instanceof Reply.ClauseHistoryShown r) return policies.history(r.history());
        if (reply instanceof Reply.DigestShown r) return digests.of(r.digest(), r.style());
        if (reply instanceof Reply.DigestsListed r) return digests.list(r.digests());
        if (reply instanceof SourcesListed r) return casebook.sources(r.sources());
        if (reply instanceof SourceShown r) return casebook.source(r.source());
        if (reply instanceof SourceRemoved r)
            return "Removed source " + r.id() + ", “" + Printable.line(r.title()) + "”.\n";
        if (reply instanceof Filed r) return FilingText.of(r, casebook);
        return plain(reply);
    }

    private String plain(Reply reply) {
        if (reply instanceof HelpShown r) return help(r.commands());
        if (reply instanceof Noted r)
            return Printable.lines(names.in(r.message())) + "\n"
                    + r.list().stream()
                            .map(one -> "  " + Printable.line(one) + "\n")
                            .collect(Collectors.joining());
        if (reply instanceof Refused r) return Printable.lines(names.in(r.message())) + "\n";
        if (reply instanceof Incident r)
            return "Something went wrong here that should not; it is in the log as incident " + r.id() + ".\n";
        if (reply instanceof Reply.StatusShown r)
            return r.lines().stream()
                    .map(one -> String.format(Locale.ROOT, "%-12s %s%n", one.name(), Printable.line(one.words())))
                    .collect(Collectors.joining());
        if (reply instanceof Reply.Dismissed) return "There is nothing to take away at a terminal.\n";
        return "";
    }

    private static String checked(Endorsement by) {
        return "Checked by " + Printable.line(by.name()) + " on "
                + by.at().atZone(ZoneOffset.UTC).toLocalDate() + ".\n";
    }

    private static String help(List<CommandHelp> commands) {
        StringBuilder text = new StringBuilder("Type a question, or one of these:\n");
        for (CommandHelp one : commands)
            text.append(String.format(
                    Locale.ROOT,
                    one.usage().length() > 34 ? "  %s%n      %s%n" : "  %-34s %s%n",
                    one.usage(),
                    one.summary()));
        return text.toString();
    }
}
