// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import java.time.Duration;

/**
 * Who calls.
 *
 * @param credentials    who logs in, and how
 * @param tenant         tells tenants apart; connections of one tenant share the turns of its calls
 * @param submitInterval how far apart these turns are at least
 */
record CxoneLogin(CxoneCredentials credentials, String tenant, Duration submitInterval) {

    CxoneLogin {
        if (submitInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "CXone connection: submitInterval must not be negative, but is " + submitInterval);
        }
    }
}
