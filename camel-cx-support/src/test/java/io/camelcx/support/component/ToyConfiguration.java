// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code toy}. */
@UriParams
public class ToyConfiguration extends ConnectionConfiguration<ToyConnection> {

    @UriParam(label = "common", description = "The connection to the toy's system.")
    @Metadata(autowired = true)
    private ToyConnection connection;

    @UriParam(label = "consumer", description = "Stores the position of the consumer over a restart.")
    private StateRepository<String, String> stateRepository;

    public ToyConfiguration() {
        super(ToyConnection.class);
    }

    @Override
    public ToyConnection getConnection() {
        return connection;
    }

    public void setConnection(ToyConnection connection) {
        this.connection = connection;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }
}
