package caseclerk.adapters.discord;

import caseclerk.answering.Answer;
import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.ChannelRule;
import caseclerk.chat.CommandForm;
import caseclerk.chat.CommandHelp;
import caseclerk.chat.FiledSource;
import caseclerk.chat.HouseRules;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.AnswerGiven;
import caseclerk.chat.Reply.CaseShown;
import caseclerk.chat.Reply.CasesListed;
import caseclerk.chat.Reply.Dismissed;
import caseclerk.chat.Reply.Explained;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Reply.HelpShown;
import caseclerk.chat.Reply.Incident;
import caseclerk.chat.Reply.Noted;
import caseclerk.chat.Reply.PassagesShown;
import caseclerk.chat.Reply.Refused;
import caseclerk.chat.Reply.SettingsShown;
import caseclerk.chat.Reply.SourceRemoved;
import caseclerk.chat.Reply.SourceShown;
import caseclerk.chat.Reply.SourcesListed;
import caseclerk.chat.Reply.StatusShown;
import caseclerk.chat.Reply.TimelineShown;
import caseclerk.chat.Right;
import caseclerk.chat.StatusLine;
import caseclerk.chat.Verb;
import caseclerk.grounding.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the front desk says, for people on Discord. */
final class ReplyView {
    /** More would be scrolled past; the rest is counted. */
    private static final int MOST_LISTED = 40;

    private final Supplier<List<CommandForm>> forms;
    private final Supplier<List<String>> limits;

    /**
     * @param forms the commands there are
     * @param limits what does not work now and why, one sentence each
     */
    ReplyView(Supplier<List<CommandForm>> forms, Supplier<List<String>> limits) {
        this.forms = forms;
        this.limits = limits;
    }

    /** {@code reply} where it stands below what it replies to, which need not be said again. */
    Letter below(Reply reply) {
        return reply instanceof AnswerGiven r ? AnswerView.of(r.answer(), r.checked(), r.asker()) : of(reply);
    }

    /** {@code reply} as a letter. */
    Letter of(Reply reply) {
        if (reply instanceof AnswerGiven r) return below(r).under(AnswerView.asked(r.answer()));
        if (reply instanceof PassagesShown r) return AnswerView.passages(r.answer());
        if (reply instanceof Explained r) return explained(r.answer());
        if (reply instanceof CasesListed r) return cases(r.cases());
        if (reply instanceof CaseShown r) return shown(r);
        if (reply instanceof TimelineShown r) return timeline(r);
        if (reply instanceof Reply.PoliciesListed r) return PolicyView.list(r.policies());
        if (reply instanceof Reply.PolicyShown r) return PolicyView.whole(r.policy(), r.text());
        if (reply instanceof Reply.PolicyCompared r)
            return PolicyView.diff(r.policy().name(), r.diff());
        if (reply instanceof Reply.ClauseHistoryShown r) return PolicyView.history(r.history());
        if (reply instanceof Reply.DigestShown r) return DigestView.of(r.digest(), r.style());
        if (reply instanceof Reply.DigestsListed r) return DigestView.list(r.digests());
        if (reply instanceof SourcesListed r) return new Letter(sources(r.sources()), "", List.of());
        if (reply instanceof SourceShown r) return source(r.source());
        if (reply instanceof Filed r) return FilingView.of(r);
        if (reply instanceof HelpShown r) return help(r.commands());
        if (reply instanceof SettingsShown r) return settings(r);
        if (reply instanceof StatusShown r) return new Letter(status(r.lines()), "", List.of());
        return Letter.line(plain(reply));
    }

