package caseclerk.adapters.web;

import caseclerk.bench.RealPages;
import caseclerk.bench.RealPages.Page;
import caseclerk.ingestion.Article;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The recipe behind the trees of {@link SecondLook}: reads the development part of two sets of real pages (see
 * {@code ExtractionBench}), labels their pieces, prints how well trees fitted on four fifths of the sites read the rest,
 * and writes the trees fitted on all. The trees that read pieces in context learn from likelihoods that trees fitted
 * without the page's site gave them, as they will find them on pages of unknown sites.
 *
 * <p>Labels: on pages with marked segments, pieces that hold one (weight 3), and running text between two that must be
 * there (weight ½); on pages with a reference, all pieces, by whether the reference has them (weight {@value #BY_REFERENCE},
 * no page more than {@value #MOST_OF_A_PAGE} pieces).
 *
 * <p>Arguments: folder of the sets, folder to write the trees to.
 */
public final class FitPieces {
    private static final double BY_REFERENCE = 0.3;
    private static final double MOST_OF_A_PAGE = 60;
    private static final double BY_SEGMENT = 3;
    private static final double BETWEEN = 0.5;
    private static final int FOLDS = 5;
    /** Trees are the mean of so many fits. */
    private static final int FITS = 3;
    /** Folds within the folds are drawn anew. */
    private static final int INNER = 100;

    private static final String NOTE =
            "(see the tests) on the development part of two sets of real pages, of which nothing is kept but these numbers.";

    /** A page with its pieces measured and, where something tells, labelled. */
    private static final class Labelled {
        final String site;
        final List<String> must;
        final List<String> mustNot;
        final HtmlMetadata said;
        final PageOutline outline;
        final PieceMeasures all;
        final @Nullable PagePart part;
        final BitSet first;
        final List<double[]> measures = new ArrayList<>();
        List<double[]> context = List.of();
        final double[] labels;
        final double[] weights;
        double[] likely;

        Labelled(String site, Document page, String url, List<String> must, List<String> mustNot) {
            this.site = site;
            this.must = must;
            this.mustNot = mustNot;
            said = HtmlMetadata.of(page, url);
            outline = PageOutline.of(page.body());
            ArticleFinder finder = new ArticleFinder(outline, said.title());
            first = finder.firstLook();
            part = finder.part();
            all = new PieceMeasures(outline, finder.heading());
            for (int i = 0; i < size(); i++) measures.add(all.of(i));
            labels = new double[size()];
            weights = new double[size()];
            likely = new double[size()];
        }

        int size() {
            return outline.pieces().size();
        }

        PagePiece piece(int i) {
            return outline.pieces().get(i);
        }

        /** Whether a piece lies between the first and the last that were taken at the first look. */
        boolean isAmid(int i) {
            return !first.isEmpty() && first.nextSetBit(0) <= i && i < first.length();
        }

        /** Reads each piece by itself. */
        double[] read(PieceTrees trees) {
            return measures.stream().mapToDouble(trees::probability).toArray();
        }

        /** Takes what trees make of each piece by itself for its context. */
        void setContext(double[] byItself) {
            ContextMeasures measured = new ContextMeasures(outline, all, byItself);
            context = new ArrayList<>();
            for (int i = 0; i < size(); i++) context.add(measured.of(i, measures.get(i)));
        }

        void label(int i, boolean isArticle, double weight) {
            labels[i] = isArticle ? 1 : 0;
            weights[i] = weight;
        }
    }

    private FitPieces() {}

    public static void main(String[] args) throws IOException {
        List<Labelled> pages = new ArrayList<>();
        for (Page page : RealPages.read(Path.of(args[0], "pages-with-segments"), "dev")) pages.add(bySegments(page));
        for (Page page : RealPages.read(Path.of(args[0], "pages-with-metadata"), "dev")) pages.add(byReference(page));
        crossValidate(pages);
        report("first look", pages, page -> page.first);
        for (double border : new double[] {0.4, 0.5, 0.6})
            report("pieces at least " + border + " likely", pages, page -> likely(page, border));
        report(
                "both, as shipped",
                pages,
                page -> SecondLook.at(page.outline, page.all, page.part, page.first, page.likely));
        List<String> first = fitFirst(pages, 1, FITS);
        setContexts(pages, pages, 1, PieceTrees.of(first, PieceMeasures.NAMES));
        write(Path.of(args[1], "article-pieces.trees"), "read by itself", first);
        write(Path.of(args[1], "article-pieces-in-context.trees"), "read among the others", fitSecond(pages, 1));
    }

    private static void write(Path file, String how, List<String> trees) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# How likely a piece of a page, " + how
                        + ", belongs to its article: trees to be added up, see PieceTrees.",
                "# Fitted by FitPieces " + NOTE));
        lines.addAll(trees);
        Files.write(file, lines);
    }

    private static Document parse(Page page) {
        return Jsoup.parse(HtmlReader.decode(page.html(), null), page.url());
    }

    private static List<String> texts(JsonNode segments) {
        List<String> texts = new ArrayList<>();
        segments.forEach(segment -> texts.add(folded(segment.asText())));
        return texts;
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static Labelled bySegments(Page page) {
        String url = page.expected().path("url").asText("");
        Labelled labelled = new Labelled(
                url.startsWith("http") ? host(url) : page.id(),
                parse(page),
                page.url(),
                texts(page.expected().get("must_contain")),
                texts(page.expected().get("must_not_contain")));
        for (String segment : labelled.mustNot)
            for (int i = 0; i < labelled.size(); i++)
                if (folded(labelled.piece(i).text()).contains(segment)) labelled.label(i, false, BY_SEGMENT);
        BitSet found = new BitSet();
        for (String segment : labelled.must) {
            int at = find(labelled, segment);
            if (at < 0) continue;
            labelled.label(at, true, BY_SEGMENT);
            found.set(at);
        }
        for (int i = found.nextSetBit(0); i >= 0 && i < found.length(); i++) {
            PagePiece piece = labelled.piece(i);
            boolean isBetween = piece.isProse()
                    && piece.linkShare() < 0.3
                    && found.stream().anyMatch(f -> isBeside(labelled.piece(f), piece));
            if (labelled.weights[i] == 0 && isBetween) labelled.label(i, true, BETWEEN);
        }
        return labelled;
    }

    private static boolean isBeside(PagePiece one, PagePiece other) {
        return one.holder().parent() == other.holder().parent();
    }

    private static String host(String url) {
        String host =
                URI.create(url.replaceAll("[^!-~]|[\\[\\]|{}\"<>^`\\\\]", "")).getHost();
        return host == null ? url : host;
    }

    /** The piece with a segment; of several the one in running text where the article seems to be. -1 when there is none. */
    private static int find(Labelled page, String segment) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < page.size(); i++) {
            if (page.weights[i] > 0 && page.labels[i] == 0) continue;
            if (!folded(page.piece(i).text()).contains(segment)) continue;
            double fits = (page.isAmid(i) ? 2 : 0) + (page.piece(i).isProse() ? 1 : 0) + (page.first.get(i) ? 0.5 : 0);
            if (fits <= most) continue;
            most = fits;
            best = i;
        }
        return best;
    }

    private static Labelled byReference(Page page) {
        Labelled labelled =
                new Labelled(page.id().replaceAll("-\\d+$", ""), parse(page), page.url(), List.of(), List.of());
        String reference = folded(Jsoup.parse(new String(page.reference(), StandardCharsets.UTF_8))
                .text());
        double all = 0;
        for (int i = 0; i < labelled.size(); i++) {
            String text = folded(labelled.piece(i).text());
            if (text.length() < 3) continue;
            boolean isThere = reference.contains(text);
            boolean isChance = isThere && text.length() < 25 && !labelled.isAmid(i);
            if (!isChance) labelled.label(i, isThere, BY_REFERENCE);
            all += isChance ? 0 : 1;
        }
        for (int i = 0; i < labelled.size(); i++) labelled.weights[i] *= Math.min(1, MOST_OF_A_PAGE / all);
        return labelled;
    }

    private static void crossValidate(List<Labelled> pages) {
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Labelled> seen =
                    pages.stream().filter(page -> fold(page, 0) != left).toList();
            setContexts(pages, seen, fold, PieceTrees.of(fitFirst(seen, fold, FITS), PieceMeasures.NAMES));
            PieceTrees second = PieceTrees.of(fitSecond(seen, fold), ContextMeasures.NAMES);
            for (Labelled page : pages)
                if (fold(page, 0) == fold)
                    page.likely = page.context.stream()
                            .mapToDouble(second::probability)
                            .toArray();
        }
    }

    /** Gives pages the context that they would have if their sites were unknown; those not in {@code seen} by {@code trees}. */
    private static void setContexts(List<Labelled> pages, List<Labelled> seen, long seed, PieceTrees trees) {
        for (Labelled page : pages) page.setContext(page.read(trees));
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            PieceTrees others = PieceTrees.of(
                    fitFirst(
                            seen.stream()
                                    .filter(page -> fold(page, INNER) != left)
                                    .toList(),
                            seed,
                            1),
                    PieceMeasures.NAMES);
            for (Labelled page : seen) if (fold(page, INNER) == fold) page.setContext(page.read(others));
        }
    }

    private static int fold(Labelled page, int round) {
        return Math.floorMod((page.site + "#" + round).hashCode() * 0x9E3779B9 >>> 7, FOLDS);
    }

    private static List<String> fitFirst(List<Labelled> pages, long seed, int fits) {
        return fit(PieceMeasures.NAMES, pages, page -> page.measures, seed, fits);
    }

    private static List<String> fitSecond(List<Labelled> pages, long seed) {
        return fit(ContextMeasures.NAMES, pages, page -> page.context, seed, FITS);
    }

    private static List<String> fit(
            List<String> names,
            List<Labelled> pages,
            Function<Labelled, List<double[]>> measures,
            long seed,
            int fits) {
        List<double[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Labelled page : pages)
            for (int i = 0; i < page.size(); i++) {
                if (page.weights[i] == 0) continue;
                rows.add(measures.apply(page).get(i));
                labels.add(page.labels[i]);
                weights.add(page.weights[i]);
            }
        return BoostedTrees.fit(
                names,
                rows,
                labels.stream().mapToDouble(v -> v).toArray(),
                weights.stream().mapToDouble(v -> v).toArray(),
                seed,
                fits);
    }

    private static BitSet likely(Labelled page, double border) {
        BitSet kept = new BitSet();
        for (int i = 0; i < page.size(); i++) if (page.likely[i] >= border) kept.set(i);
        return kept;
    }

    private static void report(String what, List<Labelled> pages, Function<Labelled, BitSet> choice) {
        int right = 0;
        int missing = 0;
        int wrong = 0;
        for (Labelled page : pages) {
            List<PagePiece> kept =
                    choice.apply(page).stream().mapToObj(page::piece).toList();
            String text =
                    folded(new Article(null, null, null, null, null, null, HtmlReader.blocks(kept, page.said)).text());
            for (String segment : page.must)
                if (text.contains(segment)) right++;
                else missing++;
            for (String segment : page.mustNot) if (text.contains(segment)) wrong++;
        }
        double ofKept = 0;
        double ofReference = 0;
        int references = 0;
        for (Labelled page : pages) {
            if (!page.must.isEmpty() || !page.mustNot.isEmpty()) continue;
            double both = 0;
            double kept = 0;
            double there = 0;
            BitSet chosen = choice.apply(page);
            for (int i = 0; i < page.size(); i++) {
                if (page.weights[i] == 0) continue;
                int letters = page.piece(i).size();
                if (chosen.get(i)) kept += letters;
                if (page.labels[i] > 0) there += letters;
                if (chosen.get(i) && page.labels[i] > 0) both += letters;
            }
            if (there == 0) continue;
            references++;
            ofKept += both / Math.max(1, kept);
            ofReference += both / there;
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missing);
        System.out.printf(
                Locale.ROOT,
                "%s: F %.4f, precision %.4f, recall %.4f (missing %d, wrong %d); letters by reference: precision %.4f, recall %.4f%n",
                what,
                2 * precision * recall / (precision + recall),
                precision,
                recall,
                missing,
                wrong,
                ofKept / references,
                ofReference / references);
    }
}
