package dev.dictum.graphql;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the network tells: an IPv4 address, or the first half of an IPv6 one, of
 * which whoever has one has all others with that half too.
 *
 * @param name what it is known by; empty when it has none, as a domain socket
 * @param isLocal whether it is one of this machine's own loopback addresses
 */
record ClientAddress(String name, boolean isLocal) {
    private static final int NETWORK = 8;
    private static final ClientAddress UNKNOWN = new ClientAddress("", false);

    /** What the address is known by that a request comes from. */
    static String nameOf(RoutingContext context) {
        return of(context.request().remoteAddress()).name();
    }

    static ClientAddress of(@Nullable SocketAddress remote) {
        if (remote == null || remote.hostAddress() == null) {
            return UNKNOWN;
        }
        try {
            // Digits, so that nobody is asked what the address of a name is.
            InetAddress address = InetAddress.getByName(remote.hostAddress());
            return new ClientAddress(name(address), address.isLoopbackAddress());
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static String name(InetAddress address) throws UnknownHostException {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    }

    boolean isKnown() {
        return !name.isEmpty();
    }
}
