package caseclerk.architecture.planted.chat;

/** Planted: a name that says nothing. */
public final class TalkManager {}
