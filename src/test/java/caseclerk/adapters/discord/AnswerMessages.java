package caseclerk.adapters.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import caseclerk.answering.Answer;
import caseclerk.chat.DeepLink;
import caseclerk.chat.Numbered;
import caseclerk.fixtures.discord.Acceptance;
import caseclerk.grounding.Citation;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Reads messages back as Discord shows them, and compares them with the answers they were made from. */
final class AnswerMessages {
    private static final Pattern CLAIM =
            Pattern.compile("• (.*?)((?: \\[\\d+\\](?:\\[\\d+\\])*))( · \\d+ publishers)?");
    private static final Pattern SOURCE = Pattern.compile("\\[(\\d+)\\] (.*)");
    private static final Pattern LINK = Pattern.compile("\\[(?:passage|page)\\]\\(([^()\\s]+)\\)");
    private static final Pattern LIVE = Pattern.compile("[*_~`|<\\[@]");

    private AnswerMessages() {}

    /** Makes {@code number} answers into messages in both forms and reads them back; gives how many messages it were. */
    static int compare(long seed, int number) {
        OddAnswers answers = new OddAnswers(seed);
        int messages = 0;
        for (int i = 0; i < number; i++) {
            Answer answer = answers.next();
            for (boolean embeds : List.of(true, false)) {
                List<MessageCreateData> pages = Pages.of(AnswerView.of(answer, null, null), embeds);
                compare(answer, lines(pages, embeds));
                messages += pages.size();
            }
        }
        return messages;
    }

    private static List<String> lines(List<MessageCreateData> pages, boolean embeds) {
        List<String> lines = new ArrayList<>();
        for (MessageCreateData page : pages) {
            JsonNode body = Acceptance.of(page.toData().toString());
            String text = embeds
                    ? body.path("embeds").path(0).path("description").asText()
                    : body.path("content").asText().replaceFirst("\n-# a-[^\n]*$", "");
            for (String line : text.split("\n"))
                if (line.startsWith("…") && !lines.isEmpty()) {
                    String before = lines.remove(lines.size() - 1);
                    assertTrue(before.endsWith("…"), before);
                    lines.add(before.substring(0, before.length() - 1) + line.substring(1));
                } else lines.add(line);
        }
        return lines;
    }

    private static void compare(Answer answer, List<String> lines) {
        Numbered numbered = Numbered.of(answer);
        List<String> claims = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (String line : lines) {
            Matcher source = SOURCE.matcher(line);
            Matcher claim = CLAIM.matcher(line);
            if (claim.matches()) claims.add(shown(claim.group(1)) + claim.group(2));
            if (!source.matches()) continue;
            int number = Integer.parseInt(source.group(1));
            if (number <= titles.size()) {
                // Each page shows the sources that it cites.
                assertTrue(source.group(2).contains(titles.get(number - 1)), line);
                continue;
            }
            assertEquals(titles.size() + 1, Integer.parseInt(source.group(1)));
            titles.add(source.group(2).startsWith("\u2068") ? source.group(2).substring(1) : source.group(2));
            Matcher link = LINK.matcher(source.group(2));
            links.add(link.find() ? plain(link.group(1)) : "");
            assertFalse(link.find(), line);
            shown(link.replaceAll(""));
        }
        assertEquals(
                numbered.claims().stream()
                        .map(one -> read(one.text()) + " "
                                + numbered.numbers(one).stream()
                                        .map(n -> "[" + n + "]")
                                        .reduce("", String::concat))
                        .toList(),
                claims);
        assertEquals(numbered.citations().stream().map(AnswerMessages::link).toList(), links);
        for (int i = 0; i < titles.size(); i++) {
            String title = read(numbered.citations().get(i).version().title());
            assertTrue(unescaped(titles.get(i)).startsWith(title), titles.get(i) + " is not " + title);
        }
    }

    /** What people read; fails where something in it would be more than text. */
    private static String shown(String escaped) {
        String live = escaped.replaceAll("\\\\.", "");
        assertFalse(LIVE.matcher(live).find(), escaped);
        return unescaped(escaped);
    }

    private static String unescaped(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1").replaceAll("[\u2068\u2069]", "");
    }

    /** A source's text as it is to be read: one line, nothing that cannot be seen. */
    private static String read(String text) {
        StringBuilder read = new StringBuilder();
        text.replaceAll("[\\s\\u00A0\\u2028\\u2029\\u0085]+", " ").codePoints().forEach(code -> {
            boolean unseen = Character.getType(code) == Character.CONTROL
                    || Character.getType(code) == Character.SURROGATE
                    || "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".indexOf(code) >= 0;
            read.appendCodePoint(unseen ? 0xFFFD : code);
        });
        return read.toString().strip();
    }

    /** The address a citation is to lead to, without percent signs; empty where there is none. */
    private static String link(Citation citation) {
        String url = citation.version().url();
        if (!url.startsWith("http")) return "";
        String deep = DeepLink.of(url, read(citation.quote()));
        if (WebLink.encoded(deep).length() <= 1_500) return plain(deep);
        return WebLink.encoded(url).length() <= 1_500 ? plain(url) : "";
    }

    private static String plain(String address) {
        return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
