// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.support.rest.PagedRestConfiguration;
import io.camelcx.support.rest.PagingNames;
import java.time.Duration;
import java.util.List;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code cxone-api}. */
@UriParams
public class CxoneApiConfiguration extends PagedRestConfiguration<CxoneConnection> {

    private static final PagingNames NAMES =
            new PagingNames("_links.next", "skip", "top", List.of("totalRecords", "totalCount"));

    @UriParam(
            label = "common",
            description = "The connection to CXone. By default, the only CxoneConnection in the registry.")
    @Metadata(autowired = true)
    private CxoneConnection connection;

    @UriParam(
            label = "producer",
            defaultValue = "2",
            description =
                    "How often a call is repeated that was refused by 403, or by 429 where the connection does not repeat it itself. The vendor"
                            + " throttles by 403, which also means a missing permission.")
    private int throttleRetries = 2;

    @UriParam(
            label = "producer",
            defaultValue = "5s",
            javaType = "java.time.Duration",
            description = "The delay before such a repetition, unless the response names one.")
    private Duration throttleDelay = Duration.ofSeconds(5);

    public CxoneApiConfiguration() {
        super(CxoneConnection.class);
    }

    @Override
    protected PagingNames pagingNames() {
        return NAMES;
    }

    @Override
    public CxoneConnection getConnection() {
        return connection;
    }

    public void setConnection(CxoneConnection connection) {
        this.connection = connection;
    }

    public int getThrottleRetries() {
        return throttleRetries;
    }

    /** How often a call is repeated that may have been throttled. */
    public void setThrottleRetries(int throttleRetries) {
        this.throttleRetries = throttleRetries;
    }

    public Duration getThrottleDelay() {
        return throttleDelay;
    }

    /** The delay before such a repetition. */
    public void setThrottleDelay(Duration throttleDelay) {
        this.throttleDelay = throttleDelay;
    }
}
