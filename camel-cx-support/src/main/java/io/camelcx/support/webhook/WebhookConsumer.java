// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.DelegatedConsumer;
import io.camelcx.support.resource.OwnedResources;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Receives webhooks at Vert.x or by a consumer of another Camel HTTP server. While it is suspended, requests are answered with 503; the stop waits for those that are in
 * flight, as Camel's graceful shutdown does.
 */
public final class WebhookConsumer extends DefaultConsumer implements Suspendable, ShutdownAware {

    private final WebhookEndpoint<?> endpoint;
    private final WebhookHandler handler;
    private final OwnedResources server = new OwnedResources("a webhook");

    WebhookConsumer(WebhookEndpoint<?> endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.handler = new WebhookHandler(endpoint, this, Optional.empty());
    }

    @Override
    public boolean isHostedService() {
        return true;
    }

    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        DelegatedConsumer.joinRoute(this);
        WebhookHealthCheck check = new WebhookHealthCheck(endpoint, handler, "consumer:" + handler.name());
        if (endpoint.getComponent() instanceof HealthCheckComponent component) {
            check.setEnabled(component.isHealthCheckConsumerEnabled());
        }
        setHealthCheck(check);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        String uri = handler.location();
        endpoint.requireFree(uri);
        boolean started = false;
        try {
            ServiceHelper.startService(handler);
            server.add(DelegatedConsumer.showHealth(this));
            listen(uri);
            endpoint.consumers().add(this);
            started = true;
        } finally {
            if (!started) {
                release();
            }
        }
    }

    private void listen(String uri) throws Exception {
        CamelContext context = endpoint.getCamelContext();
        if (context.getComponent(endpoint.server().scheme()) == null) {
            throw new IllegalArgumentException(endpoint + " needs an HTTP server, and there is no component "
                    + endpoint.server().scheme()
                    + ": add camel-platform-http-main (Camel Main), camel-platform-http-starter (Spring Boot) or"
                    + " camel-quarkus-platform-http (Quarkus), or set the option server to the start of the URI of another"
                    + " one, such as jetty:http://0.0.0.0:8181");
        }
        WebhookServer wanted = endpoint.server();
        Optional<AutoCloseable> listening = wanted.isRuntimes()
                ? VertxServer.listen(
                        context, this, handler, endpoint.getConfiguration().getMaxBodySize())
                : Optional.empty();
        if (listening.isPresent()) {
            server.add(listening.get());
        } else {
            if (wanted.isPlatformHttp()) {
                server.add(handler.keepBodies());
            }
            Consumer listener = context.getEndpoint(uri).createConsumer(handler);
            server.add(() -> ServiceHelper.stopAndShutdownService(listener));
            ServiceHelper.startService(listener);
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        handler.setAccepting(false);
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        handler.setAccepting(true);
    }

    @Override
    protected void doStop() throws Exception {
        release();
        super.doStop();
    }

    private void release() {
        endpoint.consumers().remove(this);
        server.close();
        ServiceHelper.stopService(handler);
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return handler.inflight();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        handler.setAccepting(false);
    }
}
