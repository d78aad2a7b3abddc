// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertAuthentication;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.users.ExpertUsersConstants;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.test.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContextAware;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All components fail, and no text that an operator sees holds a secret: logs, exceptions, health, dev consoles, beans. */
class NoSecretInAnyTextTest {

    private static final List<String> PRODUCERS = List.of(
            "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState",
            "genesys-openmedia:workitems?operation=create&externalId=e1",
            "genesys-openmedia:workitems?operation=get&interactionId=i1",
            "genesys-messaging:0123456789",
            "genesys-messaging:0123456789?operation=receipt&to=1&messageId=2",
            "genesys-messaging:0123456789?operation=upload",
            "genesys-messaging:0123456789?operation=download&mediaId=1",
            "genesys-messaging:0123456789?operation=deleteMedia&mediaId=1",
            "cxone-extract:qm-workflows?version=1&startDate=2026-11-01&endDate=2026-11-02",
            "cxone-extract:qm-workflows?operation=list",
            "cxone-actions:leak_action?operation=deploy",
            "expert-pages:home",
            "expert-pages:Guides/Mine?operation=save&editTime=now",
            "expert-pages:home?operation=find",
            "expert-search:site?query=leak",
            "expert-search:site?operation=queryAll&constraint.tag=leak",
            "expert-search:site?operation=log&logName=leak.gz",
            "expert-files:home",
            "expert-files:home?operation=download&fileId=1",
            "expert-files:home?operation=upload&fileName=a.txt",
            "expert-users:nina",
            "expert-users:nina?operation=setPassword",
            "expert-groups:all?operation=list",
            "expert-api:site/activity",
            "cxone-api:incontactapi/services/v30.0/agents",
            "cxcom:users/self",
            "cxcom:me?operation=self",
            "cxcom:data/self:/a?host=data&output=stream",
            "cxcom:self:/a?operation=upload");

    private static final List<String> CONSUMERS = List.of(
            "genesys-stats:a?objectType=Agent&objectIds=agent1&statistics=TimeInCurrentState&reconnectDelay=50ms",
            "genesys-openmedia:workitems?interactionIds=i1&delay=50",
            "cxone-extract:qm-workflows?version=1&startDate=2026-11-01&delay=50",
            "expert-pages:home?events=true&delay=50",
            "expert-files:home?delay=50",
            "expert-users:all?delay=50");

    private static final List<String> SECRETS = List.of(
            "leak-genesys-key",
            "leak-genesys-secret",
            "leak-genesys-password",
            "leak-genesys-channel",
            "leak-genesys-previous",
            "leak-cxone-key",
            "leak-cxone-secret",
            "leak-expert-key",
            "leak-expert-secret",
            "leak-expert-client-secret",
            "leak-expert-refresh",
            "leak-cxcom-secret",
            "leak-cxcom-token",
            "leak-access-token",
            "leak-new-refresh",
            "leak-user-password",
            "leak-proxy-password");

    private static final String LOGIN = """
            {"access_token":"leak-access-token","token":"leak-access-token","refresh_token":"leak-new-refresh",
             "refreshToken":"leak-new-refresh","token_type":"Bearer","expires_in":3600,"tokenExpirationTimeSec":3600}
            """;

