// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.metrics.CxMetrics;
import io.camelcx.support.thread.CxThreads;
import io.camelcx.support.time.ServerClock;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * A running connection, as the vendor's API clients see it.
 *
 * @param root      where the site's API is, without a slash at the end
 * @param transport makes calls with the credentials, no more at a time than the connection allows
 * @param tokens    the bearer token, if calls carry one
 * @param threads   where work that must not block its caller goes
 * @param metrics   where the connection counts
 * @param clock     the time here
 * @param siteClock the time of the site
 */
public record ExpertApi(
        URI root,
        HttpTransport transport,
        Optional<BearerTokens> tokens,
        CxThreads threads,
        CxMetrics metrics,
        Clock clock,
        ServerClock siteClock) {

    /** Where a site's API begins. */
    public static final String ROOT_PATH = "/@api/deki";

    /** The vendor's name in errors. */
    public static final String VENDOR = "CXone Expert";

    @Override
    public String toString() {
        return "ExpertApi[" + root + "]";
    }
}
