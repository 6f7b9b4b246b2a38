package caseclerk.chat;

/**
 * One thing that is looked at when somebody asks how the program does.
 *
 * @param name what
 * @param words how it is
 */
public record StatusLine(String name, String words) {}
