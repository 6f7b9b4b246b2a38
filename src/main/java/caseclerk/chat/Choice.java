package caseclerk.chat;

/**
 * Something that a person may do next; a channel shows it as a button or as a command to type.
 *
 * @param label what it does, in a few words
 * @param command the command that does it, beginning with a slash
 */
public record Choice(String label, String command) {}
