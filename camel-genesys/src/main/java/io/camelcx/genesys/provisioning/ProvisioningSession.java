// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.provisioning.client.AwaitedOutcomes;
import io.camelcx.genesys.provisioning.client.ProvisioningClient;
import io.camelcx.genesys.provisioning.client.ProvisioningMessage;
import io.camelcx.genesys.session.SessionFailure;
import io.camelcx.genesys.session.SessionReadiness;
import io.camelcx.genesys.session.SessionUser;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Observes the session: makes it ready for operations, requests the changes of objects, reports gaps, and gives outcomes to their operations. */
final class ProvisioningSession implements SessionUser {

    /** The channel of messages that report a gap; it is none of the vendor's. */
    static final String GAP = "gap";

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningSession.class);
    private static final long LOGOUT_SECONDS = 5;

    private final GenesysApi api;
    private final ProvisioningClient client;
    private final Duration warmUp;
    private final AwaitedOutcomes outcomes;
    private final SessionReadiness readiness = new SessionReadiness();
    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private volatile Optional<SharedSession> session = Optional.empty();
    private volatile Optional<Instant> lastAlive = Optional.empty();
    private volatile boolean open;
    private volatile Optional<CompletableFuture<Void>> initialization = Optional.empty();
    private volatile CompletableFuture<Void> logout = CompletableFuture.completedFuture(null);

    /** It may be reported before the session counts as open. */
    private volatile boolean loaded;

    /** @param warmUp how long a new session waits until the server has loaded its objects; zero for no wait */
    ProvisioningSession(GenesysApi api, ProvisioningClient client, Duration warmUp) {
        this.api = api;
        this.client = client;
        this.warmUp = warmUp;
        this.outcomes = new AwaitedOutcomes(api.threads().workers(), api.json());
    }

    /** Called once, before the session has a user. */
    void observe(SharedSession observed) {
        session = Optional.of(observed);
    }

    SharedSession shared() {
        return session.orElseThrow();
    }

    ProvisioningClient client() {
        return client;
    }

    AwaitedOutcomes outcomes() {
        return outcomes;
    }

    SessionReadiness readiness() {
        return readiness;
    }

    Duration warmUp() {
        return warmUp;
    }

    /** Begins the vendor's session, after the one before has ended: both have the same cookies. */
    CompletableFuture<Void> initialize() {
        CompletableFuture<Void> begun = logout.thenCompose(before -> client.initialize());
        initialization = Optional.of(begun);
        return begun;
    }

    /** Changes of objects of these types are received from now on. */
    void watch(Collection<String> wanted) {
        if (types.addAll(wanted) && open) {
            later(Duration.ZERO, this::watched);
        }
    }

    @Override
    public void opened() {
        open = true;
        readiness.reset();
        CompletableFuture<JsonNode> ready = readiness.current();
        Optional<Instant> gap = lastAlive;
        lastAlive = Optional.of(api.clock().instant());
        later(Duration.ZERO, () -> watched().thenAccept(done -> gap.ifPresent(this::report)));
        if (warmUp.isZero() || loaded) {
            ready.complete(JsonNodeFactory.instance.nullNode());
        } else {
            later(Duration.ZERO, client::load);
            later(warmUp, () -> {
                ready.complete(JsonNodeFactory.instance.nullNode());
                return CompletableFuture.completedFuture(null);
            });
        }
    }

    private CompletableFuture<Void> watched() {
        if (types.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return client.watch(Set.copyOf(types)).whenComplete((done, failure) -> {
            if (failure != null) {
                // Otherwise routes would wait for changes that do not come.
                shared().reopen(SessionFailure.of(Futures.unwrap(failure)));
            }
        });
    }

    @Override
    public void resumed(boolean messagesLost) {
        Instant since = lastAlive.orElseGet(api.clock()::instant);
        lastAlive = Optional.of(api.clock().instant());
        if (messagesLost) {
            report(since);
        }
    }

    /** Changes of the meantime are lost: the vendor does not keep them. */
    private void report(Instant since) {
        ObjectNode message = api.json().createObjectNode().put("channel", GAP);
        message.putObject("data")
                .put("from", since.toString())
                .put("to", api.clock().instant().toString());
        shared().deliver("/" + GAP, message);
    }

    @Override
    public void answered() {
        if (open) {
            lastAlive = Optional.of(api.clock().instant());
        }
    }

    @Override
    public void closed() {
        open = false;
        loaded = false;
        readiness.reset();
    }

    @Override
    public void stopped() {
        open = false;
        loaded = false;
        readiness.fail(problem("the session was closed"));
        outcomes.failAll("the session was closed before the outcome arrived");
        types.clear();
        initialization.ifPresent(this::logOut);
        initialization = Optional.empty();
        lastAlive = Optional.empty();
        readiness.reset();
    }

    /** Ends the vendor's session, even one that is still being initialized. */
    private void logOut(CompletableFuture<Void> initialized) {
        logout = initialized.thenCompose(done -> client.logout()).exceptionally(failure -> {
            LOG.debug("The session could not be ended; it ends by itself", failure);
            return null;
        });
        try {
            logout.get(LOGOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The end of the session is not awaited any more", e);
        }
    }

    @Override
    public void event(String state, String reason) {
        // Operations wait for the session to be ready.
    }

    @Override
    public void refused(CxApiException refusal) {
        readiness.fail(refusal);
    }

    @Override
    public void received(String channel, JsonNode data) {
        ProvisioningMessage message = ProvisioningMessage.read(data, api.json());
        if (message.isOutcome()) {
            outcomes.received(message);
        } else if (message.isLoaded()) {
            loaded = true;
            readiness.current().complete(JsonNodeFactory.instance.nullNode());
        }
    }

    /** The threads of the session must not make calls. */
    private void later(Duration delay, Supplier<CompletableFuture<Void>> work) {
        api.waiting().after(delay, work).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.debug("A call of the session has failed", failure);
            }
        });
    }

    private static CxApiException problem(String text) {
        return CxApiException.of(GenesysApi.VENDOR, "session").problem(text).build();
    }
}
