// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.genesys.udm.UdmApi;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says. */
class GenesysUdmPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-udm.md");
    private static final String PASSWORD = "store-4711";

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void makeKeyStore() throws Exception {
        store = folder.resolve("export.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "export",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=exports",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private byte[] certificate() throws Exception {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray())
                .getCertificate("export")
                .getEncoded();
    }

    @Test
    void theYamlRouteDeliversTheRecordsOfFinishedExports() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("export.keyStore", "file:" + store)
                .property("export.password", PASSWORD)
                .property("export.state", folder.resolve("processed").toString())
                .property("export.delay", "50")
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            UdmApi udm = run.simulator().genesys().udm();
            udm.uploadCertificate("export.cer", certificate());
            udm.finishExport(udm.startExport("Night").id());

            Exchange record = run.next("seda:contacts");

            assertThat(record.getMessage().getBody(Map.class)).containsKey("id");
        }
    }

    @Test
    void theJavaRouteExportsOnRequest() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"))
                .property("export.pollDelay", "20ms")
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start()) {
            run.simulator().genesys().udm().uploadCertificate("export.cer", certificate());

            run.context().createProducerTemplate().sendBody("direct:export", "2026-11-27");

            assertThat(run.next("seda:exported").getMessage().getBody(byte[].class))
                    .isNotEmpty();
            assertThat(run.simulator().genesys().udm().jobs()).hasSize(1);
        }
    }
}
