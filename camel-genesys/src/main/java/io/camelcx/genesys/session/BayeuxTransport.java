// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.RetryAfter;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
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
 * Long polling with the connection's key and token. Each request takes the current token, so that a renewed token is used
 * from the next request on. An error response keeps the vendor's text, which the CometD client would drop.
 */
final class BayeuxTransport extends JettyHttpClientTransport {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int MAX_ERROR_BYTES = 8 * 1024;

    private final GenesysApi api;
    private final BearerTokens tokens;
    private final Runnable answered;
    private final Consumer<Throwable> onFault;

    /** Associates a request with its listener: the CometD client calls {@link #customize} inside {@link #send}, on one thread. */
    private final ThreadLocal<Refusals> sending = new ThreadLocal<>();

    /**
     * @param component the scheme of the component whose session it is
     * @param answered  called when all messages of a response were handled
     * @param onFault   gets unexpected errors on the HTTP client's threads
     */
    BayeuxTransport(
            GenesysApi api,
            String component,
            Map<String, Object> options,
            HttpClient client,
            Runnable answered,
            Consumer<Throwable> onFault) {
        super(options, client);
        this.api = api;
        this.tokens = api.tokensFor(component);
        this.answered = answered;
        this.onFault = onFault;
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

    /** The CometD client would remove the quotes of a value. */
    @Override
    protected void storeCookies(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (HttpHeader.SET_COOKIE.is(name)) {
                values.stream()
                        .flatMap(value -> ReceivedCookie.parse(value).stream())
                        .forEach(cookie -> getHttpCookieStore().add(uri, cookie));
            }
        });
    }

    /** Before the transport itself reads the messages: it keeps the advice, and fails on one of another type. */
    @Override
    protected void processResponseMessages(TransportListener listener, List<Message.Mutable> messages) {
        super.processResponseMessages(
                listener, listener instanceof Refusals refusals ? refusals.replies.normalized(messages) : messages);
    }

    @Override
    protected void customize(Request request, Promise<Request> promise) {
        Refusals refusals = sending.get();
        currentToken()
                .whenComplete((token, failure) -> guard(() -> {
                    if (failure == null) {
                        promise.succeed(authorized(request, token, refusals));
                    } else {
                        promise.fail(Futures.unwrap(failure));
                    }
                }));
    }

    /** A token request is I/O, which must not block the CometD client's threads. */
    private CompletableFuture<AccessToken> currentToken() {
        boolean valid = tokens.peek()
                .filter(token -> api.clock().instant().isBefore(token.expiresAt()))
                .isPresent();
        return valid
                ? tokens.current()
                : CompletableFuture.supplyAsync(tokens::current, api.threads().workers())
                        .thenCompose(Function.identity());
    }

    private void guard(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error fault) {
            onFault.accept(fault);
        }
    }

    private Request authorized(Request request, AccessToken token, Refusals refusals) {
        return request.headers(headers -> headers.put(GenesysApi.API_KEY_HEADER, api.apiKey())
                        .put(HttpHeader.AUTHORIZATION, "Bearer " + token.value()))
                .onResponseBegin(response -> refusals.begin(response, token))
                .onResponseContent(refusals::content);
    }

    private static boolean refusesToken(Message message) {
        return message.isMeta()
                && !message.isSuccessful()
                && BayeuxError.of(message).filter(BayeuxError::isUnauthorized).isPresent();
    }

    /** Passes everything on; the failure of an error response as an error with the vendor's text. */
    private final class Refusals implements TransportListener {

        private final TransportListener listener;
        private final BayeuxReplies replies;
        private final String operation;
        private final byte[] body = new byte[MAX_ERROR_BYTES];
        private volatile int size;
        private volatile Optional<AccessToken> token = Optional.empty();
        private volatile Optional<Response> refusal = Optional.empty();

        Refusals(TransportListener listener, List<Message.Mutable> messages) {
            this.listener = listener;
            this.replies = new BayeuxReplies(messages);
            this.operation = messages.get(0).getChannel();
        }

        void begin(Response response, AccessToken used) {
            token = Optional.of(used);
            if (response.getStatus() == UNAUTHORIZED) {
                tokens.invalidate(used);
            }
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
            guard(() -> listener.onSending(messages));
        }

        @Override
        public void onMessages(List<Message.Mutable> incoming) {
            guard(() -> {
                try {
                    handOn(incoming);
                } finally {
                    answered.run();
                }
            });
        }

        /**
         * The CometD client waits forever for a reply that is missing from a response: after an empty list it would never
         * poll again.
         */
        private void handOn(List<Message.Mutable> incoming) {
            if (incoming.stream().anyMatch(BayeuxTransport::refusesToken)) {
                token.ifPresent(tokens::invalidate);
            }
            listener.onMessages(incoming);
            List<? extends Message> unanswered = replies.unanswered();
            if (!unanswered.isEmpty()) {
                listener.onFailure(new ProtocolException("the response lacks the reply to " + operation), unanswered);
            }
        }

        @Override
        public void onTimeout(List<? extends Message> messages, Promise<Long> promise) {
            guard(() -> listener.onTimeout(messages, promise));
        }

        @Override
        public void onFailure(Throwable failure, List<? extends Message> messages) {
            guard(() -> listener.onFailure(refusal.map(this::error).orElse(failure), messages));
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
                    .retryable(SessionFailure.isRetryable(status))
                    .retryAfter(Optional.ofNullable(response.getHeaders().get(HttpHeader.RETRY_AFTER))
                            .flatMap(value -> RetryAfter.parse(value, api.clock())))
                    .redactor(api.redactor())
                    .build();
        }
    }
}
