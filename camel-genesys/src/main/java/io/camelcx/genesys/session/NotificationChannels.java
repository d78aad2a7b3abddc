// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.util.List;

/**
 * The channels that a component subscribes to in a CometD session of its own.
 *
 * @param component the component's scheme, for logs, errors and metrics
 * @param path      the path of the vendor's CometD service
 * @param channels  the channels' names
 */
public record NotificationChannels(String component, String path, List<String> channels) {

    /** Copies the list. */
    public NotificationChannels {
        channels = List.copyOf(channels);
    }

    /** The full name of one of the component's metrics. */
    String metric(String name) {
        return "camelcx." + component.replace('-', '.') + "." + name;
    }
}
