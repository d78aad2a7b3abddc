/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.Promise;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.TransportListener;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Long polling with the connection's key and token. Each request takes the token that is current then, so that a renewed
 * one is swapped in place; and an error answer keeps the vendor's words, which the CometD client would drop.
 */
final class BayeuxTransport extends JettyHttpClientTransport {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_ERROR_BYTES = 8 * 1024;

    private final GenesysApi api;
    private final BearerTokens tokens;
    private final Runnable answered;

    /** Ties a request to its listener: the CometD client calls {@link #customize} inside {@link #send}, on one thread. */
    private final ThreadLocal<Refusals> sending = new ThreadLocal<>();

    BayeuxTransport(GenesysApi api, Map<String, Object> options, HttpClient client, Runnable answered) {
        super(options, client);
        this.api = api;
        this.tokens = api.tokensFor("genesys-stats");
        this.answered = answered;
    }

    @Override
    public void send(TransportListener listener, List<Message.Mutable> messages) {
        sending.set(new Refusals(listener, messages));
        try {
            super.send(sending.get(), messages);
        } finally {
            sending.remove();
        }
    }

    @Override
    protected void customize(Request request, Promise<Request> promise) {
        Refusals refusals = sending.get();
        currentToken().thenApply(token -> authorized(request, token, refusals)).whenComplete((ready, failure) -> {
            if (failure == null) {
                promise.succeed(ready);
            } else {
                promise.fail(Cause.of(failure));
            }
        });
    }

    /** A login is I/O, which must not happen on the CometD client's threads. */
    private CompletableFuture<AccessToken> currentToken() {
        boolean atHand = tokens.peek()
                .filter(token -> api.clock().instant().isBefore(token.expiresAt()))
                .isPresent();
        return atHand
                ? tokens.current()
                : CompletableFuture.supplyAsync(tokens::current, api.threads().workers())
                        .thenCompose(Function.identity());
    }

    private Request authorized(Request request, AccessToken token, Refusals refusals) {
        return request.headers(headers -> headers.put(GenesysApi.API_KEY_HEADER, api.apiKey())
                        .put(HttpHeader.AUTHORIZATION, "Bearer " + token.value()))
                .onResponseBegin(response -> {
                    if (response.getStatus() == UNAUTHORIZED) {
                        tokens.invalidate(token);
                    }
                    refusals.begin(response);
                })
                .onResponseContent(refusals::content);
    }

    /** Passes everything on; a failure that came with an error answer as an error with the vendor's words. */
    private final class Refusals implements TransportListener {

        private final TransportListener listener;
        private final List<Message.Mutable> outgoing;
        private final String operation;
        private final byte[] body = new byte[MAX_ERROR_BYTES];
        private volatile int size;
        private volatile Optional<Response> refusal = Optional.empty();

        Refusals(TransportListener listener, List<Message.Mutable> messages) {
            this.listener = listener;
            this.outgoing = messages;
            this.operation = messages.get(0).getChannel();
        }

        void begin(Response response) {
            if (response.getStatus() != OK) {
                refusal = Optional.of(response);
            }
        }

        void content(Response response, ByteBuffer content) {
            if (refusal.isPresent()) {
                int length = Math.min(content.remaining(), MAX_ERROR_BYTES - size);
                content.duplicate().get(body, size, length);
                size += length;
            }
        }

        @Override
        public void onSending(List<? extends Message> messages) {
            listener.onSending(messages);
        }

        /**
         * The CometD client waits for ever for a reply that is missing from an answer: a poll answered by an empty list
         * would put it to sleep.
         */
        @Override
        public void onMessages(List<Message.Mutable> incoming) {
            try {
                listener.onMessages(incoming);
            } finally {
                answered.run();
            }
            List<Message.Mutable> unanswered = outgoing.stream()
                    .filter(sent -> incoming.stream().noneMatch(message -> answers(message, sent)))
                    .toList();
            if (!unanswered.isEmpty()) {
                listener.onFailure(new ProtocolException("the answer lacks the reply to " + operation), unanswered);
            }
        }

        private static boolean answers(Message message, Message sent) {
            return sent.getChannel().equals(message.getChannel())
                    && (message.getId() == null || message.getId().equals(sent.getId()));
        }

        @Override
        public void onTimeout(List<? extends Message> messages, Promise<Long> promise) {
            listener.onTimeout(messages, promise);
        }

        @Override
        public void onFailure(Throwable failure, List<? extends Message> messages) {
            listener.onFailure(refusal.map(this::error).orElse(failure), messages);
        }

        private Throwable error(Response response) {
            byte[] content = Arrays.copyOf(body, size);
            int status = response.getStatus();
            return CxApiException.of(GenesysApi.VENDOR, operation)
                    .status(status)
                    .details(api.errors()
                            .read(
                                    status,
                                    name -> Optional.ofNullable(
                                            response.getHeaders().get(name)),
                                    content,
                                    Optional.empty()))
                    .body(new String(content, StandardCharsets.UTF_8))
                    .mayRetryHelp(status >= SERVER_ERROR)
                    .redactor(api.redactor())
                    .build();
        }
    }
}
