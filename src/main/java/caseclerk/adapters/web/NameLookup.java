package caseclerk.adapters.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks whether names of sites can be looked up, as links need it. */
public final class NameLookup {
    /** Set aside for examples, so that it is always there (RFC 2606). */
    private static final String THERE = "example.com";

    private static final int PATIENCE_SECONDS = 5;

    private NameLookup() {}

    /** Whether it works now; a machine without a network says no within seconds. */
    public static boolean works() {
        return CompletableFuture.supplyAsync(NameLookup::found)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static boolean found() {
        try {
            return InetAddress.getAllByName(THERE).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
