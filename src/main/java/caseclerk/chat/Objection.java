package caseclerk.chat;

import java.time.Instant;

/**
 * Somebody finds an answer wrong.
 *
 * @param words what is wrong; empty when they did not say
 * @param at when they said so
 */
public record Objection(String words, Instant at) {}
