// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.thread.LoggingTimer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.util.StringHelper;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open session and its resources: its threads and the HTTP client of its polls.
 *
 * @param settings   what its users must agree on
 * @param supervisor keeps it open
 * @param user       the component that uses it
 * @param http       makes its polls
 * @param threads    the threads of the HTTP client
 * @param control    the thread on which its state changes
 * @param <U>        the type of its user
 */
public record RunningSession<U extends SessionUser>(
        SessionSettings settings,
        SessionSupervisor supervisor,
        U user,
        HttpClient http,
        ExecutorService threads,
        ScheduledExecutorService control) {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSession.class);

    /**
     * Starts to open a session.
     *
     * @param connection the connection, which must be running
     * @param channels   what the session subscribes to
     * @param cookies    shared with the REST calls
     * @param user       makes the user of the session
     */
    public static <U extends SessionUser> RunningSession<U> start(
            GenesysConnection connection,
            NotificationChannels channels,
            SessionCookies cookies,
            SessionSettings settings,
            Function<SessionSupervisor, U> user) {
        GenesysApi api = connection.api();
        CamelContext context = connection.getCamelContext();
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        String name = StringHelper.capitalize(channels.component(), true);
        ScheduledExecutorService control = manager.newSingleThreadScheduledExecutor(connection, name + "Session");
        ExecutorService threads = manager.newCachedThreadPool(connection, name + "Cometd");
        HttpOptions options = connection.getHttp();
        ScheduledExecutorService timer = new LoggingTimer(control, "the session of " + channels.component());
        HttpClient http = httpClient(context, options, threads, timer);
        SessionSupervisor supervisor = new SessionSupervisor(
                api,
                channels,
                settings,
                new ControlThread(timer, fault -> {}),
                listener -> new CometdConnection(
                        api, channels, http, cookies, settings, options.getResponseTimeout(), timer, listener));
        U sessionUser = user.apply(supervisor);
        supervisor.start(sessionUser);
        return new RunningSession<>(settings, supervisor, sessionUser, http, threads, control);
    }

    /** Ends the session; done when the server has confirmed that, or after a short time. */
    public CompletableFuture<Void> stop() {
        return supervisor.stop();
    }

    /** Releases the resources, after {@link #stop()}. */
    public void close(CamelContext context) {
        try {
            http.stop();
        } catch (Exception e) {
            LOG.debug("The HTTP client of the session did not stop cleanly", e);
        }
        ExecutorServiceManager manager = context.getExecutorServiceManager();
        manager.shutdownNow(control);
        manager.shutdownGraceful(threads);
    }

    private static HttpClient httpClient(
            CamelContext context, HttpOptions options, ExecutorService threads, ScheduledExecutorService scheduler) {
        HttpClient client = new HttpClient();
        client.setExecutor(threads);
        client.setScheduler(new ScheduledExecutorScheduler(scheduler));
        client.setConnectTimeout(options.getConnectTimeout().toMillis());
        // A redirect would send the key and the token to another server.
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setSslContextFactory(tls(context, options));
        options.proxy().ifPresent(proxy -> use(proxy, client));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client of the session does not start: " + e.getMessage(), e);
        }
        return client;
    }

    private static void use(HttpOptions.Proxy settings, HttpClient client) {
        HttpProxy proxy = new HttpProxy(settings.host(), settings.port());
        client.getProxyConfiguration().addProxy(proxy);
        settings.username().ifPresent(user -> client.getAuthenticationStore()
                .addAuthenticationResult(new BasicAuthentication.BasicResult(
                        proxy.getURI(),
                        HttpHeader.PROXY_AUTHORIZATION,
                        user,
                        settings.password().orElse(""))));
    }

    private static SslContextFactory.Client tls(CamelContext context, HttpOptions options) {
        SslContextFactory.Client tls = new SslContextFactory.Client();
        options.tls(context).ifPresent(parameters -> {
            try {
                tls.setSslContext(parameters.createSSLContext(context));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalArgumentException("sslContextParameters cannot be used: " + e.getMessage(), e);
            }
        });
        return tls;
    }
}
