package caseclerk.adapters.discord;

/**
 * A letter in reply.
 *
 * @param aside whether it is for the person alone even where everybody was to see the reply: it says what went wrong
 */
record Said(Letter letter, boolean aside) {}
