// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.HealthCheckComponent;

/**
 * A component whose endpoints use a connection. A concrete component has the field {@code configuration} with its accessors, where Camel's
 * generator reads it.
 *
 * @param <C> the options of its endpoints
 */
public abstract class ConnectionComponent<C extends ConnectionConfiguration<?>> extends HealthCheckComponent {

    private final String pathMeaning;
    private final String example;

    /**
     * A component.
     *
     * @param pathMeaning what stands after the scheme in a URI, with its article, such as {@code the name of a queue}
     * @param example a URI, shown where the path is missing
     */
    protected ConnectionComponent(String pathMeaning, String example) {
        this.pathMeaning = pathMeaning;
        this.example = example;
    }

    /** The options that endpoints start from. */
    public abstract C getConfiguration();

    /**
     * Creates an endpoint.
     *
     * @param path what stands after the scheme; not blank
     * @param configuration the endpoint's own copy of the options
     */
    protected abstract Endpoint createEndpoint(String uri, String path, C configuration) throws Exception;

    /**
     * Takes the options whose names begin with a prefix, such as {@code query.limit}, out of the parameters of a URI.
     *
     * @param configuration the endpoint's own copy of the options
     */
    protected void takePrefixedOptions(C configuration, Map<String, Object> parameters) {
        // most components have none
    }

    @Override
    protected void doInit() throws Exception {
        CamelVersion.check(getCamelContext());
        super.doInit();
    }

    @Override
    protected final Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        if (remaining == null || remaining.isBlank()) {
            String scheme = example.substring(0, example.indexOf(':'));
            throw new IllegalArgumentException("A " + scheme + " endpoint needs " + pathMeaning + ": " + example);
        }
        C options = ConnectionConfiguration.copyOf(getConfiguration());
        takePrefixedOptions(options, parameters);
        Endpoint endpoint = createEndpoint(uri, remaining, options);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
