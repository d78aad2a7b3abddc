// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import static io.camelcx.support.connection.ConnectionSetting.unlessBlank;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The settings of a connection's HTTP client, as a bean: the property {@code http} of a connection. An invalid value is refused where it is set. */
public final class HttpOptions {

    private static final Duration CONNECTION_REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration responseTimeout = Duration.ofSeconds(30);
    private int maxTotalConnections = 200;
    private int connectionsPerRoute = 20;
    private SSLContextParameters sslContextParameters;
    private boolean useGlobalSslContextParameters;
    private String proxyHost;
    private int proxyPort;
    private String proxyUsername;
    private String proxyPassword;
    private String nonProxyHosts;

    /**
     * A proxy for HTTP and HTTPS, to which the client connects in plain HTTP.
     *
     * @param host its host
     * @param port its port, 1 to 65535
     * @param username for a proxy that requires Basic authentication
     * @param password for a proxy that requires Basic authentication
     * @param nonProxyHosts hosts that are reached without the proxy, separated by commas, with {@code *} as a wildcard
     */
    public record Proxy(
            String host,
            int port,
            Optional<String> username,
            Optional<String> password,
            Optional<String> nonProxyHosts) {

        public Proxy {
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("proxyPort must be between 1 and 65535, but is " + port);
            }
            if (username.isPresent() != password.isPresent()) {
                throw new IllegalArgumentException("proxyUsername and proxyPassword must be set together");
            }
        }

        /** Host and port alone. */
        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }

    /**
     * Sets up Camel's HTTP component.
     *
     * @throws IllegalArgumentException if the proxy's options contradict each other
     */
    public void configure(HttpComponent component) {
        component.setConnectTimeout(connectTimeout.toMillis());
        component.setResponseTimeout(responseTimeout.toMillis());
        component.setSoTimeout(responseTimeout.toMillis());
        component.setConnectionRequestTimeout(CONNECTION_REQUEST_TIMEOUT.toMillis());
        component.setMaxTotalConnections(maxTotalConnections);
        component.setConnectionsPerRoute(connectionsPerRoute);
        component.setSslContextParameters(sslContextParameters);
        component.setUseGlobalSslContextParameters(useGlobalSslContextParameters);
        proxy().ifPresent(proxy -> {
            component.setProxyHost(proxy.host());
            component.setProxyPort(proxy.port());
            component.setProxyAuthScheme("http");
            proxy.username().ifPresent(component::setProxyAuthUsername);
            proxy.password().ifPresent(component::setProxyAuthPassword);
            proxy.nonProxyHosts().ifPresent(component::setNonProxyHosts);
        });
    }

    /**
     * The proxy; empty if no host is set.
     *
     * @throws IllegalArgumentException if its options contradict each other
     */
    public Optional<Proxy> proxy() {
        return unlessBlank(proxyHost)
                .map(host -> new Proxy(
                        host,
                        proxyPort,
                        unlessBlank(proxyUsername),
                        unlessBlank(proxyPassword),
                        unlessBlank(nonProxyHosts)));
    }

    /** The TLS settings that apply in a context; empty for those of the JVM. */
    public Optional<SSLContextParameters> tls(CamelContext context) {
        return Optional.ofNullable(sslContextParameters)
                .or(() -> useGlobalSslContextParameters
                        ? Optional.ofNullable(context.getSSLContextParameters())
                        : Optional.empty());
    }

    /** The longest time to establish a connection; 10 seconds. */
    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = positive("connectTimeout", connectTimeout);
    }

    /** The longest time to establish a connection. */
    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    /** The longest time to wait for a response, and between two parts of it; 30 seconds. */
    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = positive("responseTimeout", responseTimeout);
    }

    /** The longest time to wait for a response, and between two parts of it. */
    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    /** The maximum number of connections of the HTTP client; 200. */
    public void setMaxTotalConnections(int maxTotalConnections) {
        this.maxTotalConnections = positive("maxTotalConnections", maxTotalConnections);
    }

    /** The maximum number of connections of the HTTP client to one host; 20. */
    public void setConnectionsPerRoute(int connectionsPerRoute) {
        this.connectionsPerRoute = positive("connectionsPerRoute", connectionsPerRoute);
    }

    /** TLS: trusted certificates, client certificate, protocols. */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    /** Whether the TLS settings of the Camel context are used where none are set here. */
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    /** The host of a proxy. */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    /** The port of the proxy. */
    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    /** The user name for the proxy, if it requires authentication. */
    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    /** The password for the proxy. */
    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    /** The hosts that are reached without the proxy, separated by commas, with {@code *} as a wildcard. */
    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
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

    /** The proxy's host at most, never its password. */
    @Override
    public String toString() {
        return "HttpOptions["
                + unlessBlank(proxyHost).map(host -> "proxy " + host).orElse("") + "]";
    }
}
