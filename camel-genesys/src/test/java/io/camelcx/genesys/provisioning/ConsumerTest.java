// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The session, and the changes of objects that it brings. */
class ConsumerTest {

    private static final Map<String, Object> KIM =
            Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", "first-secret");

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    @Test
    void aRouteReceivesTheChangesOfObjects() {
        bed.call("operation=addUser", KIM);

        await().until(() -> !bed.events("object").isEmpty());
        ProvisioningBed.Received change = bed.events("object").get(0);
        assertThat(change.headers())
                .containsEntry(GenesysProvisioningConstants.TYPE, "users")
                .containsEntry(GenesysProvisioningConstants.ACTION, "create")
                .containsEntry(GenesysProvisioningConstants.CHANNEL, "objects")
                .containsEntry(
                        GenesysProvisioningConstants.ID,
                        String.valueOf(bed.users().named("kim").orElseThrow().dbid()));
        assertThat(change.event().object().path("userName").asText()).isEqualTo("kim");
    }

    @Test
    void aRouteReceivesOnlyTheTypesThatItHasAskedFor() {
        bed.routes(routes -> routes.from(ProvisioningBed.uri("types=skills"))
                .routeId("skills")
                .setHeader("Route", routes.constant("skills"))
                .process(bed::keep));
        bed.call("operation=addUser", KIM);
        Map<String, Object> lou = Map.of(
                "userName",
                "lou",
                "firstName",
                "Lou",
                "lastName",
                "Reed",
                "password",
                "second-secret",
                "skills",
                List.of(Map.of("name", "Harp", "level", 1)));
        bed.call("operation=addUser", lou);

        await().until(() -> bed.events("object").stream()
                .anyMatch(each -> each.header("Route").equals("skills")));
        assertThat(bed.events("object").stream()
                        .filter(each -> each.header("Route").equals("skills")))
                .allSatisfy(each -> assertThat(each.header(GenesysProvisioningConstants.TYPE))
                        .isEqualTo("skills"));
    }

    @Test
    void aConsumerNeedsTypes() {
        assertThatThrownBy(() -> bed.route("none", ProvisioningBed.uri("sessionEvents=true")))
                .hasStackTraceContaining("The option types is missing");
    }

    @Test
    void aLostSessionIsOpenedAgainAndTheGapIsReported() {
        bed.provisioning().dropSessions();

        await().until(() -> !bed.events("gap").isEmpty());
        ProvisioningBed.Received gap = bed.events("gap").get(0);
        assertThat(Instant.parse(gap.event().json().path("from").asText()))
                .isBefore(Instant.parse(gap.event().json().path("to").asText()));
        assertThat(bed.count("watch-objects")).as("the new session watches").isGreaterThanOrEqualTo(2);
        bed.call("operation=addUser", KIM);
        await().until(() -> !bed.events("object").isEmpty());
        assertThat(bed.events("session").stream().map(each -> each.header(GenesysProvisioningConstants.SESSION_STATE)))
                .contains("CONNECTED", "DISCONNECTED");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anOperationThatFindsTheSessionLostIsCarriedOutInTheNextOne(int status) {
        bed.provisioning().change(settings -> settings.withLostStatus(status));
        bed.provisioning().dropSessions();

        Exchange added = bed.call("operation=addUser", KIM);

        assertThat(added.getException()).isNull();
        assertThat(bed.users().named("kim")).isPresent();
    }

    @Test
    void aSessionMayBeReportedLostInAResponseOf200Too() {
        bed.faults()
                .add(Fault.on("POST", "*/objects/users")
                        .times(1)
                        .status(200)
                        .body("{\"status\":{\"code\":520,\"message\":\"Unauthorized\"}}"));

        assertThat(bed.call("operation=addUser", KIM).getException()).isNull();
        assertThat(bed.users().named("kim")).isPresent();
        assertThat(bed.count("initialize-provisioning")).isEqualTo(2);
    }

    @Test
    void aRouteThatStartsLaterAddsItsTypesToTheOpenSession() {
        bed.route("groups", ProvisioningBed.uri("types=agent-groups"));
        await().until(() -> bed.journal().requests("POST", "*/watch-objects").stream()
                .anyMatch(request -> request.body().contains("agent-groups")));
        assertThat(bed.count("initialize-provisioning")).isEqualTo(1);

        bed.call(
                "operation=updateUser&id="
                        + bed.users().named("agent1").orElseThrow().dbid(),
                Map.of("agentGroups", List.of("Night shift")));

        await().until(() -> bed.events("object").stream()
                .anyMatch(each -> each.header(GenesysProvisioningConstants.TYPE).equals("agent-groups")));
    }

    @Test
    void aRightThatTheUserDoesNotHaveIsNoLostSession() {
        bed.faults()
                .add(Fault.on("POST", "*/objects/users")
                        .status(403)
                        .body("{\"status\":{\"code\":403,\"message\":\"No permission\"}}"));
        assertThat(bed.call("operation=addUser", KIM).getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("No permission");
        assertThat(bed.count("initialize-provisioning")).isEqualTo(1);
    }

    @Test
    void watchingThatIsRefusedIsSeenAndTriedAgain() {
        bed.faults()
                .add(Fault.on("POST", "*/watch-objects")
                        .times(2)
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"Unknown type\"}}"));
        bed.provisioning().dropSessions();

        await().until(() -> bed.count("watch-objects") >= 4);
        bed.call("operation=addUser", KIM);
        await().until(() -> !bed.events("object").isEmpty());
    }

    @Test
    void theLastEndpointThatStopsEndsTheSession() {
        bed.stop();
        assertThat(bed.count("logout")).isEqualTo(1);
        assertThat(bed.provisioning().sessions()).isEmpty();
    }

    @Test
    void anOperationWaitsUntilTheServerHasLoadedItsObjects() {
        bed.stopRoute("changes");
        bed.provisioning().change(settings -> settings.withWarmUp(Duration.ofMillis(300)));

        Exchange listed = bed.call("operation=getUsers&warmUp=20s");

        assertThat(listed.getMessage().getHeader(GenesysProvisioningConstants.COUNT, Long.class))
                .isEqualTo(bed.users().all().size());
    }

    @Test
    void aServerThatDoesNotSayThatItHasLoadedIsWaitedForOnlyAWhile() {
        bed.stopRoute("changes");
        bed.provisioning().change(settings -> settings.withWarmUp(Duration.ofMinutes(5)));
        assertThat(bed.call("operation=getUsers&warmUp=100ms").getException()).isNull();
    }

    @Test
    void allEndpointsOfAConnectionAgreeOnTheSession() {
        assertThat(bed.call("operation=getUsers&warmUp=7s").getException())
                .hasMessageContaining("warmUp, maxMessageSize, reconnectDelay and reconnectMaxDelay alike");
    }
}
