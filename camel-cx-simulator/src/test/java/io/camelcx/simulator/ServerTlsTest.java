// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.http.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTlsTest {
    private static final String PING = "/auth/v3/ping";

    @TempDir
    private static Path folder;

    private static ServerTls certificate;
    private static CxSimulator simulator;

    @BeforeAll
    static void start() throws Exception {
        certificate = ServerTls.selfSigned(folder.resolve("localhost.p12"));
        simulator =
                CxSimulator.start(SimulatorSettings.defaults().withLive(false).withTls(certificate));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    private static SimulatorClient client(URI base) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(
                certificate.keyStore().toFile(), certificate.password().toCharArray()));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return SimulatorClient.overTls(base, tls);
    }

    @Test
    void bothPortsServeHttps() throws Exception {
        URI files = simulator.cxone().files().url();

        assertThat(List.of(simulator.baseUrl().getScheme(), files.getScheme())).containsOnly("https");
        assertThat(client(simulator.baseUrl()).get("/").status()).isEqualTo(200);
        assertThat(client(files).get("/unsigned").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void addressesInAnswersAreOfHttpsToo() throws Exception {
        String discovery = client(simulator.baseUrl())
                .get("/.well-known/openid-configuration")
                .body();

        assertThat(discovery).contains("https://localhost:").doesNotContain("http://localhost:");
        assertThat(simulator.cxone().files().signedUrl("localhost", "job-1")).hasScheme("https");
    }

    @Test
    void aClientThatDoesNotTrustTheCertificateIsRefused() {
        assertThatThrownBy(() -> new SimulatorClient(simulator).get(PING))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aConnectionCanBeResetAndTheServerRestarted() throws Exception {
        SimulatorClient client = client(simulator.baseUrl());
        simulator.faults().add(Fault.on("POST", "/gone").times(1).connectionReset());

        assertThatThrownBy(() -> client.post("/gone", "{}"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("Connection reset");
        simulator.restart();

        assertThat(client.get("/gone").status()).isEqualTo(404);
    }

    @Test
    void aKeyStoreThatCannotServeIsRefusedWithItsName() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "no key store");

        assertThatThrownBy(() -> new ServerTls(text, "changeit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text.p12");
        assertThatThrownBy(() -> new ServerTls(certificate.keyStore(), "wrong-one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost.p12")
                .hasMessageNotContaining("wrong-one");
        assertThatThrownBy(() -> ServerTls.selfSigned(certificate.keyStore()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("localhost.p12");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(SimulatorSettings.defaults().withTls(certificate).toString())
                .contains("localhost.p12")
                .doesNotContain("changeit");
    }
}