    @ParameterizedTest
    @CsvSource({
        "401, application/json, true",
        "401, application/json, false",
        "400, application/json, true",
        "403, application/xml, true",
        "500, application/json, true",
        "500, text/plain, false",
        "200, text/html, true",
        "200, application/xml, true"
    })
    void nothingThatTheServerRepeats(int status, String type, boolean login) throws Exception {
        try (EchoServer server = new EchoServer(status, type, login ? LOGIN : "")) {
            List<String> seen = textsOf(server.address(), ExpertAuthentication.serverToken);
            assertThat(server.calls()).isPositive();
            assertNoSecret(seen);
            assertNoSecret(textsOf(server.address(), ExpertAuthentication.oauth));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://user:leak-proxy-password@localhost:1"})
    void nothingOfServersThatAreNotThere(String address) throws Exception {
        assertNoSecret(textsOf(address, ExpertAuthentication.serverToken));
    }

    private static List<String> textsOf(String address, ExpertAuthentication expert) throws Exception {
        List<String> texts = new ArrayList<>();
        try (LogCapture log = LogCapture.open(Level.DEBUG, "io.camelcx");
                LogCapture camels = LogCapture.open(Level.INFO, "org.apache.camel");
                DefaultCamelContext context = new DefaultCamelContext()) {
            List<Object> beans = connections(address, expert);
            beans.forEach(bean -> context.getRegistry().bind(bean.getClass().getSimpleName(), bean));
            HealthCheckRegistry health = new DefaultHealthCheckRegistry(context);
            context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, health);
            health.setEnabled(true);
            health.register(health.resolveById("consumers"));
            beans.forEach(bean -> texts.add(bean.toString()));
            try {
                context.addRoutes(routes());
                context.start();
                PRODUCERS.forEach(uri -> texts.add(failure(context, uri)));
                await().until(() -> allAreDown(context));
            } catch (Exception refused) {
                texts.add(trace(refused));
            }
            HealthCheckHelper.invokeReadiness(context).forEach(result -> texts.add(text(result)));
            for (String console : List.of(
                    "genesys-stats",
                    "genesys-openmedia",
                    "cxone-extract",
                    "expert-pages",
                    "expert-files",
                    "expert-users")) {
                DevConsole shown = context.getCamelContextExtension()
                        .getFactoryFinder("META-INF/services/org/apache/camel/dev-console/")
                        .newInstance(console, DevConsole.class)
                        .orElseThrow();
                CamelContextAware.trySetCamelContext(shown, context);
                texts.add(String.valueOf(shown.call(DevConsole.MediaType.TEXT, Map.of())));
                texts.add(String.valueOf(shown.call(DevConsole.MediaType.JSON, Map.of())));
            }
            context.stop();
            texts.addAll(log.lines());
            texts.addAll(camels.lines());
        }
        return texts;
    }

    private static boolean allAreDown(DefaultCamelContext context) {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .allMatch(result -> result.getState() == HealthCheck.State.DOWN);
    }

    private static String failure(DefaultCamelContext context, String uri) {
        try {
            context.createProducerTemplate()
                    .requestBodyAndHeader(uri, body(uri), ExpertUsersConstants.PASSWORD, "leak-user-password");
            return "";
        } catch (CamelExecutionException failed) {
            return trace(failed);
        }
    }

    private static String body(String uri) {
        return uri.equals("genesys-messaging:0123456789")
                ? "{\"channel\":{\"from\":{\"id\":\"1\"}},\"type\":\"A\"}"
                : "{\"a\":1}";
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                CONSUMERS.forEach(uri -> from(uri).to("log:seen"));
            }
        };
    }

    private static List<Object> connections(String address, ExpertAuthentication authentication) {
        GenesysConnection genesys = new GenesysConnection();
        genesys.setBaseUrl(address);
        genesys.setApiKey("leak-genesys-key");
        genesys.setClientId("client");
        genesys.setClientSecret("leak-genesys-secret");
        genesys.setUsername("user");
        genesys.setPassword("leak-genesys-password");
        genesys.setContactCenterId("contact-center");
        genesys.setChannelSecrets(Map.of("0123456789", "leak-genesys-channel"));
        genesys.setPreviousChannelSecrets(Map.of("0123456789", "leak-genesys-previous"));
        CxoneConnection cxone = new CxoneConnection();
        cxone.setBaseUrl(address);
        cxone.setAccessKey("leak-cxone-key");
        cxone.setSecretKey("leak-cxone-secret");
        cxone.setSubmitInterval(Duration.ZERO);
        ExpertConnection expert = new ExpertConnection();
        expert.setSiteUrl(address);
        expert.setAuthentication(authentication);
        expert.setApiKey("leak-expert-key");
        expert.setSecretKey("leak-expert-secret");
        expert.setUser("=admin");
        expert.getOauth().setAuthId("1");
        expert.getOauth().setClientId("client");
        expert.getOauth().setClientSecret("leak-expert-client-secret");
        expert.getOauth().setRefreshToken("leak-expert-refresh");
        CxcomConnection cxcom = new CxcomConnection();
        cxcom.setApiUrl(address);
        cxcom.setDataUrl(address);
        cxcom.setClientId("client");
        cxcom.setClientSecret("leak-cxcom-secret");
        cxcom.setRedirectUri("https://app.example.com/callback");
        cxcom.setAccessToken("leak-cxcom-token");
        cxcom.setTokenRepository(new MemoryStateRepository());
        cxcom.getRetry().setMaxAttempts(1);
        genesys.getRetry().setMaxAttempts(1);
        cxone.getRetry().setMaxAttempts(1);
        expert.getRetry().setMaxAttempts(1);
        return List.of(genesys, cxone, expert, cxcom);
    }

    private static void assertNoSecret(List<String> texts) {
        assertThat(texts).isNotEmpty();
        List<String> forms = Stream.concat(
                        SECRETS.stream(),
                        Stream.of(
                                        "client:leak-genesys-secret",
                                        "client:leak-expert-client-secret",
                                        "client:leak-cxcom-secret")
                                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))))
                .toList();
        forms.forEach(
                secret -> assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(secret)));
    }

    private static String text(HealthCheck.Result result) {
        return result.getMessage().orElse("")
                + result.getDetails()
                + result.getError().map(NoSecretInAnyTextTest::trace).orElse("");
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
