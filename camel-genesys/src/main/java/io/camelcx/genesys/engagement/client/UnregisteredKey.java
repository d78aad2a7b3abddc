// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.GenesysErrorReader;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.util.concurrent.CompletionException;

/** Explains a 401: these calls have no client credentials, of which the general advice speaks. */
record UnregisteredKey(GenesysApi api) {

    private static final int UNAUTHORIZED = 401;

    /** The result, or the failure with the right advice. */
    <T> T explained(ApiOperation operation, T result, Throwable failure) {
        if (failure == null) {
            return result;
        }
        Throwable reason = Futures.unwrap(failure);
        throw new CompletionException(
                reason instanceof CxApiException refusal && refusal.status().orElse(0) == UNAUTHORIZED
                        ? explained(operation, refusal)
                        : reason);
    }

    private CxApiException explained(ApiOperation operation, CxApiException refusal) {
        ErrorDetails details = GenesysEnvelope.of(refusal, api.json())
                .map(body -> GenesysErrorReader.status(body.path("status")))
                .orElseGet(ErrorDetails::none);
        return CxApiException.of(GenesysApi.VENDOR, operation.name())
                .status(UNAUTHORIZED)
                .details(details.withAdvice(
                        operation.name().equals("statistics")
                                ? "The credentials of the statistics must be registered in the Callback user interface."
                                : "Check that the API key may use the Engagement API, and the credentials that are"
                                        + " registered in the Callback user interface."))
                .redactor(api.redactor())
                .body(refusal.body().orElse(""))
                .build();
    }
}
