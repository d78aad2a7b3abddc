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
package io.camelcx.hub.workitems;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;

/** Why a row could not be created, while Camel decides what becomes of it and after. */
public final class RowFailure {

    private RowFailure() {}

    /** The failure of an exchange that has one. */
    static Throwable of(Exchange exchange) {
        Exception failure = exchange.getException();
        Exception known = failure == null ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class) : failure;
        // Camel's wrapping says no more than that there is something in it.
        return known instanceof CamelExecutionException && known.getCause() != null ? known.getCause() : known;
    }

    /** The reason in words. */
    public static String reason(Exchange exchange) {
        Throwable failure = of(exchange);
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
