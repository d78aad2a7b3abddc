// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;

/**
 * Hands the cluster service that the properties define to the Camel context, where {@code master:} finds it. Camel Main does so too, but
 * before it has read {@code camel.beans}. Spring Boot and Quarkus need no such class.
 */
public final class ClusterConfiguration implements CamelConfiguration {

    @Override
    public void configure(CamelContext camelContext) throws Exception {
        camelContext.addService(camelContext.getRegistry().mandatoryFindSingleByType(CamelClusterService.class));
    }
}
