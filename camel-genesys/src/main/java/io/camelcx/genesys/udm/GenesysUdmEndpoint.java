// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.udm.client.UdmClient;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Exports of contacts and interactions of Genesys Multicloud CX (User Data Management API): every operation of the API, exports on request, and the files of
 * all finished exports.
 */
@ManagedResource(description = "Managed genesys-udm endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "genesys-udm",
        title = "Genesys User Data Management",
        syntax = "genesys-udm:name",
        category = {Category.SAAS},
        headersClass = GenesysUdmConstants.class)
public class GenesysUdmEndpoint extends PollingEndpoint<GenesysConnection> {

    private static final long DEFAULT_DELAY = 300_000;

    @UriPath(description = "A name of the endpoint. The position of a consumer is stored under it.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final GenesysUdmConfiguration configuration;

    /** Only for Camel's generator: the base class holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll delivers all exports that are finished.")
    private long delay;

    GenesysUdmEndpoint(String uri, GenesysUdmComponent component, String name, GenesysUdmConfiguration configuration) {
        super(uri, component, "name", name, DEFAULT_DELAY);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new GenesysUdmOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        GenesysUdmConsumer consumer = new GenesysUdmConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public GenesysUdmComponent getComponent() {
        return (GenesysUdmComponent) super.getComponent();
    }

    /** The API of the connection, started. */
    GenesysApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API in the version of the options. */
    UdmClient client() throws Exception {
        return new UdmClient(api(), configuration.getService(), configuration.getApiVersion());
    }

    /** Waits for jobs and downloads. */
    DelayedCalls waiting() throws Exception {
        return api().waiting();
    }

    /** The name of the endpoint. */
    public String getName() {
        return name;
    }

    @Override
    public GenesysUdmConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(GenesysConnection connection) {
        return connection.getBaseUrl();
    }

    @ManagedAttribute(description = "Exports that were delivered since the consumers were created")
    public long getDeliveredExports() {
        return consumers().sum(GenesysUdmConsumer.class, GenesysUdmConsumer::deliveredExports);
    }

    @ManagedAttribute(description = "Exports that cannot be delivered at present, and are retried")
    public long getFailingExports() {
        return consumers().sum(GenesysUdmConsumer.class, GenesysUdmConsumer::failingExports);
    }

    @ManagedAttribute(description = "The exports that are running or being delivered: title, status and progress")
    public String getRunningExports() {
        return String.join("; ", running().descriptions());
    }

    private final RunningExports running = new RunningExports();

    /** The exports that are being followed or downloaded. */
    RunningExports running() {
        return running;
    }
}
