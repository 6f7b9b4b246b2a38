package caseclerk.chat;

import java.time.Instant;

/**
 * Somebody put their name to an answer.
 *
 * @param answerId which
 * @param name who, as people know them
 * @param at when
 */
public record Endorsement(String answerId, String name, Instant at) {}
