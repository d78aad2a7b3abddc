// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static io.camelcx.cxone.extract.ExtractBed.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.AnswerOf;
import io.camelcx.support.error.CxApiException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed responses to another request. */
class ForeignResponseTest {

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 205})
    void onlyTheStatusOkDeliversAFile(int status) {
        try (ExtractBed bed = ExtractBed.create().start()) {
            bed.faults().add(Fault.on("GET", "/results-bucket/*").status(status));

            Exchange answer = bed.call("startDate=2026-11-19&endDate=2026-11-19");

            assertThat(answer.getException(CxApiException.class))
                    .hasMessageContaining("download")
                    .hasMessageContaining("the response is no file");
        }
    }

    @Test
    void theFileOfAnotherJobIsNeverDelivered() {
        try (ExtractBed bed = ExtractBed.create().start()) {
            bed.faults().add(Fault.on("GET", SUBMIT + "/*").after(1).changing(new AnswerOf(SUBMIT + "/*")));
            Exchange first = bed.call("startDate=2026-11-19&endDate=2026-11-19");
            String job = first.getMessage().getHeader(CxoneExtractConstants.JOB_ID, String.class);

            Exchange second = bed.call("startDate=2026-11-20&endDate=2026-11-20");

            assertThat(first.getException()).isNull();
            assertThat(second.getException(CxApiException.class))
                    .hasMessageContaining("status")
                    .hasMessageContaining("the response is about another job, " + job);
        }
    }
}
