package caseclerk.policies;

import caseclerk.cases.Clause;
import caseclerk.cases.TextSpan;
import caseclerk.policies.ClauseMark.Style;
import caseclerk.policies.PolicyLine.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clauses of a policy text: numbered and headed units with what they are part of. A number of several parts
 * ("4.2") belongs under its beginning ("4"); headings belong by their level; counted items by their lists, and where
 * the lists are not known, by how the count goes on.
 */
public final class ClauseParser {
    /** Further down than anybody counts: a count that begins ever again would else nest without end. */
    private static final int DEEPEST = 20;

    private ClauseParser() {}

    /** The clauses of {@code text}, in order, under anchors made from their numbers and headings. */
    public static List<Clause> parse(String text, List<PolicyLine> lines) {
        return new Run(text, lines).clauses();
    }

    /** The first clause of that number; where none bears it, the first that does behind a word: "7" is "Section 7" too. */
    static Optional<Clause> numbered(List<Clause> clauses, String number) {
        String wanted = number.strip();
        return first(clauses, wanted, c -> c.number()).or(() -> first(clauses, plain(wanted), c -> plain(c.number())));
    }

    private static Optional<Clause> first(List<Clause> clauses, String wanted, Function<Clause, String> called) {
        return clauses.stream()
                .filter(c -> !wanted.isEmpty() && called.apply(c).equalsIgnoreCase(wanted))
                .findFirst();
    }

    private static String plain(String number) {
        return number.replaceFirst(
                "^(?i)(section|article|part|chapter|clause|annex|schedule|appendix|title|§)\\s*", "");
    }

    /** A clause whose end is not known yet. */
    private record Open(int ordinal, int parent, int depth, ClauseMark mark, String number, PolicyLine line) {
        boolean isItem() {
            return line.kind() != Kind.HEADING;
        }
    }

    private static final class Run {
        private final String text;
        private final List<PolicyLine> lines;
        private final Map<String, Integer> lastHeading = new HashMap<>();
        private final List<Open> found = new ArrayList<>();
        private final List<Open> stack = new ArrayList<>();

        Run(String text, List<PolicyLine> lines) {
            this.text = text;
            this.lines = lines;
            for (int i = 0; i < lines.size(); i++)
                if (lines.get(i).kind() == Kind.HEADING) lastHeading.put(folded(headingWords(i)), i);
        }

        List<Clause> clauses() {
            for (int i = 0; i < lines.size(); i++) {
                ClauseMark mark = mark(i);
                if (mark == null) continue;
                boolean alone = mark.heading().isEmpty() && isHeadingAfter(i);
                open(lines.get(i), alone ? mark.headed(words(lines.get(i + 1))) : mark);
                if (alone) i++;
            }
            return closed();
        }

        private @Nullable ClauseMark mark(int i) {
            PolicyLine line = lines.get(i);
            ClauseMark mark = ClauseMark.of(words(line), line);
            return mark != null && line.kind() != Kind.HEADING && isListed(i, mark) ? null : mark;
        }

        /** Whether the line stands in a list of the headings below. */
        private boolean isListed(int i, ClauseMark mark) {
            return !mark.heading().isEmpty() && lastHeading.getOrDefault(folded(mark.heading()), -1) > i;
        }

        /** "Article IV", and below it the heading "Governing law": one clause. */
        private boolean isHeadingAfter(int i) {
            if (lines.get(i).kind() != Kind.HEADING || i + 1 >= lines.size()) return false;
            PolicyLine next = lines.get(i + 1);
            ClauseMark below = ClauseMark.of(words(next), next);
            return next.kind() == Kind.HEADING && below != null && below.style() == Style.NONE;
        }

        private String headingWords(int i) {
            ClauseMark mark = ClauseMark.of(words(lines.get(i)), lines.get(i));
            return mark == null ? "" : mark.heading();
        }

        private String words(PolicyLine line) {
            return line.span().cutFrom(text);
        }

        private static String folded(String heading) {
            return heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\d]+", " ")
                    .strip();
        }

        private void open(PolicyLine line, ClauseMark read) {
            ClauseMark mark = read.isAmbiguous() ? goingOn(read) : read;
            if (mark.style() == Style.PARTS) underItsBeginning(line, mark);
            else if (mark.style() != Style.NONE) byCount(line, mark);
            else byLevel(line);
            cutTo(DEEPEST);
            Open parent = stack.isEmpty() ? null : stack.get(stack.size() - 1);
            Open opened = new Open(
                    found.size(),
                    parent == null ? -1 : parent.ordinal(),
                    stack.size(),
                    mark,
                    number(mark, parent),
                    line);
            found.add(opened);
            stack.add(opened);
        }

        /** "(i)" goes on after "(h)", and opens a count of its own else; "(v)" goes on after "(iv)". */
        private ClauseMark goingOn(ClauseMark mark) {
            ClauseMark letter = mark.asLetter();
            ClauseMark roman = mark.asRoman();
            for (int i = stack.size() - 1; i >= 0; i--) {
                ClauseMark above = stack.get(i).mark();
                if (above.style() == letter.style() && above.value() == letter.value() - 1) return letter;
                if (above.style() == roman.style() && above.value() == roman.value() - 1) return roman;
            }
            return roman.value() == 1 ? roman : letter;
        }

