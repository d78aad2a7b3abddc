// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.HeaderChange;
import io.camelcx.simulator.http.change.StatusChange;
import io.camelcx.simulator.http.change.WrongDocument;
import io.camelcx.simulator.random.SeededRandom;

/** Statuses that are not the service's. */
final class Refusals {
    private static final Integer[] STATUSES = {
        201, 202, 203, 204, 205, 206, 207, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400, 401, 402, 403, 404, 405,
        406, 407, 408, 409, 410, 411, 412, 413, 415, 416, 418, 421, 422, 423, 425, 426, 428, 429, 431, 451, 500, 501,
        502, 503, 504, 505, 507, 508, 511, 520, 530, 599
    };

    /** None of them makes a caller wait. */
    private static final String[] RETRY_AFTER = {
        "", "0", "-1", "soon", "0.5", "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z", "0, 0"
    };

    private Refusals() {}

    static Fault status(Fault fault, SeededRandom random) {
        int status = random.oneOf(STATUSES);
        if (random.coin()) {
            Fault changed = fault.changing(new StatusChange(status));
            return random.coin()
                    ? changed.changing(HeaderChange.of("Retry-After", random.oneOf(RETRY_AFTER)))
                    : changed;
        }
        Fault answering = fault.status(status);
        if (status != 204 && status != 205 && status != 304) {
            WrongDocument document = random.oneOf(WrongDocument.values());
            answering = answering.header("Content-Type", document.contentType()).body(document.bytes());
        }
        return random.coin() ? answering.header("Retry-After", random.oneOf(RETRY_AFTER)) : answering;
    }
}
