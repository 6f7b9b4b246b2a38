package caseclerk.architecture.planted.grounding;

import caseclerk.architecture.planted.adapters.storage.Store;

/** Planted: a room that knows an adapter. */
public record Claims(Store store) {}
