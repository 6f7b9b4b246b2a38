package caseclerk.adapters.web;

import caseclerk.ingestion.UnreadableCapture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** How much work one PDF may make: a few bytes of it can unpack to gigabytes, or be shown on thousands of pages. */
final class PdfLimits {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_CHARACTERS = 5_000_000;

    /** The most that one part may unpack to, in bytes; it is held in memory while it is read. */
    private static final int LARGEST_PART = 128 << 20;

    private final Deadline deadline = Deadline.in(LONGEST);
    private int characters;

    /** Refuses a PDF with a part that unpacks to more than memory should hold. */
    void check(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] out = new byte[1 << 16];
        for (int at = raw.indexOf("stream"); at >= 0; at = raw.indexOf("stream", at + 1)) {
            if (raw.startsWith("end", at - 3)) continue;
            int start = at + "stream".length();
            while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) start++;
            if (unpacked(bytes, start, out) > LARGEST_PART) throw tooLarge();
        }
    }

    /** How many bytes what is packed at {@code start} unpacks to, counted until they are too many; 0 when it is not packed. */
    private long unpacked(byte[] bytes, int start, byte[] out) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            while (inflater.getBytesWritten() <= LARGEST_PART && inflater.inflate(out) > 0) checkTime();
            return inflater.getBytesWritten();
        } catch (DataFormatException otherwisePacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** The bytes, to be read while there is time. */
    RandomAccessRead source(byte[] bytes) {
        return new Source(bytes);
    }

    /** How many pages there are. */
    int pages(PDDocument pdf) {
        int pages = pdf.getNumberOfPages();
        if (pages > MOST_PAGES) throw tooLarge();
        return pages;
    }

    /** Reads the text of pages while there is time, and not more than a book's. */
    PDFTextStripper stripper() throws IOException {
        return new Stripper();
    }

    // Unchecked, since PDFBox goes on after some of the exceptions for input and output.
    private void checkTime() {
        if (deadline.isOver()) throw tooLarge();
    }

    private static UnreadableCapture tooLarge() {
        return new UnreadableCapture(
                "This PDF takes too much time or memory to read; save the pages that matter as a new PDF and file that.");
    }

    private final class Source extends RandomAccessReadBuffer {
        private final byte[] bytes;

        Source(byte[] bytes) {
            super(bytes);
            this.bytes = bytes;
        }

        @Override
        public void seek(long position) throws IOException {
            checkTime();
            super.seek(position);
        }

        /** Views seek before each read, and so are timed as well. */
        @Override
        public RandomAccessReadView createView(long start, long length) {
            return new RandomAccessReadView(new Source(bytes), start, length, true);
        }
    }

    private final class Stripper extends PDFTextStripper {
        Stripper() throws IOException {}

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            checkTime();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++characters > MOST_CHARACTERS) throw tooLarge();
            super.processTextPosition(text);
        }
    }
}
