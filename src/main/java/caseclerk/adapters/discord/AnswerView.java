package caseclerk.adapters.discord;

import caseclerk.answering.Answer;
import caseclerk.cases.Passage;
import caseclerk.cases.Quoted;
import caseclerk.cases.SourceVersion;
import caseclerk.cases.TextSpan;
import caseclerk.chat.CommandNames;
import caseclerk.chat.DeepLink;
import caseclerk.chat.Endorsement;
import caseclerk.chat.Numbered;
import caseclerk.chat.Refusal;
import caseclerk.chat.Wording;
import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.questions.AskOutcome.Abstained;
import caseclerk.questions.AskOutcome.Answered;
import caseclerk.questions.AskOutcome.Conflicting;
import caseclerk.retrieval.Found;
import caseclerk.retrieval.Scope;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import org.jspecify.annotations.Nullable;

/** Answers for people on Discord. */
final class AnswerView {
    /** The footer of an answer that is not whole yet. */
    static final String STILL_WRITING = "checked so far; the answer is being written";

    private static final int NEAREST = 3;
    private static final int NEAREST_LENGTH = 280;
    private static final int SURROUNDINGS = 220;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_MISSING = 600;

    private AnswerView() {}

    /**
     * The answer with its sources, or why there is none with the nearest passages.
     *
     * @param asker the person who may dismiss this message; null for whoever asked first
     */
    static Letter of(Answer answer, @Nullable Endorsement checked, @Nullable String asker) {
        List<String> blocks = new ArrayList<>();
        if (checked != null)
            blocks.add("✅ Checked by **" + Escaped.of(checked.name()) + "** on "
                    + checked.at().atZone(ZoneOffset.UTC).toLocalDate() + ".");
        Refusal.of(answer).ifPresentOrElse(refusal -> refused(blocks, refusal), () -> said(blocks, answer));
        if (answer.trace().fallback() != null)
            blocks.add("-# In the sources’ own sentences, since "
                    + Escaped.of(answer.trace().fallback()) + ".");
        return new Letter(blocks, footer(answer), buttons(answer, checked, asker)).citing(sources(answer));
    }

    /** What was asked and where it was looked, for those who see the answer alone. */
    static String asked(Answer answer) {
        Scope scope = answer.question().scope();
        return "-# Asked: “" + Escaped.shortened(answer.question().text(), LONGEST_QUESTION) + "”"
                + (scope.asOf() == null ? "" : " · as of " + scope.asOf())
                + (scope.caseSlug() == null ? "" : " · in `" + scope.caseSlug() + "`");
    }

    /** The first claims of an answer that is still being written, each with its sources. */
    static Letter unfolding(List<Claim> claims) {
        Numbered numbered = Numbered.of(claims);
        List<String> blocks = new ArrayList<>();
        for (Claim claim : claims) blocks.add("• " + marked(claim, numbered));
        return new Letter(blocks, STILL_WRITING, List.of())
                .citing(numbered.citations().stream().map(AnswerView::source).toList());
    }

    private static List<String> sources(Answer answer) {
        return Numbered.of(answer).citations().stream()
                .map(citation -> source(citation) + copies(answer, citation))
                .toList();
    }

    private static String source(Citation citation) {
        return clause(citation) + source(citation.version(), citation.quote());
    }

    private static void said(List<String> blocks, Answer answer) {
        Numbered numbered = Numbered.of(answer);
        if (answer.outcome() instanceof Conflicting conflicting)
            blocks.add("**The sources disagree on the " + Escaped.of(conflicting.about()) + ":**");
        if (answer.outcome() instanceof Answered answered && !answered.lead().isEmpty())
            blocks.add("**" + Escaped.of(answered.lead()) + "**");
        for (Claim claim : numbered.claims()) blocks.add("• " + marked(claim, numbered));
        if (answer.outcome() instanceof Answered answered && !answered.complete())
            blocks.add("Not answered: " + Escaped.of(CommandNames.FORMS.in(answered.missing())));
        answer.trace().notices().forEach(notice -> blocks.add("⚠️ " + Escaped.of(CommandNames.FORMS.in(notice))));
    }

    private static String clause(Citation citation) {
        return citation.clause()
                .map(c -> "clause " + Escaped.shortened(c.label(), 80) + " · ")
                .orElse("");
    }

    private static String marked(Claim claim, Numbered numbered) {
        String marks = numbered.numbers(claim).stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        int behind = Wording.corroboration(claim);
        return Escaped.of(claim.text()) + " " + marks + (behind > 1 ? " · " + behind + " publishers" : "");
    }

    private static String copies(Answer answer, Citation citation) {
        List<String> copies = Wording.copiedBy(answer, citation);
        return copies.isEmpty()
                ? ""
                : " · same text at " + copies.stream().map(Escaped::of).collect(Collectors.joining(", "));
    }

    /** Title, publisher, date and a link to the quoted words; a source without an address is named by its number. */
    static String source(SourceVersion version, String quote) {
        String link = WebLink.of("passage", DeepLink.of(version.url(), Escaped.line(quote)))
                .or(() -> WebLink.of("page", version.url()))
                .orElse("source #" + version.sourceId());
        return described(Escaped.of(version.title()), version) + " · " + link;
    }

