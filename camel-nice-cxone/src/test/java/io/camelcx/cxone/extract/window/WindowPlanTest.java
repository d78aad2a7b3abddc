// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aWindowHasSoManyNewDaysAndReachesBack() {
        WindowPlan plan = new WindowPlan(FIRST, 7, 2, 1);

        assertThat(plan.after(LocalDate.of(2026, 11, 8), TODAY)).contains(window(6, 14));
    }

    @Test
    void itNeverReachesBackBehindTheFirstDay() {
        assertThat(new WindowPlan(FIRST, 7, 2, 1).after(FIRST, TODAY)).contains(window(1, 7));
    }

    @Test
    void itEndsBeforeTodayByTheLag() {
        assertThat(new WindowPlan(FIRST, 7, 0, 3).after(LocalDate.of(2026, 11, 17), TODAY))
                .contains(window(17, 19));
        assertThat(new WindowPlan(FIRST, 1, 0, 0).after(TODAY, TODAY)).contains(window(22, 22));
    }

    @Test
    void nothingIsDueWhenTheLastDayIsBehind() {
        assertThat(new WindowPlan(FIRST, 1, 1, 1).after(TODAY, TODAY)).isEmpty();
    }

    @Test
    void aPlanThatTheVendorWouldRefuseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowPlan(FIRST, 15, 0, 0))
                .withMessage("window must be between 1 and 14 days, but is 15");
        assertThatIllegalArgumentException().isThrownBy(() -> new WindowPlan(FIRST, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowPlan(FIRST, 13, 2, 0))
                .withMessageContaining("overlap must be");
        assertThatIllegalArgumentException().isThrownBy(() -> new WindowPlan(FIRST, 1, 0, -1));
    }

    @Test
    void aPositionOutlivesARestartWithItsRunningJob() {
        MemoryStateRepository repository = new MemoryStateRepository();
        CurrentState<Position> store =
                Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), FIRST);
        assertThat(store.get()).isEqualTo(new Position(FIRST, Optional.empty(), List.of()));

        store.update(position -> position.submitted("job-1", window(1, 3), NOW));
        assertThat(Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), TODAY)
                        .get())
                .isEqualTo(store.get())
                .isEqualTo(new Position(FIRST, Optional.of(new Position.Job("job-1", window(1, 3), NOW)), List.of()));

        store.update(position -> position.committed(window(1, 3)));
        assertThat(Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), TODAY)
                        .get())
                .isEqualTo(new Position(LocalDate.of(2026, 11, 4), Optional.empty(), List.of()));
    }

    @Test
    void windowsThatAreSetAsideOutliveARestartAndAreTriedAgainWithBackoff() {
        MemoryStateRepository repository = new MemoryStateRepository();
        CurrentState<Position> store =
                Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), FIRST);
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "job-" + i;
            store.update(position -> position.submitted(id, window(1, 1), NOW));
            store.update(position -> position.setAside(window(1, 1), "broken", NOW, Duration.ofHours(1)));
            waits.add(Duration.between(NOW, store.get().aside().get(0).again()));
        }

        assertThat(waits).extracting(Duration::toHours).containsExactly(1L, 2L, 4L, 8L, 16L, 24L, 24L, 24L);
        Position read = Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), TODAY)
                .get();
        assertThat(read).isEqualTo(store.get());
        assertThat(read.next()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(read.running()).isEmpty();

        store.update(position -> position.committed(window(2, 2)));
        store.update(position -> position.committed(window(1, 1)));
        assertThat(store.get()).isEqualTo(new Position(LocalDate.of(2026, 11, 3), Optional.empty(), List.of()));
    }

    @Test
    void noMoreThanTenWindowsAreSetAside() {
        CurrentState<Position> store = Position.in(new StateStore(Optional.empty(), "cxone-extract", "key"), FIRST);
        for (int day = 1; day <= 10; day++) {
            assertThat(setAside(store, window(day, day))).isTrue();
        }

        assertThat(setAside(store, window(11, 11))).isFalse();
        assertThat(store.get().next()).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(setAside(store, window(3, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "{}",
                "{\"next\":\"soon\"}",
                "{\"next\":\"2026-11-01\",\"job\":{\"start\":\"2026-11-01\",\"end\":\"2026-11-01\"}}",
                "{\"next\":\"2026-11-01\",\"job\":{\"id\":\"1\",\"start\":\"2026-11-02\",\"end\":\"2026-11-01\"}}",
            })
    void anImpossiblePositionIsRefused(String text) {
        MemoryStateRepository repository = new MemoryStateRepository();
        repository.setState("key", text);

        assertThatIllegalStateException()
                .isThrownBy(() -> Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), FIRST));
        assertThat(repository.getState("key")).isEqualTo(text);
    }

    @Test
    void aRepositoryThatHoldsSomethingElseIsNotOverwritten() {
        MemoryStateRepository repository = new MemoryStateRepository();
        repository.setState("key", "17");

        assertThatIllegalStateException()
                .isThrownBy(() -> Position.in(new StateStore(Optional.of(repository), "cxone-extract", "key"), FIRST))
                .withMessageContainingAll("key", "give it a repository, or a key, of its own");
    }

    private static boolean setAside(CurrentState<Position> store, DateWindow window) {
        return store.update(position -> position.setAside(window, "broken", NOW, Duration.ofHours(1)))
                .aside(window)
                .isPresent();
    }

    private static DateWindow window(int from, int to) {
        return new DateWindow(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to));
    }
}
