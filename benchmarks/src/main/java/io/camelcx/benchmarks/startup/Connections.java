// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import io.camelcx.benchmarks.client.Expert;
import io.camelcx.benchmarks.client.Genesys;
import io.camelcx.benchmarks.extract.server.Tenant;
import io.camelcx.benchmarks.messaging.Channel;
import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxone.CxoneAuthentication;
import io.camelcx.cxone.CxoneConnection;
import io.camelcx.genesys.GenesysConnection;
import java.net.URI;
import java.util.Map;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/** The connections of all producers to the simulator, with its example credentials. */
final class Connections {

    private Connections() {}

    static void bind(Main main, URI simulator) {
        main.bind("genesys", genesys(simulator));
        main.bind("cxone", Tenant.connection(simulator));
        main.bind("actions", actions(simulator));
        main.bind("expert", Expert.connection(simulator));
        main.bind("cx", cxcom(simulator));
    }

    private static GenesysConnection genesys(URI simulator) {
        GenesysConnection connection = Genesys.connection(simulator);
        connection.setContactCenterId(Channel.CONTACT_CENTER_ID);
        connection.getAgentPasswords().put("agent1", "agent1");
        connection.setChannelSecrets(Map.of(Channel.ID, Channel.SECRET));
        return connection;
    }

    private static CxoneConnection actions(URI simulator) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(simulator.toString());
        connection.setAuthentication(CxoneAuthentication.clientCredentials);
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        return connection;
    }

    private static CxcomConnection cxcom(URI simulator) {
        CxcomConnection connection = new CxcomConnection();
        connection.setApiUrl(simulator.toString());
        connection.setDataUrl(simulator.toString());
        connection.setAuthorizeUrl(simulator + "/mycx/oauth/authorize");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        connection.setRedirectUri("https://app.example.com/callback");
        connection.setTokenRepository(new MemoryStateRepository());
        return connection;
    }
}
