// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import io.camelcx.support.http.HttpSettings;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.support.jsse.SSLContextParameters;

/** How a connection's HTTP client is set up, as a bean: the property {@code http} of a connection. A bad value is refused where it is set. */
public final class HttpOptions {

    private final HttpSettings.Builder settings = HttpSettings.builder();
    private String proxyHost;
    private int proxyPort;
    private String proxyUsername;
    private String proxyPassword;
    private String nonProxyHosts;

    /**
     * The settings.
     *
     * @throws IllegalArgumentException if those of the proxy contradict each other
     */
    public HttpSettings settings() {
        ConnectionSetting.unlessBlank(proxyHost)
                .ifPresent(host -> settings.proxy(new HttpSettings.Proxy(
                        host,
                        proxyPort,
                        "http",
                        ConnectionSetting.unlessBlank(proxyUsername),
                        ConnectionSetting.unlessBlank(proxyPassword),
                        ConnectionSetting.unlessBlank(nonProxyHosts))));
        return settings.build();
    }

    /** The longest time to make a connection; 10 seconds. */
    public void setConnectTimeout(Duration connectTimeout) {
        settings.connectTimeout(connectTimeout);
    }

    /** The longest time to wait for an answer, and between two parts of it; 30 seconds. */
    public void setResponseTimeout(Duration responseTimeout) {
        settings.responseTimeout(responseTimeout);
        settings.soTimeout(responseTimeout);
    }

    /** The most connections of the HTTP client; 200. */
    public void setMaxTotalConnections(int maxTotalConnections) {
        settings.maxTotalConnections(maxTotalConnections);
    }

    /** The most connections of the HTTP client to one host; 20. */
    public void setConnectionsPerRoute(int connectionsPerRoute) {
        settings.connectionsPerRoute(connectionsPerRoute);
    }

    /** TLS: trusted certificates, client certificate, protocols. */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        settings.sslContextParameters(sslContextParameters);
    }

    /** Whether the TLS settings of the Camel context are used where none are set here. */
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        settings.useGlobalSslContextParameters(useGlobalSslContextParameters);
    }

    /** The host of a proxy. */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    /** The port of the proxy. */
    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    /** The user name at the proxy, if it asks for one. */
    public void setProxyUsername(String proxyUsername) {
        this.proxyUsername = proxyUsername;
    }

    /** The password at the proxy. */
    public void setProxyPassword(String proxyPassword) {
        this.proxyPassword = proxyPassword;
    }

    /** The hosts that are reached without the proxy, separated by commas, with {@code *} as a wildcard. */
    public void setNonProxyHosts(String nonProxyHosts) {
        this.nonProxyHosts = nonProxyHosts;
    }

    /** The proxy's address at most; its password is nobody's business. */
    @Override
    public String toString() {
        return "HttpOptions["
                + Optional.ofNullable(proxyHost).map(host -> "proxy " + host).orElse("") + "]";
    }
}
