// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import org.apache.camel.Endpoint;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;

/** The smallest component that has every part of the kit. */
@Component("toy")
public class ToyComponent extends ConnectionComponent<ToyConfiguration> {

    @Metadata(description = "The options that endpoints start from.")
    private ToyConfiguration configuration = new ToyConfiguration();

    public ToyComponent() {
        super("the name of a notebook", "toy:notebook?delay=1000");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String notebook, ToyConfiguration options) {
        return new ToyEndpoint(uri, this, notebook, options);
    }

    @Override
    public ToyConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(ToyConfiguration configuration) {
        this.configuration = configuration;
    }
}
