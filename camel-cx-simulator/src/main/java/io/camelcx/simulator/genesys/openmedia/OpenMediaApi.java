// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.settings.GenesysSettings;
import io.camelcx.simulator.genesys.settings.OpenMediaSettings;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RoutesServlet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Openmedia API and its interactions, as a test or a demonstration directs them. Interactions outlive a restart; of
 * those that have ended the newest {@value EndedInteractions#CAPACITY} are remembered. Thread-safe.
 */
public final class OpenMediaApi implements Configurable<OpenMediaSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/nexus/v3/openmedia";

    private final AtomicReference<OpenMediaSettings> settings;
    private final Clock clock;
    private final InteractionIds ids;
    private final SeededRouting routing;
    private final InteractionStore store;
    private final InteractionFlow flow;
    private final List<InteractionListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * An API without interactions.
     *
     * @param seed the seed of all random values
     * @param centre whose time moves the interactions, and whose queues and agents have them
     * @param clock the time of creations and changes
     */
    public OpenMediaApi(GenesysSettings settings, long seed, ContactCentre centre, Clock clock) {
        this.settings = new AtomicReference<>(settings.openMedia());
        // Milliseconds, as all times of the vendor have.
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
        this.ids = new InteractionIds(seed, clock.instant());
        this.routing = new SeededRouting(seed, settings.contactCentre());
        this.store = new InteractionStore(
                () -> settings().reusableExternalIds(), ended -> listeners.forEach(listener -> listener.ended(ended)));
        this.flow = new InteractionFlow(store, routing, () -> settings().stateTime(), this.clock, centre.now());
        centre.onStep(() -> flow.follow(centre.now()));
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        context.addServlet(
                new ServletHolder(new RoutesServlet(new OpenMediaEndpoints(this).routes())), BASE_PATH + "/*");
    }

    /** Calls the listener when interactions are created and end. */
    public void addListener(InteractionListener listener) {
        listeners.add(listener);
    }

    @Override
    public String api() {
        return "openmedia";
    }

    @Override
    public OpenMediaSettings settings() {
        return settings.get();
    }

    /** Changes how the API behaves from now on; an interaction stays in its state as long as it was to stay there. */
    @Override
    public void change(UnaryOperator<OpenMediaSettings> change) {
        settings.updateAndGet(change);
    }

    @Control("GET /openmedia/interactions")
    InteractionList list(@Control.Default("") String service, @Control.Default("") String externalId) {
        List<Interaction> found = interactions().stream()
                .filter(interaction ->
                        service.isBlank() || interaction.service().equals(service))
                .filter(interaction -> externalId.isBlank()
                        || interaction.externalId().filter(externalId::equals).isPresent())
                .toList();
        return new InteractionList(created(), found);
    }

    record InteractionList(long created, List<Interaction> interactions) {}

    /** All interactions in the order of creation, the ended ones in the state in which they ended. */
    public List<Interaction> interactions() {
        return store.all();
    }

    /** The interaction with this id, live or ended. */
    public Optional<Interaction> find(String id) {
        return store.find(id);
    }

    /** The interaction, live or ended, to which this external id was given last. */
    public Optional<Interaction> find(String service, String externalId) {
        return store.id(service, externalId).flatMap(store::find);
    }

    /** How many interactions were ever created, through the API or by hand. */
    public long created() {
        return store.created();
    }

    /**
     * Creates an interaction as a caller of the API would.
     *
     * @param userData anything that Jackson turns into an object
     * @throws IllegalArgumentException when there is no such service
     * @throws IllegalStateException when the external id is taken
     */
    @Control("POST /openmedia/interactions")
    public Interaction create(String service, String externalId, @Control.Default("{}") Map<String, ?> userData) {
        if (!knows(service)) {
            throw new IllegalArgumentException("There is no open media service '" + service + "', there are "
                    + settings().services());
        }
        NewInteraction wanted = new NewInteraction(
                Optional.of(externalId), Optional.empty(), Optional.empty(), (ObjectNode) Json.tree(userData));
        return create(service, wanted)
                .orElseThrow(() -> new IllegalStateException(
                        "The external id '" + externalId + "' is taken in the open media service '" + service + "'"));
    }

    /**
     * Adds properties to the user data of a live interaction, or replaces them.
     *
     * @throws IllegalArgumentException when no interaction is live with this id
     */
    @Control("POST /openmedia/interactions/{id}/change")
    public Interaction change(String id, @Control.Default("{}") Map<String, ?> properties) {
        return required(id, changeUserData(id, userData -> {
            ObjectNode changed = Json.object();
            userData.properties().forEach(property -> changed.set(property.getKey(), property.getValue()));
            return changed.setAll((ObjectNode) Json.tree(properties));
        }));
    }

    /**
     * Puts a live interaction into this state, from which it proceeds with time. In a final state
     * the API no longer knows it.
     *
     * @throws IllegalArgumentException when no interaction is live with this id
     */
    @Control("POST /openmedia/interactions/{id}/state")
    public Interaction setState(String id, InteractionState state) {
        return required(id, flow.enter(id, state));
    }

    /**
     * Ends a live interaction as an agent does.
     *
     * @throws IllegalArgumentException when no interaction is live with this id
     */
    @Control("POST /openmedia/interactions/{id}/complete")
    public Interaction complete(String id) {
        return setState(id, InteractionState.COMPLETED);
    }

    /**
     * Ends a live interaction as a caller of the API does without a reason.
     *
     * @throws IllegalArgumentException when no interaction is live with this id
     */
    @Control("POST /openmedia/interactions/{id}/stop")
    public Interaction stop(String id) {
        return required(id, stop(id, StopReason.NONE));
    }

    InteractionAnswer answer() {
        return new InteractionAnswer(settings().replies());
    }

    /** Removes all interactions and resets the count; for use between two runs. */
    @Control("DELETE /openmedia/interactions")
    public void clear() {
        flow.clear();
        store.clear();
    }

    boolean knows(String service) {
        return settings().services().contains(service);
    }

    /** Creates an interaction; empty when its external id is taken. */
    Optional<Interaction> create(String service, NewInteraction wanted) {
        Instant now = clock.instant();
        String id = ids.next();
        Interaction interaction = new Interaction(
                id,
                service,
                wanted.externalId(),
                wanted.parentInteractionId(),
                wanted.receivedAt().orElseGet(now::toString),
                InteractionState.QUEUED,
                routing.queue(id),
                Optional.empty(),
                wanted.userData(),
                now,
                now,
                Optional.empty());
        if (!store.add(interaction)) {
            return Optional.empty();
        }
        listeners.forEach(listener -> listener.created(interaction));
        flow.begin(interaction);
        return Optional.of(interaction);
    }

    Optional<Interaction> live(String id) {
        return store.live(id);
    }

    Optional<Interaction> live(String service, String externalId) {
        return store.id(service, externalId).flatMap(store::live);
    }

    /** Changes the user data of a live interaction; empty when there is none. */
    Optional<Interaction> changeUserData(String id, UnaryOperator<JsonNode> change) {
        return store.change(
                id, interaction -> interaction.withUserData(change.apply(interaction.userData()), clock.instant()));
    }

    /** Stops a live interaction; empty when there is none. */
    Optional<Interaction> stop(String id, StopReason reason) {
        return store.change(id, interaction -> interaction.stopped(reason, clock.instant()));
    }

    private static Interaction required(String id, Optional<Interaction> found) {
        return found.orElseThrow(() -> new IllegalArgumentException(
                "No interaction with the id '" + id + "' is live: unknown, or ended already"));
    }
}
