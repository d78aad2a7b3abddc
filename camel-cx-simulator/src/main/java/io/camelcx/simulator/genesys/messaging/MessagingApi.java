// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingSettings;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Third-Party Messaging API and its conversations, as a test or a demonstration directs them. Customers write through
 * the API, agents through the methods here or by themselves; what agents write leaves by webhook. Conversations and media
 * outlive a restart. Thread-safe.
 */
public final class MessagingApi implements Configurable<MessagingSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/nexus/v3/channels";

    private final AtomicReference<MessagingSettings> settings;
    private final ConversationListener listener;
    private final Clock clock;
    private final Conversations conversations =
            new Conversations(() -> UUID.randomUUID().toString());
    private final Map<String, MediaResource> media = new ConcurrentHashMap<>();
    private final AgentsDesk desk;

    /**
     * An API without conversations.
     *
     * @param seed the seed of what the agent says
     * @param webhooks what delivers the agents' messages
     * @param listener is called when conversations begin and end
     * @param timer whose clock is the agent's
     * @param clock the time of messages
     */
    public MessagingApi(
            AtomicReference<MessagingSettings> settings,
            long seed,
            WebhooksApi webhooks,
            ConversationListener listener,
            ClockTimer timer,
            Clock clock) {
        this.settings = settings;
        this.listener = listener;
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
        this.desk = new AgentsDesk(
                this::settings,
                new MessageIds(clock),
                conversations,
                webhooks,
                new AnsweringAgent(() -> settings().agent(), seed, timer),
                listener,
                this.clock);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        ChannelGate gate = new ChannelGate(this::settings);
        Routes routes = new Routes();
        new MessageEndpoints(this, gate).addTo(routes);
        new MediaEndpoints(this, gate).addTo(routes);
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
    }

    @Override
    public String api() {
        return "messaging";
    }

    @Override
    public MessagingSettings settings() {
        return settings.get();
    }

    /** Changes how the API behaves from now on. */
    @Override
    public void change(UnaryOperator<MessagingSettings> change) {
        settings.updateAndGet(change);
    }

    /** All conversations, live and ended, in the order in which they began; the newest {@value Conversations#CAPACITY}. */
    public List<Conversation> conversations() {
        return conversations.all();
    }

    @Control("GET /messaging/conversations")
    List<Conversation> conversations(@Control.Default("") String channelId, @Control.Default("") String customer) {
        return conversations().stream()
                .filter(found -> channelId.isEmpty() || found.channelId().equals(channelId))
                .filter(found -> customer.isEmpty() || found.customer().equals(customer))
                .toList();
    }

    /** The conversation with this id, live or ended. */
    @Control("GET /messaging/conversations/{id}")
    public Optional<Conversation> conversation(String id) {
        return conversations.find(id);
    }

    /** The live conversation with this customer. */
    public Optional<Conversation> conversation(String channelId, String customer) {
        return conversations.live(channelId, customer);
    }

    /**
     * Lets an agent write to a customer, who need not have written before: a text, or an e-mail in a channel of that type.
     *
     * @param to the customer's number or address
     * @return the message as it leaves by webhook
     * @throws IllegalArgumentException when there is no such channel
     */
    @Control("POST /messaging/write")
    public ConversationMessage write(String channelId, String to, String text) {
        return desk.write(channel(channelId), to, text);
    }

    /**
     * Lets an agent write an e-mail.
     *
     * @param to the recipients' addresses, the customer's first
     * @throws IllegalArgumentException when there is no such channel, or no recipient
     */
    @Control("POST /messaging/write-email")
    public ConversationMessage writeEmail(String channelId, List<String> to, String subject, String text) {
        MessagingChannel channel = channel(channelId);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to is empty, it must hold at least one address");
        }
        return desk.writeEmail(channel, to, subject, text);
    }

    /**
     * Sends any message by webhook exactly as it is written.
     *
     * @param to the customer to whose conversation it belongs
     * @param messageId the id by which receipts find it
     * @param message anything that Jackson turns into an object
     * @throws IllegalArgumentException when there is no such channel
     */
    @Control("POST /messaging/send")
    public ConversationMessage send(String channelId, String to, String messageId, Map<String, ?> message) {
        return desk.send(channel(channelId), to, messageId, (ObjectNode) Json.tree(message));
    }

    /**
     * Ends a conversation, as an agent does.
     *
     * @throws IllegalArgumentException when no conversation is live with this id
     */
    @Control("POST /messaging/conversations/{id}/end")
    public Conversation end(String id) {
        Conversation ended = conversations
                .end(id, clock.instant())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No conversation with the id '" + id + "' is live: unknown, or ended already"));
        listener.ended(ended);
        return ended;
    }

    /** The uploaded files that were not deleted. */
    @Control("GET /messaging/media")
    public List<MediaResource> media() {
        return List.copyOf(media.values());
    }

    /** The uploaded file with this id. */
    public Optional<MediaResource> media(String mediaId) {
        return Optional.ofNullable(media.get(mediaId));
    }

    /** Removes all conversations and media, without a webhook; for use between two runs. */
    @Control("DELETE /messaging")
    public void clear() {
        conversations.clear();
        media.clear();
    }

    boolean knows(String channelId, String messageId) {
        return conversations.knows(channelId, messageId);
    }

    /** Takes a message or a receipt; returns the id of a message, and none for a receipt. */
    Optional<String> accept(MessagingChannel channel, InboundMessage inbound, Optional<String> traceId) {
        if (inbound.receipt().isPresent()) {
            InboundMessage.Receipt receipt = inbound.receipt().get();
            conversations.change(
                    channel.id(), receipt.messageId(), message -> message.in(receipt.state(), receipt.reasons()));
            return Optional.empty();
        }
        return Optional.of(
                desk.read(channel, inbound.from(), traceId, inbound.content()).id());
    }

    MediaResource store(MessagingChannel channel, FormPart file, String mimetype) {
        MediaResource resource = new MediaResource(
                UUID.randomUUID().toString(),
                channel.id(),
                file.filename().orElse(file.name()),
                mimetype,
                file.content());
        media.put(resource.mediaId(), resource);
        return resource;
    }

    Optional<MediaResource> removeMedia(String mediaId) {
        return Optional.ofNullable(media.remove(mediaId));
    }

    private MessagingChannel channel(String id) {
        return settings().channel(id).orElseThrow(() -> new IllegalArgumentException("Channel " + id + " not found"));
    }
}
