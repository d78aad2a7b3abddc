// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import java.time.Instant;

/**
 * A session that was initialised.
 *
 * @param id the value of its cookie
 * @param userName whose it is
 * @param warm when it knows all users
 */
public record ProvisioningSession(String id, String userName, Instant warm) {}
