package org.watchdog.platform.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whence somebody comes: an IPv4 address, or the first 64 bits of an IPv6 one (the rest is his to choose). */
public record Network(String value) {

    /** @param address as the container tells it, a literal; anything else stands for itself */
    public static Network of(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return new Network(address);
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)))
                    : new Network(parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new Network(address);
        }
    }
}
