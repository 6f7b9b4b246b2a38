package caseclerk.architecture.planted.cases;

import caseclerk.architecture.planted.chat.Talk;

/** Planted: a noun that knows the front desk, and so closes a ring of rooms. */
public record Noun(Talk talk) {}