        /** The number as cited: with that of the clause above, where the text prints the last part alone. */
        private String number(ClauseMark mark, @Nullable Open parent) {
            if (parent == null || mark.number().isEmpty()) return mark.standing();
            if (parent.number().isEmpty()) {
                boolean lead = parent.isItem() && parent.parent() >= 0;
                return lead ? number(mark, found.get(parent.parent())) : mark.standing();
            }
            if (mark.number().startsWith("(")) return parent.number() + mark.number();
            boolean nested = mark.style() == Style.ARABIC && parent.mark().style() == Style.ARABIC;
            return nested && parent.isItem() ? parent.number() + "." + mark.number() : mark.number();
        }

        private void underItsBeginning(PolicyLine line, ClauseMark mark) {
            String beginning = plain(mark.number().substring(0, mark.number().lastIndexOf('.')));
            for (int i = stack.size() - 1; i >= 0; i--) {
                Open above = stack.get(i);
                if (plain(above.mark().number()).equals(beginning)) {
                    cutTo(i + 1);
                    return;
                }
                if (above.mark().style() == Style.PARTS && parts(above) == parts(mark.number())) {
                    cutTo(i);
                    return;
                }
            }
            if (line.kind() == Kind.HEADING) byLevel(line);
            else dropItems(line.level(), parts(mark.number()));
        }

        private static int parts(Open open) {
            return parts(open.mark().number());
        }

        private static int parts(String number) {
            return (int) number.chars().filter(c -> c == '.').count();
        }

        /** Below the last heading, and below items of lists around it. */
        private void dropItems(int level, int parts) {
            while (!stack.isEmpty()) {
                Open top = stack.get(stack.size() - 1);
                boolean around = top.line().level() < level
                        || top.mark().style() == Style.PARTS && parts(top) < parts
                        || top.mark().style() == Style.ARABIC && parts > 0;
                if (!top.isItem() || around) return;
                cutTo(stack.size() - 1);
            }
        }

        private void byLevel(PolicyLine line) {
            while (!stack.isEmpty()) {
                Open top = stack.get(stack.size() - 1);
                boolean around = line.kind() == Kind.ITEM
                        ? top.line().kind() != Kind.ITEM || top.line().level() < line.level()
                        : !top.isItem() && rank(top.line()) < rank(line);
                if (around) return;
                cutTo(stack.size() - 1);
            }
        }

        /** Capitals in running text head less than a heading of their own and more than counted items. */
        private static int rank(PolicyLine line) {
            return line.kind() == Kind.HEADING ? line.level() : 7;
        }

        private void byCount(PolicyLine line, ClauseMark mark) {
            int sibling = sibling(line, mark);
            if (sibling >= 0) cutTo(sibling);
            else if (line.kind() == Kind.HEADING) byLevel(line);
            else if (line.kind() == Kind.ITEM)
                while (!stack.isEmpty()
                        && top().isItem()
                        && top().line().kind() == Kind.ITEM
                        && top().line().level() > line.level()) cutTo(stack.size() - 1);
        }

        private Open top() {
            return stack.get(stack.size() - 1);
        }

        /** Where the clause stands that this one comes after in one count; −1 when it begins a count. */
        private int sibling(PolicyLine line, ClauseMark mark) {
            int near = -1;
            for (int i = stack.size() - 1; i >= 0; i--) {
                Open above = stack.get(i);
                if (above.mark().style() != mark.style() || apart(above.line(), line)) continue;
                boolean inserted = mark.isInserted() && above.mark().value() == mark.value();
                if (above.mark().value() == mark.value() - 1 || inserted) return i;
                boolean closer = near < 0
                        || above.mark().value() > stack.get(near).mark().value();
                if (above.mark().value() < mark.value() && closer) near = i;
                if (above.mark().value() >= mark.value() && sameDepth(above.line(), line)) return i;
            }
            return near;
        }

        /** Whether two lines are known to belong to different lists, one within the other. */
        private static boolean apart(PolicyLine one, PolicyLine other) {
            if (one.kind() == Kind.HEADING && other.kind() == Kind.HEADING) return one.level() != other.level();
            return one.kind() == Kind.ITEM && other.kind() == Kind.ITEM && one.level() != other.level();
        }

        /** Whether both are known to be items of lists at one depth, below another item or more. */
        private static boolean sameDepth(PolicyLine one, PolicyLine other) {
            boolean headings = one.kind() == Kind.HEADING && other.kind() == Kind.HEADING;
            return one.level() == other.level() && (headings || one.level() > 0);
        }

        private void cutTo(int size) {
            while (stack.size() > size) stack.remove(stack.size() - 1);
        }

        private List<Clause> closed() {
            List<Clause> clauses = new ArrayList<>(found.size());
            Map<String, Integer> anchors = new HashMap<>();
            for (int i = 0; i < found.size(); i++) {
                Open one = found.get(i);
                TextSpan own = new TextSpan(start(i), i + 1 < found.size() ? start(i + 1) : text.length());
                TextSpan whole = new TextSpan(start(i), end(i));
                clauses.add(new Clause(
                        i,
                        one.parent(),
                        one.depth(),
                        Anchors.unique(Anchors.of(one.number(), one.mark().heading()), anchors),
                        one.number(),
                        one.mark().heading(),
                        own,
                        whole));
            }
            return clauses;
        }

        private int start(int i) {
            return found.get(i).line().span().start();
        }

        private int end(int i) {
            for (int j = i + 1; j < found.size(); j++)
                if (found.get(j).depth() <= found.get(i).depth()) return start(j);
            return text.length();
        }
    }
}
