// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.AsyncRequestContent;
import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Sends webhooks over HTTP. Its threads start with the first request and end with {@link #close}. Thread-safe. */
final class WebhookClient implements AutoCloseable {
    private static final int MAX_THREADS = 64;
    private static final int MAX_RESPONSE_BYTES = 1 << 20;
    private static final String THREADS = "cx-simulator-webhooks";

    /** The content type is a header of the request, if it has one. */
    private static final String NO_TYPE = null;

    private final Guard guard = new Guard();
    private Optional<HttpClient> client = Optional.empty();
    private boolean closed;

    /** A webhook's response. */
    record Response(int status, String body) {}

    /** Sends the request; fails if there is no response in time. */
    CompletableFuture<Response> send(WebhookRequest wanted) {
        CompletableFuture<Response> response = new CompletableFuture<>();
        try {
            Request request = started()
                    .newRequest(wanted.url())
                    .method(HttpMethod.POST)
                    .timeout(wanted.timeout().toMillis(), TimeUnit.MILLISECONDS);
            wanted.headers().forEach((name, value) -> request.headers(headers -> headers.put(name, value)));
            request.body(
                    wanted.cut() ? new CutContent(wanted.body()) : new BytesRequestContent(NO_TYPE, wanted.body()));
            request.send(new BufferingResponseListener(MAX_RESPONSE_BYTES) {
                @Override
                public void onComplete(Result result) {
                    if (result.isFailed()) {
                        response.completeExceptionally(result.getFailure());
                    } else {
                        response.complete(new Response(result.getResponse().getStatus(), getContentAsString()));
                    }
                }
            });
        } catch (RuntimeException e) {
            response.completeExceptionally(e);
        }
        return response;
    }

    @Override
    public void close() {
        guard.run(() -> {
            closed = true;
            client.ifPresent(WebhookClient::stop);
        });
    }

    private HttpClient started() {
        return guard.get(() -> {
            if (closed) {
                throw new IllegalStateException("The simulator is closed");
            }
            HttpClient started = client.orElseGet(WebhookClient::start);
            client = Optional.of(started);
            return started;
        });
    }

    private static HttpClient start() {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName(THREADS);
        threads.setDaemon(true);
        SslContextFactory.Client tls = new SslContextFactory.Client();
        tls.setSslContext(AnyCertificate.tls());
        ClientConnector connector = new ClientConnector();
        connector.setSslContextFactory(tls);
        HttpClient http = new HttpClient(new HttpClientTransportOverHTTP(connector));
        http.setExecutor(threads);
        http.setScheduler(new ScheduledExecutorScheduler(THREADS + "-scheduler", true));
        http.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "camel-cx-simulator"));
        http.setDefaultRequestContentType(NO_TYPE);
        http.setMaxConnectionsPerDestination(Integer.MAX_VALUE);
        http.setMaxRequestsQueuedPerDestination(Integer.MAX_VALUE);
        try {
            http.start();
            // A redirect and a 401 without a challenge are responses like others.
            http.getProtocolHandlers().clear();
        } catch (Exception e) {
            throw new IllegalStateException("The client that sends webhooks did not start", e);
        }
        return http;
    }

    private static void stop(HttpClient http) {
        try {
            http.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The client that sends webhooks did not stop", e);
        }
    }

    /** A body of which the first half is sent before the connection is closed. */
    private static final class CutContent extends AsyncRequestContent {
        private final long promised;

        CutContent(byte[] body) {
            super(NO_TYPE);
            promised = body.length;
            ByteBuffer half = ByteBuffer.wrap(body, 0, body.length / 2);
            write(half, Callback.from(() -> fail(new EOFException("Cut in the middle of the body")), this::fail));
        }

        @Override
        public long getLength() {
            return promised;
        }
    }
}
