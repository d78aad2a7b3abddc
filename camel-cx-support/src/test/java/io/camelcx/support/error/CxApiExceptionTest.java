// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.secret.Redactor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CxApiExceptionTest {

    @Test
    void itsMessageSaysWhereWhatAndWhatToDo() {
        ErrorDetails details = new ErrorDetails(
                Optional.of("403"),
                Optional.of("Forbidden"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Check the API key."));

        CxApiException failure = CxApiException.of("Acme", "subscribe")
                .status(403)
                .details(details)
                .build();

        assertThat(failure).hasMessage("Acme: subscribe failed: HTTP 403: Forbidden (code 403). Check the API key.");
    }

    @Test
    void withoutAnyAnswerItSaysWhatHappened() {
        CxApiException failure = CxApiException.of("Acme", "subscribe")
                .problem("no answer from https://api.example.com:443")
                .attempts(3)
                .possiblyExecuted(true)
                .build();

        assertThat(failure)
                .hasMessage("Acme: subscribe failed after 3 attempts: no answer from https://api.example.com:443."
                        + " The request may have been carried out: check before sending it again.");
        assertThat(failure.status()).isEmpty();
    }

    @Test
    void whatMayBeSentAgainSafelyHasAnUnknownOutcomeToo() {
        CxApiException failure = CxApiException.of("Acme", "create")
                .status(503)
                .possiblyExecuted(true)
                .repeatable(true)
                .build();

        assertThat(failure).hasMessage("Acme: create failed: HTTP 503.");
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void itSaysWhatToDoAboutAnUnknownOutcome() {
        CxApiException.Builder failure = CxApiException.of("Acme", "create")
                .status(503)
                .repeatable(true)
                .whenInDoubt("It may exist: create it again.");

        assertThat(failure.build()).hasMessage("Acme: create failed: HTTP 503.");
        assertThat(failure.possiblyExecuted(true).build())
                .hasMessage("Acme: create failed: HTTP 503. It may exist: create it again.");
    }

    @Test
    void aLoginThatFailsTellsOfTheCallWhetherItMayHaveBeenDone() {
        CxApiException login = CxApiException.of("Acme", "log in")
                .status(503)
                .possiblyExecuted(true)
                .repeatable(true)
                .build();

        CxApiException notSent = login.endOfCall(false, "It may exist.");
        assertThat(notSent).hasMessage(login.getMessage()).hasCause(login);
        assertThat(notSent.outcomeUnknown()).isFalse();
        assertThat(notSent.status()).hasValue(503);

        CxApiException lost = notSent.endOfCall(true, "It may exist.");
        assertThat(lost).hasMessage("Acme: log in failed: HTTP 503. It may exist.");
        assertThat(lost.outcomeUnknown()).isTrue();
    }

    @Test
    void everyTextIsRedacted() {
        CxApiException failure = CxApiException.of("Acme", "login")
                .details(new ErrorDetails(
                        Optional.of("c hunter22"),
                        Optional.of("m hunter22"),
                        Optional.of("d hunter22"),
                        Optional.of("r hunter22"),
                        Optional.of("a hunter22.")))
                .body("b hunter22")
                .redactor(Redactor.of("hunter22"))
                .build();

        assertThat(failure).hasMessage("Acme: login failed: m ***: d *** (code c ***) (request r ***). a ***.");
        assertThat(failure.code()).contains("c ***");
        assertThat(failure.detail()).contains("d ***");
        assertThat(failure.requestId()).contains("r ***");
        assertThat(failure.body()).contains("b ***");
    }

    @Test
    void aFailureThatSaysNothingHasNoEmptyTexts() {
        CxApiException failure = CxApiException.of("Acme", "login").body("").build();

        assertThat(failure).hasMessage("Acme: login failed.").hasNoCause();
        assertThat(failure.body()).isEmpty();
        assertThat(failure.code()).isEmpty();
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void itSurvivesSerialization() throws Exception {
        CxApiException failure = CxApiException.of("Acme", "login")
                .status(429)
                .details(ErrorDetails.ofMessage("slow down"))
                .retryAfter(Optional.of(Duration.ofSeconds(9)))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }

        CxApiException copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (CxApiException) in.readObject();
        }

        assertThat(copy).hasMessage(failure.getMessage());
        assertThat(copy.status()).hasValue(429);
        assertThat(copy.code()).isEmpty();
        assertThat(copy.retryAfter()).contains(Duration.ofSeconds(9));
    }
}
