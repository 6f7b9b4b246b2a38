package caseclerk.adapters.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which machines a posted link may reach: public ones, on the ports of the web, and what the settings open besides. The
 * closed blocks are those of the IANA special-purpose address registries, with the link-local and translated ways
 * (6to4, Teredo, NAT64) to reach private IPv4.
 */
public final class AddressPolicy {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final List<AddressBlock> CLOSED = blocks(
            "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,168.63.129.16/32,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,"
                    + "192.0.2.0/24,192.31.196.0/24,192.52.193.0/24,192.88.99.0/24,192.168.0.0/16,192.175.48.0/24,"
                    + "198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,"
                    + "2001::/23,2001:db8::/32,2002::/16,2620:4f:8000::/48,3fff::/20");
    private static final AddressBlock GLOBAL = AddressBlock.parse("2000::/3");

    private final List<AddressBlock> opened;

    private AddressPolicy(List<AddressBlock> opened) {
        this.opened = opened;
    }

    /**
     * The policy that also opens the blocks in {@code setting}.
     *
     * @param setting CIDR blocks, separated by commas; blank for none
     * @throws IllegalArgumentException naming the first that is none
     */
    public static AddressPolicy opening(String setting) {
        return new AddressPolicy(blocks(setting));
    }

    private static List<AddressBlock> blocks(String written) {
        List<AddressBlock> blocks = new ArrayList<>();
        for (String block : written.split(",")) if (!block.isBlank()) blocks.add(AddressBlock.parse(block));
        return List.copyOf(blocks);
    }

    /** Whether a link may reach {@code port} of {@code address}. */
    boolean allows(InetAddress address, int port) {
        if (opened.stream().anyMatch(block -> block.holds(address))) return true;
        return PORTS.contains(port) && isPublic(address);
    }

    /** Whether a link may reach {@code address} at any port. */
    boolean allows(InetAddress address) {
        return isPublic(address) || opened.stream().anyMatch(block -> block.holds(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address && !GLOBAL.holds(address)) return false;
        return CLOSED.stream().noneMatch(block -> block.holds(address));
    }
}
