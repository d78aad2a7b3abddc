// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailFieldsTest {

    private static final MailFields FIELDS =
            new MailFields(List.of("id", "secureMailId"), List.of("date", "sent"), List.of("attachments"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00.123Z, 2026-03-02T10:00:00.123Z",
        "2026-03-02T10:00:00+01:00, 2026-03-02T09:00:00Z",
        "2026-03-02T10:00:00.000-0500, 2026-03-02T15:00:00Z",
        "2026-03-02T10:00, 2026-03-02T10:00:00Z",
        "2026-03-02 10:00:01, 2026-03-02T10:00:01Z",
        "1772445600, 2026-03-02T10:00:00Z",
        "1772445600123, 2026-03-02T10:00:00.123Z",
        "'Mon, 02 Mar 2026 10:00:00 GMT', 2026-03-02T10:00:00Z"
    })
    void datesAreReadInManyForms(String text, Instant date) {
        assertThat(MailDate.parse(text)).contains(date);
        assertThat(MailDate.parse(" " + text + " ")).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-02T10:00:00Z", "02.03.2026", "-", "99999999999999999999"})
    void anotherFormIsNoDate(String text) {
        assertThat(MailDate.parse(text)).isEmpty();
    }

    @Test
    void theFirstFieldWithAValueCounts() throws Exception {
        assertThat(FIELDS.id(mail("{\"id\":\" \",\"secureMailId\":7}"))).contains("7");
        assertThat(FIELDS.id(mail("{\"id\":{},\"secureMailId\":null}"))).isEmpty();
        assertThat(FIELDS.date(mail("{\"sent\":0}"))).contains(Instant.EPOCH);
        assertThat(FIELDS.mayHaveId(mail("{\"id\":1,\"secureMailId\":\"m\"}"), "m"))
                .isTrue();
        assertThat(FIELDS.mayHaveId(mail("{\"id\":1}"), "m")).isFalse();
    }

    @Test
    void attachmentsAreReadInSeveralForms() throws Exception {
        assertThat(FIELDS.files(mail("{\"attachments\":[{\"fileName\":\"C:\\\\x\\\\a.txt\",\"mimeType\":\"text/plain\","
                        + "\"data\":\"YQ==\"},{\"name\":\"without content\"},{\"content\":\"Yg==\"},7]}")))
                .containsExactly(
                        new MailFile("a.txt", "text/plain", "YQ=="),
                        new MailFile("attachment", "application/octet-stream", "Yg=="));
        assertThat(FIELDS.files(mail("{\"attachments\":\"none\"}"))).isEmpty();
    }

    @Test
    void aMailKeepsAllFieldsAndShowsNoContentInLogs() throws Exception {
        SecureMail mail = new SecureMail(mail("{\"subject\":\"S\",\"body\":\"secret\",\"x\":{\"y\":1}}"));

        assertThat(mail.text()).isEqualTo("secret");
        assertThat(mail.json().path("x").path("y").asInt()).isEqualTo(1);
        assertThat(mail).hasToString("SecureMail[S]");
        assertThat(new ObjectMapper().writeValueAsString(mail)).contains("\"secret\"", "\"y\":1");
    }

    @Test
    void aBoxWithoutANameHasNone() {
        assertThat(Securebox.of("-", "securebox").name()).isEqualTo(Optional.empty());
        assertThat(Securebox.of("Abc123", "securebox")).hasToString("Abc123");
    }

    private static ObjectNode mail(String json) throws Exception {
        return (ObjectNode) new ObjectMapper().readTree(json);
    }
}
