// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;

/**
 * The settings for the keys that decrypt exports.
 *
 * @param parameters  the key store; empty if the connection has none
 * @param keyPassword the password of the keys; by default that of the key store
 * @param keyAlias    the only key that is used; by default all private keys
 */
record ExportKeyStore(
        Optional<KeyStoreParameters> parameters, Optional<String> keyPassword, Optional<String> keyAlias) {

    private static final String STORE = "keyStoreParameters";

    /**
     * Reads the keys; empty without a key store, or if its resource is blank.
     *
     * @throws IllegalArgumentException if they cannot be read; names the setting
     */
    Optional<ExportKeys> load(CamelContext context) {
        if (parameters.filter(each -> isGiven(context, each)).isEmpty()) {
            refuseAlone("keyPassword", keyPassword);
            refuseAlone("keyAlias", keyAlias);
            return Optional.empty();
        }
        KeyStore store = open(context, parameters.get());
        try {
            List<ExportKey> keys = new ArrayList<>();
            for (String alias : aliases(store)) {
                keys.add(key(store, alias, password(context, parameters.get())));
            }
            return Optional.of(new ExportKeys(keys));
        } catch (GeneralSecurityException unusable) {
            throw invalid(STORE, "cannot be read: " + unusable.getMessage(), unusable);
        }
    }

    /** A blank resource is that of an optional setting. Without a resource the store may be a hardware token, or one of the application. */
    private static boolean isGiven(CamelContext context, KeyStoreParameters parameters) {
        return parameters.getResource() == null
                || !context.resolvePropertyPlaceholders(parameters.getResource())
                        .isBlank();
    }

    private static void refuseAlone(String setting, Optional<String> value) {
        if (value.isPresent()) {
            throw new IllegalArgumentException(
                    "Genesys connection: " + STORE + " is missing; it is required with " + setting);
        }
    }

    private static KeyStore open(CamelContext context, KeyStoreParameters parameters) {
        if (parameters.getCamelContext() == null) {
            parameters.setCamelContext(context);
        }
        try {
            return parameters.createKeyStore();
        } catch (GeneralSecurityException | IOException unreadable) {
            throw invalid(STORE, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private char[] password(CamelContext context, KeyStoreParameters parameters) {
        return keyPassword
                .or(() -> Optional.ofNullable(parameters.getPassword()).map(context::resolvePropertyPlaceholders))
                .map(String::toCharArray)
                .orElse(null);
    }

    private List<String> aliases(KeyStore store) throws GeneralSecurityException {
        List<String> all = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                all.add(alias);
            }
        }
        if (keyAlias.isPresent()) {
            if (!store.containsAlias(keyAlias.get())
                    || !store.entryInstanceOf(keyAlias.get(), KeyStore.PrivateKeyEntry.class)) {
                throw invalid(
                        "keyAlias", "names no private key: " + keyAlias.get() + "; " + STORE + " has: " + shown(all));
            }
            return List.of(keyAlias.get());
        }
        if (all.isEmpty()) {
            throw invalid(STORE, "has no private key");
        }
        return all;
    }

    private static String shown(List<String> aliases) {
        return aliases.isEmpty() ? "none" : String.join(", ", aliases);
    }

    private static ExportKey key(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Key key;
        try {
            key = store.getKey(alias, password);
        } catch (UnrecoverableKeyException wrongPassword) {
            throw invalid("keyPassword", "does not open the private key " + alias, wrongPassword);
        }
        if (!(store.getCertificate(alias) instanceof X509Certificate certificate)
                || !(key instanceof PrivateKey privateKey)
                || !key.getAlgorithm().equals("RSA")
                || !(certificate.getPublicKey() instanceof RSAKey publicKey)) {
            throw invalid(STORE, "must have RSA keys with an X.509 certificate, which " + alias + " is not");
        }
        // The key of a hardware token may not show its numbers.
        if (privateKey instanceof RSAKey shown && !shown.getModulus().equals(publicKey.getModulus())) {
            throw invalid(STORE, "has a private key that is not that of its certificate: " + alias);
        }
        return new ExportKey(privateKey, certificate);
    }

    private static IllegalArgumentException invalid(String setting, String problem) {
        return invalid(setting, problem, null);
    }

    private static IllegalArgumentException invalid(String setting, String problem, Exception cause) {
        return new IllegalArgumentException("Genesys connection: " + setting + " " + problem, cause);
    }

    /** Neither the store's settings nor the password. */
    @Override
    public String toString() {
        return "ExportKeyStore[" + keyAlias.orElse("all keys") + "]";
    }
}
