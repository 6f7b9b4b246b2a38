package caseclerk.adapters.discord;

import caseclerk.adapters.discord.Parties.Party;
import caseclerk.chat.FilingNews;
import caseclerk.chat.Incoming;
import caseclerk.chat.Incoming.FileGiven;
import caseclerk.chat.Incoming.LinkPosted;
import caseclerk.chat.Reply;
import caseclerk.chat.Reply.Filed;
import caseclerk.chat.Right;
import caseclerk.ingestion.FileOutcome;
import caseclerk.ingestion.FileOutcome.Failed;
import caseclerk.ingestion.FileOutcome.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files links that people post or point at. */
final class Links {
    /** More in one message are hardly articles. */
    private static final int MOST = 5;

    /** Below a message all of whose links were filed before. */
    private static final String KNOWN = "🗂️";
    /** Below a message none of whose links could be filed. */
    private static final String FAILED = "⚠️";

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>|\"]+");
    private final Desk desk;
    private final ReplyView view;

    Links(Desk desk, ReplyView view) {
        this.desk = desk;
        this.view = view;
    }

    /** The addresses in a message, each once; punctuation behind them is not theirs. */
    static List<String> in(String text) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find() && links.size() < MOST) {
            String address = link.group().replaceAll("[.,;:!?*_~'`\\]]+$", "");
            while (address.endsWith(")") && count(address, ')') > count(address, '('))
                address = address.substring(0, address.length() - 1);
            if (!links.contains(address)) links.add(address);
        }
        return links;
    }

    /** What else a message says. */
    static String without(String text) {
        return LINK.matcher(text).replaceAll(" ");
    }

    private static long count(String text, char which) {
        return text.chars().filter(c -> c == which).count();
    }

    /**
     * Files them and gives a receipt of each; what could not be filed at all is for the person alone.
     *
     * @param slug the case to file them under; null to find one
     */
    Said file(Party party, List<String> links, @Nullable String slug, String trigger, long since) {
        if (links.isEmpty())
            return new Said(
                    Letter.line(
                            "There is no link in that; give one that begins with https, or attach a file with /file."),
                    true);
        return said(filed(posted(party, links, slug), trigger, since));
    }

    /** Files what was attached; see above. */
    Said file(Party party, Attached attached, @Nullable String slug, String trigger, long since) {
        if (!attached.refusal().isEmpty()) return new Said(Letter.line(Escaped.of(attached.refusal())), true);
        FileGiven given = new FileGiven(
                party.workspace(), party.channel(), party.speaker(), attached.name(), attached.bytes(), slug);
        return said(filed(List.of(given), trigger, since));
    }

    private Said said(Reply reply) {
        boolean none = !(reply instanceof Filed filed)
                || filed.outcomes().stream().allMatch(one -> one instanceof Failed || one instanceof Rejected);
        return new Said(view.of(reply), none);
    }

    private static List<Incoming> posted(Party party, List<String> links, @Nullable String slug) {
        return links.stream()
                .<Incoming>map(link -> new LinkPosted(party.workspace(), party.channel(), party.speaker(), link, slug))
                .toList();
    }

    private Reply filed(List<Incoming> brought, String trigger, long since) {
        List<FileOutcome> outcomes = new ArrayList<>();
        List<FilingNews> news = new ArrayList<>();
        for (Incoming one : brought) {
            Reply reply = desk.answer(one, trigger, since);
            if (!(reply instanceof Filed filed)) return reply;
            outcomes.addAll(filed.outcomes());
            news.addAll(filed.news());
        }
        return new Filed(outcomes, news);
    }

    /**
     * What becomes of links that nobody called for to be filed.
     *
     * @param receipts of those that are filed
     * @param sign to put below the message where there is no receipt; null for none
     */
    record Noticed(List<Letter> receipts, @Nullable String sign) {}

    /**
     * Files what somebody may file who posts it in a watched channel. Of what is not filed, or was before, nothing is
     * said, since nobody asked and everybody would read it; /status tells of it.
     */
    Noticed notice(Party party, List<String> links, String trigger, long since) {
        if (!party.speaker().rights().contains(Right.FILE)) return new Noticed(List.of(), null);
        if (!(filed(posted(party, links, null), trigger, since) instanceof Filed filed))
            return new Noticed(List.of(), FAILED);
        boolean known = filed.outcomes().stream().anyMatch(one -> one.version() != null);
        return new Noticed(FilingView.receipts(filed), known ? KNOWN : FAILED);
    }
}
