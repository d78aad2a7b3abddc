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
    private final boolean replacesStatus;

    /**
     * A refusal.
     *
     * @param statusInBody the HTTP status in the body; 0 for a code of the vendor's own, which is not retryable
     * @param details the details in the body
     */
    public RefusalInBodyException(int statusInBody, ErrorDetails details) {
        this(statusInBody, details, false);
    }

    private RefusalInBodyException(int statusInBody, ErrorDetails details, boolean replacesStatus) {
        super(details.message().orElse("refused"));
        this.statusInBody = statusInBody;
        this.details = details;
        this.replacesStatus = replacesStatus;
    }

    /**
     * A response that the vendor's rules treat as one with another status, because of its body: the error has that status, too.
     *
     * @param status the HTTP status that the response counts as
     * @param problem what is wrong with the body
     */
    public static RefusalInBodyException countingAs(int status, String problem) {
        return new RefusalInBodyException(status, ErrorDetails.ofMessage(problem), true);
    }

    boolean replacesStatus() {
        return replacesStatus;
    }

    int statusInBody() {
        return statusInBody;
    }

    ErrorDetails details() {
        return details;
    }
}
