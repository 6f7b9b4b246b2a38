package caseclerk.adapters.terminal;

import caseclerk.cases.PolicyCase;
import caseclerk.cases.SourceVersion;
import caseclerk.chat.FiledSource;
import caseclerk.ingestion.Article.Shortfall;
import caseclerk.ingestion.Edits;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Duplicate;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Filed;
import caseclerk.ingestion.FileOutcome.Rejected;
import caseclerk.ingestion.FileOutcome.Unchanged;
import caseclerk.ingestion.FileOutcome.Updated;
import java.util.List;
import java.util.Locale;

/** Cases, sources and receipts for people at a terminal. */
public final class CasebookText {
    private final Style style;

    public CasebookText(Style style) {
        this.style = style;
    }

    /** All cases, one a line. */
    public String cases(List<PolicyCase> cases) {
        if (cases.isEmpty()) return "No cases yet; file something with --case SLUG.\n";
        StringBuilder text = new StringBuilder();
        for (PolicyCase one : cases)
            text.append(style.bold(one.slug()))
                    .append("  ")
                    .append(Printable.line(one.name()))
                    .append(style.faint("  " + one.status().name().toLowerCase(Locale.ROOT) + ", " + one.sources()
                            + (one.sources() == 1 ? " source" : " sources")
                            + one.hashTags()))
                    .append('\n');
        return text.toString();
    }

    /** Sources, one a line. */
    public String sources(List<SourceVersion> sources) {
        if (sources.isEmpty()) return "No sources yet; file something with: file FILE …\n";
        StringBuilder text = new StringBuilder();
        for (SourceVersion one : sources)
            text.append(String.format(Locale.ROOT, "%4d  ", one.sourceId()))
                    .append(AnswerText.sourceLine(one))
                    .append(one.caseSlug() == null ? "" : style.faint("  (" + one.caseSlug() + ")"))
                    .append('\n');
        return text.toString();
    }

    /** One source with the text of its newest version. */
    public String source(FiledSource source) {
        StringBuilder text = new StringBuilder(style.bold(AnswerText.sourceLine(source.newest()))).append('\n');
        text.append(style.faint(Printable.line(source.newest().url()))).append('\n');
        for (SourceVersion version : source.versions())
            text.append("revision ")
                    .append(version.revision())
                    .append(", filed ")
                    .append(version.capturedAt())
                    .append('\n');
        int passages = source.passages().size();
        text.append(passages).append(passages == 1 ? " passage" : " passages");
        if (source.copyOf() != 0) text.append(", a copy of source ").append(source.copyOf());
        text.append("\n\n");
        source.texts()
                .get(source.texts().size() - 1)
                .lines()
                .forEach(line -> text.append(Printable.wrapped(Printable.line(line), style.width(), 0))
                        .append('\n'));
        return text.toString();
    }

    /** What became of one input, on one line; on another what is missing from what was filed. */
    public String receipt(FileOutcome outcome) {
        Shortfall shortfall = outcome.receipt().shortfall();
        return ending(outcome) + (shortfall == null ? "" : "\n  " + shortfall.advice());
    }

    /** The same, and the sentences that went and came. */
    public String receipt(FileOutcome outcome, Edits edits) {
        return (receipt(outcome) + "\n" + FilingText.edited(edits)).stripTrailing();
    }

    private String ending(FileOutcome outcome) {
        String input = Printable.line(outcome.input());
        if (outcome instanceof Filed o) return "filed      " + input + " → " + filed(o.version(), o.passages());
        if (outcome instanceof Updated o) return "updated    " + input + " → " + filed(o.version(), o.passages());
        if (outcome instanceof Duplicate o)
            return "duplicate  " + input + " → " + filed(o.version(), o.passages()) + ", a copy of source "
                    + o.duplicateOf();
        if (outcome instanceof Unchanged o)
            return "unchanged  " + input + " → source " + o.version().sourceId();
        if (outcome instanceof Rejected o)
            return "rejected   " + input + ": " + Printable.line(style.names().in(o.message()));
        Failed failed = (Failed) outcome;
        return "failed     " + input + ": " + Printable.line(style.names().in(failed.message()));
    }

    private static String filed(SourceVersion version, int passages) {
        return "source " + version.sourceId() + ", “" + Printable.shortened(version.title(), 60) + "”, " + passages
                + (passages == 1 ? " passage" : " passages")
                + (version.caseSlug() == null ? "" : ", case " + version.caseSlug());
    }
}
