package caseclerk.adapters.web;

import java.net.UnknownHostException;

/** A name leads to an address that links must not reach, or a connection to one was about to be opened. */
final class AddressRefused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefused(String message) {
        super(message);
    }
}
