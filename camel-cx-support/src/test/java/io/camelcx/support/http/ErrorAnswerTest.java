// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.secret.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the error of a failed call contains, and what it does not. */
class ErrorAnswerTest {

    @AutoClose
    private final TransportRig rig = new TransportRig();

    @Test
    void theVendorsReaderNamesCodeMessageDetailRequestIdAndAdvice() {
        try (TestServer server =
                TestServer.start(request -> Answer.of(403, "{\"c\":403}").with("X-Request-Id", "r-1"))) {
            HttpTransport transport = rig.transport()
                    .errors((status, headers, body, charset) -> new ErrorDetails(
                            Optional.of("403"),
                            Optional.of("Forbidden"),
                            Optional.of("by policy"),
                            headers.apply("x-request-id"),
                            Optional.of("Check the API key.")))
                    .build();

            CxApiException failure = failure(transport.send(read(server), TEXT));

            assertThat(failure)
                    .hasMessage("Acme: read failed: HTTP 403: Forbidden: by policy (code 403) (request r-1)."
                            + " Check the API key.");
            assertThat(failure.vendor()).isEqualTo("Acme");
            assertThat(failure.operation()).isEqualTo("read");
            assertThat(failure.code()).contains("403");
            assertThat(failure.detail()).contains("by policy");
            assertThat(failure.requestId()).contains("r-1");
            assertThat(failure.body()).contains("{\"c\":403}");
        }
    }

    @Test
    void anErrorPageIsCutAtEightKibibytes() {
        try (TestServer server = TestServer.start(request -> Answer.of(500, "x".repeat(20_000)))) {
            CxApiException failure = failure(rig.transport().build().send(read(server), TEXT));

            assertThat(failure.body().orElseThrow()).hasSize(8192);
            assertThat(failure.getMessage()).hasSizeLessThan(300);
        }
    }

    @Test
    void anErrorReaderThatBreaksDoesNotHideTheError() {
        try (TestServer server = TestServer.start(request -> Answer.of(404, "{"))) {
            HttpTransport transport = rig.transport()
                    .errors((status, headers, body, charset) -> {
                        throw new IllegalStateException("cannot parse");
                    })
                    .build();

            CxApiException failure = failure(transport.send(read(server), TEXT));

            assertThat(failure).hasMessage("Acme: read failed: HTTP 404.");
            assertThat(failure.body()).contains("{");
        }
    }

    @Test
    void anErrorWhoseBodyBreaksOffIsStillThatError() {
        try (RawServer server = RawServer.start((socket, number) -> {
            RawServer.write(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nhalf");
            socket.close();
        })) {
            CxApiException failure = failure(rig.transport()
                    .build()
                    .send(ApiRequest.get("read", server.uri("/")).build(), TEXT));

            assertThat(failure.status()).hasValue(404);
            assertThat(failure.body()).contains("half");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void noSecretIsInAnyTextOfAFailure() {
        String echo = "{\"access_token\":\"tok-12345\",\"seen\":\"key-98765\",\"x-api-key\":\"key-98765\"}";
        try (TestServer server =
                TestServer.start(request -> Answer.of(400, echo).with("Content-Type", "text/plain"))) {
            HttpTransport transport = rig.transport()
                    .secretHeader("x-api-key", () -> "key-98765")
                    .redactor(Redactor.of("key-98765"))
                    .build();

            CxApiException failure = failure(transport.send(read(server), TEXT));

            assertThat(everyTextOf(failure)).doesNotContain("tok-12345").doesNotContain("key-98765");
            assertThat(failure.body())
                    .hasValueSatisfying(body -> assertThat(body).contains("***"));
        }
    }

    @Test
    void aCauseThatTellsASecretIsLeftOut() {
        try (TestServer server = TestServer.start(request -> Answer.ok("x"))) {
            HttpTransport transport =
                    rig.transport().redactor(Redactor.of("s3cret-value")).build();

            CxApiException failure = failure(transport.send(read(server), response -> {
                throw new IOException("cannot write", new IOException("to s3cret-value"));
            }));

            assertThat(everyTextOf(failure)).contains("cannot write").doesNotContain("s3cret-value");
        }
    }

    private static String everyTextOf(CxApiException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + " " + failure.body() + failure.detail() + failure.code() + failure.requestId();
    }

    private static ApiRequest read(TestServer server) {
        return ApiRequest.get("read", server.uri("/")).build();
    }
}
