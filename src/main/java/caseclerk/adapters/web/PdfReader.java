package caseclerk.adapters.web;

import caseclerk.ingestion.Article;
import caseclerk.ingestion.Block;
import caseclerk.ingestion.UnreadableCapture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Reads the text layer of a PDF: paragraphs without line ends, running heads and page numbers. */
final class PdfReader {
    private static final String PARAGRAPH = "\u2029";
    private static final int RUNNING_HEAD = 3;

    private PdfReader() {}

    /** The article in a PDF. */
    static Article read(byte[] bytes) {
        PdfLimits limits = new PdfLimits();
        limits.check(bytes);
        try (PDDocument pdf = Loader.loadPDF(limits.source(bytes))) {
            List<List<String>> paragraphs = paragraphs(pages(pdf, limits));
            List<Block> blocks = new ArrayList<>();
            for (List<String> lines : paragraphs)
                for (List<String> paragraph : ClauseLines.cut(lines)) addBlock(joinLines(paragraph), blocks);
            if (blocks.isEmpty())
                throw new UnreadableCapture(
                        "This PDF has no text layer (a scan, probably); run text recognition (OCR) on it and file that.");
            String title = pdf.getDocumentInformation().getTitle();
            String author = pdf.getDocumentInformation().getAuthor();
            return new Article(blankToNull(title), null, blankToNull(author), null, null, null, blocks);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableCapture(
                    "This PDF is locked with a password; save a copy without one and file that.", locked);
        } catch (IOException broken) {
            throw new UnreadableCapture(
                    "This PDF is damaged or is none; open it, save or print it as a new PDF, and file that.", broken);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<List<String>> pages(PDDocument pdf, PdfLimits limits) throws IOException {
        PDFTextStripper stripper = limits.stripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart(PARAGRAPH);
        List<List<String>> pages = new ArrayList<>();
        int last = limits.pages(pdf);
        for (int page = 1; page <= last; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = TextDecoder.clean(stripper.getText(pdf)).replace(PARAGRAPH, "\n" + PARAGRAPH);
            pages.add(text.lines()
                    .filter(line -> !line.replace(PARAGRAPH, "").isBlank())
                    .toList());
        }
        return withoutRunningHeads(pages);
    }

    /**
     * Without first and last lines that stand on several pages, and without page numbers: any at the edge of a page, and
     * farther in the line that says which of all the pages it is.
     */
    private static List<List<String>> withoutRunningHeads(List<List<String>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<String> page : pages)
            for (int i = 0; i < page.size(); i++)
                if (isEdge(i, page)) seen.merge(headKey(page.get(i)), 1, Integer::sum);
        List<List<String>> kept = new ArrayList<>();
        for (List<String> page : pages) {
            String counted = "Page " + (kept.size() + 1) + " of " + pages.size();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < page.size(); i++) {
                String line = page.get(i);
                boolean counts = plain(line).equalsIgnoreCase(counted);
                if (!counts && !(isEdge(i, page) && isRunning(line, seen))) lines.add(line);
            }
            kept.add(lines);
        }
        return kept;
    }

    private static boolean isEdge(int line, List<String> page) {
        return line == 0 || line == page.size() - 1;
    }

    private static boolean isRunning(String line, Map<String, Integer> seen) {
        if (plain(line).matches("(?i)(page )?[-–]?\\s*\\d{1,4}\\s*[-–]?( ?(of|/) ?\\d{1,4})?")) return true;
        return seen.getOrDefault(headKey(line), 0) >= RUNNING_HEAD;
    }

    private static String headKey(String line) {
        return plain(line).replaceAll("\\d+", "0");
    }

    private static String plain(String line) {
        return line.replace(PARAGRAPH, "").strip();
    }

    private static List<List<String>> paragraphs(List<List<String>> pages) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (List<String> page : pages) {
            boolean top = true;
            for (String line : page) {
                String text = plain(line);
                boolean begins = top ? !continues(paragraphs, text) : line.startsWith(PARAGRAPH);
                if (begins || paragraphs.isEmpty()) paragraphs.add(new ArrayList<>());
                paragraphs.get(paragraphs.size() - 1).add(text);
                top = false;
            }
        }
        return paragraphs;
    }

    /** Whether a line on top of a page goes on with the paragraph of the page before. */
    private static boolean continues(List<List<String>> paragraphs, String text) {
        if (paragraphs.isEmpty()) return false;
        List<String> last = paragraphs.get(paragraphs.size() - 1);
        return !last.get(last.size() - 1).matches(".*[.!?:。！？][\"'”’)]*") && Character.isLowerCase(text.codePointAt(0));
    }

    /** One line; a word that was hyphenated at a line end is whole again. */
    private static String joinLines(List<String> lines) {
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            int length = joined.length();
            boolean hyphenated = length > 1
                    && (joined.charAt(length - 1) == '-' || joined.charAt(length - 1) == '\u00AD')
                    && Character.isLowerCase(joined.charAt(length - 2))
                    && Character.isLowerCase(line.codePointAt(0));
            if (hyphenated) joined.setLength(length - 1);
            else if (length > 0) joined.append(' ');
            joined.append(line);
        }
        return joined.toString().replace("\u00AD", "");
    }

    private static void addBlock(String text, List<Block> into) {
        if (text.isBlank()) return;
        boolean item = text.matches("(?s)([•*–-]|\\(?[a-z0-9]{1,3}[.)])\\s.*");
        boolean heading =
                !item && text.length() < 80 && text.matches("\\p{Lu}.*[^.!?:;,]") && text.split(" ").length <= 10;
        into.add(item ? Block.item(text) : heading ? Block.heading(2, text) : Block.paragraph(text));
    }
}
