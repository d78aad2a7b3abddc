// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.processor.DefaultExchangeFormatter;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that an operator sees has the password of a user. */
class NoPasswordTest {

    private static final String SECRET = "leak-of-kim";
    private static final Map<String, Object> KIM = Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee");

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"code\":400,\"message\":\"leak-of-kim is too short\"}}",
                "{\"message\":\"rejected: {password: leak-of-kim}\"}",
                "<html>leak-of-kim</html>",
                "leak-of-kim"
            })
    void aRefusalThatRepeatsThePasswordIsShownWithoutIt(String response) {
        List<String> texts = new ArrayList<>();
        try (LogCapture log = LogCapture.open(Level.TRACE, "io.camelcx");
                LogCapture camel = LogCapture.open(Level.INFO, "org.apache.camel")) {
            for (int status : new int[] {200, 400, 500}) {
                bed.faults()
                        .add(Fault.on("POST", "*/objects/users").status(status).body(response));
                Exchange failed =
                        bed.call("operation=addUser", KIM, Map.of(GenesysProvisioningConstants.PASSWORD, SECRET));
                texts.addAll(describe(failed));
            }
            texts.addAll(log.lines());
            texts.addAll(camel.lines());
        }
        assertThat(texts).hasSizeGreaterThan(6).allSatisfy(text -> assertThat(text)
                .doesNotContain(SECRET));
    }

    @Test
    void anOutcomeThatRepeatsThePasswordIsShownWithoutIt() {
        bed.provisioning()
                .fault(OutcomeFault.on("postUsers", OutcomeFault.Kind.ERROR).error(400, SECRET + " is too short"));
        Exchange failed = bed.call(
                "operation=postUsers",
                Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", SECRET));

        StringWriter trace = new StringWriter();
        failed.getException().printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).contains("is too short").doesNotContain(SECRET);
    }

    private static List<String> describe(Exchange failed) {
        assertThat(failed.getException()).isNotNull();
        StringWriter trace = new StringWriter();
        failed.getException().printStackTrace(new PrintWriter(trace, true));
        DefaultExchangeFormatter formatter = new DefaultExchangeFormatter();
        formatter.setShowAll(true);
        return List.of(
                trace.toString(),
                formatter.format(failed),
                String.valueOf(MessageHelper.dumpMessageHistoryStacktrace(failed, formatter, true)),
                failed.getAllProperties().toString());
    }
}
