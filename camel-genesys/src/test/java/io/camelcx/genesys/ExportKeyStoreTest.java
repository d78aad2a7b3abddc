// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.udm.export.TestKeys;
import io.camelcx.test.ThreadPools;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of exports, from settings to the API. */
class ExportKeyStoreTest {

    private static final String PASSWORD = "store-4711";
    private static final ExportKey CURRENT = TestKeys.FIRST;
    private static final ExportKey EARLIER = TestKeys.SECOND;

    @TempDir
    Path folder;

    private final CamelContext context = new DefaultCamelContext();
    private final GenesysConnection connection = DemoConnection.to(URI.create("http://localhost:1"));

    @BeforeEach
    void start() {
        connection.setCamelContext(context);
        context.start();
    }

    @AfterEach
    void stop() {
        connection.stop();
        context.stop();
    }

    @Test
    void aConnectionWithoutAKeyStoreHasNoKey() {
        connection.start();
        assertThat(connection.api().exportKeys()).isEmpty();
        assertThatThrownBy(() -> connection.api().exportKeysFor("genesys-udm"))
                .hasMessageContainingAll("keyStoreParameters is missing", "genesys-udm");
    }

    @Test
    void aKeyStoreWithABlankResourceIsNone() {
        KeyStoreParameters parameters = new KeyStoreParameters();
        parameters.setResource("{{export.keyStore:}}");
        connection.setKeyStoreParameters(parameters);
        connection.start();

        assertThat(connection.api().exportKeys()).isEmpty();
    }

    @Test
    void theOnlyKeyNeedsNoAlias() throws Exception {
        keyStore(PASSWORD, store -> put(store, "current", CURRENT, PASSWORD));
        connection.start();
        assertThat(connection.api().exportKeysFor("genesys-udm").keys()).containsExactly(CURRENT);
    }

    @Test
    void allKeysAreUsedWithoutAnAlias() throws Exception {
        keyStore(PASSWORD, store -> {
            put(store, "current", CURRENT, PASSWORD);
            put(store, "earlier", EARLIER, PASSWORD);
            trust(store, "other", EARLIER);
        });
        connection.start();
        assertThat(connection.api().exportKeys().orElseThrow().keys()).containsExactlyInAnyOrder(CURRENT, EARLIER);
    }

    @Test
    void anAliasSelectsOneKey() throws Exception {
        keyStore(PASSWORD, store -> {
            put(store, "current", CURRENT, PASSWORD);
            put(store, "earlier", EARLIER, PASSWORD);
        });
        connection.setKeyAlias("earlier");
        connection.start();
        assertThat(connection.api().exportKeys().orElseThrow().keys()).containsExactly(EARLIER);
    }

    @Test
    void aKeyMayHaveAPasswordOfItsOwn() throws Exception {
        keyStore("JKS", PASSWORD, store -> put(store, "current", CURRENT, "key-4711"));
        connection.setKeyPassword("key-4711");
        connection.start();
        assertThat(connection.api().exportKeys()).isPresent();
    }

    @Test
    void passwordsMayBePlaceholders() throws Exception {
        context.getPropertiesComponent().addInitialProperty("export.password", PASSWORD);
        keyStore(PASSWORD, store -> put(store, "current", CURRENT, PASSWORD)).setPassword("{{export.password}}");
        connection.start();
        assertThat(connection.api().exportKeys()).isPresent();
    }

    @Test
    void errorsNameTheSettingAndNoSecret() throws Exception {
        connection.setKeyPassword("key-4711");
        assertThatStartFails("keyStoreParameters is missing", "keyPassword");

        connection.setKeyPassword("");
        connection.setKeyAlias("current");
        assertThatStartFails("keyStoreParameters is missing", "keyAlias");

        keyStore("JKS", PASSWORD, store -> put(store, "current", CURRENT, "key-4711"));
        assertThatStartFails("keyPassword does not open the private key current");

        connection.setKeyAlias("other");
        assertThatStartFails("keyAlias names no private key: other", "has: current");

        connection.setKeyAlias("");
        keyStore(PASSWORD, store -> put(store, "current", CURRENT, PASSWORD)).setPassword("wrong-4711");
        assertThatStartFails("keyStoreParameters cannot be read", "password was incorrect");

        keyStore(PASSWORD, store -> put(store, "current", CURRENT, PASSWORD)).setResource("file:/none/export.p12");
        assertThatStartFails("keyStoreParameters cannot be read", "/none/export.p12");

        keyStore(PASSWORD, store -> trust(store, "other", EARLIER));
        assertThatStartFails("keyStoreParameters has no private key");

        keyStore(
                PASSWORD,
                store -> put(store, "mixed", new ExportKey(CURRENT.privateKey(), EARLIER.certificate()), PASSWORD));
        assertThatStartFails("not that of its certificate: mixed");

        keyStore(PASSWORD, store -> put(store, "curve", TestKeys.ellipticCurve(), PASSWORD));
        assertThatStartFails("must have RSA keys", "curve");

        keyStore(PASSWORD, store -> secret(store, "secret"));
        assertThatStartFails("keyStoreParameters has no private key");
    }

    @Test
    void noDescriptionContainsAKey() throws Exception {
        keyStore(PASSWORD, store -> put(store, "current", CURRENT, PASSWORD));
        connection.start();
        assertThat(connection.api().exportKeys().orElseThrow())
                .hasToString("ExportKeys[issuer CN=First, serial number "
                        + CURRENT.certificate().getSerialNumber().toString(16) + "]");
        assertThat(CURRENT).hasToString("ExportKey[" + CURRENT.description() + "]");
    }

    @Test
    void aStartThatFailsLeavesNoThreadPool() {
        ThreadPools pools = ThreadPools.of(context);
        connection.setKeyAlias("current");
        assertThatThrownBy(connection::start).hasMessageContaining("keyAlias");
        assertThat(pools.left()).isEmpty();
    }

    private void assertThatStartFails(String... parts) {
        assertThatThrownBy(connection::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Genesys connection: ")
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("4711");
        connection.stop();
    }

    private KeyStoreParameters keyStore(String password, Consumer<KeyStore> content) throws Exception {
        return keyStore("PKCS12", password, content);
    }

    private KeyStoreParameters keyStore(String type, String password, Consumer<KeyStore> content) throws Exception {
        Path file = folder.resolve("keys");
        TestKeys.store(file, type, password, content::accept);
        KeyStoreParameters parameters = new KeyStoreParameters();
        parameters.setResource("file:" + file);
        parameters.setType(type);
        parameters.setPassword(password);
        connection.setKeyStoreParameters(parameters);
        return parameters;
    }

    private static void put(KeyStore store, String alias, ExportKey key, String password) {
        TestKeys.put(store, alias, key, password);
    }

    private static void trust(KeyStore store, String alias, ExportKey key) {
        TestKeys.set(() -> store.setCertificateEntry(alias, key.certificate()));
    }

    private static void secret(KeyStore store, String alias) {
        KeyStore.SecretKeyEntry entry = new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES"));
        TestKeys.set(() -> store.setEntry(alias, entry, new KeyStore.PasswordProtection(PASSWORD.toCharArray())));
    }
}
