// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.error.ErrorDetails;
import java.io.IOException;

/**
 * The body of a 2xx answer says that the request was refused, as if the answer had had another status. The call then ends as that status would end it: it is
 * tried again, asks for a new token, or fails.
 */
public final class RefusalInBodyException extends IOException {

    private final int statusInBody;
    private final transient ErrorDetails details;

    /**
     * A refusal.
     *
     * @param statusInBody the HTTP status that the body means; 0 if it is a code of the vendor's own, which never allows another try
     * @param details what the body says
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
