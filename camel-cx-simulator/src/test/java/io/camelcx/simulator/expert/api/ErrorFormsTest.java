// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.settings.ErrorForm;
import io.camelcx.simulator.http.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ErrorFormsTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    @Test
    void theDefaultFormNamesExceptionAndResource() {
        Reply reply = caller.post("/pages/2/move", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("""
                <?xml version="1.0"?><error><arguments count="1"><argument>to</argument></arguments>\
                <exception>MindTouch.Deki.Exceptions.PageMissingParameterArgumentException</exception>\
                <message>The required parameter 'to' is missing</message>\
                <resource>System.API.Error.missing-argument</resource></error>""");
    }

    @Test
    void theDefaultFormAsJson() {
        Reply reply = caller.post("/pages/2/move?dream.out.format=json", "");

        assertThat(reply.header("Content-Type")).isEqualToIgnoringWhitespace("application/json; charset=utf-8");
        assertThat(reply.body()).isEqualTo("""
                {"arguments":{"@count":"1","argument":"to"},\
                "exception":"MindTouch.Deki.Exceptions.PageMissingParameterArgumentException",\
                "message":"The required parameter 'to' is missing",\
                "resource":"System.API.Error.missing-argument"}""");
    }

    @Test
    void theLegacyFormNamesStatusAndAddress() {
        XmlAnswer error = XmlAnswer.of(caller.delete("/pages/2/properties/none"), 404);

        assertThat(error.text("/error/status")).isEqualTo("404");
        assertThat(error.text("/error/title")).isEqualTo("Not Found");
        assertThat(error.text("/error/message")).isEqualTo("There is no such Property: none");
        assertThat(error.text("/error/uri")).isEqualTo(simulator.baseUrl() + "/@api/deki/pages/2/properties/none");
    }

    @Test
    void theLegacyFormAsJsonHasItsStatusAsText() {
        assertThat(caller.delete("/pages/2/files/none.txt?dream.out.format=json")
                        .json()
                        .path("status")
                        .isTextual())
                .isTrue();
    }

    @Test
    void aSiteMayUseOneFormForAll() {
        simulator.expert().change(api -> api.withErrorForm(ErrorForm.LEGACY));
        assertThat(XmlAnswer.of(caller.get("/pages/99999"), 404).text("/error/title"))
                .isEqualTo("Not Found");

        simulator.expert().change(api -> api.withErrorForm(ErrorForm.DEFAULT));
        assertThat(XmlAnswer.of(caller.delete("/pages/2/files/none.txt"), 404).text("/error/exception"))
                .isEqualTo("MindTouch.Deki.Exceptions.FileNotFoundException");
    }

    @Test
    void anUnknownEndpointAndAWrongMethodAreErrorsToo() {
        assertThat(XmlAnswer.of(caller.get("/nothing"), 501).text("/error/exception"))
                .isEqualTo("MindTouch.Deki.Exceptions.FeatureNotImplementedException");
        Reply wrong = caller.send("PUT", "/pages/2/move?dream.out.format=json", "", "text/plain");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).isEqualTo("POST");
        assertThat(wrong.json().path("exception").asText())
                .isEqualTo("MindTouch.Deki.Exceptions.MethodNotAllowedException");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        simulator.expert().change(api -> api.withMaxBodyBytes(10));

        assertThat(caller.post("/pages/=New/contents", "1234567890").status()).isEqualTo(200);
        assertThat(caller.post("/pages/=Other/contents", "12345678901").status())
                .isEqualTo(413);
    }

    @Test
    void otherErrorsComeByFault() {
        simulator
                .faults()
                .add(Fault.on("GET", "/@api/deki/pages/=Gr%25C3%25B6%25C3%259Fe/info")
                        .times(1)
                        .status(503)
                        .header("Content-Type", "text/html")
                        .body("<html><body>Down for maintenance</body></html>"));

        Reply reply = caller.get("/pages/=Gr%25C3%25B6%25C3%259Fe/info");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("maintenance");
    }
}