    private static String plain(Reply reply) {
        if (reply instanceof Noted r)
            return (r.message() + "\n" + String.join("\n", r.list()))
                    .strip()
                    .lines()
                    .map(Escaped::of)
                    .collect(Collectors.joining("\n"));
        if (reply instanceof Refused r) return Escaped.of(r.message());
        if (reply instanceof Reply.Confirming r) return Escaped.of(r.question());
        if (reply instanceof SourceRemoved r) return "Removed source " + r.id() + ", “" + Escaped.of(r.title()) + "”.";
        if (reply instanceof Dismissed r) return "Dismissed " + r.answerId() + ".";
        if (reply instanceof Incident r)
            return "Something went wrong here that should not; it is in the log as incident " + r.id()
                    + ". Try again, and pass the number on if it stays.";
        return "That does not work here; /help shows what does.";
    }

    private static Letter cases(List<PolicyCase> cases) {
        if (cases.isEmpty()) return Letter.line("No cases yet; /case new opens one.");
        return new Letter(limited(cases.stream().map(one -> "• " + line(one)).toList(), "cases"), "", List.of());
    }

    private static String line(PolicyCase one) {
        return "**" + Escaped.of(one.name()) + "** `" + one.slug() + "` · "
                + one.status().name().toLowerCase(Locale.ROOT) + ", " + one.sources()
                + (one.sources() == 1 ? " source" : " sources")
                + (one.tags().isEmpty() ? "" : " ·" + one.hashTags());
    }

    private static Letter timeline(TimelineShown shown) {
        return NoteView.timeline(shown.events()).under(line(shown.policyCase())).with(shown.picture());
    }

    private static Letter shown(CaseShown shown) {
        Letter known = shown.note().isEmpty()
                ? new Letter(sources(shown.sources()), "", List.of())
                : NoteView.of(shown.note());
        return known.under(line(shown.policyCase())).above(PolicyView.rules(shown.rules()));
    }

    private static List<String> sources(List<SourceVersion> sources) {
        if (sources.isEmpty()) return List.of("No sources yet.");
        return limited(
                sources.stream()
                        .map(one -> "`#" + one.sourceId() + "` " + AnswerView.numbered(one)
                                + (one.caseSlug() == null ? "" : " · `" + one.caseSlug() + "`"))
                        .toList(),
                "sources");
    }

    private static List<String> limited(List<String> lines, String what) {
        if (lines.size() <= MOST_LISTED) return lines;
        List<String> some = new ArrayList<>(lines.subList(0, MOST_LISTED));
        some.add("… and " + (lines.size() - MOST_LISTED) + " more " + what + ".");
        return some;
    }

