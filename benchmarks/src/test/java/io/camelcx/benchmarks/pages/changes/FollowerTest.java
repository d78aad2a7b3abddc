// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.pages.site.SiteServer;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowerTest {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Instant AFTER_THE_SITE_WAS_MADE = Instant.parse("2100-01-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRouteGetsWhatWasChangedSinceItsLastPollAndNothingElse(boolean events) throws Exception {
        SettableClock clock = SettableClock.running();
        try (CxSimulator simulator = SiteServer.start(30, 5, clock);
                Follower follower = Follower.start(simulator.baseUrl(), clock::set, AFTER_THE_SITE_WAS_MADE, events)) {
            follower.advance(A_WHILE);
            follower.poll();
            simulator.expert().pages().touch(List.of(3, 4), follower.now().plusSeconds(5));

            follower.advance(A_WHILE);
            assertThat(follower.poll()).containsExactlyInAnyOrder(3L, 4L);
            follower.advance(A_WHILE);
            assertThat(follower.poll()).isEmpty();
        }
    }
}
