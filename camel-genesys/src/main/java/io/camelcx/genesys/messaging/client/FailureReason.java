// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a message was not delivered, as a receipt with the status {@code Failed} states it.
 *
 * @param code    one of the vendor's codes
 * @param message the reason in words; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FailureReason(int code, String message) {

    /** The message has expired. */
    public static final int EXPIRED = 305;

    /** The rate limit is reached. */
    public static final int RATE_LIMIT_REACHED = 310;

    /** The message is not allowed. */
    public static final int NOT_ALLOWED = 350;

    /** A general error. */
    public static final int GENERAL_ERROR = 500;

    /** The message is not supported. */
    public static final int UNSUPPORTED_MESSAGE = 510;

    /** The message is unknown. */
    public static final int UNKNOWN_MESSAGE = 512;

    /** The structure of the message is invalid. */
    public static final int INVALID_STRUCTURE = 520;

    /** The destination is invalid. */
    public static final int INVALID_DESTINATION = 530;
}
