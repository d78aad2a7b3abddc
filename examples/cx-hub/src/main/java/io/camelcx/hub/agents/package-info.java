/** The live calls of agents: sessions that are open while a page looks at an agent. */
package io.camelcx.hub.agents;
