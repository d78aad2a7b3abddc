// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.connection.ConnectionSetting;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Service;

/**
 * The connection of an endpoint, for each of the kit's endpoint bases.
 *
 * @param endpoint the endpoint
 * @param pathOption the name of the option in its path
 * @param path the value of that option
 */
record EndpointConnection(Endpoint endpoint, String pathOption, String path) {

    /**
     * The connection, started.
     *
     * @throws IllegalArgumentException if the endpoint has none
     */
    <N extends Service> N started(ConnectionConfiguration<N> configuration) throws Exception {
        String uri = endpoint.getEndpointUri();
        return ConnectionSetting.started(
                configuration.getConnection(),
                configuration.connectionType(),
                endpoint.getCamelContext(),
                uri.substring(0, uri.indexOf(':') + 1) + path);
    }

    Map<String, String> metadata() {
        return Map.of(pathOption, path);
    }
}
