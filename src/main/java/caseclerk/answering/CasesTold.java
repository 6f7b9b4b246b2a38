package caseclerk.answering;

import caseclerk.grounding.Citation;
import caseclerk.grounding.Claim;
import caseclerk.grounding.Draft;
import caseclerk.questions.CasesAsked;
import caseclerk.questions.CasesAsked.Standing;
import caseclerk.rules.ClauseAnswer;
import caseclerk.rules.PolicyReading;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases that tell of what is asked, and how that is said.
 *
 * @param lines for each of them, by its slug, the line that tells it; a source in no case stands for itself
 * @param all whether everything was looked through
 * @param ofNotes whether the notes of the cases were, and not their texts
 */
record CasesTold(Map<String, Claim> lines, boolean all, boolean ofNotes) {
    private static final int MOST_LINES = 10;

    /** How a case stands is told by its newest source. */
    static PolicyReading unkept(CasesAsked asked, LocalDate asOf) {
        return PolicyReading.nothing(
                "cases",
                "the stored cases that " + asked.predicate(true),
                "How cases stood on an earlier day (" + asOf
                        + ") is not kept; asked without that day, this tells how they"
                        + " stand by their newest sources.");
    }

    /** What is said of them, with a count of those stored. */
    PolicyReading reading(CasesAsked asked, CaseShelf shelf) {
        String understood = "the stored cases that " + asked.predicate(true) + byThen(shelf.asOf());
        if (lines.isEmpty()) return PolicyReading.nothing("cases", understood, none(asked, shelf));
        List<Claim> shown = lines.values().stream()
                .sorted(Comparator.comparing(CasesTold::day).reversed())
                .limit(MOST_LINES)
                .toList();
        int more = lines.size() - shown.size();
        return new PolicyReading(
                "cases",
                understood,
                counted(asked, shelf) + byThen(shelf.asOf()) + (more > 0 ? ", the newest " + shown.size() : "") + ":",
                new Draft(shown),
                ClauseAnswer.found(shown.stream()
                        .flatMap(claim -> claim.citations().stream())
                        .map(Citation::passage)
                        .distinct()
                        .toList()),
                Stream.of(lookedAt(shelf), notShown(more))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    private String none(CasesAsked asked, CaseShelf shelf) {
        int stored = shelf.stored();
        if (!all)
            return "Of the " + shelf.cases().size() + " cases opened last none " + asked.predicate(false)
                    + byThen(shelf.asOf()) + "; the notes of the other "
                    + (stored - shelf.cases().size())
                    + " were not looked at.";
        return "No stored case " + asked.predicate(false) + byThen(shelf.asOf()) + " ("
                + (stored == 1 ? "one is" : stored + " are") + " stored" + today(shelf.asOf())
                + "); what is not stored is not known here.";
    }

    private static String today(@Nullable LocalDate asOf) {
        return asOf == null ? "" : " today";
    }

    private static String byThen(@Nullable LocalDate asOf) {
        return asOf == null ? "" : " by what was known on " + asOf;
    }

    /** Of the texts it is told by "at least". */
    private String lookedAt(CaseShelf shelf) {
        return ofNotes && shelf.isCut()
                ? "The notes of the " + shelf.cases().size() + " cases opened last were looked at, and not those of the"
                        + " other " + (shelf.stored() - shelf.cases().size()) + "."
                : "";
    }

    private static String notShown(int more) {
        return more > 0
                ? more + " more " + (more == 1 ? "case is" : "cases are") + " not shown; /case list has all cases."
                : "";
    }

    /** "5 of the 24 stored cases speak of “bots”", with sources beside them that are in no case. */
    private String counted(CasesAsked asked, CaseShelf shelf) {
        int stored = shelf.stored();
        long alone = lines.keySet().stream()
                .filter(key -> key.startsWith(CasesQuestion.OF_NO_CASE))
                .count();
        long cases = lines.size() - alone;
        String noun = stored == 1 ? "case" : "cases";
        String kept = shelf.asOf() == null ? "stored " + noun : noun + " stored today";
        String ofCases = cases == stored
                ? (stored == 1 ? "The one " : "All " + stored + " ") + kept
                : cases + " of the " + stored + " " + kept;
        String sources = alone == 0 ? "" : alone + (alone == 1 ? " source" : " sources") + " in no case";
        String both = cases == 0 ? sources : alone == 0 ? ofCases : ofCases + " and " + sources;
        String open = asked.standing().filter(one -> one == Standing.OPEN).isPresent()
                ? ", or nothing noted says that they are decided or over"
                : "";
        String said = both + " " + asked.predicate(lines.size() > 1) + open;
        return all ? said : "At least " + said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private static LocalDate day(Claim claim) {
        LocalDate day = claim.citations().get(0).version().day();
        return day == null ? LocalDate.MIN : day;
    }
}
