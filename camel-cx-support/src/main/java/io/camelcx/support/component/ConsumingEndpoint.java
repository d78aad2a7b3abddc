// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import org.apache.camel.Endpoint;

/** An endpoint that knows its running consumers. */
public interface ConsumingEndpoint extends Endpoint {

    /** The consumers that are running. */
    RunningConsumers consumers();
}
