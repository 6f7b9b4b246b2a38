package caseclerk.adapters.web;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured of the pieces of a page: their text, what they lie in, where they stand, and what stands beside
 * them. None of it is a name that some site gives its elements, save for what {@link Surrounding} knows. Measuring all
 * pieces takes time linear in the size of the page.
 */
final class PieceMeasures {
    /** The measures, in the order in which {@link #of} gives them. */
    static final List<String> NAMES = List.of(
            "size",
            "links",
            "prose",
            "upper",
            "digits",
            "sentences",
            "frequent",
            "shared",
            "apart",
            "around",
            "beside",
            "markedShare",
            "classed",
            "depth",
            "alike",
            "pictured",
            "innerProse",
            "outerProse",
            "innerLinks",
            "outerLinks",
            "innerShare",
            "outerShare",
            "place",
            "belowHeading",
            "sinceHeading",
            "pageProse",
            "pagePieces",
            "sizeBefore",
            "sizeAfter",
            "linksBefore",
            "linksAfter",
            "sameBefore",
            "sameAfter",
            "level",
            "ended",
            "slanted",
            "tag",
            "bars",
            "arrows",
            "opening",
            "lower",
            "at",
            "words",
            "commas",
            "quotes",
            "quoted",
            "year",
            "brackets",
            "junk",
            "ending",
            "below");

