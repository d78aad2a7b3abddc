// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.ConnectionConfiguration;
import java.time.Duration;
import org.apache.camel.Service;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options that all webhooks have.
 *
 * @param <N> the vendor's connection
 */
@UriParams
public abstract class WebhookConsumerConfiguration<N extends Service> extends ConnectionConfiguration<N> {

    private static final int MAX_INFLIGHT = 10_000;

    @UriParam(
            label = "consumer",
            description =
                    "The path of the webhook, such as /hooks/sms. By default the name of the component and what stands after"
                            + " it in the URI: /component/name. The vendor sends its requests there.")
    private String path;

    @UriParam(
            label = "consumer",
            defaultValue = "platform-http",
            description =
                    "The HTTP server of the webhook: platform-http, the server of the runtime, or the start of the URI of"
                            + " another Camel HTTP consumer, to which the path is appended, such as jetty:http://0.0.0.0:8181.")
    private String server = "platform-http";

    @UriParam(
            label = "consumer",
            defaultValue = "8s",
            description =
                    "How long a request waits for the route. Then it is answered with 503, and the route goes on; its success"
                            + " is the response to the redelivery. Less than the time after which the vendor gives up.")
    private Duration responseTimeout = Duration.ofSeconds(8);

    @UriParam(
            label = "consumer",
            defaultValue = "afterRoute",
            description =
                    "When a request is answered with success: after the route has processed it (afterRoute), or when it was"
                            + " received (onReceipt), for routes that must not be waited for. What the route fails on is then not delivered again.")
    private WebhookAcknowledge acknowledge = WebhookAcknowledge.afterRoute;

    @UriParam(
            label = "consumer",
            description =
                    "Stores the keys of what the route has processed. A redelivery is answered with success and not sent to the"
                            + " route again. The key is added after the route has succeeded.")
    private IdempotentRepository idempotentRepository;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1048576",
            description = "The most bytes of a request's body. A larger one is answered with 413.")
    private int maxBodySize = 1024 * 1024;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "64",
            description =
                    "The most requests that the route processes at the same time, each on a thread of its own. Further ones are"
                            + " answered with 503.")
    private int maxInflight = 64;

    /** @param connectionType the vendor's connection, named in the error of an endpoint that has none */
    protected WebhookConsumerConfiguration(Class<N> connectionType) {
        super(connectionType);
    }

    /** @throws IllegalArgumentException if an option has a value that is not allowed; names the option */
    final void check() {
        require(maxBodySize > 0 && maxBodySize < Integer.MAX_VALUE, "maxBodySize must be positive", maxBodySize);
        require(
                maxInflight > 0 && maxInflight <= MAX_INFLIGHT,
                "maxInflight must be between 1 and " + MAX_INFLIGHT,
                maxInflight);
        require(
                responseTimeout != null && !responseTimeout.isNegative() && !responseTimeout.isZero(),
                "responseTimeout must be positive",
                responseTimeout);
        require(acknowledge != null, "acknowledge must be afterRoute or onReceipt", acknowledge);
        require(
                server != null && !server.isBlank(),
                "server must be platform-http or the start of a URI such as jetty:http://0.0.0.0:8181",
                server);
    }

    private static void require(boolean valid, String rule, Object value) {
        if (!valid) {
            throw new IllegalArgumentException(rule + ", but is " + value);
        }
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getServer() {
        return server;
    }

    public void setServer(String server) {
        this.server = server;
    }

    public Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public WebhookAcknowledge getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(WebhookAcknowledge acknowledge) {
        this.acknowledge = acknowledge;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public int getMaxInflight() {
        return maxInflight;
    }

    public void setMaxInflight(int maxInflight) {
        this.maxInflight = maxInflight;
    }
}
