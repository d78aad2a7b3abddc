// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.support.jsse.SSLContextParameters;

/** How a connection's HTTP client is set up; names and meaning are those of Camel's HTTP component. Immutable. */
public final class HttpSettings {

    private final Builder from;

    private HttpSettings(Builder from) {
        this.from = from;
    }

    /** Starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** All defaults. */
    public static HttpSettings defaults() {
        return builder().build();
    }

    /** The longest wait for a connection to be made. */
    public Duration connectTimeout() {
        return from.connectTimeout;
    }

    /** The longest wait for an answer, and between two parts of it. */
    public Duration responseTimeout() {
        return from.responseTimeout;
    }

    /** The longest wait for a free connection of the pool. */
    public Duration connectionRequestTimeout() {
        return from.connectionRequestTimeout;
    }

    /** The longest silence of a socket. */
    public Duration soTimeout() {
        return from.soTimeout;
    }

    /** The most connections in all. */
    public int maxTotalConnections() {
        return from.maxTotalConnections;
    }

    /** The most connections to one host and port. */
    public int connectionsPerRoute() {
        return from.connectionsPerRoute;
    }

    /** TLS settings; empty for those of the JVM, or the context's if {@link #useGlobalSslContextParameters()}. */
    public Optional<SSLContextParameters> sslContextParameters() {
        return Optional.ofNullable(from.sslContextParameters);
    }

    /** Whether the Camel context's TLS settings are used where none are set here. */
    public boolean useGlobalSslContextParameters() {
        return from.useGlobalSslContextParameters;
    }

    /** The proxy. */
    public Optional<Proxy> proxy() {
        return Optional.ofNullable(from.proxy);
    }

    /** The header {@code User-Agent}; empty for the HTTP client's own. */
    public Optional<String> userAgent() {
        return Optional.ofNullable(from.userAgent);
    }

    /**
     * A proxy.
     *
     * @param host its host
     * @param port its port
     * @param scheme how it is spoken to: http or https
     * @param username for a proxy that asks for Basic authentication
     * @param password for a proxy that asks for Basic authentication
     * @param nonProxyHosts hosts reached directly, separated by commas, with {@code *} as a wildcard
     */
    public record Proxy(
            String host,
            int port,
            String scheme,
            Optional<String> username,
            Optional<String> password,
            Optional<String> nonProxyHosts) {

        public Proxy {
            if (host == null || host.isBlank()) {
                throw new IllegalArgumentException("proxyHost must be a host name");
            }
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("proxyPort must be between 1 and 65535, but is " + port);
            }
            if (!"http".equals(scheme) && !"https".equals(scheme)) {
                throw new IllegalArgumentException("proxyScheme must be http or https, but is " + scheme);
            }
            if (username.isPresent() != password.isPresent()) {
                throw new IllegalArgumentException("proxyUsername and proxyPassword must be set together");
            }
        }

        /** A proxy spoken to in plain HTTP, without credentials, for all hosts. */
        public static Proxy of(String host, int port) {
            return new Proxy(host, port, "http", Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Host and port alone. */
        @Override
        public String toString() {
            return "Proxy[" + scheme + "://" + host + ":" + port + "]";
        }
    }

    /** Collects settings; a bad value is refused where it is set. */
    public static final class Builder {

        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration responseTimeout = Duration.ofSeconds(30);
        private Duration connectionRequestTimeout = Duration.ofSeconds(30);
        private Duration soTimeout = Duration.ofSeconds(30);
        private int maxTotalConnections = 200;
        private int connectionsPerRoute = 20;
        private SSLContextParameters sslContextParameters;
        private boolean useGlobalSslContextParameters;
        private Proxy proxy;
        private String userAgent;

        private Builder() {}

        /** See {@link HttpSettings#connectTimeout()}; 10 s unless set. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = positive("connectTimeout", value);
            return this;
        }

        /** See {@link HttpSettings#responseTimeout()}; 30 s unless set. */
        public Builder responseTimeout(Duration value) {
            responseTimeout = positive("responseTimeout", value);
            return this;
        }

        /** See {@link HttpSettings#connectionRequestTimeout()}; 30 s unless set. */
        public Builder connectionRequestTimeout(Duration value) {
            connectionRequestTimeout = positive("connectionRequestTimeout", value);
            return this;
        }

        /** See {@link HttpSettings#soTimeout()}; 30 s unless set. */
        public Builder soTimeout(Duration value) {
            soTimeout = positive("soTimeout", value);
            return this;
        }

        /** See {@link HttpSettings#maxTotalConnections()}; 200 unless set. */
        public Builder maxTotalConnections(int value) {
            maxTotalConnections = positive("maxTotalConnections", value);
            return this;
        }

        /** See {@link HttpSettings#connectionsPerRoute()}; 20 unless set. */
        public Builder connectionsPerRoute(int value) {
            connectionsPerRoute = positive("connectionsPerRoute", value);
            return this;
        }

        /** TLS settings; null for none. */
        public Builder sslContextParameters(SSLContextParameters value) {
            sslContextParameters = value;
            return this;
        }

        /** See {@link HttpSettings#useGlobalSslContextParameters()}; false unless set. */
        public Builder useGlobalSslContextParameters(boolean value) {
            useGlobalSslContextParameters = value;
            return this;
        }

        /** The proxy; null for none. */
        public Builder proxy(Proxy value) {
            proxy = value;
            return this;
        }

        /** The header {@code User-Agent}; null for the HTTP client's own. */
        public Builder userAgent(String value) {
            userAgent = value;
            return this;
        }

        /** The settings. */
        public HttpSettings build() {
            return new HttpSettings(copy());
        }

        /** The settings must not change with a builder that is used again. */
        private Builder copy() {
            Builder copy = new Builder();
            copy.connectTimeout = connectTimeout;
            copy.responseTimeout = responseTimeout;
            copy.connectionRequestTimeout = connectionRequestTimeout;
            copy.soTimeout = soTimeout;
            copy.maxTotalConnections = maxTotalConnections;
            copy.connectionsPerRoute = connectionsPerRoute;
            copy.sslContextParameters = sslContextParameters;
            copy.useGlobalSslContextParameters = useGlobalSslContextParameters;
            copy.proxy = proxy;
            copy.userAgent = userAgent;
            return copy;
        }

        private static Duration positive(String name, Duration value) {
            if (value == null || value.toMillis() < 1) {
                throw new IllegalArgumentException(name + " must be at least 1 ms, but is " + value);
            }
            return value;
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
            }
            return value;
        }
    }
}
