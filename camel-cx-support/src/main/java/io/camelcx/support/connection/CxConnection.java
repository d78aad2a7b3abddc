// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Service;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A connection to a system of a vendor, as a bean: its settings, and from its start to its stop one HTTP client and one bearer token for all endpoints
 * that use it. Camel starts it with the first of them and stops it with the context.
 *
 * <p>A vendor's connection adds its settings, which JMX shows with {@link ManagedAttribute}, and {@link #open}. It is a
 * {@link org.apache.camel.api.management.ManagedResource}.
 *
 * @param <A> what the vendor's API clients work with
 */
public abstract class CxConnection<A> extends ServiceSupport implements CamelContextAware {

    private final String name;
    private final HttpOptions http = new HttpOptions();
    private final RetryOptions retry = new RetryOptions();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Class<?>, Service> shared = new LinkedHashMap<>();

    private CamelContext camelContext;
    private Clock clock = Clock.systemUTC();
    private volatile Optional<Running<A>> running = Optional.empty();

    private record Running<A>(A api, ConnectionParts parts) {}

    /** @param name part of the threads' names and of log messages, such as {@code AcmeConnection} */
    protected CxConnection(String name) {
        this.name = name;
    }

    /**
     * Checks the settings and makes what the API clients work with. If it fails, the parts are stopped.
     *
     * @param parts owns what must be closed with the connection
     * @throws IllegalArgumentException if a setting is missing or invalid; the message names it
     */
    protected abstract A open(ConnectionParts parts) throws Exception;

    /** The address of the system, without any secret. */
    @Override
    public abstract String toString();

    /**
     * What the vendor's API clients work with.
     *
     * @throws IllegalStateException if the connection is not started
     */
    public final A api() {
        return running.map(Running::api).orElseThrow(() -> new IllegalStateException(this + " is not started"));
    }

    /**
     * A service of which a connection has one, such as its session for notifications. It is created by the first call, and stopped with the
     * connection.
     *
     * @param type identifies the service within the connection
     * @param factory creates it; called under a lock, so it must not block
     */
    public final <T extends Service> T shared(Class<T> type, Supplier<T> factory) {
        lock.lock();
        try {
            return type.cast(shared.computeIfAbsent(type, missing -> factory.get()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected final void doStart() throws Exception {
        ConnectionParts parts = ConnectionParts.start(camelContext, name, http, retry, clock);
        try {
            running = Optional.of(new Running<>(open(parts), parts));
        } finally {
            if (running.isEmpty()) {
                parts.stop();
            }
        }
    }

    @Override
    protected final void doStop() {
        ServiceHelper.stopAndShutdownServices(withdrawShared());
        Optional<Running<A>> stopped = running;
        running = Optional.empty();
        stopped.ifPresent(each -> each.parts().stop());
    }

    private List<Service> withdrawShared() {
        lock.lock();
        try {
            List<Service> services = List.copyOf(shared.values());
            shared.clear();
            return services;
        } finally {
            lock.unlock();
        }
    }

    /** The settings of the HTTP client; other clients of the connection follow them. */
    public HttpOptions getHttp() {
        return http;
    }

    /** How often a call is tried. */
    public RetryOptions getRetry() {
        return retry;
    }

    /** The clock for the expiry of tokens and for times that are compared with the system's; for tests. */
    public void setClock(Clock clock) {
        this.clock = clock;
    }

    /** When the current token expires, as JMX shows it; empty before the first login, and where calls carry no token. */
    @ManagedAttribute(description = "When the current bearer token expires")
    public String getTokenExpiresAt() {
        return running.map(each -> each.parts().tokenExpiresAt()).orElse("");
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
