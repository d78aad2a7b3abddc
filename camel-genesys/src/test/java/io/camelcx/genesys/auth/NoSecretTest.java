// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.camelcx.genesys.auth.client.UserTokens;
import io.camelcx.test.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.processor.DefaultExchangeFormatter;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that repeats what it gets makes every operation fail, or succeed, and no text that an operator sees has a secret. */
class NoSecretTest {

    private static final Map<String, Object> SECRETS = Stream.of(
                    GenesysAuthConstants.CODE,
                    GenesysAuthConstants.PASSWORD,
                    GenesysAuthConstants.REFRESH_TOKEN,
                    GenesysAuthConstants.ACCESS_TOKEN,
                    GenesysAuthConstants.OLD_PASSWORD,
                    GenesysAuthConstants.NEW_PASSWORD)
            .collect(Collectors.toMap(name -> name, name -> "leak+of/" + name));

    private final List<String> texts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "400, application/json", "401, application/json", "401, text/html", "403, application/json",
        "500, application/json", "500, text/plain", "200, text/html", "200, application/json"
    })
    void noOperationLeaksASecret(int status, String type) throws Exception {
        HttpServer server = echo(status, type);
        try (LogCapture log = LogCapture.open(Level.TRACE, "io.camelcx");
                LogCapture camel = LogCapture.open(Level.INFO, "org.apache.camel");
                DefaultCamelContext context = new DefaultCamelContext()) {
            context.setMessageHistory(true);
            context.setAllowUseOriginalMessage(true);
            context.getRegistry()
                    .bind(
                            "genesys",
                            AuthBed.connection(URI.create(
                                    "http://localhost:" + server.getAddress().getPort())));
            context.addRoutes(routes());
            context.start();
            for (GenesysAuthOperation operation : GenesysAuthOperation.values()) {
                call(context, operation, GenesysAuthGrant.authorizationCode);
            }
            for (GenesysAuthGrant grant : GenesysAuthGrant.values()) {
                call(context, GenesysAuthOperation.token, grant);
            }
            texts.addAll(log.lines());
            texts.addAll(camel.lines());
        } finally {
            server.stop(0);
        }
        assertThat(texts).hasSizeGreaterThan(4 * 12);
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("leak+of", "leak%2Bof", "demo-secret"));
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("direct:dead").useOriginalMessage());
                from("direct:in")
                        .to("genesys-auth:a?redirectUri=https://app.example.com/callback")
                        .process(exchange -> {})
                        .log("${headers} ${body}")
                        .process(exchange -> {
                            throw new IllegalStateException("The rest of the route fails");
                        });
                from("direct:dead")
                        .log("${headers} ${body} ${exception.stacktrace}")
                        .process(exchange -> {
                            exchange.setProperty("dead", exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
                        });
            }
        };
    }

    private void call(DefaultCamelContext context, GenesysAuthOperation operation, GenesysAuthGrant grant) {
        Map<String, Object> headers = new TreeMap<>(SECRETS);
        headers.put(GenesysAuthConstants.OPERATION, operation.name());
        headers.put(GenesysAuthConstants.GRANT, grant.name());
        headers.put(GenesysAuthConstants.USERNAME, "user");
        Exchange sent = context.createProducerTemplate()
                .request("direct:in", exchange -> exchange.getMessage().setHeaders(headers));
        Exception failure = sent.getProperty("dead", Exception.class);
        assertThat(failure).as(operation + " " + grant).isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        texts.add(trace.toString());
        DefaultExchangeFormatter formatter = new DefaultExchangeFormatter();
        formatter.setShowAll(true);
        texts.add(formatter.format(sent));
        texts.add(MessageHelper.dumpMessageHistoryStacktrace(sent, formatter, true));
        texts.add(sent.getAllProperties().toString());
        if (sent.getMessage().getBody() instanceof UserTokens tokens) {
            texts.add(tokens.toString());
        }
    }

    /** Repeats the request, or issues tokens. */
    private static HttpServer echo(int status, String type) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String request = exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().entrySet() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String quoted = request.replace("\\", "\\\\").replace("\"", "\\\"");
            String answer = status == 200 && type.endsWith("json")
                    ? "{\"access_token\":\"leak+of/token\",\"refresh_token\":\"leak+of/refresh\",\"username\":\"user\"}"
                    : type.endsWith("json")
                            ? "{\"error\":\"invalid_grant\",\"error_description\":\"" + quoted + "\"}"
                            : "<html>" + request + "</html>";
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
