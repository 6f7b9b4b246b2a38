package caseclerk.digest;

import caseclerk.cases.SourceVersion;
import caseclerk.digest.DigestSheet.Line;
import caseclerk.digest.DigestSheet.Said;
import caseclerk.digest.NewsItem.RuleChanged;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Lays out what a new version did to a clause that a case names. */
final class RuleLine {
    private RuleLine() {}

    static Line of(RuleChanged item, List<Said> said) {
        boolean elsewhere = item.changed().isEmpty();
        List<String> clauses = elsewhere ? item.kept() : item.changed();
        String words = (clauses.size() == 1 ? "clause " : "clauses ") + String.join("; ", clauses) + " of "
                + item.policy()
                + (elsewhere ? clauses.size() == 1 ? " reads as before" : " read as before" : " changed")
                + ", in force from " + from(item.version()) + ", after the version of " + from(item.before());
        return new Line("rule", words, said, tail(item));
    }

    private static String tail(RuleChanged item) {
        String others = item.elsewhere() == 1 ? "1 other clause changed" : item.elsewhere() + " other clauses changed";
        return item.elsewhere() == 0 ? "" : others;
    }

    private static LocalDate from(SourceVersion version) {
        LocalDate day = version.day();
        return day != null ? day : version.capturedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
