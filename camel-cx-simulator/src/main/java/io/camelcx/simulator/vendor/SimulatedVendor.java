/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.vendor;

import io.camelcx.simulator.http.Routes;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/** A vendor's services, as the simulator's server needs to know them. Their state outlives a restart of the server. */
public interface SimulatedVendor extends AutoCloseable {

    /** The vendor's name, for people. */
    String name();

    /** What a caller needs to know, label and value in the order to show them. The values are examples, no secrets. */
    Map<String, String> credentials();

    /** Adds the vendor's services to a server that is about to start. */
    void mount(ServletContextHandler context);

    /** Adds what the vendor serves on the other host, where it keeps its files; most have none. */
    default void mountFiles(ServletContextHandler context) {}

    /** The vendor's part of the control surface, with full paths. */
    Routes control();

    /** The server was stopped and its connections are gone. */
    void serverStopped();

    /** Ends the vendor's threads. */
    @Override
    void close();
}
