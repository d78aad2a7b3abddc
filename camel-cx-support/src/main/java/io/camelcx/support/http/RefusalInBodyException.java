/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
