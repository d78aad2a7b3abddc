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

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.BayeuxClient;
import org.cometd.client.transport.ClientTransport;
import org.eclipse.jetty.client.HttpClient;

/**
 * One CometD session, from its handshake to its end. It rides out polls that fail, on the same session, so that what the
 * server has queued is not lost; everything else ends it, and then it is never used again.
 */
final class CometdConnection {

    static final String UPDATES = "/statistics/v3/updates";
    static final String SERVICE = "/statistics/v3/service";

    private static final String PATH = "/statistics/v3/notifications";
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
    private static final Duration USUAL_POLL = Duration.ofSeconds(20);

    /** Is told, on the CometD client's threads, what becomes of the connection. */
    interface Listener {

        /** Both channels are subscribed. */
        void opened();

        /** A poll was answered. */
        void alive();

        /** A poll failed; the next one is under way. */
        void interrupted(SessionFailure failure);

        /** It is over; told once, and nothing after it. */
        void ended(Ending ending);

        /** A message on one of the channels. */
        void received(String channel, JsonNode data);

        /** All messages of an answer were received. */
        void answered();
    }

    private final Listener listener;
    private final ScheduledExecutorService scheduler;
    private final BayeuxClient client;
    private final long longestSilenceNanos;
    private final AtomicBoolean handshaken = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger unsubscribed = new AtomicInteger(2);
    private volatile ScheduledFuture<?> watchdog;
    private volatile long lastSign = System.nanoTime();

    CometdConnection(
            GenesysApi api,
            HttpClient http,
            SessionCookies cookies,
            SessionSettings settings,
            Duration responseTimeout,
            ScheduledExecutorService scheduler,
            Listener listener) {
        this.listener = listener;
        this.scheduler = scheduler;
        Backoff reconnect = settings.reconnect();
        longestSilenceNanos = USUAL_POLL
                .plus(responseTimeout.multipliedBy(2))
                .plus(reconnect.max())
                .toNanos();
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.MAX_MESSAGE_SIZE_OPTION, settings.maxMessageSize());
        options.put(ClientTransport.MAX_SEND_BAYEUX_MESSAGE_SIZE_OPTION, settings.maxMessageSize());
        options.put(ClientTransport.MAX_NETWORK_DELAY_OPTION, responseTimeout.toMillis());
        options.put(ClientTransport.JSON_CONTEXT_OPTION, new BayeuxJson());
        BayeuxTransport transport = new BayeuxTransport(api, options, http, listener::answered);
        client = new BayeuxClient(api.uri(PATH).toString(), scheduler, transport);
        client.setBackOffStrategy(new PollDelays(reconnect));
        // Replaces the store that the client has just set, which dies with it.
        transport.setHttpCookieStore(cookies.store());
    }

    void open() {
        listen(Channel.META_HANDSHAKE, this::onHandshake);
        listen(Channel.META_CONNECT, this::onConnect);
        listen(Channel.META_DISCONNECT, this::onDisconnect);
        watchdog = scheduler.scheduleWithFixedDelay(
                this::watch, WATCH_INTERVAL.toMillis(), WATCH_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        client.handshake();
    }

    /** Takes leave of the server. */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> farewell = new CompletableFuture<>();
        if (!ended.compareAndSet(false, true)) {
            farewell.complete(null);
            return farewell;
        }
        watchdog.cancel(false);
        client.disconnect(reply -> farewell.complete(null));
        return farewell.completeOnTimeout(null, 2, TimeUnit.SECONDS).whenComplete((done, failure) -> client.abort());
    }

    private void listen(String channel, ClientSessionChannel.MessageListener onMessage) {
        client.getChannel(channel).addListener(onMessage);
    }

    private void onHandshake(ClientSessionChannel channel, Message reply) {
        lastSign = System.nanoTime();
        if (!reply.isSuccessful()) {
            end(Ending.of(SessionFailure.of(reply)));
        } else if (handshaken.compareAndSet(false, true)) {
            subscribe();
        } else {
            end(new Ending(SessionFailure.because("the CometD session has expired"), Ending.Next.AT_ONCE));
        }
    }

    /** The listeners are in place before the server hears of the subscription: updates may come ahead of its reply. */
    private void subscribe() {
        client.batch(() -> {
            for (String name : List.of(SERVICE, UPDATES)) {
                client.getChannel(name).subscribe((channel, message) -> onMessage(message), this::onSubscribed);
            }
        });
    }

    private void onSubscribed(Message reply) {
        lastSign = System.nanoTime();
        if (!reply.isSuccessful()) {
            end(Ending.of(SessionFailure.of(reply)));
        } else if (unsubscribed.decrementAndGet() == 0 && !ended.get()) {
            listener.opened();
        }
    }

    private void onMessage(Message message) {
        if (!ended.get() && message.getData() instanceof JsonNode data) {
            listener.received(message.getChannel(), data);
        }
    }

    private void onConnect(ClientSessionChannel channel, Message reply) {
        lastSign = System.nanoTime();
        if (ended.get()) {
            return;
        }
        String advice = advice(reply);
        if (Message.RECONNECT_HANDSHAKE_VALUE.equals(advice)) {
            end(new Ending(SessionFailure.of(reply), Ending.Next.AT_ONCE));
        } else if (Message.RECONNECT_NONE_VALUE.equals(advice)) {
            end(Ending.of(SessionFailure.of(reply)));
        } else if (reply.isSuccessful()) {
            listener.alive();
        } else {
            SessionFailure failure = SessionFailure.of(reply);
            if (failure.permanent()) {
                end(Ending.of(failure));
            } else {
                listener.interrupted(failure);
            }
        }
    }

    private static String advice(Message reply) {
        Map<String, Object> advice = reply.getAdvice();
        return advice == null ? "" : String.valueOf(advice.get(Message.RECONNECT_FIELD));
    }

    private void onDisconnect(ClientSessionChannel channel, Message message) {
        end(Ending.of(SessionFailure.because("the server has closed the CometD session")));
    }

    /** The CometD client gives up without a word on some replies, such as a message without a channel. */
    private void watch() {
        if (client.isDisconnected() || System.nanoTime() - lastSign > longestSilenceNanos) {
            end(Ending.of(SessionFailure.because("the CometD session has gone silent")));
        }
    }

    private void end(Ending ending) {
        if (ended.compareAndSet(false, true)) {
            watchdog.cancel(false);
            client.abort();
            listener.ended(ending);
        }
    }
}
