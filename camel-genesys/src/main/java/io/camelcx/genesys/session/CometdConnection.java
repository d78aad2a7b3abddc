// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSessionChannel;
import org.cometd.client.transport.ClientTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One CometD session, from its handshake to its end. After a failed poll it polls again on the same session, so that the
 * messages queued by the server are not lost; every other failure ends it. It is used once.
 */
final class CometdConnection {

    private static final Logger LOG = LoggerFactory.getLogger(CometdConnection.class);

    private static final Duration DISCONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Gets the events of the connection, on the CometD client's threads. */
    interface Listener {

        /** All channels are subscribed. */
        void opened();

        /** A poll has succeeded. */
        void alive();

        /** A poll has failed; another one follows. */
        void interrupted(SessionFailure failure);

        /** It has ended. Called once, and nothing after it. */
        void ended(Ending ending);

        /** A message on one of the channels. */
        void received(String channel, JsonNode data);

        /** All messages of a response were received. */
        void answered();
    }

    private final NotificationChannels channels;
    private final Listener listener;
    private final ScheduledExecutorService scheduler;
    private final BayeuxTransport transport;
    private final GuardedBayeuxClient client;
    private final PollDelays delays;
    private final SessionWatchdog watchdog;
    private final Duration maxDelay;
    private final FailurePolicy policy = new FailurePolicy();
    private final AtomicBoolean handshaken = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger unsubscribed;
    private volatile AdvisedTimes advised = AdvisedTimes.USUAL;

    CometdConnection(
            SessionAccess access,
            NotificationChannels channels,
            SessionResources.Open resources,
            SessionSettings settings,
            Listener listener) {
        GenesysApi api = access.api();
        Duration responseTimeout = resources.responseTimeout();
        this.channels = channels;
        this.unsubscribed = new AtomicInteger(channels.channels().size());
        this.listener = listener;
        this.scheduler = resources.timer();
        this.delays = new PollDelays(settings.reconnect());
        this.maxDelay = settings.reconnect().max();
        this.watchdog = new SessionWatchdog(responseTimeout.multipliedBy(2), System::nanoTime);
        Map<String, Object> options = new HashMap<>();
        options.put(ClientTransport.MAX_MESSAGE_SIZE_OPTION, settings.maxMessageSize());
        options.put(ClientTransport.MAX_SEND_BAYEUX_MESSAGE_SIZE_OPTION, settings.maxMessageSize());
        options.put(ClientTransport.MAX_NETWORK_DELAY_OPTION, responseTimeout.toMillis());
        options.put(ClientTransport.JSON_CONTEXT_OPTION, new BayeuxJson(arrivals()));
        transport = new BayeuxTransport(
                api, channels.component(), options, resources.http(), listener::answered, this::faulted);
        client = new GuardedBayeuxClient(api.uri(channels.path()).toString(), scheduler, transport, this::faulted);
        client.setBackOffStrategy(delays);
        // Replaces the store that the client has just set, which ends with it.
        transport.setHttpCookieStore(access.cookies().store());
    }

    void open() {
        client.listen(Channel.META_HANDSHAKE, this::onHandshake);
        client.listen(Channel.META_CONNECT, this::onConnect);
        client.listen(Channel.META_DISCONNECT, this::onDisconnect);
        watchdog.start(scheduler, client::isDisconnected, this::late);
        client.handshake();
    }

    /** Disconnects from the server. */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> disconnected = new CompletableFuture<>();
        if (!ended.compareAndSet(false, true)) {
            disconnected.complete(null);
            return disconnected;
        }
        watchdog.stop();
        client.disconnect(reply -> disconnected.complete(null));
        return disconnected
                .completeOnTimeout(null, DISCONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((done, failure) -> client.abort());
    }

    /** Ends it for a reason on this side. */
    void fail(SessionFailure failure) {
        end(Ending.of(failure));
    }

    /** Ends it because the service has refused what the session needs. */
    void refuse(SessionFailure failure) {
        end(Ending.ofInitialization(failure));
    }

