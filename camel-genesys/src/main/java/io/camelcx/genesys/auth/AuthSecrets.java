// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

import java.util.Optional;
import org.apache.camel.Exchange;

/** Supplies secrets that are never part of a message, for example from a session or a vault. */
@FunctionalInterface
public interface AuthSecrets {

    /**
     * A secret that an operation needs.
     *
     * @param name     which one
     * @param exchange of the operation, for example to find the user's session
     * @return empty if there is none
     * @throws Exception becomes the exchange's exception
     */
    Optional<String> secret(AuthSecret name, Exchange exchange) throws Exception;
}
