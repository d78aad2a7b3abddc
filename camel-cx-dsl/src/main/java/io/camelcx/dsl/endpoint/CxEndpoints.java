// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl.endpoint;

import io.camelcx.dsl.endpoint.builder.CxcomEndpointBuilderFactory.CxcomBuilders;
import io.camelcx.dsl.endpoint.builder.CxoneActionsEndpointBuilderFactory.CxoneActionsBuilders;
import io.camelcx.dsl.endpoint.builder.CxoneApiEndpointBuilderFactory.CxoneApiBuilders;
import io.camelcx.dsl.endpoint.builder.CxoneExtractEndpointBuilderFactory.CxoneExtractBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertApiEndpointBuilderFactory.ExpertApiBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertFilesEndpointBuilderFactory.ExpertFilesBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertGroupsEndpointBuilderFactory.ExpertGroupsBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertPagesEndpointBuilderFactory.ExpertPagesBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertSearchEndpointBuilderFactory.ExpertSearchBuilders;
import io.camelcx.dsl.endpoint.builder.ExpertUsersEndpointBuilderFactory.ExpertUsersBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysApiEndpointBuilderFactory.GenesysApiBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysAuthEndpointBuilderFactory.GenesysAuthBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysEngagementEndpointBuilderFactory.GenesysEngagementBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysInteractionsEndpointBuilderFactory.GenesysInteractionsBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysMessagingEndpointBuilderFactory.GenesysMessagingBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysOpenmediaEndpointBuilderFactory.GenesysOpenmediaBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysProvisioningEndpointBuilderFactory.GenesysProvisioningBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysSecuremailEndpointBuilderFactory.GenesysSecuremailBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysStatsEndpointBuilderFactory.GenesysStatsBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysUdmEndpointBuilderFactory.GenesysUdmBuilders;
import io.camelcx.dsl.endpoint.builder.GenesysWorkspaceEndpointBuilderFactory.GenesysWorkspaceBuilders;

/**
 * Endpoint builders of all components of Camel CX, for a route builder to implement beside Camel's own:
 *
 * <pre>{@code
 * class AgentRoutes extends EndpointRouteBuilder implements CxEndpoints {
 *     public void configure() {
 *         from(genesysStats("agents").objectType("Agent").objectIds("agent1").statistics("CurrentAgentState"))
 *                 .to(log("agents"));
 *     }
 * }
 * }</pre>
 *
 * <p>Each method names the component; the module of its vendor must be on the class path. {@link StaticEndpointBuilders}
 * has the same as static methods.
 */
public interface CxEndpoints
        extends CxcomBuilders,
                CxoneActionsBuilders,
                CxoneApiBuilders,
                CxoneExtractBuilders,
                ExpertApiBuilders,
                ExpertFilesBuilders,
                ExpertGroupsBuilders,
                ExpertPagesBuilders,
                ExpertSearchBuilders,
                ExpertUsersBuilders,
                GenesysApiBuilders,
                GenesysAuthBuilders,
                GenesysInteractionsBuilders,
                GenesysEngagementBuilders,
                GenesysMessagingBuilders,
                GenesysOpenmediaBuilders,
                GenesysProvisioningBuilders,
                GenesysStatsBuilders,
                GenesysSecuremailBuilders,
                GenesysUdmBuilders,
                GenesysWorkspaceBuilders {}
