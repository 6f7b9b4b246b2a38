package caseclerk.adapters.discord;

import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** What people write names others by numbers; sources name them by names. */
final class Names {
    /** A mention, or an emoji of a server, that nobody said the name of. */
    private static final String NUMBER = "<(?:@[!&]?|#|a?:\\w+:)\\d+>";

    private Names() {}

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
