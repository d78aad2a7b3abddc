// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses and notifications that are not the vendor's are noticed: no operation succeeds by them, and none is repeated blindly. */
class HostileServerTest {

    private static final Map<String, Object> KIM =
            Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", "first-secret");

    /** Each as a response of 200. */
    static final List<String> FOREIGN = List.of(
            "<html><body>Please sign in</body></html>",
            "<?xml version=\"1.0\"?><Error>no</Error>",
            "",
            "   ",
            "{\"status\":{\"code\":0},\"data\":{\"id\":",
            "{\"status\":{\"code\":500,\"message\":\"internal\"}}",
            "{\"status\":{\"code\":\"404\",\"message\":\"internal\"}}",
            "{\"message\":\"Forbidden\"}",
            "[]",
            "\u0000\u0001\u0002binary");

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void aForeignResponseIsNoSuccessAndAChangeIsRequestedOnce(String response) {
        for (String method : List.of("POST", "PUT", "DELETE", "GET")) {
            bed.faults().add(Fault.on(method, "*/objects/users*").status(200).body(response));
        }
        for (String operation : List.of("addUser", "updateUser&id=101", "deleteUser&id=101", "getUsers")) {
            bed.journal().clear();
            assertThat(bed.call("operation=" + operation, KIM).getException())
                    .as(operation)
                    .isInstanceOf(CxApiException.class);
            if (!operation.equals("getUsers")) {
                assertThat(bed.journal().requests("*", "*/objects/users*")).hasSize(1);
            }
        }
        assertThat(bed.users().named("kim")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void aForeignResponseToAnAsynchronousOperationFailsIt(String response) {
        bed.faults().add(Fault.on("POST", "*/get-users").status(200).body(response));
        assertThat(bed.call("operation=getUsersAsync&timeout=20s").getException())
                .isInstanceOf(CxApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":null}",
                "{\"status\":{\"code\":0},\"data\":\"text\"}",
                "{\"status\":{\"code\":0},\"data\":[]}",
                "{\"status\":{\"code\":0},\"data\":{\"id\":{}}}"
            })
    void aJobWhoseResponseHasOtherTypesFails(String response) {
        bed.faults().add(Fault.on("POST", "*/export-users").status(200).body(response));
        assertThat(bed.call("operation=exportUsers", Map.of("fields", List.of("userName")))
                        .getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContaining("no id of the export");
        bed.faults().add(Fault.on("GET", "*/check-status").status(200).body(response));
        assertThat(bed.call("operation=importUsers&tenantName=Environment", "userName\nkim\n")
                        .getException())
                .isInstanceOf(CxApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":{}}",
                "{\"status\":{\"code\":0},\"data\":7}"
            })
    void aListThatIsMissingIsNoEmptyList(String response) {
        bed.faults().add(Fault.on("GET", "*/objects/users*").status(200).body(response));
        assertThat(bed.call("operation=getUsers", "the body before").getException())
                .hasMessageContaining("the response contains no data");
    }

    @Test
    void outcomesThatCannotBeReadEndTheirOperations() {
        for (Object result : List.of("no JSON", List.of(), 42, Map.of("data", "{\"status\":"))) {
            bed.faults().add(Fault.on("POST", "*/get-users").status(200).body("{\"status\":{\"code\":1}}"));
            Exchange exchange = bed.context().getEndpoint("direct:none").createExchange();
            Thread caller =
                    new Thread(() -> bed.send(ProvisioningBed.uri("operation=getUsersAsync&timeout=20s"), exchange));
            caller.start();
            await().until(() -> bed.count("get-users") > 0);
            // The only operation that waits.
            bed.provisioning().send("operations", Map.of("path", "/operations/get-users", "data", result));
            await().until(() -> !caller.isAlive());
            if (result instanceof List<?>) {
                assertThat(exchange.getException())
                        .as("an empty list is a result")
                        .isNull();
            } else {
                assertThat(exchange.getException())
                        .as("%s", result)
                        .isInstanceOf(CxApiException.class)
                        .hasMessageContaining("cannot be read");
            }
            bed.journal().clear();
        }
    }

    @Test
    void notificationsOfAnyFormReachTheRouteAndEndNothing() {
        Stream.of(
                        Map.<String, Object>of(),
                        Map.<String, Object>of("type", 7, "object", "text"),
                        Map.<String, Object>of("type", Map.of("a", 1), "object", List.of(1)))
                .forEach(data -> bed.provisioning().send("objects", data));
        bed.provisioning().send("operations", Map.of("id", "unknown", "data", Map.of()));
        bed.provisioning().send("unknown", Map.of("a", 1));
        bed.call("operation=addUser", KIM);

        await().until(() -> bed.events("object").stream()
                .anyMatch(
                        each -> each.header(GenesysProvisioningConstants.ACTION).equals("create")));
        assertThat(bed.events("message").stream().map(each -> each.header(GenesysProvisioningConstants.CHANNEL)))
                .as("not that of the session itself")
                .containsExactly("unknown");
        assertThat(bed.received()).noneMatch(each -> each.header(GenesysProvisioningConstants.CHANNEL)
                .equals("operations"));
    }

    @Test
    void aTruncatedListIsReadAgainAndATruncatedConfirmationIsNot() {
        bed.faults()
                .add(Fault.on("GET", "*/objects/users*")
                        .times(1)
                        .afterHandling()
                        .truncatedBody(20));
        assertThat(bed.call("operation=getUsers").getException()).isNull();
        bed.faults()
                .add(Fault.on("POST", "*/objects/users")
                        .times(1)
                        .afterHandling()
                        .truncatedBody(5));
        assertThat(bed.call("operation=addUser", KIM).getException())
                .isInstanceOfSatisfying(CxApiException.class, failure -> assertThat(failure.outcomeUnknown())
                        .isTrue());
        assertThat(bed.journal().count("POST", "*/objects/users")).isEqualTo(1);
    }

    @Test
    void aResponseThatIsTooLargeFails() {
        byte[] body = new byte[65 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        bed.faults().add(Fault.on("GET", "*/objects/users*").status(200).body(body));
        assertThat(bed.call("operation=getUsers").getException()).isInstanceOf(CxApiException.class);
    }
}
