package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static ClientAddress of(String address) {
        return ClientAddress.of(SocketAddress.inetSocketAddress(1, address));
    }

    @Test
    void isTheAddressInTheOldInternet() {
        assertThat(of("192.0.2.1")).isEqualTo(new ClientAddress("192.0.2.1", false));
        assertThat(of("127.0.0.1")).isEqualTo(new ClientAddress("127.0.0.1", true));
        assertThat(of("::ffff:192.0.2.1")).isEqualTo(of("192.0.2.1"));
    }

    @Test
    void isTheNetworkInTheNewOne() {
        assertThat(of("2001:db8:1:2:3:4:5:6")).isEqualTo(of("2001:db8:1:2::1"));
        assertThat(of("2001:db8:1:2::1")).isNotEqualTo(of("2001:db8:1:3::1"));
        assertThat(of("::1").isLocal()).isTrue();
        assertThat(of("2001:db8::1").isLocal()).isFalse();
    }

    @Test
    void aSocketOfTheMachineHasNone() {
        assertThat(ClientAddress.of(SocketAddress.domainSocketAddress("/run/dictum")).isKnown())
                .isFalse();
        assertThat(ClientAddress.of(null).isKnown()).isFalse();
    }
}
