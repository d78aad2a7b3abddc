// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.component.PollingEndpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Bulk data of NICE CXone (Data Extraction API): all new data on a schedule, or data on request, as CSV or as rows. */
@ManagedResource(description = "Managed cxone-extract endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cxone-extract",
        title = "CXone Data Extraction",
        syntax = "cxone-extract:entityName",
        category = {Category.SAAS},
        headersClass = CxoneExtractConstants.class)
public class CxoneExtractEndpoint extends PollingEndpoint<CxoneConnection> {

    private static final long DEFAULT_DELAY = 3_600_000;

    @UriPath(description = "The entity, such as qm-workflows. The vendor's set is open.")
    @Metadata(required = true)
    private final String entityName;

    @UriParam
    private final CxoneExtractConfiguration configuration;

    /** For Camel's generator: the base holds the value. */
    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll extracts all windows that are due.")
    private long delay;

    private final List<ExtractProgress> running = new CopyOnWriteArrayList<>();

    CxoneExtractEndpoint(
            String uri, CxoneExtractComponent component, String entityName, CxoneExtractConfiguration configuration) {
        super(uri, component, "entityName", entityName, DEFAULT_DELAY);
        this.entityName = entityName;
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new CxoneExtractOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        CxoneExtractConsumer consumer = new CxoneExtractConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** The API of the connection, started. */
    CxoneApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    ExtractClient client() throws Exception {
        return new ExtractClient(api(), configuration.getThrottleRetries());
    }

    /** Waits for jobs and downloads their files. */
    Extraction extraction() throws Exception {
        return new Extraction(
                api(),
                client(),
                new Extraction.PollingPolicy(
                        configuration.getPollDelay(),
                        configuration.getJobTimeout(),
                        configuration.getDownloadAttempts()));
    }

    /** The extractions that are running: those of producers, and one of each consumer, which may be idle. */
    List<ExtractProgress> running() {
        return running;
    }

    @Override
    public CxoneExtractComponent getComponent() {
        return (CxoneExtractComponent) super.getComponent();
    }

    /** The entity. */
    public String getEntityName() {
        return entityName;
    }

    @Override
    public CxoneExtractConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(CxoneConnection connection) {
        return connection.getBaseUrl();
    }

    @ManagedAttribute(description = "Running extractions")
    public int getExtractionsUnderWay() {
        return running.size();
    }

    @ManagedAttribute(description = "Bytes downloaded so far by the running extractions")
    public long getBytesDownloaded() {
        return running.stream().mapToLong(ExtractProgress::bytes).sum();
    }

    @ManagedAttribute(description = "The current steps of the running extractions")
    public String getProgress() {
        return running.stream()
                .map(ExtractProgress::status)
                .map(status -> status.step() + " " + status.what())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
