// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.secret.SecretsById;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;

/** Connections from properties. */
class ConnectionPropertiesTest {

    private static final SSLContextParameters TLS = new SSLContextParameters();
    private static final KeyStoreParameters KEYS = new KeyStoreParameters();
    private static final StateRepository<String, String> REPOSITORY = new MemoryStateRepository();

    static Stream<Arguments> options() {
        return ConnectionKind.all().stream().flatMap(kind -> kind.options().values().stream()
                .map(option -> Arguments.of(
                        Named.of(kind.vendor(), kind),
                        Named.of(option.propertyName().toString(), option))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("options")
    void everyOptionIsBound(ConnectionKind kind, ConnectionOption option) {
        Sample sample = Sample.of(option.type());
        CxRunner.withoutCamel(kind.prefix() + "." + option.propertyName() + sample.key() + "=" + sample.text())
                .withBean("tls", SSLContextParameters.class, () -> TLS)
                .withBean("keys", KeyStoreParameters.class, () -> KEYS)
                .withBean("repository", StateRepository.class, () -> REPOSITORY)
                .run(context -> assertThat(field(context.getBean(kind.type()), option.name()))
                        .isEqualTo(sample.value()));
    }

    private record Sample(String key, String text, Object value) {

        Sample(String text, Object value) {
            this("", text, value);
        }

        static Sample of(Class<?> type) {
            if (type == String.class) {
                return new Sample("a-text", "a-text");
            } else if (type == int.class) {
                return new Sample("17", 17);
            } else if (type == boolean.class) {
                return new Sample("true", true);
            } else if (type == Duration.class) {
                return new Sample("7s", Duration.ofSeconds(7));
            } else if (type.isEnum()) {
                Enum<?> last = (Enum<?>) type.getEnumConstants()[type.getEnumConstants().length - 1];
                return new Sample(last.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), last);
            } else if (type == SSLContextParameters.class) {
                return new Sample("#tls", TLS);
            } else if (type == KeyStoreParameters.class) {
                return new Sample("#keys", KEYS);
            } else if (type == StateRepository.class) {
                return new Sample("#bean:repository", REPOSITORY);
            }
            if (type == Map.class) {
                return new Sample("[a.key]", "a-text", Map.of("a.key", "***"));
            }
            throw new AssertionError("no sample of " + type);
        }
    }

    private static Object field(Object bean, String path) {
        Object value = bean;
        for (String name : path.split("\\.")) {
            value = ReflectionTestUtils.getField(value, name);
        }
        return value;
    }

    @Test
    void isNoBeanWithoutProperties() {
        CxRunner.with("camelcx.expert.site-url=").run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(GenesysConnection.class)
                .doesNotHaveBean(CxoneConnection.class)
                .doesNotHaveBean(ExpertConnection.class)
                .doesNotHaveBean(CxcomConnection.class));
    }

    @Test
    void yieldsToTheApplicationsOwn() {
        GenesysConnection own = new GenesysConnection();
        CxRunner.with("camelcx.genesys.base-url=https://of-the-properties.example.com")
                .withBean("own", GenesysConnection.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(GenesysConnection.class).isSameAs(own));
    }

    @Test
    void areSeveralByName() {
        CxRunner.with(
                        "camelcx.genesys.connections.emea.base-url=https://emea.example.com",
                        "camelcx.genesys.connections.emea.http.response-timeout=5s",
                        "camelcx.genesys.connections.latin-america.baseUrl=https://la.example.com")
                .run(context -> {
                    assertThat(context.getBeansOfType(GenesysConnection.class))
                            .containsOnlyKeys("emea", "latin-america");
                    GenesysConnection emea = context.getBean("emea", GenesysConnection.class);
                    assertThat(emea.getBaseUrl()).isEqualTo("https://emea.example.com");
                    assertThat(emea.getHttp().getResponseTimeout()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(context.getBean("latin-america", GenesysConnection.class)
                                    .getBaseUrl())
                            .isEqualTo("https://la.example.com");
                });
    }

    @Test
    void bindsSecretsByTheIdsOfTheirChannels() {
        CxRunner.withVariables(
                        Map.of("CAMELCX_GENESYS_CHANNELSECRETS_447700900123", "of-the-environment"),
                        "camelcx.genesys.base-url=https://x.example.com",
                        "camelcx.genesys.api-key=key",
                        "camelcx.genesys.channel-secrets.0123456789=sms",
                        "camelcx.genesys.channelSecrets[company.com]=email",
                        "camelcx.genesys.channel-secrets.web.example.org=web",
                        "camelcx.genesys.channel-secrets[My_Channel-1]=mine",
                        "camelcx.genesys.previous-channel-secrets[company.com]=before")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    GenesysConnection connection = context.getBean(GenesysConnection.class);
                    assertThat(revealed(connection, "channelSecrets"))
                            .containsOnly(
                                    Map.entry("0123456789", "sms"),
                                    Map.entry("447700900123", "of-the-environment"),
                                    Map.entry("company.com", "email"),
                                    Map.entry("web.example.org", "web"),
                                    Map.entry("My_Channel-1", "mine"));
                    assertThat(revealed(connection, "previousChannelSecrets"))
                            .containsOnly(Map.entry("company.com", "before"));
                });
    }

