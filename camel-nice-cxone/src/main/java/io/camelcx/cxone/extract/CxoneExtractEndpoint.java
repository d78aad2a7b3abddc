// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.extract.client.ExtractClient;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.Extraction;
import io.camelcx.support.connection.ConnectionSetting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * Bulk data of NICE CXone (Data Extraction API): everything new on a schedule, or what is asked for, as CSV or as rows.
 */
@ManagedResource(description = "Managed cxone-extract endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cxone-extract",
        title = "CXone Data Extraction",
        syntax = "cxone-extract:entityName",
        category = {Category.SAAS},
        headersClass = CxoneExtractConstants.class)
public class CxoneExtractEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {

    static final long DEFAULT_DELAY = 3_600_000;

    @UriPath(description = "The entity, such as qm-workflows. The vendor's set is open.")
    @Metadata(required = true)
    private final String entityName;

    @UriParam
    private final CxoneExtractConfiguration configuration;

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + DEFAULT_DELAY,
            description = "Milliseconds between two polls. A poll extracts all windows that are due.")
    private long delay = DEFAULT_DELAY;

    private final List<ExtractProgress> underWay = new CopyOnWriteArrayList<>();

    CxoneExtractEndpoint(
            String uri, CxoneExtractComponent component, String entityName, CxoneExtractConfiguration configuration) {
        super(uri, component);
        this.entityName = entityName;
        this.configuration = configuration;
        setDelay(DEFAULT_DELAY);
    }

    @Override
    public Producer createProducer() {
        return new CxoneExtractProducer(this);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        CxoneExtractConsumer consumer = new CxoneExtractConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        configuration.polling();
        configuration.csv(row -> {});
        getComponent().removeLeftovers();
        connection();
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
        return new Extraction(api(), client(), configuration.polling());
    }

    private CxoneConnection connection() throws Exception {
        return ConnectionSetting.started(
                configuration.getConnection(), CxoneConnection.class, getCamelContext(), "cxone-extract:" + entityName);
    }

    /** The extractions that are under way. */
    List<ExtractProgress> underWay() {
        return underWay;
    }

    @Override
    public CxoneExtractComponent getComponent() {
        return (CxoneExtractComponent) super.getComponent();
    }

    /** The entity. */
    public String getEntityName() {
        return entityName;
    }

    /** The options. */
    public CxoneExtractConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        super.setDelay(delay);
        this.delay = delay;
    }

    @Override
    public String getServiceUrl() {
        CxoneConnection connection = configuration.getConnection();
        return connection == null ? null : connection.getBaseUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("entityName", entityName);
    }

    @ManagedAttribute(description = "Extractions that are under way")
    public int getExtractionsUnderWay() {
        return underWay.size();
    }

    @ManagedAttribute(description = "Bytes downloaded so far by the extractions that are under way")
    public long getBytesDownloaded() {
        return underWay.stream().mapToLong(ExtractProgress::bytes).sum();
    }

    @ManagedAttribute(description = "What the extractions that are under way do")
    public String getProgress() {
        return underWay.stream()
                .map(ExtractProgress::moment)
                .map(moment -> moment.step() + " " + moment.what())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
