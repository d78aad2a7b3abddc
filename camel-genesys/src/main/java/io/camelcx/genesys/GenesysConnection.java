// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.connection.ConnectionParts;
import io.camelcx.support.connection.ConnectionSetting;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.connection.RetryOptions;
import java.net.URI;
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
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/**
 * A tenant of Genesys Multicloud CX: where it is, who logs in, and how its HTTP client is set up. What a DataSource is to
 * a database: written once as a bean, used by every endpoint of every Genesys component.
 *
 * <p>It owns one HTTP client and one bearer token for all of them. Camel starts it with the first endpoint that uses it
 * and stops it with the context.
 */
@ManagedResource(description = "A connection to Genesys Multicloud CX")
public class GenesysConnection extends ServiceSupport implements CamelContextAware {

    private static final String NAME = "Genesys connection";
    private static final String EXAMPLE = "https://gapi.example.com";

    private final HttpOptions http = new HttpOptions();
    private final RetryOptions retry = new RetryOptions();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Class<?>, Service> shared = new LinkedHashMap<>();

    private CamelContext camelContext;
    private Clock clock = Clock.systemUTC();
    private String baseUrl;
    private String nexusBaseUrl;
    private String apiKey;
    private String clientId;
    private String clientSecret;
    private String username;
    private String password;
    private volatile RunningConnection running;

    /**
     * The running connection.
     *
     * @throws IllegalStateException if it is not started
     */
    public GenesysApi api() {
        RunningConnection current = running;
        if (current == null) {
            throw new IllegalStateException(this + " is not started");
        }
        return current.api();
    }

    /**
     * A service of which a connection has one, such as its session for notifications. It is made when first asked for,
     * and stopped with the connection.
     *
     * @param type    tells the services of a connection apart
     * @param factory makes it; called under a lock, so it must not block
     */
    public <T extends Service> T shared(Class<T> type, Supplier<T> factory) {
        lock.lock();
        try {
            return type.cast(shared.computeIfAbsent(type, missing -> factory.get()));
        } finally {
            lock.unlock();
        }
    }

    /** How the HTTP client is set up; other clients of the connection follow it. */
    public HttpOptions getHttp() {
        return http;
    }

    /** How often a call is tried. */
    public RetryOptions getRetry() {
        return retry;
    }

    @Override
    protected void doStart() {
        GenesysCredentials credentials = new GenesysCredentials(
                apiKey, unlessBlank(clientId), unlessBlank(clientSecret), unlessBlank(username), unlessBlank(password));
        URI gateway = ConnectionSetting.url(NAME, "baseUrl", baseUrl, EXAMPLE);
        URI nexus = unlessBlank(nexusBaseUrl)
                .map(other -> ConnectionSetting.url(NAME, "nexusBaseUrl", other, EXAMPLE))
                .orElse(gateway);
        ConnectionParts parts = ConnectionParts.start(camelContext, "GenesysConnection", http, clock);
        running = RunningConnection.start(parts, retry, gateway, nexus, credentials);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownServices(withdrawShared());
        if (running != null) {
            running.stop(camelContext);
            running = null;
        }
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

    @ManagedAttribute(description = "Where the API gateway is")
    public String getBaseUrl() {
        return baseUrl;
    }

    /** Where the API gateway is, such as {@code https://gapi-use1.genesyscloud.com}. */
    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @ManagedAttribute(description = "Where the digital channels' API is; empty if it is where the API gateway is")
    public String getNexusBaseUrl() {
        return nexusBaseUrl;
    }

    /**
     * Where everything below {@code /nexus/v3} answers, such as {@code https://api-use1.digital.genesyscloud.com}: the base
     * URL unless set.
     */
    public void setNexusBaseUrl(String nexusBaseUrl) {
        this.nexusBaseUrl = nexusBaseUrl;
    }

    /** The API key of the tenant. */
    public void setApiKey(String apiKey) {
        this.apiKey = apiKey;
    }

    @ManagedAttribute(description = "The client application that logs in")
    public String getClientId() {
        return clientId;
    }

    /** The client application that logs in. Without one nobody does, which only some of the vendor's APIs allow. */
    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    /** The client application's password. */
    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    /** The user on whose behalf the client logs in: the tenant, a backslash and the name; without one it logs in for itself. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The user's password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The clock by which tokens expire; for tests. */
    public void setClock(Clock clock) {
        this.clock = clock;
    }

    /** When the token at hand expires, as an operator sees it; empty before the first login. */
    @ManagedAttribute(description = "When the bearer token at hand expires")
    public String getTokenExpiresAt() {
        return Optional.ofNullable(running)
                .flatMap(current -> current.api().tokens())
                .map(BearerTokens::expiry)
                .orElse("");
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    public String toString() {
        return "GenesysConnection[" + ConnectionSetting.shown(baseUrl) + "]";
    }
}