    /** Title in a few words, publisher, date and a link to the page, where its number stands beside it. */
    static String numbered(SourceVersion version) {
        return described(Escaped.shortened(version.title(), LONGEST_TITLE), version)
                + WebLink.of("page", version.url()).map(link -> " · " + link).orElse("");
    }

    private static String described(String title, SourceVersion version) {
        List<String> parts = new ArrayList<>(List.of(title));
        if (version.service() != null) parts.add(Escaped.of(version.service()));
        if (version.publisher() != null) parts.add(Escaped.of(version.publisher()));
        if (version.effectiveFrom() != null) parts.add("in force from " + version.effectiveFrom());
        else if (version.publishedAt() != null) parts.add(version.publishedAt().toString());
        if (version.revision() > 1) parts.add("revision " + version.revision());
        return String.join(" · ", parts);
    }

    /**
     * A link to the quoted words; without one, the number of the source.
     *
     * @param label what it is called; null where its source is named beside it
     */
    static String link(@Nullable String label, SourceVersion version, String quote) {
        String plain = label == null
                ? "passage"
                : Escaped.of(label.replaceAll("[\\[\\]]", " ").strip());
        return WebLink.of(plain, DeepLink.of(version.url(), Escaped.line(quote)))
                .orElse((label == null ? "" : plain + ", ") + "source #" + version.sourceId());
    }

    private static void refused(List<String> blocks, Refusal refusal) {
        blocks.add("**Not in the notes.** " + refusal.reason() + " "
                + Escaped.shortened(CommandNames.FORMS.in(refusal.missing()), LONGEST_MISSING));
        List<Refusal.Near> nearest = refusal.nearest();
        if (!nearest.isEmpty()) blocks.add("**Nearest passages**");
        nearest.stream()
                .limit(NEAREST)
                .forEach(near -> blocks.add("• " + Quoted.of(Escaped.shortened(near.quote(), NEAREST_LENGTH)) + " — "
                        + source(near.version(), near.quote())));
        String advice = refusal.advice(CommandNames.FORMS);
        if (!advice.isEmpty()) blocks.add(Escaped.of(advice));
    }

    private static String firstSentence(Passage passage) {
        return passage.sentences().isEmpty()
                ? passage.text()
                : passage.sentences().get(0).text();
    }

    private static String footer(Answer answer) {
        String composer = answer.trace().composer();
        String written = composer.startsWith("extractive") || answer.outcome() instanceof Abstained
                ? ""
                : " · written by " + Escaped.line(composer) + ", checked against the quotes";
        return answer.id()
                + Wording.newestFiled(answer)
                        .map(day -> " · newest source filed " + day)
                        .orElse("")
                + written;
    }

    private static List<Button> buttons(Answer answer, @Nullable Endorsement checked, @Nullable String asker) {
        String id = answer.id();
        List<Button> buttons = new ArrayList<>();
        boolean found = !answer.trace().passages().isEmpty();
        if (found) buttons.add(Press.PASSAGES.button(ButtonStyle.SECONDARY, "Passages", id));
        buttons.add(Press.WRONG.button(ButtonStyle.SECONDARY, "Wrong?", id));
        String slug = caseOf(answer);
        if (slug != null) buttons.add(Press.FOLLOW.button(ButtonStyle.SECONDARY, "Follow case", slug));
        if (checked == null && !(answer.outcome() instanceof Abstained))
            buttons.add(Press.ENDORSE.button(ButtonStyle.SUCCESS, "Endorse", id));
        buttons.add(Press.DISMISS.button(ButtonStyle.DANGER, "Dismiss", asker == null ? id : id + "|" + asker));
        return buttons;
    }

    /** The case that was asked about, else that of the first cited source. */
    private static @Nullable String caseOf(Answer answer) {
        if (answer.question().scope().caseSlug() != null)
            return answer.question().scope().caseSlug();
        return Numbered.of(answer).citations().stream()
                .map(citation -> citation.version().caseSlug())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Each quote of the answer in its surroundings, highlighted; where nothing is quoted, what was found. */
    static Letter passages(Answer answer) {
        List<String> blocks = new ArrayList<>();
        List<Citation> citations = Numbered.of(answer).citations();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            blocks.add("**[" + (i + 1) + "]** " + source(citation.version(), citation.quote()));
            blocks.add("> " + highlighted(citation));
        }
        if (citations.isEmpty())
            for (Found found : answer.trace().passages()) {
                blocks.add("**" + found.rank() + "** · "
                        + source(found.passage().version(), firstSentence(found.passage())));
                blocks.add("> " + Escaped.of(found.passage().text()));
            }
        if (blocks.isEmpty()) blocks.add("Nothing was found for this answer.");
        return new Letter(blocks, answer.id(), List.of());
    }

    private static String highlighted(Citation citation) {
        Passage passage = citation.passage();
        TextSpan quote = citation.span().minus(passage.span().start());
        String before = passage.text().substring(0, quote.start());
        String after = passage.text().substring(quote.end());
        int from = before.length() <= SURROUNDINGS ? 0 : before.indexOf(' ', before.length() - SURROUNDINGS);
        int to = after.length() <= SURROUNDINGS ? after.length() : after.lastIndexOf(' ', SURROUNDINGS);
        String lead = from <= 0 ? before : "…" + before.substring(from);
        String tail = to == after.length() ? after : after.substring(0, Math.max(0, to)) + "…";
        return joined(Escaped.of(lead), "**" + Escaped.of(citation.quote()) + "**", Escaped.of(tail));
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
