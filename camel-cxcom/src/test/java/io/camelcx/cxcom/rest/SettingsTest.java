// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.cxcom.CxcomConnection;
import java.net.URI;
import java.util.function.Consumer;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that cannot work is refused at the start, by its name. */
class SettingsTest {

    private static final URI NOWHERE = URI.create("http://localhost:1");

    @AutoClose
    private final DefaultCamelContext context = new DefaultCamelContext();

    private void start(Consumer<CxcomConnection> change, String uri) throws Exception {
        CxcomConnection connection = CxcomBed.connection(NOWHERE, NOWHERE);
        connection.setTokenRepository(new MemoryStateRepository());
        change.accept(connection);
        context.getRegistry().bind("cx", connection);
        context.start();
        context.getEndpoint(uri).createProducer().start();
    }

    private void refused(Consumer<CxcomConnection> change, String uri, String message) {
        assertThatThrownBy(() -> start(change, uri)).hasStackTraceContaining(message);
    }

    @Test
    void theVendorsAddressesAreTheDefaults() throws Exception {
        CxcomConnection connection = new CxcomConnection();
        connection.setAccessToken("token");
        connection.setCamelContext(context);
        context.start();
        connection.start();

        assertThat(connection.api().root()).hasToString("https://api.cx.com/1");
        assertThat(connection.api().dataRoot()).hasToString("https://data.cx.com/1");
        assertThat(connection).hasToString("CxcomConnection[https://api.cx.com]");
        connection.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com/callback",
                "http://localhost/callback",
                "app.example.com/callback",
                "https:///callback",
                "https://user@app.example.com/callback",
                "https://app.example.com/callback#top",
                "https://app.example.com/a b"
            })
    void theRedirectUriIsSecure(String uri) {
        refused(
                connection -> connection.setRedirectUri(uri),
                "cxcom:login?operation=authorizeUrl",
                "CX connection: redirectUri must be an absolute https URI");
    }

    @Test
    void aConnectionHasATokenOrARepositoryOfThem() {
        refused(
                connection -> connection.setTokenRepository(null),
                "cxcom:users/self",
                "CX connection: set accessToken, or tokenRepository");
    }

    @Test
    void aRepositoryNeedsTheApplication() {
        refused(
                connection -> connection.setClientSecret(""),
                "cxcom:users/self",
                "CX connection: clientSecret is missing, which tokenRepository needs");
    }

    @Test
    void withATokenAloneNoUserCanBeAuthorized() {
        refused(
                connection -> {
                    connection.setTokenRepository(null);
                    connection.setAccessToken("token");
                },
                "cxcom:login?operation=token",
                "The connection has no application that users can authorize");
    }

    @ParameterizedTest
    @CsvSource({"apiUrl, api.cx.com", "dataUrl, ftp://data.cx.com", "authorizeUrl, ''"})
    void addressesAreChecked(String option, String value) {
        refused(
                connection -> {
                    switch (option) {
                        case "apiUrl" -> connection.setApiUrl(value);
                        case "dataUrl" -> connection.setDataUrl(value);
                        default -> connection.setAuthorizeUrl(value);
                    }
                },
                "cxcom:users/self",
                "CX connection: " + option + " must be an http or https URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cxcom:photos/a?operation=upload | A file must be named as self:/photos/2353.jpg",
                "cxcom:self:/photos//a?operation=upload | must not be empty",
                "cxcom:self:ZdvTGn0mEeG34xIFOBql1A?operation=upload | An upload needs the path of a file",
                "cxcom:users/self?header.Authorization=x | header.Authorization is not allowed",
                "cxcom:users/self?maxResponseSize=0 | maxResponseSize must be positive",
                "cxcom:users/self?operation=delete | delete",
                "cxcom:?operation=self | A cxcom endpoint needs a resource and method, or a file: cxcom:users/self"
            })
    void optionsAreChecked(String uri, String message) {
        refused(connection -> {}, uri, message);
    }

    @Test
    void nothingIsConsumed() {
        assertThatThrownBy(() -> context.getEndpoint("cxcom:users/self").createConsumer(exchange -> {}))
                .hasMessage("cxcom has no consumer: use it in to, not in from");
    }

    @Test
    void jmxShowsNoSecret() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to("cxcom:users/self");
            }
        });
        start(connection -> connection.setAccessToken("leak"), "cxcom:users/self");

        MBeanServer server =
                context.getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName name = server.queryNames(
                        new ObjectName("org.apache.camel:context=" + context.getManagementName()
                                + ",type=services,name=CxcomConnection*"),
                        null)
                .iterator()
                .next();
        assertThat(server.getAttribute(name, "ApiUrl")).isEqualTo(NOWHERE.toString());
        assertThat(server.getAttribute(name, "DataUrl")).isEqualTo(NOWHERE.toString());
        assertThat(server.getAttribute(name, "ClientId")).isEqualTo("demo-client");
        assertThat(server.getAttribute(name, "RedirectUri")).isEqualTo("https://app.example.com/callback?***");
        for (var attribute : server.getMBeanInfo(name).getAttributes()) {
            assertThat(String.valueOf(server.getAttribute(name, attribute.getName())))
                    .doesNotContain("leak", "demo-secret");
        }
    }
}
