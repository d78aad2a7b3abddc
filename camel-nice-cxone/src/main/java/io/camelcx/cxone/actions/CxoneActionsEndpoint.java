// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.cxone.actions.client.ActionClient;
import io.camelcx.cxone.actions.client.ActionDraft;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.OperationProducer;
import io.camelcx.support.exchange.CommaList;
import java.util.Optional;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;

/**
 * Data Actions of NICE CXone: create, update, test and delete scripts, deploy them with their dependencies, and keep a tenant equal to a folder.
 */
@ManagedResource(description = "Managed cxone-actions endpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cxone-actions",
        title = "CXone Data Actions",
        syntax = "cxone-actions:name",
        category = {Category.SAAS},
        producerOnly = true,
        headersClass = CxoneActionsConstants.class)
public class CxoneActionsEndpoint extends ConnectionEndpoint<CxoneConnection> {

    private static final String ANY = "*";

    @UriPath(description = "The name of the action; * if each message names its own, and for list, plan and sync.")
    @Metadata(required = true)
    private final String name;

    @UriParam
    private final CxoneActionsConfiguration configuration;

    CxoneActionsEndpoint(
            String uri, CxoneActionsComponent component, String name, CxoneActionsConfiguration configuration) {
        super(uri, component, "name", name);
        this.name = name;
        this.configuration = configuration;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        fixedName().ifPresent(ActionDraft::requireName);
        if (fixedName().isPresent() && configuration.getActionId() != null) {
            throw new IllegalArgumentException(
                    "An endpoint of cxone-actions has a name or the option actionId, not both: with"
                            + " actionId the URI is cxone-actions:*");
        }
        CommaList.of(configuration.getDependencies()).forEach(ActionDraft::requireName);
        if (!configuration.getPath().matches("(/[^/?#\\s]+)+")) {
            throw new IllegalArgumentException("The option path must be a path such as "
                    + CxoneActionsConfiguration.DEFAULT_PATH + ", not " + configuration.getPath());
        }
    }

    @Override
    public Producer createProducer() {
        return new OperationProducer(this, () -> new CxoneActionsOperations(this));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("cxone-actions has no consumer");
    }

    /** The API of the connection, started. */
    CxoneApi api() throws Exception {
        return connection().api();
    }

    /** The vendor's API. */
    ActionClient client() throws Exception {
        return new ActionClient(api(), configuration.getPath());
    }

    /** The name of the action, unless each message names its own. */
    Optional<String> fixedName() {
        return Optional.of(name).filter(text -> !text.equals(ANY));
    }

    /** The name of the action, or {@code *}. */
    public String getName() {
        return name;
    }

    @Override
    public CxoneActionsConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    protected String serviceUrl(CxoneConnection connection) {
        return connection.getBaseUrl();
    }
}
