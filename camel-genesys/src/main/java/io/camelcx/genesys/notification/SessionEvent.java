// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.camelcx.support.json.JsonRecord;

/**
 * A change in the state of a session.
 *
 * @param state     {@code CONNECTED}, or {@code DISCONNECTED} while it is being opened again: notifications of that time may be lost
 * @param reason    the reason as text; empty if there is none
 * @param timestamp when the change was detected, in epoch milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SessionEvent(String state, String reason, long timestamp) implements JsonRecord {}
