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
