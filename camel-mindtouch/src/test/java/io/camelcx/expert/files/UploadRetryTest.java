// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.api.PageFile;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each upload makes a revision: none is repeated unless the site does not have the content. */
class UploadRetryTest {

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    private int page;
    private String uri;

    @BeforeEach
    void start() {
        page = bed.page("P");
        uri = "expert-files:" + page + "?operation=upload&fileName=a.txt";
        bed.start();
    }

    private void fault(UnaryOperator<Fault> fault) {
        bed.faults().add(fault.apply(Fault.on("PUT", "*").times(1)));
    }

    private int uploads() {
        return bed.requests("PUT").size();
    }

    private long revision() {
        return bed.site().files(page).get(0).revision();
    }

    static Stream<UnaryOperator<Fault>> unclear() {
        return Stream.of(
                fault -> fault.afterHandling().connectionReset(),
                fault -> fault.afterHandling().status(502),
                fault -> fault.afterHandling().status(500).body("<html>busy</html>"),
                fault -> fault.afterHandling()
                        .status(200)
                        .header("Content-Type", "text/html")
                        .body("<html>sign in</html>"),
                fault -> fault.afterHandling().status(200).body(""));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void anUploadThatTheSiteHasStoredIsNotRepeated(UnaryOperator<Fault> lost) {
        fault(lost);

        Exchange exchange = bed.send(uri, "content");

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(PageFile.class).revision()).isEqualTo(1);
        assertThat(uploads()).isEqualTo(1);
        assertThat(revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another", "differs"})
    void anUploadThatTheSiteHasNotStoredIsRepeated(String before) {
        if (!before.isEmpty()) {
            bed.attach(page, "a.txt", before);
        }
        fault(fault -> fault.status(503));

        Exchange exchange = bed.send(uri, "content");

        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(uploads()).isEqualTo(2);
        assertThat(bed.content(page, "a.txt")).isEqualTo("content");
    }

    @Test
    void anotherDescriptionIsNotTakenForTheUpload() {
        bed.attach(page, "a.txt", "content");
        fault(fault -> fault.status(503));

        bed.send(uri + "&description=new", "content");

        assertThat(uploads()).isEqualTo(2);
        assertThat(bed.site().files(page).get(0).description()).isEqualTo("new");
    }

    @Test
    void aRefusalBecauseOfTooManyCallsIsRepeatedWithoutAComparison() {
        fault(fault -> fault.status(429).header("Retry-After", "0"));

        bed.send(uri, "content");

        assertThat(uploads()).isEqualTo(2);
        assertThat(bed.requests("GET")).isEmpty();
        assertThat(revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 413})
    void aRefusalIsNotRepeated(int status) {
        fault(fault -> fault.status(status));

        Throwable failure = bed.send(uri, "content").getException();

        assertThat(((CxApiException) failure).status()).hasValue(status);
        assertThat(uploads()).isEqualTo(1);
    }

    /** It can be read only once, so that it can be neither sent again nor compared. */
    @Test
    void aStreamIsNotRepeatedAfterAnUnclearFailure() {
        fault(fault -> fault.afterHandling().status(503));

        Throwable failure = bed.send(uri, new ByteArrayInputStream("content".getBytes()), Map.of())
                .getException();

        assertThat(((CxApiException) failure).outcomeUnknown()).isTrue();
        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void aSiteThatStaysAwayFailsAfterThreeAttempts() {
        bed.faults().add(Fault.on("PUT", "*").status(503));

        Throwable failure = bed.send(uri, "content").getException();

        assertThat(((CxApiException) failure).status()).hasValue(503);
        assertThat(uploads()).isEqualTo(3);
    }

    @Test
    void anUploadIsNotRepeatedWhenTheComparisonFails() {
        fault(fault -> fault.status(503));
        bed.faults().add(Fault.on("GET", "*").status(403));

        Throwable failure = bed.send(uri, "content").getException();

        assertThat(((CxApiException) failure).status()).hasValue(503);
        assertThat(((CxApiException) failure).outcomeUnknown()).isTrue();
        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void aSiteThatStoresLessThanWasSentIsNoSuccess() {
        fault(
                fault -> fault.afterHandling()
                        .status(200)
                        .header("Content-Type", "application/xml")
                        .body(
                                "<file id='5' revision='1'><filename>a.txt</filename><contents type='text/plain' size='3'/></file>"));
        bed.faults().add(Fault.on("GET", "*").status(404));

        Throwable failure = bed.send(uri, "content").getException();

        assertThat(failure).hasMessageContaining("3 of 7 bytes");
    }
}
