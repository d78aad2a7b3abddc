// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.vendor;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** A vendor's services, as the simulator's server needs to know them. Their state outlives a restart of the server. */
public interface SimulatedVendor extends AutoCloseable {

    /** The vendor's name, for display. */
    String name();

    /** The values that a caller needs, by label in the order of display. The values are examples, no secrets. */
    Map<String, String> credentials();

    /** Patterns of the paths that the vendor's APIs have; what is not simulated there is answered 501. */
    List<String> paths();

    /** Adds the vendor's services to a server that is about to start. */
    void mount(ServletContextHandler context);

    /** Adds what the vendor serves on the other host, where it keeps its files; most have none. */
    default void mountFiles(ServletContextHandler context) {}

    /** The vendor's name in the paths of the control surface. */
    String id();

    /** What a test directs: objects with {@link io.camelcx.simulator.facade.Control operations} and settings. */
    List<?> facades();

    /** Removes state that depends on connections, after the server was stopped. */
    default void serverStopped() {}

    /** Ends the vendor's threads. */
    @Override
    default void close() {}
}
