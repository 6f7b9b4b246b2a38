package caseclerk.chat;

/**
 * What a command is good for.
 *
 * @param name as typed after the slash
 * @param usage the whole command with its arguments
 * @param summary what it does, one line
 */
public record CommandHelp(String name, String usage, String summary) {}
