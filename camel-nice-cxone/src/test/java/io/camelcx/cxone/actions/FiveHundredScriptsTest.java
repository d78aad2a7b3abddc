// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.cxone.actions.StoredAction;
import io.camelcx.simulator.http.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 scripts are deployed while 5 % of the requests for creations and tests fail in every way: each action exists exactly once. */
class FiveHundredScriptsTest {

    private static final int SCRIPTS = 500;
    private static final int FAULTS_IN_A_HUNDRED = 5;
    private static final long SEED = 20261129;

    @AutoClose
    private final ActionsBed bed = ActionsBed.create();

    private final SplittableRandom random = new SplittableRandom(SEED);

    private static String name(int number) {
        return "action_" + number;
    }

    private static String script(int number) {
        return "function main(context) { return " + number + "; }";
    }

    /** The fault of one request, by its number among those of its path. */
    private Fault fault(Fault fault) {
        return switch (random.nextInt(7)) {
            case 0 -> fault.connectionReset();
            case 1 -> fault.afterHandling().connectionReset();
            case 2 -> fault.status(429).header("Retry-After", "0");
            case 3 -> fault.status(429).header("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT");
            case 4 -> fault.status(503);
            case 5 -> fault.garbage();
            default -> fault.afterHandling().garbage();
        };
    }

    /** Faults in the order of the requests that they apply to: each is counted from the one before. */
    private int addFaults(String method, String path, int requests) {
        int count = 0;
        List<Fault> faults = new ArrayList<>();
        for (int request = 0; request < requests; request++) {
            if (random.nextInt(100) < FAULTS_IN_A_HUNDRED) {
                faults.add(fault(Fault.on(method, path).after(request - count).times(1)));
                count++;
            }
        }
        faults.forEach(bed.faults()::add);
        return count;
    }

    @Test
    void eachActionExistsExactlyOnce() {
        int creations = addFaults("POST", ACTIONS, SCRIPTS);
        int tests = addFaults("POST", ACTIONS + "/*/test", SCRIPTS);
        Map<String, Object> ids = new HashMap<>();

        IntStream.range(0, SCRIPTS).forEach(number -> {
            Exchange exchange = deploy(number);
            ids.put(name(number), exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID));
        });

        assertThat(creations).isGreaterThan(10);
        assertThat(tests).isGreaterThan(10);
        assertThat(bed.faults().applied()).hasSize(creations + tests);
        assertThat(bed.api().actions()).hasSize(SCRIPTS);
        IntStream.range(0, SCRIPTS).forEach(number -> {
            StoredAction action = bed.api().action(name(number)).orElseThrow();
            assertThat(action.script()).isEqualTo(script(number));
            assertThat(ids).as("never lost").containsEntry(name(number), action.id());
        });
    }

    /** A test that has no result is an error that keeps the id: the action is not deployed again. */
    private Exchange deploy(int number) {
        String dependency = number % 10 == 0 ? "" : "&dependencies=" + name(number - 1);
        Exchange exchange = bed.call(name(number) + "?operation=deploy" + dependency, script(number));
        assertThat(exchange.getException())
                .satisfiesAnyOf(failure -> assertThat(failure).isNull(), failure -> assertThat(failure)
                        .isInstanceOf(CxoneActionsDeploymentException.class));
        return exchange;
    }

    @Test
    void aFolderOf500IsEqualAfterOneSyncWithFaultsAndTheNextOneHasNothingToDo(@TempDir Path folder) throws Exception {
        for (int number = 0; number < SCRIPTS; number++) {
            Files.writeString(folder.resolve(name(number) + ".js"), script(number));
            if (number % 10 != 0) {
                Files.writeString(
                        folder.resolve(name(number) + ".json"), "{\"dependencies\":[\"" + name(number - 1) + "\"]}");
            }
        }
        int creations = addFaults("POST", ACTIONS, SCRIPTS);

        Exchange first = bed.call("*?operation=sync&directory=" + folder, null);
        int writes = bed.requests("POST", ACTIONS).size();
        Exchange second = bed.call("*?operation=sync&directory=" + folder, null);

        assertThat(first.getException()).isNull();
        assertThat(writes).isGreaterThan(SCRIPTS);
        assertThat(bed.faults().applied()).hasSize(creations);
        assertThat(bed.api().actions())
                .extracting(StoredAction::name)
                .hasSize(SCRIPTS)
                .doesNotHaveDuplicates();
        assertThat(second.getMessage().getHeader(CxoneActionsConstants.CHANGES)).isEqualTo(0);
        assertThat(bed.requests("POST", ACTIONS)).hasSize(writes);
    }
}
