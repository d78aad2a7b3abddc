// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxcom.rest.client.UploadedFile;
import io.camelcx.simulator.cxcom.StoredFile;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says; this class is the browser. */
class CxcomPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("cxcom.md");
    private static final String CALLBACK = "https://app.example.com/callback";
    private static final String DEMO = "l6hkZxxCEeGQ1BIBPQhmWA";

    @TempDir
    Path folder;

    @TempDir
    Path photos;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void theYamlRouteUploadsAFolder() throws Exception {
        Files.writeString(photos.resolve("2353.jpg"), "a picture");
        try (ExampleRun run = new ExampleRun(folder)
                .property("photos", photos.toString())
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            UploadedFile uploaded = run.next("seda:uploaded").getMessage().getBody(UploadedFile.class);

            StoredFile stored = run.simulator()
                    .cxcom()
                    .files()
                    .find(DEMO, "/photos/2353.jpg")
                    .orElseThrow();
            assertThat(uploaded.id()).isEqualTo(stored.id());
            assertThat(stored.content()).asString().isEqualTo("a picture");
            assertThat(stored.contentType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void anAdministratorConnectsAnAccountToWhichAllUploadsGo() throws Exception {
        try (ExampleRun run = account()) {
            run.simulator().cxcom().authorization().change(signIn -> signIn.withUsername("ann"));
            URI page = URI.create(location(get(run.webhook("/connect"))));
            URI callback = URI.create(location(get(page)));
            assertThat(callback.toString()).startsWith(CALLBACK + "?auth_code=");

            assertThat(get(run.webhook("/callback?" + callback.getRawQuery())).body())
                    .isEqualTo("Connected to ann");

            HttpResponse<String> uploaded = send(HttpRequest.newBuilder(run.webhook("/upload/a.txt"))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("hello")));
            StoredFile stored = run.simulator().cxcom().files().files().get(0);
            assertThat(uploaded.body()).isEqualTo(stored.id());
            assertThat(stored.path()).isEqualTo("/archive/a.txt");
            assertThat(stored.content()).asString().isEqualTo("hello");
        }
    }

    @Test
    void anAdministratorMayDeny() throws Exception {
        try (ExampleRun run = account()) {
            run.simulator().cxcom().authorization().change(signIn -> signIn.withConsent(false));
            URI callback = URI.create(location(get(URI.create(location(get(run.webhook("/connect")))))));

            HttpResponse<String> denied = get(run.webhook("/callback?" + callback.getRawQuery()));

            assertThat(denied.statusCode()).isEqualTo(502);
            assertThat(denied.body()).contains("the user has denied the application access");
        }
    }

    @Test
    void theConnectionMayBeSetUpByProperties() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties(PAGE.example("properties"))
                .routes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:read").to("cxcom:users/self");
                    }
                })
                .start()) {
            Map<?, ?> user = run.context().createProducerTemplate().requestBody("direct:read", null, Map.class);

            assertThat(user.get("profile")).extracting("username").isEqualTo("demo");
        }
    }

    @Test
    void everySettingOfTheConnectionIsOnThePage() {
        assertThat(PAGE.text())
                .contains(BeanSettings.of("", CxcomConnection.class))
                .contains(BeanSettings.of("http.", HttpOptions.class))
                .contains(BeanSettings.of("retry.", RetryOptions.class));
    }

    @Test
    void theFirstLineSaysThatTheServiceIsClosed() {
        assertThat(PAGE.text().lines().skip(1).filter(line -> !line.isBlank()).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("The service is closed", "local double alone"));
    }

    private ExampleRun account() throws Exception {
        return new ExampleRun(folder)
                .server()
                .property("cxcom.redirectUri", CALLBACK)
                .property("cxcom.tokens", folder.resolve("tokens").toString())
                .routes(PAGE.example("account"), "yaml")
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
