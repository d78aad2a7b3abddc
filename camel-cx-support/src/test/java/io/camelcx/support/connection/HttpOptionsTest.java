// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.junit.jupiter.api.Test;

class HttpOptionsTest {

    private final HttpOptions options = new HttpOptions();

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        HttpComponent component = configured();

        assertThat(component.getConnectTimeout()).isEqualTo(10_000);
        assertThat(component.getResponseTimeout()).isEqualTo(30_000);
        assertThat(component.getConnectionRequestTimeout()).isEqualTo(30_000);
        assertThat(component.getSoTimeout()).isEqualTo(30_000);
        assertThat(component.getMaxTotalConnections()).isEqualTo(200);
        assertThat(component.getConnectionsPerRoute()).isEqualTo(20);
        assertThat(component.getProxyHost()).isNull();
        assertThat(component.getSslContextParameters()).isNull();
        assertThat(component.isUseGlobalSslContextParameters()).isFalse();
        assertThat(options.proxy()).isEmpty();
        assertThat(options.tls(new SimpleCamelContext())).isEmpty();
    }

    @Test
    void everyOptionReachesTheComponent() {
        options.setConnectTimeout(Duration.ofSeconds(1));
        options.setResponseTimeout(Duration.ofSeconds(2));
        options.setMaxTotalConnections(3);
        options.setConnectionsPerRoute(4);
        options.setProxyHost("proxy");
        options.setProxyPort(5);
        options.setProxyUsername("user");
        options.setProxyPassword("pass-word");
        options.setNonProxyHosts("localhost");

        HttpComponent component = configured();

        assertThat(component.getConnectTimeout()).isEqualTo(1_000);
        assertThat(component.getResponseTimeout()).isEqualTo(2_000);
        assertThat(component.getSoTimeout()).isEqualTo(2_000);
        assertThat(component.getMaxTotalConnections()).isEqualTo(3);
        assertThat(component.getConnectionsPerRoute()).isEqualTo(4);
        assertThat(component.getProxyHost()).isEqualTo("proxy");
        assertThat(component.getProxyPort()).isEqualTo(5);
        assertThat(component.getProxyAuthUsername()).isEqualTo("user");
        assertThat(component.getProxyAuthPassword()).isEqualTo("pass-word");
        assertThat(component.getNonProxyHosts()).isEqualTo("localhost");
    }

    @Test
    void aBadValueIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.setConnectTimeout(Duration.ZERO))
                .withMessageStartingWith("connectTimeout must be at least 1 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.setConnectionsPerRoute(0))
                .withMessage("connectionsPerRoute must be at least 1, but is 0");
    }

    @Test
    void aBadProxyIsRefusedByTheOptionsName() {
        options.setProxyHost("proxy");
        options.setProxyPort(70_000);
        assertThatIllegalArgumentException()
                .isThrownBy(this::configured)
                .withMessage("proxyPort must be between 1 and 65535, but is 70000");
        options.setProxyPort(80);
        options.setProxyUsername("user");
        assertThatIllegalArgumentException()
                .isThrownBy(this::configured)
                .withMessage("proxyUsername and proxyPassword must be set together");
    }

    @Test
    void noTextTellsCredentials() {
        options.setProxyHost("proxy");
        options.setProxyPort(80);
        options.setProxyUsername("user");
        options.setProxyPassword("pass-word");

        assertThat(options.proxy()).hasToString("Optional[Proxy[proxy:80]]");
        assertThat(options).hasToString("HttpOptions[proxy proxy]");
    }

    private HttpComponent configured() {
        HttpComponent component = new HttpComponent();
        options.configure(component);
        return component;
    }
}
