// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/** Writes notes, and reads those that are new. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "toy", title = "Toy", syntax = "toy:notebook")
public class ToyEndpoint extends PollingEndpoint<ToyConnection> {

    @UriPath(description = "The notebook.")
    @Metadata(required = true)
    private final String notebook;

    @UriParam
    private final ToyConfiguration configuration;

    ToyEndpoint(String uri, ToyComponent component, String notebook, ToyConfiguration configuration) {
        super(uri, component, "notebook", notebook, 1000);
        this.notebook = notebook;
        this.configuration = configuration;
    }

    /** The text of the body becomes a note, which replaces the body. */
    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> {
            ToyConnection connection = connection();
            return exchange -> connection
                    .create(exchange.getMessage().getMandatoryBody(String.class))
                    .thenAccept(exchange.getMessage()::setBody);
        });
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ToyConsumer consumer = new ToyConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    public String getNotebook() {
        return notebook;
    }

    @Override
    public ToyConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(ToyConnection connection) {
        return "memory:notes";
    }
}
