package caseclerk.adapters.discord;

import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What people write names others by numbers; sources name them by names. */
final class Names {
    /** Whom the words are said to, before them or after them, which is no part of what is asked. */
    private static final String TO = "(?:@everyone|@here|<@[!&]?\\d+>)";

    /** Before a pause or before what opens as questions do: in "@bruno dismissed whom?" he is asked about. */
    private static final Pattern ADDRESSED = Pattern.compile("^\\s*(?:" + TO + "[\\s,:;]*)*" + TO
            + "(?:\\s*[,:;]\\s*|\\s+(?=(?i:" + Questions.OPENINGS + ")\\b))|(?<=[.?!…])\\s*(?:" + TO + "\\s*)+$");

    /** A mention, or an emoji of a server, that nobody said the name of. */
    private static final String NUMBER = "<(?:@[!&]?|#|a?:\\w+:)\\d+>";

    private Names() {}

    /** A question as it is asked of the sources: without those it is addressed to, with the names of those it mentions. */
    static String asked(String text, Mentions mentions) {
        return in(ADDRESSED.matcher(text).replaceAll(" "), mentions);
    }

    /** {@code text} with the names of those it mentions; what has no name is left out. */
    static String in(String text, Mentions mentions) {
        String named = text.replace("<@!", "<@");
        for (Member one : mentions.getMembers())
            named = named.replace("<@" + one.getId() + ">", one.getEffectiveName());
        for (User one : mentions.getUsers()) named = named.replace("<@" + one.getId() + ">", one.getEffectiveName());
        for (Role one : mentions.getRoles()) named = named.replace(one.getAsMention(), one.getName());
        for (GuildChannel one : mentions.getChannels()) named = named.replace(one.getAsMention(), one.getName());
        return named.replaceAll(NUMBER, " ").strip();
    }
}
