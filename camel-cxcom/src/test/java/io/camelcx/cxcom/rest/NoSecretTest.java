// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.test.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.debugger.BacklogTracer;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.processor.DefaultExchangeFormatter;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that repeats what it gets makes every operation fail, or succeed, and no text that an operator sees has a secret: no log of ours, of the HTTP
 * client or of Camel, no error, history, trace, header or URI.
 */
class NoSecretTest {

    private static final String CODE = "one+time/code";

    /** They log whole requests at DEBUG: a connection warns of them at its start. */
    private static final List<String> KNOWN_TO_LOG_REQUESTS = List.of(
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.hc.client5.http.impl.classic.MainClientExec");

    private static final Map<CxcomOperation, String> URIS = Map.of(
            CxcomOperation.call, "cxcom:users/self?query.a=1",
            CxcomOperation.authorizeUrl, "cxcom:login?operation=authorizeUrl",
            CxcomOperation.token, "cxcom:login?operation=token&user=a",
            CxcomOperation.self, "cxcom:me?operation=self",
            CxcomOperation.upload, "cxcom:self:/photos/2353.jpg?operation=upload");

    private final List<String> texts = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({
        "400, application/json",
        "401, application/json",
        "401, text/html",
        "403, application/json",
        "500, application/json",
        "500, text/plain",
        "302, text/plain",
        "200, text/html",
        "200, application/json"
    })
    void noOperationLeaksASecret(int status, String type) throws Exception {
        HttpServer server = echo(status, type);
        try (LogCapture log = LogCapture.open(Level.TRACE, "io.camelcx", "org.apache.hc");
                LogCapture known = LogCapture.open(Level.INFO, KNOWN_TO_LOG_REQUESTS.toArray(String[]::new));
                LogCapture camel = LogCapture.open(Level.DEBUG, "org.apache.camel");
                DefaultCamelContext context = new DefaultCamelContext()) {
            context.setMessageHistory(true);
            context.setBacklogTracing(true);
            context.setAllowUseOriginalMessage(true);
            CxcomConnection connection = connection(server.getAddress().getPort());
            context.getRegistry().bind("cx", connection);
            context.addRoutes(routes());
            context.start();
            for (CxcomOperation operation : CxcomOperation.values()) {
                call(context, operation);
            }
            texts.add(connection + " " + connection.api() + " "
                    + connection.api().tokens() + " " + connection.api().application());
            assertNoToken(
                    context
                            .getCamelContextExtension()
                            .getContextPlugin(BacklogTracer.class)
                            .dumpAllTracedMessages()
                            .stream()
                            .map(traced -> traced.toXml(0))
                            .toList());
            context.getEndpoints().forEach(endpoint -> texts.add(endpoint.getEndpointUri() + " " + endpoint));
            context.stop();
            texts.addAll(log.lines());
            texts.addAll(known.lines());
            texts.addAll(camel.lines());
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasPositiveValue();
        assertThat(texts)
                .anyMatch(text -> text.contains("org.apache.hc.client5"))
                .hasSizeGreaterThan(50);
        assertNoToken(texts);
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(CODE, encoded(CODE)));
    }

    /** The code is in the message until its exchange, so a tracer sees it; a token is in no message. */
    private static void assertNoToken(List<String> seen) {
        assertThat(seen).isNotEmpty().allSatisfy(text -> assertThat(text)
                .doesNotContain("leak+of", "leak%2Bof", "demo-secret"));
    }

    private static CxcomConnection connection(int port) {
        URI address = URI.create("http://localhost:" + port);
        CxcomConnection connection = CxcomBed.connection(address, address);
        connection.setAccessToken("leak+of/own-token");
        connection.setTokenRepository(new MemoryStateRepository());
        return connection;
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("direct:dead").useOriginalMessage());
                URIS.forEach((operation, uri) -> from("direct:" + operation)
                        .to(uri)
                        .process(exchange -> {})
                        .log("${headers} ${body}")
                        .process(exchange -> {
                            throw new IllegalStateException("The rest of the route fails");
                        }));
                from("direct:dead")
                        .log("${headers} ${body} ${exception.stacktrace}")
                        .process(exchange ->
                                exchange.setProperty("dead", exchange.getProperty(Exchange.EXCEPTION_CAUGHT)));
            }
        };
    }

    private void call(DefaultCamelContext context, CxcomOperation operation) {
        Exchange sent = context.createProducerTemplate().request("direct:" + operation, exchange -> {
            exchange.getMessage().setBody("content");
            if (operation == CxcomOperation.token) {
                exchange.getMessage().setHeader(CxcomConstants.REDIRECT, "auth_code=" + encoded(CODE));
                exchange.getMessage().setHeader("auth_code", CODE);
            }
        });
        Exception failure = sent.getProperty("dead", Exception.class);
        assertThat(failure).as("%s", operation).isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        texts.add(trace.toString());
        DefaultExchangeFormatter formatter = new DefaultExchangeFormatter();
        formatter.setShowAll(true);
        texts.add(formatter.format(sent));
        texts.add(MessageHelper.dumpMessageHistoryStacktrace(sent, formatter, true));
        texts.add(sent.getAllProperties().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Repeats the request, issues tokens and names a user. */
    private HttpServer echo(int status, String type) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            String request = exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().entrySet() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String quoted = request.replaceAll("[\\\\\"\r\n]", " ");
            String answer = status == 200 && type.endsWith("json")
                    ? (request.startsWith("/1/oauth/token")
                            ? "{\"access_token\":\"leak+of/token\"}"
                            : "{\"id\":\"1\",\"profile\":{\"id\":\"1\"}}")
                    : type.endsWith("json")
                            ? "{\"errorType\":\"BadAuthToken\",\"message\":\"" + quoted + "\"}"
                            : "<html>" + request + "</html>";
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders()
                    .set("Location", "/again?" + exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
