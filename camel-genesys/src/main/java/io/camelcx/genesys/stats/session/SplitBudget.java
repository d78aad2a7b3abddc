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
package io.camelcx.genesys.stats.session;

/**
 * How many subscriptions a session may halve to find the statistics for which Genesys refuses a whole list. It isolates a few
 * wrong ones among thousands, and keeps a list of wrong ones alone from becoming thousands of calls.
 */
final class SplitBudget {

    private static final int MAX = 256;

    private int left = MAX;

    void renew() {
        left = MAX;
    }

    /** Whether one more may be halved; counts it. */
    boolean take() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
