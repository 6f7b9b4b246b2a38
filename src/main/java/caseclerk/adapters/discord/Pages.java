package caseclerk.adapters.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Letters cut into messages that Discord takes: at blocks, and within a block only where it alone is too long. */
final class Pages {
    /** An embed's description holds 4,096 characters. */
    static final int EMBED = 4_000;

    /** A message's content holds 2,000 characters; some of them go to the footer. */
    static final int CONTENT = 1_850;

    private static final int BUTTONS_IN_ROW = 5;
    private static final String GOES_ON = "…";
    private static final String REST = "*The rest is in the file below.*";
    private static final Pattern HEADING = Pattern.compile("\\*\\*[^*]+\\*\\*");

    private Pages() {}

    /**
     * The messages of {@code letter}; at least one.
     *
     * @param embeds whether embeds can be seen there; without, plain messages are made
     */
    static List<MessageCreateData> of(Letter letter, boolean embeds) {
        List<MessageCreateData> messages = new ArrayList<>();
        for (String page : CitedPages.of(letter, embeds ? EMBED : CONTENT)) {
            MessageCreateBuilder message = new MessageCreateBuilder();
            if (embeds) message.setEmbeds(embed(page, letter.footer()));
            else
                message.setContent(letter.footer().isEmpty() ? page : page + "\n-# " + letter.footer())
                        .setSuppressEmbeds(true);
            if (messages.isEmpty())
                message.setComponents(rows(letter.buttons())).setFiles(files(letter));
            messages.add(message.build());
        }
        letter.further().forEach(one -> messages.addAll(of(one, embeds)));
        return messages;
    }

    private static List<FileUpload> files(Letter letter) {
        List<FileUpload> files = new ArrayList<>();
        byte[] picture = letter.picture();
        if (picture != null) files.add(FileUpload.fromData(picture, "timeline.png"));
        String text = letter.text();
        if (text != null) files.add(FileUpload.fromData(text.getBytes(StandardCharsets.UTF_8), "whole.txt"));
        return files;
    }

    /** One message that begins {@code letter} and, where that is not all of it, has the whole as a text file. */
    static MessageCreateData single(Letter letter) {
        return single(letter, true);
    }

    /** As above; {@code embeds} as for {@link #of}. */
    static MessageCreateData single(Letter given, boolean embeds) {
        Letter letter = given.together();
        int room = embeds ? EMBED : CONTENT;
        if (CitedPages.of(letter, room).size() == 1) return of(letter, embeds).get(0);
        String begins = CitedPages.of(letter, room - REST.length() - 1).get(0);
        String whole = letter.text() != null ? letter.text() : PlainText.of(letter);
        Letter cut = new Letter(List.of(begins, REST), letter.footer(), letter.buttons())
                .with(letter.picture())
                .withText(whole);
        return of(cut, embeds).get(0);
    }

    private static net.dv8tion.jda.api.entities.MessageEmbed embed(String page, String footer) {
        EmbedBuilder embed = new EmbedBuilder().setDescription(page);
        if (!footer.isEmpty()) embed.setFooter(footer);
        return embed.build();
    }

    static List<ActionRow> rows(List<Button> buttons) {
        List<ActionRow> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += BUTTONS_IN_ROW)
            rows.add(ActionRow.of(buttons.subList(from, Math.min(buttons.size(), from + BUTTONS_IN_ROW))));
        return rows;
    }

    /** As many blocks on a page as fit, one a line; a heading goes with what follows it. */
    static List<String> packed(List<String> blocks, int limit) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (String block : blocks)
            for (String piece : pieces(block, limit)) {
                if (page.length() > 0 && page.length() + 1 + piece.length() > limit) {
                    int heading = page.lastIndexOf("\n") + 1;
                    boolean carried = heading > 0
                            && isHeading(page.substring(heading))
                            && page.length() - heading + 1 + piece.length() <= limit;
                    String above = carried ? page.substring(heading) : "";
                    pages.add(carried ? page.substring(0, heading - 1) : page.toString());
                    page.setLength(0);
                    page.append(above);
                }
                if (page.length() > 0) page.append('\n');
                page.append(piece);
            }
        pages.add(page.toString());
        return pages;
    }

    /** Whether a block says what those that follow are about. */
    static boolean isHeading(String block) {
        return HEADING.matcher(block).matches();
    }

    /** The block alone, or, where it is longer than a page, its parts in order with "…" where they go on. */
    private static List<String> pieces(String block, int limit) {
        List<String> pieces = new ArrayList<>();
        String rest = block;
        while (rest.length() > limit) {
            int end = end(rest, limit - 2 * GOES_ON.length());
            pieces.add(rest.substring(0, end) + GOES_ON);
            rest = GOES_ON + rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where to cut: after a blank, else anywhere but between a backslash and what it escapes or within a character. */
    private static int end(String text, int most) {
        int blank = text.lastIndexOf(' ', most - 1);
        if (blank > most / 2) return blank + 1;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        int backslashes = 0;
        while (backslashes < end && text.charAt(end - 1 - backslashes) == '\\') backslashes++;
        // Of an even number each second one is itself escaped, and the last escapes nothing.
        return end - backslashes % 2;
    }
}
