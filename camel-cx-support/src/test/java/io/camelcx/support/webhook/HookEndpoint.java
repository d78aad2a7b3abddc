// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Receives notes. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "hook", title = "Hook", syntax = "hook:name", consumerOnly = true)
public class HookEndpoint extends WebhookEndpoint<HookConnection> {

    @UriPath(description = "The name.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final HookConfiguration configuration;

    HookEndpoint(String uri, HookComponent component, String name, HookConfiguration configuration) {
        super(uri, component, "hook", "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    protected WebhookFormat format() throws Exception {
        return new HookFormat(connection());
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("hook has no producer");
    }

    @Override
    public HookConfiguration getConfiguration() {
        return configuration;
    }

    public String getName() {
        return name;
    }

    @Override
    protected String serviceUrl(HookConnection connection) {
        return "memory:hooks";
    }
}
