// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.ServerTls;
import java.nio.file.Path;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** REST calls and polls trust what the connection's sslContextParameters trust, and nothing else. */
class TlsTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState&reconnectMaxDelay=500ms";

    @TempDir
    Path folder;

    @Test
    void aServerWithATrustedCertificateIsCalled() throws Exception {
        ServerTls certificate = ServerTls.selfSigned(folder.resolve("localhost.p12"));
        try (TestBed bed = bed(certificate)) {
            TestBed.connection(bed).getHttp().setSslContextParameters(trust(certificate));
            bed.route("agents", ROUTE).start();
            await().until(() -> bed.all("initial").size() == 1);
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 8);
            await().untilAsserted(() -> assertThat(bed.updates("agent1")).containsExactly(8));
        }
    }

    @Test
    void theContextsTlsSettingsAreUsedIfTheConnectionEnablesThem() throws Exception {
        ServerTls certificate = ServerTls.selfSigned(folder.resolve("localhost.p12"));
        try (TestBed bed = bed(certificate)) {
            TestBed.connection(bed).getHttp().setUseGlobalSslContextParameters(true);
            bed.context().setSSLContextParameters(trust(certificate));
            bed.route("agents", ROUTE).start();
            await().until(() -> bed.all("initial").size() == 1);
        }
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedGetsNoCredentials() throws Exception {
        try (TestBed bed = bed(ServerTls.selfSigned(folder.resolve("localhost.p12")))) {
            bed.route("agents", ROUTE).start();
            GenesysStatsEndpoint endpoint =
                    (GenesysStatsEndpoint) bed.context().getRoutes().get(0).getEndpoint();
            await().untilAsserted(() -> assertThat(endpoint.getSessionReason()).contains("PKIX path building failed"));
            assertThat(bed.journal().requests()).isEmpty();
        }
    }

    private static TestBed bed(ServerTls certificate) {
        return TestBed.of(settings -> settings.withLive(false).withTls(certificate));
    }

    private static SSLContextParameters trust(ServerTls certificate) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + certificate.keyStore());
        store.setPassword(certificate.password());
        TrustManagersParameters managers = new TrustManagersParameters();
        managers.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(managers);
        return parameters;
    }
}
