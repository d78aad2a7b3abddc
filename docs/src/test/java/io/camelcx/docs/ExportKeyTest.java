// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.ExportKey;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.test.LogCapture;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of exports in the forms in which Camel Main and YAML refer to its key store. */
class ExportKeyTest {

    private static final String PASSWORD = "store-4711";

    @TempDir
    Path folder;

    private final Main main = new Main();
    private final LogCapture log = LogCapture.open(Level.INFO, "org.apache.camel", "io.camelcx");
    private Path store;

    @BeforeEach
    void make() throws Exception {
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

    @AfterEach
    void stop() {
        main.stop();
        log.close();
    }

    @Test
    void propertiesReferToTheKeyStoreAsABean() throws Exception {
        start("""
                camel.beans.exportKeys = #class:org.apache.camel.support.jsse.KeyStoreParameters
                camel.beans.exportKeys.resource = file:%s
                camel.beans.exportKeys.password = {{export.password}}
                camel.beans.genesys = #class:io.camelcx.genesys.GenesysConnection
                camel.beans.genesys.baseUrl = http://localhost:1
                camel.beans.genesys.apiKey = key
                camel.beans.genesys.keyStoreParameters = #bean:exportKeys
                camel.beans.genesys.keyPassword = {{export.password}}
                """.formatted(store), "");
        assertThatTheKeyIsThere();
    }

    @Test
    void yamlRefersToTheKeyStoreAsABean() throws Exception {
        start("", """
                - beans:
                    - name: exportKeys
                      type: org.apache.camel.support.jsse.KeyStoreParameters
                      properties:
                        resource: "file:%s"
                        password: "{{export.password}}"
                    - name: genesys
                      type: io.camelcx.genesys.GenesysConnection
                      properties:
                        baseUrl: "http://localhost:1"
                        apiKey: "key"
                        keyStoreParameters: "#bean:exportKeys"
                """.formatted(store));
        assertThatTheKeyIsThere();
    }

    private void start(String properties, String yaml) throws Exception {
        Path file = Files.writeString(
                folder.resolve("application.properties"), properties + "export.password = " + PASSWORD + "\n");
        Files.writeString(folder.resolve("beans.yaml"), yaml);
        main.setPropertyPlaceholderLocations("file:" + file);
        if (!yaml.isEmpty()) {
            main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + folder + "/*.yaml");
        }
        main.start();
    }

    private void assertThatTheKeyIsThere() {
        GenesysConnection connection = main.getCamelContext().getRegistry().findSingleByType(GenesysConnection.class);
        connection.start();
        assertThat(connection.api().exportKeysFor("genesys-udm").keys())
                .extracting(ExportKey::description)
                .singleElement()
                .asString()
                .contains("CN=exports");
        assertThat(log.lines()).isNotEmpty();
        assertThat(String.join("\n", log.lines())).doesNotContain(PASSWORD);
    }
}
