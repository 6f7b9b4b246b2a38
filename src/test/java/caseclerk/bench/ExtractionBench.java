package caseclerk.bench;

import caseclerk.adapters.web.CaptureReader;
import caseclerk.bench.RealPages.Page;
import caseclerk.ingestion.Article;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well articles are read out of real pages; printed, not asserted. The pages are not ours and not in this
 * repository: {@code -Dextraction.pages=FOLDER} names a folder with {@code pages-with-segments} and
 * {@code pages-with-metadata}, each with {@code expected.jsonl.gz} and {@code pages.zip}; without it nothing is run.
 * {@code -Dextraction.part=dev|test} takes one part, {@code -Dextraction.worst=N} lists the N worst pages, and
 * {@code -Dextraction.into=FOLDER} writes there what was read.
 */
@Tag("bench")
class ExtractionBench {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String[] PARTS = {"dev", "test"};

    private final CaptureReader reader = new CaptureReader();
    private final int worst = Integer.getInteger("extraction.worst", 0);
    private final @Nullable String onlyPart = System.getProperty("extraction.part");

    private record Miss(double cost, String what) {}

    private static List<Page> pages(String set, String part) throws IOException {
        String root = System.getProperty("extraction.pages");
        Assumptions.assumeTrue(root != null, "no pages named by -Dextraction.pages");
        return RealPages.read(Path.of(root, set), part);
    }

