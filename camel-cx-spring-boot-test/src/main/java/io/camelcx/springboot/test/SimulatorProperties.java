// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import io.camelcx.simulator.CxSimulator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** The properties that lead an application's connections to a simulator. */
record SimulatorProperties(CxSimulator simulator, ConfigurableEnvironment environment) {

    private static final Pattern BY_NAME = Pattern.compile("(camelcx\\.\\w+)\\.connections\\.[^.]+(?=\\.)");

    private static final Pattern TOKEN = Pattern.compile("(?i)camelcx\\.cxcom\\..*access-?token");
    private static final Pattern REPOSITORY = Pattern.compile("(?i)camelcx\\.cxcom\\..*token-?repository");

    /** Those of each vendor's default connection, and of the connections by name that the application's properties describe. */
    Map<String, Object> all() {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings().forEach((vendor, settings) -> {
            Set<String> byName = connectionsByName(vendor);
            byName.forEach(connection -> put(properties, connection, settings));
            // With one more connection, the application would have another default.
            if (byName.isEmpty() || hasDefault(vendor)) {
                put(properties, vendor, settings);
            }
        });
        return properties;
    }

    private static void put(Map<String, Object> properties, String connection, Map<String, String> settings) {
        properties.put(connection + ".http.proxy-host", "");
        settings.forEach((name, value) -> properties.put(connection + "." + name, value));
    }

    private Map<String, Map<String, String>> settings() {
        String url = simulator.baseUrl().toString();
        return Map.of(
                "camelcx.genesys",
                Map.ofEntries(
                        Map.entry("base-url", url),
                        Map.entry("nexus-base-url", url),
                        Map.entry("api-key", "demo-api-key"),
                        Map.entry("client-id", "demo-client"),
                        Map.entry("client-secret", "demo-secret"),
                        Map.entry("username", ""),
                        Map.entry("password", ""),
                        Map.entry("contact-center-id", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd"),
                        Map.entry("channel-secrets[0123456789]", "demo-channel-secret"),
                        Map.entry("channel-secrets[company.com]", "demo-email-secret"),
                        Map.entry("channel-secrets[interactions]", "demo-interactions-secret")),
                "camelcx.cxone",
                Map.of(
                        "base-url", url,
                        "authentication", "accessKey",
                        "submit-interval", "1ms",
                        "access-key", "demo-access-key",
                        "secret-key", "demo-access-secret"),
                "camelcx.expert",
                Map.of(
                        "site-url", url,
                        "authentication", "serverToken",
                        "api-key", "demo-server-key",
                        "secret-key", "demo-server-secret",
                        "user", "=admin"),
                "camelcx.cxcom",
                cxcom(url));
    }

    /** An application that stores the tokens of users gets them as it does elsewhere. */
    private Map<String, String> cxcom(String url) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "api-url",
                url,
                "data-url",
                simulator.cxcom().dataUrl().toString(),
                "authorize-url",
                url + "/mycx/oauth/authorize",
                "client-id",
                "demo-client",
                "client-secret",
                "demo-secret"));
        if (isSet(TOKEN) || !isSet(REPOSITORY)) {
            settings.put("access-token", simulator.cxcom().authorization().issueToken("demo"));
        }
        return settings;
    }

    private boolean isSet(Pattern property) {
        return names().anyMatch(name -> property.matcher(name).matches());
    }

    private Set<String> connectionsByName(String vendor) {
        return names().map(BY_NAME::matcher)
                .filter(matcher -> matcher.lookingAt() && matcher.group(1).equals(vendor))
                .map(Matcher::group)
                .collect(Collectors.toSet());
    }

    private boolean hasDefault(String vendor) {
        return names().anyMatch(name ->
                name.startsWith(vendor + ".") && !BY_NAME.matcher(name).lookingAt());
    }

    private Stream<String> names() {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source)
                .flatMap(source -> Stream.of(source.getPropertyNames()));
    }
}
