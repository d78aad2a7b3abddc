/** The live calls of agents: sessions that are open while a page shows the calls of an agent. */
package io.camelcx.hub.agents;