    @Test
    void takesAConnectionWithNothingButSecrets() {
        CxRunner.with("camelcx.genesys.connections.emea.channel-secrets.0123456789=sms")
                .run(context -> assertThat(revealed(context.getBean("emea"), "channelSecrets"))
                        .containsOnly(Map.entry("0123456789", "sms")));
    }

    private static Map<String, String> revealed(Object connection, String setting) {
        return ((SecretsById) field(connection, setting)).revealed();
    }

    @Test
    void letsEndpointsFindTheDefaultAmongSeveral() {
        CxRunner.with(
                        "camelcx.genesys.base-url=https://default.example.com",
                        "camelcx.genesys.connections.emea.base-url=https://emea.example.com")
                .run(context -> assertThat(CamelContextHelper.findSingleByType(
                                        context.getBean(CamelContext.class), GenesysConnection.class)
                                .getBaseUrl())
                        .isEqualTo("https://default.example.com"));
    }

    @Test
    void takesEnvironmentVariables() {
        CxRunner.withVariables(
                        Map.of(
                                "CAMELCX_GENESYS_BASEURL", "https://default.example.com",
                                "CAMELCX_GENESYS_API_KEY", "with-underscores",
                                "CAMELCX_GENESYS_CONNECTIONS_LATINAMERICA_APIKEY", "of-latin-america",
                                "CAMELCX_GENESYS_PORT_8080_TCP", "tcp://10.0.0.1:8080"),
                        "camelcx.genesys.connections.latin-america.base-url=https://la.example.com")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeansOfType(GenesysConnection.class))
                            .containsOnlyKeys("genesysConnection", "latin-america");
                    GenesysConnection first = context.getBean(GenesysConnection.class);
                    assertThat(first.getBaseUrl()).isEqualTo("https://default.example.com");
                    assertThat(field(first, "apiKey")).isEqualTo("with-underscores");
                    assertThat(field(context.getBean("latin-america"), "apiKey"))
                            .isEqualTo("of-latin-america");
                });
    }

    @Test
    void isNoneOfAVariableThatKubernetesSets() {
        CxRunner.withVariables(Map.of("CAMELCX_GENESYS_PORT", "tcp://10.0.0.1:8080"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GenesysConnection.class));
    }

    @Test
    void refusesWhatCannotBeUsed() {
        assertRefused("camelcx.expert.http.ssl-bundle=other", "camelcx.expert.http.ssl-bundle", "other", "spring.ssl");
        assertRefused("camelcx.cxone.retry.delay=soon", "camelcx.cxone.retry.delay");
        assertRefused("camelcx.cxone.http.connect-timeout=0s", "connect-timeout", "must be at least 1 ms");
        assertRefused("camelcx.cxone.http.ssl-context-parameters=tls", "ssl-context-parameters", "#name");
        assertRefused("camelcx.cxone.http.ssl-context-parameters=#none", "ssl-context-parameters", "none");
        assertRefused("camelcx.genesys.connections.camelContext.base-url=https://x", "camelContext", "another name");
    }

    private static void assertRefused(String property, String... parts) {
        CxRunner.with(property)
                .run(context -> assertThat(context).getFailure().satisfies(failure -> assertThat(messages(failure))
                        .contains(parts)));
    }

    private static String messages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each.getMessage()).append('\n');
        }
        return text.toString();
    }
}