    private Article read(Page page) {
        return reader.extract(new Capture(page.url(), MediaType.HTML, page.html(), null, Stated.NOTHING));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private void keep(String set, Page page, Article article) throws IOException {
        String into = System.getProperty("extraction.into");
        if (into == null) return;
        Path file = Path.of(into, set, page.id() + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "TITLE " + article.title() + "\nAUTHOR " + article.author() + "\nBYLINE " + article.byline()
                        + "\nPUBLISHER " + article.publisher()
                        + "\nPUBLISHED " + article.publishedAt() + "\nURL " + article.canonicalUrl() + "\n\n"
                        + article.text());
    }

    private void list(List<Miss> misses) {
        misses.stream()
                .sorted(Comparator.comparingDouble(Miss::cost).reversed())
                .limit(worst)
                .forEach(miss -> System.out.println("    " + miss.what()));
    }

    @Test
    void segments_that_must_and_must_not_be_there() throws IOException {
        for (String part : PARTS) {
            if (onlyPart != null && !onlyPart.equals(part)) continue;
            List<Page> pages = pages("pages-with-segments", part);
            for (Page page : pages) read(page);
            segments(part, pages);
        }
    }

    private void segments(String part, List<Page> pages) throws IOException {
        int right = 0;
        int missing = 0;
        int wrong = 0;
        List<Double> times = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        for (Page page : pages) {
            long begun = System.nanoTime();
            Article article = read(page);
            times.add((System.nanoTime() - begun) / 1e6);
            keep("pages-with-segments", page, article);
            String text = folded(article.text());
            List<String> trouble = new ArrayList<>();
            for (JsonNode segment : page.expected().get("must_contain")) {
                if (text.contains(folded(segment.asText()))) {
                    right++;
                } else {
                    missing++;
                    trouble.add("  - " + segment.asText());
                }
            }
            for (JsonNode segment : page.expected().get("must_not_contain")) {
                if (!text.contains(folded(segment.asText()))) continue;
                wrong++;
                trouble.add("  + " + segment.asText());
            }
            if (!trouble.isEmpty())
                misses.add(new Miss(
                        trouble.size(),
                        page.id() + " (" + text.length() + ")\n      " + String.join("\n      ", trouble)));
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missing);
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "segments, %s: %d pages, F %.4f, precision %.4f, recall %.4f (found %d, missing %d, wrong %d);"
                        + " ms a page: median %.1f, p95 %.1f, most %.1f%n",
                part,
                pages.size(),
                2 * precision * recall / (precision + recall),
                precision,
                recall,
                right,
                missing,
                wrong,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1));
        list(misses);
    }

    @Test
    void metadata_and_body_against_a_reference() throws IOException {
        for (String part : PARTS)
            if (onlyPart == null || onlyPart.equals(part)) metadata(part, pages("pages-with-metadata", part));
    }

    private void metadata(String part, List<Page> pages) throws IOException {
        Map<String, int[]> fields = new HashMap<>();
        List<Miss> misses = new ArrayList<>();
        double precision = 0;
        double recall = 0;
        int bodies = 0;
        for (Page page : pages) {
            Article article = read(page);
            keep("pages-with-metadata", page, article);
            List<String> trouble = new ArrayList<>();
            count(fields, trouble, "title", page.expected().get("title"), article.title());
            count(fields, trouble, "byline", page.expected().get("byline"), article.byline());
            count(fields, trouble, "author", page.expected().get("byline"), article.author());
            count(fields, trouble, "site", page.expected().get("siteName"), article.publisher());
            count(fields, trouble, "language", page.expected().get("lang"), article.language());
            count(fields, trouble, "time", page.expected().get("publishedTime"), String.valueOf(article.publishedAt()));
            if (!trouble.isEmpty())
                misses.add(new Miss(trouble.size(), page.id() + "\n      " + String.join("\n      ", trouble)));
            String reference = Jsoup.parse(new String(page.reference(), StandardCharsets.UTF_8))
                    .text();
            Map<String, Integer> wanted = shingles(reference);
            Map<String, Integer> got = shingles(article.text());
            if (wanted.isEmpty()) continue;
            bodies++;
            int both = 0;
            for (Map.Entry<String, Integer> one : wanted.entrySet())
                both += Math.min(one.getValue(), got.getOrDefault(one.getKey(), 0));
            double p = got.isEmpty() ? 0 : (double) both / sum(got);
            double r = (double) both / sum(wanted);
            precision += p;
            recall += r;
            misses.add(new Miss(
                    2 - p - r,
                    String.format(
                            Locale.ROOT,
                            "%s body p %.2f r %.2f (%d of ours, %d wanted)",
                            page.id(),
                            p,
                            r,
                            sum(got),
                            sum(wanted))));
        }
        precision /= bodies;
        recall /= bodies;
        StringBuilder told = new StringBuilder();
        for (String field : List.of("title", "time", "byline", "author", "site", "language")) {
            int[] of = fields.getOrDefault(field, new int[2]);
            told.append(String.format(
                    Locale.ROOT, ", %s %.1f %% (%d of %d)", field, 100.0 * of[0] / Math.max(1, of[1]), of[0], of[1]));
        }
        System.out.printf(
                Locale.ROOT,
                "metadata, %s: %d pages%s; body shingle F1 %.4f (precision %.4f, recall %.4f)%n",
                part,
                pages.size(),
                told,
                2 * precision * recall / (precision + recall),
                precision,
                recall);
        list(misses);
    }

    private static int sum(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void count(
            Map<String, int[]> fields, List<String> trouble, String field, JsonNode wanted, @Nullable String got) {
        if (wanted == null || wanted.isNull() || wanted.asText().isBlank()) return;
        int[] of = fields.computeIfAbsent(field, f -> new int[2]);
        of[1]++;
        String want = folded(wanted.asText());
        boolean same = got != null
                && switch (field) {
                    case "time" -> sameDay(want, got);
                    case "language" ->
                        want.toLowerCase(Locale.ROOT).split("[-_]")[0].equals(got);
                    case "byline", "author" -> withoutBy(folded(got)).equals(withoutBy(want));
                    default -> folded(got).equals(want);
                };
        if (same) of[0]++;
        else trouble.add(field + ": wanted “" + want + "”, got “" + got + "”");
    }

    /** The reference keeps the "By" of some bylines and drops that of others. */
    private static String withoutBy(String byline) {
        return byline.replaceFirst("(?i)^(by|par|von|por)[: ]\\s*", "");
    }

    private static boolean sameDay(String want, String got) {
        if (want.startsWith(got)) return true;
        try {
            return OffsetDateTime.parse(want).toLocalDate().toString().equals(got);
        } catch (java.time.DateTimeException notIso) {
            return false;
        }
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) tokens.add(token.group());
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i + 4 <= tokens.size(); i++)
            shingles.merge(String.join(" ", tokens.subList(i, i + 4)), 1, Integer::sum);
        return shingles;
    }
}
