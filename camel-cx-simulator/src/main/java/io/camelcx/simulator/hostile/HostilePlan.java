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
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Faults that one seed has made, immutable. Its text says all of them.
 *
 * @param seed the seed
 * @param faults the faults, in the order in which they are to be added
 */
public record HostilePlan(long seed, List<Fault> faults) {

    public HostilePlan {
        faults = List.copyOf(faults);
    }

    /** Puts the faults in force. */
    public void addTo(Faults target) {
        faults.forEach(target::add);
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", "Seed " + seed + ":\n  ", ""));
    }
}
