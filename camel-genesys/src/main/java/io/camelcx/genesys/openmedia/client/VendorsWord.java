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
 * Tells what the vendor itself says of an interaction from what something on the way to it says: a gateway without a route and a proxy without a host
 * answer 404 too.
 */
final class VendorsWord {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SUCCESS = 0;
    private static final int UNKNOWN = -1;

    private final ObjectMapper mapper;

    VendorsWord(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the vendor says that it does not know the interaction; that it does not know the service is another matter. */
    boolean isNotFound(Throwable failure) {
        return refusal(failure, NOT_FOUND)
                .filter(refusal -> !isOfService(envelope(refusal).path("status").path("detail")))
                .filter(this::isItsOwn)
                .isPresent();
    }

    /** Whether an answer says that the external id is in use, whoever gives it. */
    boolean isConflict(Throwable failure) {
        return refusal(failure, CONFLICT).isPresent();
    }

    /** Whether the vendor itself gives the answer. */
    boolean isItsOwn(CxApiException refusal) {
        return isInGoodAnswer(refusal) || isRefusal(envelope(refusal));
    }

    /** An envelope of a success, under whatever status, refuses nothing. */
    private static boolean isRefusal(JsonNode envelope) {
        return !envelope.isMissingNode() && envelope.at("/status/code").asInt(UNKNOWN) != SUCCESS;
    }

    private static Optional<CxApiException> refusal(Throwable failure, int status) {
        return Optional.of(Futures.unwrap(failure))
                .filter(CxApiException.class::isInstance)
                .map(CxApiException.class::cast)
                .filter(refusal -> isInGoodAnswer(refusal)
                        ? refusal.code()
                                .filter(Integer.toString(status)::equals)
                                .isPresent()
                        : refusal.status().orElse(0) == status);
    }

    /** Only the envelope has a code there. */
    private static boolean isInGoodAnswer(CxApiException refusal) {
        return refusal.status().orElse(0) / 100 == 2 && refusal.code().isPresent();
    }

    private JsonNode envelope(CxApiException refusal) {
        return GenesysEnvelope.of(refusal, mapper).orElseGet(mapper::missingNode);
    }

    private static boolean isOfService(JsonNode detail) {
        return detail.has("openMediaService") && !detail.has("interaction");
    }
}
