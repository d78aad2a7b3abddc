// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.test.LogCapture;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.main.Main;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Camel Main logs at INFO with which settings it starts. No connection's secret is among what it shows. */
class ConnectionSecretsTest {

    /** Every setting that takes text, told apart by hand: a new one has to be put on one of the sides. */
    enum Connection {
        GENESYS(
                GenesysConnection.class,
                Set.of("apiKey", "clientId", "clientSecret", "password", "keyPassword", "http.proxyPassword"),
                Set.of(
                        "baseUrl",
                        "nexusBaseUrl",
                        "username",
                        "contactCenterId",
                        "keyAlias",
                        "http.proxyHost",
                        "http.proxyUsername",
                        "http.nonProxyHosts")),
        CXONE(
                CxoneConnection.class,
                Set.of("accessKey", "secretKey", "clientId", "clientSecret", "http.proxyPassword"),
                Set.of(
                        "baseUrl",
                        "site",
                        "scope",
                        "discoverTenant",
                        "issuerUrl",
                        "tokenUrl",
                        "refreshUrl",
                        "tenant",
                        "http.proxyHost",
                        "http.proxyUsername",
                        "http.nonProxyHosts")),
        EXPERT(
                ExpertConnection.class,
                Set.of(
                        "apiKey",
                        "secretKey",
                        "token",
                        "authToken",
                        "oauth.clientId",
                        "oauth.clientSecret",
                        "oauth.refreshToken",
                        "oauth.verificationCode",
                        "http.proxyPassword"),
                Set.of(
                        "siteUrl",
                        "user",
                        "oauth.authId",
                        "oauth.redirectUri",
                        "http.proxyHost",
                        "http.proxyUsername",
                        "http.nonProxyHosts")),
        CXCOM(
                CxcomConnection.class,
                Set.of("clientId", "clientSecret", "accessToken", "http.proxyPassword"),
                Set.of(
                        "apiUrl",
                        "dataUrl",
                        "authorizeUrl",
                        "apiVersion",
                        "redirectUri",
                        "http.proxyHost",
                        "http.proxyUsername",
                        "http.nonProxyHosts"));

        private final Class<?> bean;
        private final Set<String> secrets;
        private final Set<String> others;

        Connection(Class<?> bean, Set<String> secrets, Set<String> others) {
            this.bean = bean;
            this.secrets = secrets;
            this.others = others;
        }

        private Stream<String> settings() {
            return Stream.concat(secrets.stream(), others.stream());
        }

        /** What a user may write for a setting, as properties: in the manner of Java, and with dashes. */
        private static String dashed(String setting) {
            return setting.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyTextOfAConnectionIsKnownAsASecretOrNot(Connection connection) {
        assertThat(texts("", connection.bean))
                .containsExactlyInAnyOrderElementsOf(connection.settings().toList());
    }

    @ParameterizedTest
    @EnumSource
    void noSecretOfThePropertiesIsLogged(Connection connection) throws Exception {
        List<String> log = startedWith(connection
                .settings()
                .map(setting -> "camel.beans.x." + setting + " = " + valueOf(setting))
                .collect(Collectors.joining("\n", "camel.beans.x = #class:" + connection.bean.getName() + "\n", "\n")));
        assertThatOnlyNamesAreShown(log, connection, "camel.beans.x.");
    }

    @ParameterizedTest
    @EnumSource
    void norIsOneWrittenWithDashes(Connection connection) throws Exception {
        List<String> log = startedWith(connection
                .settings()
                .map(setting -> "camel.beans.x." + Connection.dashed(setting) + " = " + valueOf(setting))
                .collect(Collectors.joining("\n", "camel.beans.x = #class:" + connection.bean.getName() + "\n", "\n")));
        assertThat(log).anyMatch(line -> line.contains("camel.beans.x."));
        assertThatNoSecretIsIn(log, connection);
    }

    @ParameterizedTest
    @EnumSource
    void norIsOneThatABeanInYamlTakesFromTheProperties(Connection connection) throws Exception {
        Files.writeString(
                folder.resolve("route.yaml"),
                connection
                        .settings()
                        .map(setting -> "        " + setting + ": \"{{x." + setting + "}}\"")
                        .collect(Collectors.joining(
                                "\n",
                                "- beans:\n    - name: x\n      type: " + connection.bean.getName()
                                        + "\n      properties:\n",
                                "\n")));
        List<String> log = startedWith(connection
                .settings()
                .map(setting -> "x." + setting + " = " + valueOf(setting))
                .collect(Collectors.joining("\n")));
        assertThatOnlyNamesAreShown(log, connection, "x.");
    }

    private List<String> startedWith(String properties) throws Exception {
        Path file = Files.writeString(folder.resolve("application.properties"), properties);
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:" + file);
        main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + folder + "/*.yaml");
        try (LogCapture log = LogCapture.open(Level.INFO, "org.apache.camel", "io.camelcx")) {
            main.start();
            main.stop();
            return log.lines();
        }
    }

    private static void assertThatOnlyNamesAreShown(List<String> log, Connection connection, String prefix) {
        connection.secrets.forEach(
                secret -> assertThat(log).anyMatch(line -> line.endsWith(prefix + secret + " = xxxxxx")));
        assertThatNoSecretIsIn(log, connection);
    }

    private static void assertThatNoSecretIsIn(List<String> log, Connection connection) {
        connection.secrets.forEach(secret -> assertThat(log).noneMatch(line -> line.contains(valueOf(secret))));
    }

    /** No other setting's value holds this one. */
    private static String valueOf(String setting) {
        return "<" + setting + "-value>";
    }

    private static Set<String> texts(String prefix, Class<?> bean) {
        Set<String> names = new LinkedHashSet<>();
        for (Method method : bean.getMethods()) {
            String name = method.getName();
            if (name.matches("set[A-Z].*") && method.getParameterTypes()[0] == String.class) {
                names.add(prefix + property(name));
            } else if (name.matches("get[A-Z].*")
                    && method.getReturnType().getName().startsWith("io.camelcx")) {
                names.addAll(texts(prefix + property(name) + ".", method.getReturnType()));
            }
        }
        return names;
    }

    private static String property(String accessor) {
        return Character.toLowerCase(accessor.charAt(3)) + accessor.substring(4);
    }
}
