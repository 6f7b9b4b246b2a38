package caseclerk.adapters.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A CIDR block.
 *
 * @param base its first address, 4 or 16 bytes
 * @param prefix how many bits of it count
 */
record AddressBlock(byte[] base, int prefix) {
    /**
     * The block that {@code written} names ("10.0.0.0/8", "::1/128", or one address).
     *
     * @throws IllegalArgumentException if it names none
     */
    static AddressBlock parse(String written) {
        String[] halves = written.strip().split("/", 2);
        if (!halves[0].matches("[0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*"))
            throw new IllegalArgumentException("“" + written.strip() + "” is no address block such as 10.0.0.0/8");
        try {
            byte[] base = InetAddress.getByName(halves[0]).getAddress();
            int prefix = halves.length == 1 ? base.length * 8 : Integer.parseInt(halves[1]);
            if (prefix < 0 || prefix > base.length * 8) throw new NumberFormatException();
            return new AddressBlock(base, prefix);
        } catch (UnknownHostException | NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "“" + written.strip() + "” is no address block such as 10.0.0.0/8", wrong);
        }
    }

    /** Whether {@code address} lies in it. */
    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != base.length) return false;
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((bytes[bit >> 3] ^ base[bit >> 3]) & mask) != 0) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBlock block && prefix == block.prefix && Arrays.equals(base, block.base);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(base) + prefix;
    }
}
