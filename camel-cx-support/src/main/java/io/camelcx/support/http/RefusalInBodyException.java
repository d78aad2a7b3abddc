// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.error.ErrorDetails;
import java.io.IOException;

/**
 * The body of a 2xx response reports a refusal, as if the response had another status. The call is handled as with that status: it is retried, renews
 * its token, or fails.
 */
public final class RefusalInBodyException extends IOException {

    private final int statusInBody;
    private final transient ErrorDetails details;

    /**
     * A refusal.
     *
     * @param statusInBody the HTTP status in the body; 0 for a code of the vendor's own, which is not retryable
     * @param details the details in the body
     */
    public RefusalInBodyException(int statusInBody, ErrorDetails details) {
        super(details.message().orElse("refused"));
        this.statusInBody = statusInBody;
        this.details = details;
    }

    int statusInBody() {
        return statusInBody;
    }

    ErrorDetails details() {
        return details;
    }
}