    /** Nothing that fails here may be lost: the client would wait forever. */
    private void faulted(Throwable fault) {
        LOG.error("The session of {} met an unexpected error and is reopened", channels.component(), fault);
        fail(SessionFailure.unexpected(fault));
    }

    /** The CometD client stops silently after some replies. */
    private void late(String reason) {
        fail(SessionFailure.because(reason));
    }

    private void replied(Message reply) {
        advised = advised.after(reply);
        watchdog.replied(Duration.ofMillis(delays.current()), advised);
    }

    private void onHandshake(ClientSessionChannel channel, Message reply) {
        replied(reply);
        if (!reply.isSuccessful()) {
            end(policy.onOpening(SessionFailure.of(reply)));
        } else if (handshaken.compareAndSet(false, true)) {
            subscribe();
        } else {
            end(new Ending(SessionFailure.because("the CometD session has expired"), Ending.Next.AT_ONCE));
        }
    }

    /** The listeners are added before the subscription is sent: updates may come ahead of its reply. */
    private void subscribe() {
        client.batch(() -> {
            for (String name : channels.channels()) {
                client.subscribe(name, (channel, message) -> onMessage(message), this::onSubscribed);
            }
        });
    }

    private void onSubscribed(Message reply) {
        replied(reply);
        if (!reply.isSuccessful()) {
            end(policy.onOpening(SessionFailure.of(reply)));
        } else if (unsubscribed.decrementAndGet() == 0 && !ended.get()) {
            policy.succeeded();
            watchdog.opened();
            listener.opened();
        }
    }

    private void onMessage(Message message) {
        if (!ended.get() && message.getData() instanceof JsonNode data) {
            listener.received(message.getChannel(), data);
        }
    }

    /**
     * Takes the messages of the channels that are subscribed by their names. The CometD client, which also knows patterns, takes a fifth of the time that a small
     * message costs.
     */
    private Arrivals arrivals() {
        Set<String> names = Set.copyOf(channels.channels());
        if (names.stream().anyMatch(name -> name.contains("*"))) {
            return Arrivals.NONE;
        }
        return new Arrivals() {
            @Override
            public boolean take(String channel, JsonNode data) {
                boolean subscribed = names.contains(channel);
                if (subscribed && !ended.get()) {
                    client.guard(() -> listener.received(channel, data));
                }
                return subscribed;
            }

            @Override
            public void flush() {
                client.guard(listener::answered);
            }
        };
    }

    private void onConnect(ClientSessionChannel channel, Message reply) {
        if (ended.get()) {
            return;
        }
        String advice = advice(reply);
        boolean over = Message.RECONNECT_HANDSHAKE_VALUE.equals(advice) || Message.RECONNECT_NONE_VALUE.equals(advice);
        if (reply.isSuccessful() && !over) {
            replied(reply);
            policy.succeeded();
            listener.alive();
            return;
        }
        SessionFailure failure = SessionFailure.of(reply);
        delays.retryAfter(failure.retryAfter());
        advised = advised.after(reply);
        watchdog.replied(failure.retryAfter().orElse(maxDelay), advised);
        policy.onPoll(failure, advice).ifPresentOrElse(this::end, () -> listener.interrupted(failure));
    }

    private static String advice(Message reply) {
        Map<String, Object> advice = reply.getAdvice();
        Object reconnect = advice == null ? null : advice.get(Message.RECONNECT_FIELD);
        return reconnect == null ? "" : reconnect.toString();
    }

    private void onDisconnect(ClientSessionChannel channel, Message message) {
        end(Ending.of(SessionFailure.because("the server has closed the CometD session")));
    }

    private void end(Ending ending) {
        if (ended.compareAndSet(false, true)) {
            watchdog.stop();
            client.abort();
            // A client that has met an error may not abort it.
            transport.abort(new IOException("The session has ended"));
            listener.ended(ending);
        }
    }
}
