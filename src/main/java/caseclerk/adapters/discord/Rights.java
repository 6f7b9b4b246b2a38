package caseclerk.adapters.discord;

import caseclerk.chat.HouseRules;
import caseclerk.chat.Right;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;

/** What a member may do: what the server chose, else what Discord's own permissions suggest. */
final class Rights {
    private Rights() {}

    /** The rights of {@code member}; who manages the server has all. */
    static Set<Right> of(Member member, Map<Right, Set<String>> chosen) {
        if (member.hasPermission(Permission.MANAGE_SERVER)) return EnumSet.allOf(Right.class);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) if (has(member, right, chosen.get(right))) rights.add(right);
        return rights;
    }

    private static boolean has(Member member, Right right, @org.jspecify.annotations.Nullable Set<String> roles) {
        if (roles != null)
            return roles.contains(HouseRules.EVERYBODY)
                    || roles.contains(member.getGuild().getId())
                    || member.getUnsortedRoles().stream().anyMatch(role -> roles.contains(role.getId()));
        return switch (right) {
            case FILE -> true;
            case MANAGE, ENDORSE, MODERATE -> member.hasPermission(Permission.MESSAGE_MANAGE);
            case REMOVE, SETTINGS -> false;
        };
    }

    /** Who has the right as long as nothing is chosen, in words. */
    static String preset(Right right) {
        return switch (right) {
            case FILE -> "everybody";
            case MANAGE, ENDORSE, MODERATE -> "people who manage messages";
            case REMOVE, SETTINGS -> "people who manage the server";
        };
    }
}