    private static Letter source(FiledSource source) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**" + AnswerView.numbered(source.newest()) + "**");
        source.versions()
                .forEach(version -> blocks.add("• revision " + version.revision() + ", filed <t:"
                        + version.capturedAt().getEpochSecond() + ":f>"));
        int passages = source.passages().size();
        blocks.add(passages
                + (passages == 1 ? " passage" : " passages")
                + (source.copyOf() == 0 ? "" : ", a copy of source #" + source.copyOf()));
        source.passages().stream()
                .limit(1)
                .forEach(passage -> blocks.add("> " + Escaped.shortened(passage.text(), 600)));
        return new Letter(blocks, "source #" + source.newest().sourceId(), List.of());
    }

    private static Letter explained(Answer answer) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**Understood as** " + Escaped.of(answer.trace().understoodAs()) + " ("
                + Escaped.of(answer.trace().shape()) + ")");
        answer.trace().repairs().forEach(repair -> blocks.add("• " + Escaped.of(repair)));
        blocks.add(String.format(
                Locale.ROOT,
                "**Confidence** %.2f (needed %.2f)",
                answer.trace().confidence(),
                answer.trace().threshold()));
        for (Verdict verdict : answer.trace().verdicts())
            blocks.add((verdict.holds() ? "✅ " : "❌ ")
                    + Escaped.of(verdict.claim().text())
                    + (verdict.holds() ? "" : " — it " + Escaped.of(String.join("; it ", verdict.objections()))));
        answer.trace()
                .passages()
                .forEach(found -> blocks.add(String.format(
                        Locale.ROOT,
                        "`%d` %.2f %s",
                        found.rank(),
                        found.score(),
                        Escaped.shortened(found.passage().version().title(), 80))));
        return new Letter(
                blocks, answer.id() + " · " + Escaped.line(answer.trace().composer()), List.of());
    }

    private Letter help(List<CommandHelp> commands) {
        Set<String> named = commands.stream().map(CommandHelp::name).collect(Collectors.toSet());
        List<String> blocks = new ArrayList<>();
        if (commands.size() > 1) {
            blocks.add("**Caseclerk** answers questions about policy cases from the sources filed on this server, with"
                    + " a quote for every sentence. What the sources do not say, it does not say.");
            blocks.add("Ask with `/ask`, by mentioning me, by replying to an answer, in a direct message, or with"
                    + " *Apps → Ask about this* on any message.");
            blocks.add("File an article with `/file`, or with *Apps → File this link* on any message.");
        }
        boolean one = commands.size() == 1;
        for (CommandForm form : forms.get())
            if (named.contains(form.name())) {
                if (!one) blocks.add(line(form));
                else form.verbs().forEach(verb -> blocks.add(line(form, verb)));
            }
        if (!one) {
            blocks.add("`/help` with a command says more of it; what is in italics is for those who may.");
        }
        if (!one) limits.get().forEach(sentence -> blocks.add("-# " + Escaped.of(sentence)));
        if (blocks.isEmpty()) blocks.add("That command is for the terminal; /help shows those that work here.");
        return new Letter(blocks, "", List.of());
    }

    /** A command with its verbs; those that not everybody may use are in italics. */
    private static String line(CommandForm form) {
        String verbs = form.verbs().stream()
                .filter(verb -> !verb.name().isEmpty())
                .map(verb -> verb.right() == null ? verb.name() : "*" + verb.name() + "*")
                .collect(Collectors.joining(", "));
        return "• `/" + form.name() + "`" + (verbs.isEmpty() ? "" : " " + verbs) + " — " + Escaped.of(form.summary());
    }

    private static String line(CommandForm form, Verb verb) {
        String name = verb.name().isEmpty() ? form.name() : form.name() + " " + verb.name();
        String who = verb.right() == null
                ? ""
                : " *(for those who may " + verb.right().words() + ")*";
        return "• `/" + name + "` — " + Escaped.of(verb.summary()) + who;
    }

    private static List<String> status(List<StatusLine> lines) {
        return lines.stream()
                .map(one -> "**" + Escaped.of(one.name()) + "** " + Moments.within(one.words()))
                .toList();
    }

    private static Letter settings(SettingsShown shown) {
        List<String> blocks = new ArrayList<>();
        for (Right right : Right.values()) {
            Set<String> roles = shown.rights().get(right);
            blocks.add("• may " + right.words() + " (`" + right.name().toLowerCase(Locale.ROOT) + "`): "
                    + (roles == null ? Rights.preset(right) : roles(roles))
                    + changed(shown, right.name()));
        }
        for (ChannelRule rule : shown.channels())
            if (rule.watches() || rule.channel().equals(shown.changed()))
                blocks.add("• <#" + rule.channel() + ">: questions "
                        + (rule.asking() == ChannelRule.Asking.OFF
                                ? "only when called"
                                : "answered (" + rule.asking().name().toLowerCase(Locale.ROOT) + ")")
                        + ", links " + (rule.links() ? "filed" : "left alone")
                        + changed(shown, rule.channel()));
        if (shown.rights().containsKey(Right.SETTINGS))
            blocks.add("-# Discord shows `/settings` to people who manage the server only; for other roles, allow it"
                    + " under Server Settings → Integrations, too.");
        return new Letter(blocks, "", List.of());
    }

    private static String changed(SettingsShown shown, String row) {
        return row.equals(shown.changed()) ? " ← **changed**" : "";
    }

    private static String roles(Set<String> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.equals(HouseRules.EVERYBODY) ? "everybody" : "<@&" + role + ">")
                .collect(Collectors.joining(", "));
    }
}
