// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered to a watch: only the vendor's word ends it, nothing is reported that did not happen, and one does not stop the others. */
class WatchFaultTest {

    private static final String WATCH = "genesys-openmedia:workitems?initialDelay=0&delay=20&concurrentReads=1";

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create();

    private final String id = bed.workItem();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "404, ``",
                "404, `null`",
                "404, `Not Found`",
                "404, `{\"message\":\"no Route matched with those values\"}`",
                "404, `{\"status\":404,\"error\":\"Not Found\",\"path\":\"/nexus/v3\"}`",
                "404, `{\"status\":{\"code\":404,\"detail\":{\"openMediaService\":\"workitems\"}}}`",
                "200, ``",
                "200, `{}`",
                "200, `[]`",
                "200, `<html>Please sign in</html>`",
                "200, `{\"status\":{\"code\":0}}`",
                "200, `{\"status\":{\"code\":0},\"data\":{\"id\":\"other\",\"state\":\"Queued\"}}`",
                "200, `{\"status\":{\"code\":503,\"message\":\"busy\"}}`",
                "204, ``",
                "302, ``",
                "401, ``",
                "403, `{\"message\":\"Forbidden\"}`",
                "410, ``",
                "500, ``"
            })
    void isNeitherAChangeNorAnEnd(int status, String body) throws Exception {
        bed.route("watch", WATCH + "&firstSeen=true&interactionIds=" + id).start();
        await().until(() -> bed.all("seen").size() == 1);
        Fault fault = Fault.on("GET", INTERACTIONS + "/*").status(status).body(body);
        bed.faults().add(fault);
        await().until(() -> consumer().getErrorCounter() > 0);

        bed.faults().clear();

        await().until(() -> consumer().getErrorCounter() == 0);
        assertThat(bed.received()).hasSize(1);
        bed.openMedia().complete(id);
        await().until(() -> bed.all("ended").size() == 1);
        assertThat(bed.received()).hasSize(2);
    }

    @Test
    void theVendorsWordInAGoodAnswerIsAnEnd() throws Exception {
        bed.route("watch", WATCH + "&firstSeen=true&interactionIds=" + id).start();
        await().until(() -> bed.all("seen").size() == 1);

        bed.faults()
                .add(Fault.on("GET", INTERACTIONS + "/*")
                        .status(200)
                        .body("{\"status\":{\"code\":404,\"message\":\"Resource is not found\"}}"));

        await().until(() -> bed.all("ended").size() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 400, 200, 404})
    void badOnesNeverStopTheOthersAndKeepTheHealthDown(int status) throws Exception {
        bed.faults()
                .add(Fault.on("GET", INTERACTIONS + "/ext_bad-*").status(status).body(""));
        bed.route("watch", WATCH + "&externalIds=bad-1,bad-2,bad-3,bad-4,case-1&firstSeen=true")
                .start();

        await().until(() -> bed.all("seen").size() == 1);
        bed.openMedia().setState(id, InteractionState.ROUTING);
        await().until(() -> bed.all("changed").size() == 1);
        assertThat(consumer().getErrorCounter()).isPositive();
        assertThat(consumer().getLastError()).hasMessageContaining("HTTP " + status);
        assertThat(consumer().failingInteractions()).isPositive();

        for (int i = 1; i <= 4; i++) {
            bed.openMedia().create("workitems", "bad-" + i, Map.of());
        }
        bed.faults().clear();
        await().until(() -> bed.all("seen").size() == 5);
        await().until(() -> consumer().getErrorCounter() == 0);
    }

    @Test
    void aBadOneIsAnErrorOfItsOwnWithItsId() throws Exception {
        List<String> errors = new CopyOnWriteArrayList<>();
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/ext_bad").status(500));
        bed.routes(routes -> {
            routes.onException(Exception.class)
                    .handled(true)
                    .process(exchange -> errors.add(
                            exchange.getMessage().getHeader(GenesysOpenmediaConstants.EXTERNAL_ID, String.class)));
            routes.from(WATCH + "&bridgeErrorHandler=true&firstSeen=true&externalIds=bad,case-1")
                    .routeId("watch")
                    .process(bed::keep);
        });
        bed.start();

        await().until(() -> errors.contains("bad") && !bed.all("seen").isEmpty());
        assertThat(bed.all("seen")).hasSize(1);
        assertThat(bed.all("ended")).isEmpty();
    }

    @Test
    void aConditionThatFailsConcernsOneInteractionOnly() throws Exception {
        bed.openMedia().create("workitems", "short", Map.of());
        bed.route(
                        "watch",
                        WATCH + "&firstSeen=true&externalIds=short,case-1"
                                + "&endedWhen=RAW(${body.externalId.substring(6)} == 'never')")
                .start();

        await().until(() -> bed.all("seen").size() == 1);
        assertThat(bed.all("seen").get(0).interaction().externalId()).isEqualTo("case-1");
        await().until(() -> consumer().failingInteractions() == 1);
    }

    @Test
    void aStateThatCannotBeReadIsKeptAsideAndDoesNotStopTheRoute() throws Exception {
        MemoryStateRepository state = new MemoryStateRepository();
        for (int shard = 0; shard < 64; shard++) {
            state.setState("genesys-openmedia/workitems/" + shard, shard % 2 == 0 ? "\0\0\0" : "[{\"key\":1},null]");
        }
        bed.bind("state", state);

        bed.route("watch", WATCH + "&firstSeen=true&externalIds=case-1&stateRepository=#state")
                .start();

        await().until(() -> bed.all("seen").size() == 1);
        assertThat(state.getState("genesys-openmedia/workitems/7/unreadable")).isEqualTo("[{\"key\":1},null]");
        assertThat(state.getState("genesys-openmedia/workitems/8/unreadable")).isEqualTo("\0\0\0");
    }

    private GenesysOpenmediaConsumer consumer() {
        return (GenesysOpenmediaConsumer) bed.context().getRoute("watch").getConsumer();
    }
}
