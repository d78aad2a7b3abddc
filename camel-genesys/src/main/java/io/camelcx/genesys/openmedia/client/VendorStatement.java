// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.util.Optional;

/**
 * Distinguishes what the vendor itself states about an interaction from the error of an intermediary: a gateway without a route and a proxy without a
 * host respond with 404 too.
 */
final class VendorStatement {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SUCCESS = 0;
    private static final int UNKNOWN = -1;

    private final ObjectMapper mapper;

    VendorStatement(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the vendor states that it does not know the interaction; an unknown service is a different error. */
    boolean isNotFound(Throwable failure) {
        return refusal(failure, NOT_FOUND)
                .filter(refusal ->
                        !isAboutService(envelope(refusal).path("status").path("detail")))
                .filter(this::isFromVendor)
                .isPresent();
    }

    /** Whether a response, from the vendor or an intermediary, states that the external id is in use. */
    boolean isConflict(Throwable failure) {
        return refusal(failure, CONFLICT).isPresent();
    }

    /** Whether the response is from the vendor itself. */
    boolean isFromVendor(CxApiException refusal) {
        return isInSuccess(refusal) || isRefusal(envelope(refusal));
    }

    /** An envelope that reports success, under any HTTP status, refuses nothing. */
    private static boolean isRefusal(JsonNode envelope) {
        return !envelope.isMissingNode() && envelope.at("/status/code").asInt(UNKNOWN) != SUCCESS;
    }

    private static Optional<CxApiException> refusal(Throwable failure, int status) {
        return Optional.of(Futures.unwrap(failure))
                .filter(CxApiException.class::isInstance)
                .map(CxApiException.class::cast)
                .filter(refusal -> isInSuccess(refusal)
                        ? refusal.code()
                                .filter(Integer.toString(status)::equals)
                                .isPresent()
                        : refusal.status().orElse(0) == status);
    }

    /** Under a success status, only the envelope contains a code. */
    private static boolean isInSuccess(CxApiException refusal) {
        return refusal.status().orElse(0) / 100 == 2 && refusal.code().isPresent();
    }

    private JsonNode envelope(CxApiException refusal) {
        return GenesysEnvelope.of(refusal, mapper).orElseGet(mapper::missingNode);
    }

    private static boolean isAboutService(JsonNode detail) {
        return detail.has("openMediaService") && !detail.has("interaction");
    }
}
