package caseclerk.adapters.discord;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Looks whether Discord takes a token, without connecting. */
public final class AccountCheck {
    private static final String DISCORD = "https://discord.com/api/v10/";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Flags of an application that may see the words of messages, in full or while it is in few servers. */
    private static final int SEES_CONTENT = 1 << 18 | 1 << 19;

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
        Request request = new Request.Builder()
                .url(base + "applications/@me")
                .header("Authorization", "Bot " + account.token())
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() == 401)
                return new Finding(false, "does not take the token; copy it again into DISCORD_TOKEN");
            if (!response.isSuccessful())
                return new Finding(false, "answers with status " + response.code() + "; try again later");
            DataObject application = DataObject.fromJson(response.body().string());
            boolean content = (application.getLong("flags", 0) & SEES_CONTENT) != 0;
            return new Finding(
                    true,
                    "takes the token of " + Escaped.line(application.getString("name", "the bot"))
                            + (content
                                    ? ", watched channels can be read"
                                    : ", no Message Content Intent: channels cannot be watched"));
        } catch (IOException | RuntimeException e) {
            return new Finding(false, "cannot be reached at " + base + "; check the network and CASECLERK_DISCORD_API");
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
