// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.ConnectionComponent;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.PropertyBindingSupport;

/** The smallest component that receives webhooks. */
@Component("hook")
public class HookComponent extends ConnectionComponent<HookConfiguration> {

    private HookConfiguration configuration = new HookConfiguration();

    public HookComponent() {
        super("a name", "hook:name");
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, HookConfiguration options) {
        return new HookEndpoint(uri, this, name, options);
    }

    /** Where Camel's generator makes a configurer, this is its part. */
    @Override
    protected void setProperties(Endpoint endpoint, Map<String, Object> parameters) throws Exception {
        PropertyBindingSupport.build()
                .withCamelContext(getCamelContext())
                .withTarget(((HookEndpoint) endpoint).getConfiguration())
                .withProperties(parameters)
                .withRemoveParameters(true)
                .bind();
        super.setProperties(endpoint, parameters);
    }

    @Override
    public HookConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(HookConfiguration configuration) {
        this.configuration = configuration;
    }
}
