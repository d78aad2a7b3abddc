// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpSettingsTest {

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        HttpSettings settings = HttpSettings.defaults();

        assertThat(settings.connectTimeout()).hasSeconds(10);
        assertThat(settings.responseTimeout()).hasSeconds(30);
        assertThat(settings.connectionRequestTimeout()).hasSeconds(30);
        assertThat(settings.soTimeout()).hasSeconds(30);
        assertThat(settings.maxTotalConnections()).isEqualTo(200);
        assertThat(settings.connectionsPerRoute()).isEqualTo(20);
        assertThat(settings.proxy()).isEmpty();
        assertThat(settings.sslContextParameters()).isEmpty();
        assertThat(settings.useGlobalSslContextParameters()).isFalse();
    }

    @Test
    void aBadValueIsRefusedByItsName() {
        HttpSettings.Builder builder = HttpSettings.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.connectTimeout(Duration.ZERO))
                .withMessageStartingWith("connectTimeout must be at least 1 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.connectionsPerRoute(0))
                .withMessage("connectionsPerRoute must be at least 1, but is 0");
    }

    @Test
    void aBadProxyIsRefusedByTheOptionsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.Proxy.of("proxy", 70_000))
                .withMessage("proxyPort must be between 1 and 65535, but is 70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings.Proxy(
                        "proxy", 80, "socks", Optional.empty(), Optional.empty(), Optional.empty()))
                .withMessage("proxyScheme must be http or https, but is socks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpSettings.Proxy(
                        "proxy", 80, "http", Optional.of("user"), Optional.empty(), Optional.empty()))
                .withMessage("proxyUsername and proxyPassword must be set together");
    }

    @Test
    void aProxysTextTellsNoCredentials() {
        HttpSettings.Proxy proxy = new HttpSettings.Proxy(
                "proxy", 80, "http", Optional.of("user"), Optional.of("pass-word"), Optional.empty());

        assertThat(proxy).hasToString("Proxy[http://proxy:80]");
    }

    @Test
    void settingsDoNotChangeWithTheirBuilder() {
        HttpSettings.Builder builder = HttpSettings.builder();
        HttpSettings settings = builder.build();

        builder.connectionsPerRoute(1);

        assertThat(settings.connectionsPerRoute()).isEqualTo(20);
    }
}
