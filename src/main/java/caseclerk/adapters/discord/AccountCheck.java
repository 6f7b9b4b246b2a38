package caseclerk.adapters.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Looks whether Discord takes a token and what the bot may do in its servers, without connecting. */
public final class AccountCheck {
    private static final String DISCORD = "https://discord.com/api/v10/";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Flags of an application that may see the words of messages, in full or while it is in few servers. */
    private static final int SEES_CONTENT = 1 << 18 | 1 << 19;

    /** What answers, receipts and digests need; channels may still take some of it away. */
    private static final Set<Permission> NEEDED = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY);

    /** So many servers are told by name. */
    private static final int NAMED = 3;

    private AccountCheck() {}

    /**
     * What was found.
     *
     * @param fine whether the bot can run
     * @param words what was found, and what to do when it is not fine
     */
    public record Finding(boolean fine, String words) {}

    /** Asks who the token belongs to, and what it may. */
    public static Finding of(DiscordBot.Account account) {
        String base = account.api().isBlank() ? DISCORD : account.api().replaceFirst("/*$", "/");
        OkHttpClient client = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        try (Response response = asked(client, base + "applications/@me", account);
                Response servers = asked(client, base + "users/@me/guilds", account)) {
            if (response.code() == 401)
                return new Finding(false, "does not take the token; copy it again into DISCORD_TOKEN");
            if (!response.isSuccessful() || !servers.isSuccessful())
                return new Finding(
                        false,
                        "answers with status " + (response.isSuccessful() ? servers : response).code()
                                + "; try again later");
            DataObject application = DataObject.fromJson(response.body().string());
            boolean content = (application.getLong("flags", 0) & SEES_CONTENT) != 0;
            List<DataObject> guilds = DataArray.fromJson(servers.body().string()).stream(DataArray::getObject)
                    .toList();
            List<String> lacking =
                    guilds.stream().flatMap(AccountCheck::lacking).toList();
            String told = "takes the token of " + Escaped.line(application.getString("name", "the bot"))
                    + (content
                            ? ", watched channels can be read"
                            : ", no Message Content Intent: channels cannot be watched")
                    + "; in " + guilds.size() + " servers";
            if (lacking.isEmpty()) return new Finding(true, told);
            return new Finding(
                    false,
                    told + ", but " + lacking.stream().limit(NAMED).collect(Collectors.joining("; "))
                            + (lacking.size() > NAMED ? "; and in " + (lacking.size() - NAMED) + " more" : "")
                            + "; give its role that there");
        } catch (IOException | RuntimeException e) {
            return new Finding(false, "cannot be reached at " + base + "; check the network and CASECLERK_DISCORD_API");
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static Response asked(OkHttpClient client, String address, DiscordBot.Account account) throws IOException {
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bot " + account.token())
                .build();
        return client.newCall(request).execute();
    }

    private static Stream<String> lacking(DataObject guild) {
        Set<Permission> given = Permission.getPermissions(Long.parseLong(guild.getString("permissions", "0")));
        if (given.contains(Permission.ADMINISTRATOR) || given.containsAll(NEEDED)) return Stream.empty();
        return Stream.of("in “" + Escaped.line(guild.getString("name", "?")) + "” it may not "
                + NEEDED.stream()
                        .filter(permission -> !given.contains(permission))
                        .map(Permission::getName)
                        .collect(Collectors.joining(", ")));
    }
}
