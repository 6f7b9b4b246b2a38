package caseclerk.architecture.planted.adapters.storage;

import caseclerk.architecture.planted.adapters.web.Fetch;

/** Planted: an adapter that knows another. */
public record Store(Fetch fetch) {}