    private static final int NEXT_TO_PICTURE = 3;
    private static final double FEW_LINKS = 0.3;
    private static final Set<String> FIGURE = Set.of("figure", "figcaption");
    /** Elements that hold pieces, each told from the others by its place here. */
    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "li",
            "td",
            "h1",
            "h2",
            "h3",
            "h4",
            "span",
            "blockquote",
            "a",
            "section",
            "article",
            "figcaption",
            "dd",
            "body");

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** A part with what is said of it and of those around it. */
    private record Nest(
            PagePart part,
            @Nullable Nest around,
            @Nullable PagePart marked,
            int[] marks,
            int depth,
            boolean isFigure) {}

    private final List<PagePiece> pieces;
    private final PieceWords words;
    private final int heading;
    private final Nest[] nests;
    private final int[] headingBefore;
    /** Running sums: letters of running text, letters, and letters of links before each piece. */
    private final int[] prose;

    private final int[] letters;
    private final int[] linked;
    private final Map<Element, Map<String, Integer>> alike = new IdentityHashMap<>();
    private double[] measured = new double[0];
    private int next;

    /** @param heading index of the page's heading; -1 when there is none */
    PieceMeasures(PageOutline outline, int heading) {
        this.pieces = outline.pieces();
        this.words = new PieceWords(pieces);
        this.heading = heading;
        int count = pieces.size();
        prose = new int[count + 1];
        letters = new int[count + 1];
        linked = new int[count + 1];
        headingBefore = new int[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            PagePiece piece = pieces.get(i);
            prose[i + 1] = prose[i] + (piece.isProse() ? piece.weight() : 0);
            letters[i + 1] = letters[i] + piece.size();
            linked[i + 1] = linked[i] + piece.linked();
            headingBefore[i] = last;
            if (piece.isHeading()) last = i;
        }
        nests = nests(outline.parts(), count);
        countAlike(outline.parts());
    }

    /** The innermost part around each piece. */
    private static Nest[] nests(List<PagePart> parts, int count) {
        Nest[] nests = new Nest[count];
        Nest open = null;
        int next = 0;
        for (int i = 0; i < count; i++) {
            while (open != null && open.part.to <= i) open = open.around;
            for (; next < parts.size() && parts.get(next).from <= i; next++)
                if (parts.get(next).to > i) open = nest(parts.get(next), open);
            nests[i] = open;
        }
        return nests;
    }

    private static Nest nest(PagePart part, @Nullable Nest around) {
        int[] marks = around == null ? new int[Surrounding.values().length] : around.marks.clone();
        marks[part.mark.ordinal()]++;
        PagePart marked = part.mark != Surrounding.NONE ? part : around == null ? null : around.marked;
        boolean isFigure = FIGURE.contains(part.element.tagName()) || around != null && around.isFigure;
        return new Nest(part, around, marked, marks, around == null ? 1 : around.depth + 1, isFigure);
    }

    private void countAlike(List<PagePart> parts) {
        for (PagePart part : parts) {
            Element parent = part.element.parent();
            if (parent == null || part.from == part.to) continue;
            alike.computeIfAbsent(parent, p -> new HashMap<>()).merge(kind(part.element), 1, Integer::sum);
        }
    }

    /** Tag and classes without numbers: the same for the rows of a list. */
    private static String kind(Element element) {
        StringBuilder kind = new StringBuilder(element.tagName()).append(' ');
        String classes = element.className();
        for (int i = 0; i < classes.length(); i++)
            if (classes.charAt(i) < '0' || classes.charAt(i) > '9') kind.append(classes.charAt(i));
        return kind.toString();
    }

    /**
     * Whether a piece may be text that was overlooked: in letters (the counts below a button are not), no list of links, no
     * caption, and nothing that a mark speaks against.
     */
    boolean mayCome(int i) {
        PagePiece piece = pieces.get(i);
        if (piece.text().chars().noneMatch(Character::isLetter)) return false;
        if (piece.linkShare() > FEW_LINKS || nests[i] != null && nests[i].isFigure) return false;
        int marks = marks(i, Surrounding.HIDDEN) + marks(i, Surrounding.APART) + marks(i, Surrounding.AROUND);
        return marks == 0
                && !JunkLine.isJunk(piece.text())
                && !JunkLine.isEnding(piece.text())
                && !JunkLine.isBelow(piece.text(), piece.isSlanted());
    }

    /** The innermost part around a piece; null when it lies in none. */
    @Nullable
    PagePart around(int i) {
        return nests[i] == null ? null : nests[i].part;
    }

    /** The measures of a piece, in the order of {@link #NAMES}. */
    double[] of(int i) {
        measured = new double[NAMES.size()];
        next = 0;
        ofText(i);
        ofMarks(i);
        ofNest(i);
        ofPlace(i);
        ofNeighbours(i);
        ofSigns(i);
        return measured;
    }

    private void add(double... values) {
        for (double value : values) measured[next++] = value;
    }

    private void ofText(int i) {
        PagePiece piece = pieces.get(i);
        String text = piece.text();
        int upper = 0;
        int digits = 0;
        int sentences = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isUpperCase(c)) upper++;
            if (Character.isDigit(c)) digits++;
            if (c == '.' || c == '!' || c == '?' || c == '。') sentences++;
        }
        double length = text.length();
        add(Math.log(1 + piece.size()), piece.linkShare(), piece.isProse() ? 1 : 0);
        add(upper / length, digits / length, sentences);
        add(words.shares(text, piece.isProse()));
    }

    private void ofMarks(int i) {
        add(marks(i, Surrounding.APART), marks(i, Surrounding.AROUND), marks(i, Surrounding.BESIDE));
        PagePart marked = nests[i] == null ? null : nests[i].marked;
        add(marked == null ? -1 : share(prose, marked));
        add(pieces.get(i).holder().className().isEmpty() ? 0 : 1);
    }

    private int marks(int i, Surrounding mark) {
        return nests[i] == null ? 0 : nests[i].marks[mark.ordinal()];
    }

    private void ofNest(int i) {
        PagePart inner = nests[i] == null ? null : nests[i].part;
        PagePart outer = nests[i] == null || nests[i].around == null ? null : nests[i].around.part;
        boolean isPictured = outer != null && outer.images > 0 && outer.to - outer.from <= NEXT_TO_PICTURE;
        add(nests[i] == null ? 0 : nests[i].depth, inner == null ? 0 : Math.log(alike(inner)), isPictured ? 1 : 0);
        add(within(prose, inner), within(prose, outer), within(linked, inner), within(linked, outer));
        add(inner == null ? 0 : share(prose, inner), outer == null ? 0 : share(prose, outer));
    }

    private int alike(PagePart part) {
        Map<String, Integer> kinds = alike.getOrDefault(part.element.parent(), Map.of());
        return kinds.getOrDefault(kind(part.element), 1);
    }

    /** Share of the letters of {@code part} that {@code sums} counts. */
    private double within(int[] sums, @Nullable PagePart part) {
        if (part == null) return 0;
        return (double) (sums[part.to] - sums[part.from]) / Math.max(1, letters[part.to] - letters[part.from]);
    }

    /** Share of what {@code sums} counts on the page that is in {@code part}. */
    private double share(int[] sums, PagePart part) {
        return (double) (sums[part.to] - sums[part.from]) / Math.max(1, sums[pieces.size()]);
    }

    private void ofPlace(int i) {
        int count = pieces.size();
        add((double) i / count);
        add(heading < 0 ? -1 : i < heading ? -2 : Math.log(1 + i - heading));
        add(headingBefore[i] < 0 ? -1 : Math.log(i - headingBefore[i]));
        add(Math.log(1 + prose[count]), Math.log(1 + count));
    }

    private void ofNeighbours(int i) {
        PagePiece before = i == 0 ? null : pieces.get(i - 1);
        PagePiece after = i + 1 == pieces.size() ? null : pieces.get(i + 1);
        add(before == null ? 0 : Math.log(1 + before.size()), after == null ? 0 : Math.log(1 + after.size()));
        add(before == null ? 1 : before.linkShare(), after == null ? 1 : after.linkShare());
        add(isBeside(i, before) ? 1 : 0, isBeside(i, after) ? 1 : 0);
    }

    private boolean isBeside(int i, @Nullable PagePiece other) {
        return other != null
                && other.holder().parent() == pieces.get(i).holder().parent();
    }

    /** How the piece is set and written, and whether it is a line that pages put into or below articles. */
    private void ofSigns(int i) {
        PagePiece piece = pieces.get(i);
        String text = piece.text();
        add(piece.headingLevel(), piece.isEnded() ? 1 : 0, piece.isSlanted() ? 1 : 0);
        add(TAGS.indexOf(piece.holder().tagName()), count(text, "|"), count(text, "»›…"));
        add(text.endsWith(":") ? 1 : 0, Character.isLowerCase(text.charAt(0)) ? 1 : 0, count(text, "@") > 0 ? 1 : 0);
        add(WHITE.split(text).length, count(text, ","), QUOTES.indexOf(text.charAt(0)) >= 0 ? 1 : 0);
        add(count(text, QUOTES) > 0 ? 1 : 0, YEAR.matcher(text).find() ? 1 : 0, count(text, "("));
        add(JunkLine.isJunk(text) ? 1 : 0, JunkLine.isEnding(text) ? 1 : 0);
        add(JunkLine.isBelow(text, piece.isSlanted()) ? 1 : 0);
    }

    private static int count(String text, String signs) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) if (signs.indexOf(text.charAt(at)) >= 0) count++;
        return count;
    }
}
