// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.UUID;

/**
 * A request that makes something happen.
 *
 * @param id its number, with the time in it
 * @param userId who sent it
 */
record EventRequest(UUID id, int userId) {}
