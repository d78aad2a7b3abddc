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
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.RuntimeCamelException;

/** The interactions that could not be read in a poll: one failure for all of them, so that a poll is logged once. */
final class PollFailures {

    private static final int MOST_KEPT = 10;
    private static final Set<Integer> OF_ALL = Set.of(401, 403, 408, 425, 429);

    private final List<Throwable> kept = new ArrayList<>();
    private String first = "";
    private int count;
    private boolean concernAll;

    void add(Watch watch, Throwable failure) {
        count++;
        if (first.isEmpty()) {
            first = watch.key().label();
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(failure);
        }
        concernAll |= concernsAll(failure);
    }

    /** Whether reading others is of no use now: the server is not there, or does not let us in. */
    boolean concernAll() {
        return concernAll;
    }

    void throwIfAny() {
        if (count == 0) {
            return;
        }
        RuntimeCamelException failure = new RuntimeCamelException(
                (count == 1 ? "The interaction " + first : count + " interactions, the first " + first + ",")
                        + " could not be read: " + kept.get(0).getMessage(),
                kept.get(0));
        kept.stream().skip(1).forEach(failure::addSuppressed);
        throw failure;
    }

    private static boolean concernsAll(Throwable failure) {
        if (!(failure instanceof CxApiException refusal)) {
            return true;
        }
        int status = refusal.status().orElse(0);
        return status < 400 || status >= 500 || OF_ALL.contains(status);
    }
}
