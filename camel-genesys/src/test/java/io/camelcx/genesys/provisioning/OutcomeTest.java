// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations whose outcomes arrive as notifications. */
class OutcomeTest {

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    private Exchange listUsers() {
        return bed.call("operation=getUsersAsync&timeout=500ms");
    }

    private void assertUsers(Exchange listed) {
        assertThat(listed.getException()).isNull();
        assertThat(listed.getMessage().getBody())
                .asInstanceOf(list(Object.class))
                .hasSize(Math.min(100, bed.users().all().size()));
        assertThat(listed.getMessage().getHeader(GenesysProvisioningConstants.COUNT, Long.class))
                .isEqualTo(bed.users().all().size());
        assertThat(listed.getMessage().getHeader(GenesysProvisioningConstants.AIO_ID, String.class))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theOutcomeIsReadAsTextAndAsAnObject(boolean text) {
        bed.provisioning().change(settings -> settings.withResultsAsText(text));
        assertUsers(listUsers());
    }

    @Test
    void anOutcomeThatOvertakesTheResponseIsNotMissed() {
        bed.faults().add(Fault.on("POST", "*/get-users").afterHandling().delay(Duration.ofMillis(200)));
        bed.provisioning().fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.EARLY));
        assertUsers(listUsers());
    }

    @Test
    void anOutcomeThatComesTwiceEndsItsExchangeOnce() {
        bed.provisioning().fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.DOUBLED));
        assertUsers(listUsers());
        assertUsers(listUsers());
    }

    @Test
    void anOutcomeWithoutAnIdBelongsToTheOnlyOperationThatWaits() {
        bed.provisioning()
                .fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.ERROR_WITHOUT_IDS)
                        .error(500, "The cache is gone"));
        assertThat(listUsers().getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("The cache is gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEVER", "LATE"})
    void anOutcomeThatDoesNotComeInTimeLeavesOpenWhetherTheOperationWasCarriedOut(OutcomeFault.Kind kind) {
        OutcomeFault fault = OutcomeFault.on("postUsers", kind);
        bed.provisioning().fault(kind == OutcomeFault.Kind.LATE ? fault.delay(Duration.ofSeconds(20)) : fault);

        Exchange added = bed.call(
                "operation=postUsers&timeout=300ms",
                Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", "first-secret"));

        assertThat(added.getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                        .isTrue())
                .hasMessageContaining("its outcome has not arrived within 300 ms");
        assertThat(bed.count("post-users")).as("it is not repeated").isEqualTo(1);
    }

    @Test
    void anErrorInTheOutcomeIsTheExceptionOfTheOperation() {
        bed.provisioning()
                .fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.ERROR).error(500, "No such filter"));
        assertThat(listUsers().getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("getUsersAsync")
                .hasMessageContaining("No such filter");
    }

    @Test
    void withoutWaitingTheExchangeEndsWithTheResponse() {
        bed.provisioning().fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.NEVER));

        Exchange started = bed.call("operation=getUsersAsync&await=false");

        assertThat(started.getException()).isNull();
        assertThat(started.getMessage().getBody()).isNull();
        assertThat(bed.journal().requests("POST", "*/get-users"))
                .singleElement()
                .satisfies(request -> assertThat(request.toString())
                        .contains(started.getMessage().getHeader(GenesysProvisioningConstants.AIO_ID, String.class)));
    }

    @Test
    void aRefusedOperationFailsAtOnceAndNothingWaits() {
        bed.faults()
                .add(Fault.on("POST", "*/get-users")
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"no\"}}"));
        long start = System.nanoTime();
        assertThat(bed.call("operation=getUsersAsync&timeout=20s").getException())
                .hasMessageContaining("no");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aResultInTheResponseItselfEndsTheOperation() {
        bed.provisioning().fault(OutcomeFault.on("getUsersAsync", OutcomeFault.Kind.NEVER));
        bed.faults()
                .add(Fault.on("POST", "*/get-users")
                        .status(200)
                        .body("{\"status\":{\"code\":0},\"data\":{\"users\":[{\"DBID\":\"1\"}],\"totalCount\":1}}"));
        Exchange listed = listUsers();
        assertThat(listed.getException()).isNull();
        assertThat(listed.getMessage().getBody())
                .asInstanceOf(list(Object.class))
                .hasSize(1);
    }

    @Test
    void anUpdateInTheBackgroundSendsNoPasswordThatIsNone() {
        int dbid = bed.users().named("agent1").orElseThrow().dbid();

        Exchange updated =
                bed.call("operation=putUsers", Map.of("dbid", dbid, "lastName", "Lang", "password", "********"));

        assertThat(updated.getException()).isNull();
        assertThat(bed.users().named("agent1").orElseThrow().field("lastName")).isEqualTo("Lang");
        assertThat(bed.users().signIn("agent1", "agent1")).isPresent();
        assertThat(bed.journal().requests("PUT", "*/put-users"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).doesNotContain("password"));
    }
}
