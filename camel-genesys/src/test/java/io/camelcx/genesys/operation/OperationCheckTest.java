// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.operation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationParameter.Type;
import io.camelcx.support.http.RequestBody;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationCheckTest {

    private static final ApiOperation LIST = ApiOperation.of("list", "GET", "/list", Result.PAGE)
            .in("2", "1")
            .with(
                    OperationParameter.query("desc", Type.BOOLEAN),
                    OperationParameter.query("from", Type.NUMBER),
                    OperationParameter.query("names", Type.NAMES),
                    OperationParameter.query("late").only("2"));
    private static final ApiOperation CREATE = ApiOperation.of("create", "POST", "/jobs/{id}", Result.VALUE)
            .in("2")
            .with(OperationParameter.path("id"), OperationParameter.field("params.media"));
    private static final ApiOperation UPLOAD = ApiOperation.of("upload", "POST", "/{name}", Result.VALUE)
            .in("2")
            .with(OperationParameter.path("name"), OperationParameter.file("file"));

    @Test
    void anOperationThatTheVersionDoesNotHaveIsRefusedWithTheVersionsThatDo() {
        assertThatThrownBy(() -> check(LIST, "3", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The operation list is refused: version 3 of the API does not have it; these versions do: 2, 1");
    }

    @Test
    void aParameterThatTheVersionDoesNotHaveIsRefused() {
        assertThatCode(() -> check(LIST, "2", Map.of("late", "x"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(LIST, "1", Map.of("late", "x")))
                .hasMessageContaining("it has no parameter late");
    }

    @Test
    void aWrongValueIsRefusedWithTheAllowedOnes() {
        assertThatThrownBy(() -> check(LIST, "1", Map.of("desc", "yes")))
                .hasMessageContaining("desc must be one of [true, false], not yes");
        assertThatThrownBy(() -> check(LIST, "1", Map.of("from", "-1")))
                .hasMessageContaining("from must be a whole number");
        assertThatThrownBy(() -> check(LIST, "1", Map.of("names", "a" + ",a".repeat(100))))
                .hasMessageContaining("names must be 1 to 100 names separated by commas");
        assertThatCode(() -> check(LIST, "1", Map.of("names", "a" + ",a".repeat(99), "desc", "true", "from", "0")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsRequiredIsMissedBeforeACall() throws Exception {
        assertThatThrownBy(() -> body("x", "{\"params\":{}}")).hasMessageContaining("missing: params.media");
        assertThatThrownBy(() -> body(" ", "{\"params\":{\"media\":[]}}")).hasMessageContaining("missing: id");
        assertThatThrownBy(() -> body("x", "[]")).hasMessageContaining("the body must be a JSON object");
        assertThatThrownBy(() -> check(CREATE, "2", Map.of("id", "x"))).hasMessageContaining("the body is missing");
        assertThatThrownBy(() -> check(UPLOAD, "2", Map.of("name", "x"))).hasMessageContaining("missing: file");
        assertThatCode(() -> body("x", "{\"params\":{\"media\":[]}}")).doesNotThrowAnyException();
    }

    @Test
    void aNameThatIsAStepInAPathIsRefused() {
        for (String name : new String[] {".", ".."}) {
            OperationInput input = new OperationInput(
                    Map.of("name", name), Optional.empty(), Optional.of(RequestBody.of(new byte[0])));
            assertThatThrownBy(() -> new OperationCheck(UPLOAD, "2", input).check())
                    .hasMessageContaining("name must be a name, not " + name);
        }
    }

    private static void check(ApiOperation operation, String version, Map<String, String> parameters) {
        new OperationCheck(operation, version, OperationInput.of(parameters)).check();
    }

    private static void body(String id, String json) throws Exception {
        JsonNode body = new ObjectMapper().readTree(json);
        new OperationCheck(CREATE, "2", new OperationInput(Map.of("id", id), Optional.of(body), Optional.empty()))
                .check();
    }
}
