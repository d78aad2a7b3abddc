// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the component's page do what the page says; this class is the browser. */
class GenesysAuthPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("genesys-auth.md");
    private static final String CALLBACK = "https://app.example.com/callback";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    private ExampleRun run() throws Exception {
        return new ExampleRun(folder)
                .properties(MarkdownPage.read("genesys-connection.md").example("properties"));
    }

    @Test
    void aBrowserLogsInAndOut() throws Exception {
        try (ExampleRun run = webLogin()) {
            assertThat(location(get(run.webhook("/me")))).isEqualTo("/login");
            URI loginPage = URI.create(location(get(run.webhook("/login"))));
            assertThat(get(loginPage).body()).contains("<form");
            URI callback = URI.create(location(post(loginPage, "username=demo&password=demo")));
            assertThat(callback.toString()).startsWith(CALLBACK);

            HttpResponse<String> loggedIn = get(run.webhook("/callback?" + callback.getRawQuery()));

            assertThat(location(loggedIn)).isEqualTo("/me");
            assertThat(loggedIn.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "Secure", "SameSite=Lax");
            assertThat(loggedIn.headers().toString()).doesNotContain("CamelGenesys", "access");
            assertThat(get(run.webhook("/me")).body()).isEqualTo("Hello demo");

            // The session ends when the user's tokens do.
            run.simulator().genesys().authentication().revokeTokens();
            assertThat(get(run.webhook("/me")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void signingOutRevokesTheToken() throws Exception {
        try (ExampleRun run = webLogin()) {
            logIn(run);
            String session = cookies.get("session");

            assertThat(location(post(run.webhook("/logout"), ""))).isEqualTo("/me");

            assertThat(run.simulator().journal().requests("POST", "/auth/v3/sign-out"))
                    .hasSize(1);
            cookies.put("session", session);
            assertThat(location(get(run.webhook("/me")))).isEqualTo("/login");
        }
    }

    @Test
    void aCallbackOfAnotherBrowserIsRefused() throws Exception {
        try (ExampleRun run = webLogin()) {
            URI loginPage = URI.create(location(get(run.webhook("/login"))));
            String query = URI.create(location(post(loginPage, "username=demo&password=demo")))
                    .getRawQuery();
            String state = cookies.put("login", "another-state");

            assertThat(get(run.webhook("/callback?" + query)).statusCode()).isEqualTo(403);
            cookies.remove("login");
            assertThat(get(run.webhook("/callback?" + query)).statusCode()).isEqualTo(403);
            assertThat(get(run.webhook("/callback")).statusCode()).isEqualTo(403);
            assertThat(run.simulator().genesys().authentication().tokenRequests())
                    .isZero();

            cookies.put("login", state);
            assertThat(get(run.webhook("/callback?code=wrong&state=" + state)).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theYamlRouteSignsInByPassword() throws Exception {
        try (ExampleRun run = run().routes(PAGE.example("yaml"), "yaml").start()) {
            run.context()
                    .createProducerTemplate()
                    .sendBody("direct:sign-in", Map.of("user", "demo", "password", "demo"));

            assertThat(run.next("seda:users").getMessage().getBody(Map.class)).containsEntry("loginName", "demo");
        }
    }

    private ExampleRun webLogin() throws Exception {
        return run().server()
                .property("login.redirectUri", CALLBACK)
                .routes(JavaExample.compile(PAGE.example("java"), folder))
                .start();
    }

    private void logIn(ExampleRun run) throws Exception {
        URI loginPage = URI.create(location(get(run.webhook("/login"))));
        assertThat(URLDecoder.decode(loginPage.getRawQuery(), StandardCharsets.UTF_8))
                .contains("response_type=code", "redirect_uri=" + CALLBACK);
        URI callback = URI.create(location(post(loginPage, "username=demo&password=demo")));
        get(run.webhook("/callback?" + callback.getRawQuery()));
        assertThat(cookies).containsKey("session");
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(URI address, String form) throws Exception {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** All hosts are one here, and cookies are kept without a check of their attributes. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        request.setHeader(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return response;
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
