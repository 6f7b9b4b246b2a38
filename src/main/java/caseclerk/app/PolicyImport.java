package caseclerk.app;

import caseclerk.adapters.terminal.JsonLines;
import caseclerk.adapters.web.CaptureReader;
import caseclerk.adapters.web.MediaTypeSniffer;
import caseclerk.cases.SourceKind;
import caseclerk.ingestion.Capture;
import caseclerk.ingestion.Capture.MediaType;
import caseclerk.ingestion.Capture.Stated;
import caseclerk.ingestion.FileMany.Entry;
import caseclerk.ingestion.Filing;
import caseclerk.ingestion.UnreadableCapture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers dated versions of policy texts: from lines of JSON, from a folder of files with a date in their name, or from
 * the history of a git repository, where each change of a file is a version. The service is the name of the folder that
 * a file lies in and the title that of the file, where they are not given; files in the folder itself that are named by
 * their dates alone are versions of one policy, titled as the newest of them says.
 */
final class PolicyImport {
    private static final Pattern DATE = Pattern.compile("(?:^|[^\\d])(\\d{4}-\\d{2}-\\d{2})(?=[^\\d]|$)");
    private static final Pattern READABLE = Pattern.compile("(?i).*\\.(?:md|markdown|txt|html?|pdf)");

    /** Words, and not the number of a first clause. */
    private static final Pattern TITLE = Pattern.compile("(?!\\d)(?=.*\\p{L}).{2,80}");

    private final @Nullable String service;
    private final @Nullable String title;
    private final @Nullable String caseSlug;

    PolicyImport(@Nullable String service, @Nullable String title, @Nullable String caseSlug) {
        this.service = service;
        this.title = title;
        this.caseSlug = caseSlug;
    }

    /** The versions in {@code from}, oldest first for each policy. */
    List<Entry> entries(Path from) throws IOException, GitHistory.Unreadable {
        if (!Files.isDirectory(from)) return lines(from);
        return Files.exists(from.resolve(".git")) ? history(from) : folder(from);
    }

    private List<Entry> lines(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) entries.add(JsonLines.policy(line, file.toString(), number, caseSlug));
        }
        return entries;
    }

    private List<Entry> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> READABLE.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        }
        String ofNameless = titleOfNameless(files, folder);
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            Optional<LocalDate> day = day(path);
            if (day.isEmpty())
                entries.add(new Entry.Broken(
                        file.toString(), "no_date", "No date is in its name; name it like terms-2024-02-01.md."));
            else
                entries.add(entry(
                        file.toString(),
                        file.toUri().toString(),
                        path,
                        Files.readAllBytes(file),
                        day.get(),
                        folder,
                        titleOf(path, ofNameless)));
        }
        return entries;
    }

    private List<Entry> history(Path folder) throws GitHistory.Unreadable {
        GitHistory git = new GitHistory(folder);
        List<Entry> entries = new ArrayList<>();
        for (String path : git.files()) {
            if (!READABLE.matcher(path).matches() || isAbout(path)) continue;
            for (GitHistory.Revision revision : git.revisions(path)) {
                String input = folder.resolve(path) + "@" + revision.commit().substring(0, 10);
                String url = folder.resolve(path).toUri() + "?commit=" + revision.commit();
                entries.add(entry(input, url, path, git.read(revision), revision.day(), folder, titleOf(path, path)));
            }
        }
        return entries;
    }

    /** What is written about the collection, not collected. */
    private static boolean isAbout(String path) {
        return path.matches("(?i)(?:readme|license|changelog|contributing|code_of_conduct)\\.[a-z]+");
    }

    private Entry entry(
            String input, String url, String path, byte[] bytes, LocalDate day, Path folder, String called) {
        Optional<MediaType> type = MediaTypeSniffer.sniff(path, bytes);
        if (type.isEmpty()) return new Entry.Broken(input, "unknown_type", Captured.unread(input, bytes));
        Stated stated = new Stated(title != null ? title : called, null, null, null, null);
        String of = service != null ? service : serviceOf(path, folder);
        return new Entry.Readable(
                new Capture(url, type.get(), bytes, null, stated),
                new Filing(input, SourceKind.POLICY, caseSlug, of, day, null));
    }

    private static Optional<LocalDate> day(String path) {
        Matcher date = DATE.matcher(path);
        LocalDate last = null;
        while (date.find()) {
            try {
                last = LocalDate.parse(date.group(1));
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * The name of the file without date and ending; where nothing is left, that of its folder, and in the imported folder
     * itself {@code otherwise}.
     */
    private static String titleOf(String path, String otherwise) {
        String[] parts = path.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            String name = words(i == parts.length - 1 ? parts[i].replaceFirst("\\.[^.]+$", "") : parts[i]);
            if (!name.isEmpty()) return name;
        }
        return otherwise;
    }

    /** What the newest of the files in {@code folder} that only dates name is headed by; the folder's name where nothing is. */
    private static String titleOfNameless(List<Path> files, Path folder) throws IOException {
        List<Path> newestFirst = files.stream()
                .filter(file -> folder.relativize(file).getNameCount() == 1)
                .filter(file -> titleOf(file.getFileName().toString(), "").isEmpty())
                .sorted(Comparator.comparing((Path file) ->
                                day(file.getFileName().toString()).orElse(LocalDate.MIN))
                        .reversed())
                .toList();
        for (Path file : newestFirst) {
            Optional<String> heading = heading(file);
            if (heading.isPresent()) return heading.get();
        }
        return words(folder.toAbsolutePath().normalize().getFileName().toString());
    }

    private static Optional<String> heading(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<MediaType> type = MediaTypeSniffer.sniff(file.toString(), bytes);
        if (type.isEmpty()) return Optional.empty();
        try {
            Capture capture = new Capture(file.toUri().toString(), type.get(), bytes, null, Stated.NOTHING);
            return Optional.ofNullable(new CaptureReader().extract(capture).title())
                    .filter(title -> TITLE.matcher(title).matches());
        } catch (UnreadableCapture unreadable) {
            return Optional.empty();
        }
    }

    private static String serviceOf(String path, Path folder) {
        String[] parts = path.split("/");
        String last = parts[parts.length - 1].replaceFirst("\\.[^.]+$", "");
        int above = words(last).isEmpty() ? 3 : 2;
        if (parts.length >= above) return words(parts[parts.length - above]);
        return words(folder.toAbsolutePath().normalize().getFileName().toString());
    }

    private static String words(String name) {
        return DATE.matcher(name)
                .replaceAll("")
                .replaceAll("[_@]+", " ")
                .replaceAll("^[\\s-]+|[\\s-]+$", "")
                .strip();
    }
}
