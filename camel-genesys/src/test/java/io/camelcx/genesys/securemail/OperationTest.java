// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import static io.camelcx.genesys.securemail.MailBed.KIM;
import static io.camelcx.genesys.securemail.MailBed.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.securemail.client.MailFile;
import io.camelcx.genesys.securemail.client.SecureMail;
import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import jakarta.activation.DataHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private static final Map<String, Object> MAIL = Map.of("address", KIM, "subject", "Hello", "text", "How are you?");

    @AutoClose
    private final MailBed bed = MailBed.create().start();

    @Test
    void sendingPutsTheBodyIntoTheVendorsDataAndSetsTheId() {
        Exchange sent = bed.call("", MAIL, Map.of(GenesysSecuremailConstants.OPERATION_ID, "op-1"));

        assertThat(sent.getException()).isNull();
        assertThat(bed.mails().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Hello");
            assertThat(mail.securebox()).contains("support");
            assertThat(sent.getMessage().getHeader(GenesysSecuremailConstants.ID))
                    .isEqualTo(mail.id());
        });
        assertThat(sent.getMessage().getBody()).isEqualTo(MAIL);
        assertThat(bed.journal().requests("POST", PATH).get(0).body()).contains("\"operationId\":\"op-1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":\"kim@example.com\",\"subject\":\"S\"}",
                "{\"data\":{\"address\":\"kim@example.com\",\"subject\":\"S\"},\"operationId\":\"o\"}"
            })
    void aMailMayBeTextOrTheWholeRequest(String body) {
        assertThat(bed.call("", body, Map.of()).getException()).isNull();
        assertThat(bed.mails().mails()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("S"));
    }

    @ParameterizedTest
    @EnumSource(GenesysSecuremailSendAs.class)
    void theAttachmentsOfAMessageAreSent(GenesysSecuremailSendAs sendAs) {
        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setBody(MAIL);
        byte[] content = "Grüße\n".getBytes(StandardCharsets.UTF_8);
        exchange.getMessage(AttachmentMessage.class).addAttachment("größe.txt", file(content, "text/plain"));

        bed.send("genesys-securemail:support?sendAs=" + sendAs, exchange);

        assertThat(exchange.getException()).isNull();
        assertThat(bed.mails().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Hello");
            assertThat(mail.attachments()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("größe.txt");
                assertThat(file.contentType()).startsWith("text/plain");
                assertThat(file.content()).isEqualTo(content);
            });
        });
    }

    @Test
    void attachmentsOfAMessageAreNotSentWithoutTheOption() {
        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setBody(MAIL);
        exchange.getMessage(AttachmentMessage.class).addAttachment("a.txt", file(new byte[1], "text/plain"));

        bed.send("genesys-securemail:support?attachments=false", exchange);

        assertThat(bed.mails().mails()).singleElement().satisfies(mail -> assertThat(mail.attachments())
                .isEmpty());
    }

    @Test
    void attachmentsBeyondTheLimitAreRefusedBeforeTheCall() {
        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setBody(MAIL);
        exchange.getMessage(AttachmentMessage.class).addAttachment("big", file(new byte[1025], "a/b"));

        bed.send("genesys-securemail:support?maxMailSize=1024", exchange);

        assertThat(exchange.getException()).hasMessageContaining("maxMailSize=1024");
        assertThat(bed.journal().count("POST", PATH)).isZero();
    }

    @Test
    void aFileTypeThatIsRefusedIsAnErrorWithItsCode() {
        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setBody(MAIL);
        exchange.getMessage(AttachmentMessage.class).addAttachment("a.exe", file(new byte[1], "text/plain"));

        bed.send("genesys-securemail:support", exchange);

        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
        assertThat(((CxApiException) exchange.getException()).code()).contains("INVALID_FILE_TYPE");
    }

    @Test
    void listCountAndPagesFollowTheOptionsAndHeaders() {
        String first = bed.write("One");
        bed.write("Two");
        bed.write("Three");
        bed.call("operation=markRead", null, Map.of(GenesysSecuremailConstants.ID, first));

        assertThat(subjects(bed.call("operation=list&address=" + KIM))).containsExactly("Three", "Two", "One");
        assertThat(subjects(bed.call("operation=list&status=unread&index=1&count=1&address=" + KIM)))
                .containsExactly("Two");
        assertThat(subjects(bed.call(
                        "operation=list&address=other@example.com",
                        null,
                        Map.of(
                                GenesysSecuremailConstants.ADDRESS,
                                KIM,
                                GenesysSecuremailConstants.STATUS,
                                "read",
                                GenesysSecuremailConstants.INDEX,
                                0,
                                GenesysSecuremailConstants.COUNT,
                                "5"))))
                .containsExactly("One");
        assertThat(bed.call("operation=count&status=unread&address=" + KIM)
                        .getMessage()
                        .getBody())
                .isEqualTo(2L);
        assertThat(bed.call("operation=count&address=${header.who}", null, Map.of("who", KIM))
                        .getMessage()
                        .getBody())
                .isEqualTo(3L);
        assertThat(bed.send("genesys-securemail:-?operation=count&address=" + KIM)
                        .getMessage()
                        .getBody())
                .isEqualTo(0L);
    }

    @Test
    void getReadsAMailWithItsAttachmentsAndMarksItOnlyOnRequest() throws Exception {
        String id = bed.write("One", new MailAttachment("a.txt", "text/plain", "content".getBytes()));

        Exchange got = bed.call("operation=get&id=" + id);

        SecureMail mail = got.getMessage().getBody(SecureMail.class);
        assertThat(mail.text()).isEqualTo("Text of One");
        assertThat(mail.field("direction")).isEqualTo("outbound");
        assertThat(got.getMessage().getBody(Map.class)).containsKeys("subject", "attachments");
        assertThat(got.getMessage(AttachmentMessage.class)
                        .getAttachment("a.txt")
                        .getInputStream()
                        .readAllBytes())
                .isEqualTo("content".getBytes());
        assertThat(bed.status(id)).isEqualTo(Status.UNREAD);

        bed.call("operation=get&read=true&id=" + id);

        assertThat(bed.status(id)).isEqualTo(Status.READ);
    }

    @Test
    void aMailIsMarkedDeletedPurgedAndItsUserDataRead() {
        String id = bed.write("One");

        assertThat(bed.call("operation=userData&id=" + id).getMessage().getBody(Map.class))
                .containsEntry("Subject", "One");
        bed.call("operation=markRead&id=" + id, "unchanged", Map.of());
        assertThat(bed.status(id)).isEqualTo(Status.READ);
        assertThat(bed.call("operation=delete&id=" + id, "unchanged", Map.of())
                        .getMessage()
                        .getBody())
                .isEqualTo("unchanged");
        assertThat(bed.status(id)).isEqualTo(Status.DELETED);
        bed.call("operation=purge&id=" + id);
        assertThat(bed.mails().mail(id)).isEmpty();
        assertThat(bed.call("operation=purge&id=" + id).getException())
                .isInstanceOf(CxApiException.class)
                .hasMessageContainingAll("404", "FAILURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "seventeenletters1", "with-dash", "a%20b"})
    void aNameThatTheVendorRefusesIsRefusedWhenTheEndpointIsBuilt(String name) {
        assertThatThrownBy(() -> bed.context().getEndpoint("genesys-securemail:" + name))
                .rootCause()
                .hasMessageContainingAll("securebox", "3 to 16 characters");
    }

    @Test
    void aHeaderWithSuchANameIsRefusedBeforeTheCall() {
        Exchange refused = bed.call(
                "operation=count&address=" + KIM, null, Map.of(GenesysSecuremailConstants.SECUREBOX, "sales-eu"));

        assertThat(refused.getException())
                .hasMessageContainingAll(GenesysSecuremailConstants.SECUREBOX, "3 to 16 characters");
        assertThat(bed.journal().count("*", PATH + "/*")).isZero();
    }

    @Test
    void aHeaderNamesAnotherBoxOrTheOneWithoutAName() {
        bed.mails().deliver(KIM, "sales", "S", "T", List.of());
        bed.mails().deliver(KIM, "Unnamed", "T");

        for (String box : List.of("sales", "-")) {
            assertThat(bed.call(
                                    "operation=count&address=" + KIM,
                                    null,
                                    Map.of(GenesysSecuremailConstants.SECUREBOX, box))
                            .getMessage()
                            .getBody())
                    .isEqualTo(1L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operation=get, secureMailId",
        "operation=list, address",
        "operation=count, address",
        "operation=purge, secureMailId",
        "operation=list&index=-1&address=a@b, index",
        "operation=get&id=.., secureMailId"
    })
    void whatIsMissingOrWrongIsRefusedBeforeTheCall(String options, String name) {
        assertThat(bed.call(options).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
        assertThat(bed.journal().count("*", PATH + "/*")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[1]", "\"text\"", ""})
    void aBodyThatIsNoMailIsRefusedBeforeTheCall(String body) {
        assertThat(bed.call("", body, Map.of()).getException()).isInstanceOf(IllegalArgumentException.class);
        assertThat(bed.journal().count("POST", PATH)).isZero();
    }

    @Test
    void aRefusalInAResponseOfSuccessIsAnErrorWithItsCode() {
        bed.faults()
                .add(Fault.on("GET", PATH)
                        .status(200)
                        .body("{\"status\":{\"code\":\"INVALID_CLIENT_TOKEN\",\"message\":\"No.\",\"detail\":\"Why\"},"
                                + "\"data\":[]}"));

        Exception refused = bed.call("operation=list&address=" + KIM).getException();

        assertThat(refused).isInstanceOf(CxApiException.class).hasMessageContainingAll("No.", "Why");
        assertThat(((CxApiException) refused).code()).contains("INVALID_CLIENT_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list     | ''",
                "list     | <html>Sign in</html>",
                "list     | []",
                "list     | {}",
                "list     | {\"data\":[]}",
                "list     | {\"status\":{\"code\":\"SUCCESS\"}}",
                "list     | {\"status\":{\"code\":\"SUCCESS\"},\"data\":null}",
                "list     | {\"status\":{\"code\":\"SUCCESS\"},\"data\":{\"count\":3}}",
                "list     | {\"status\":{\"code\":\"SUCCESS\"},\"data\":[1]}",
                "list     | {\"status\":{\"code\":\"SUCCESS\"},\"data\":[",
                "count    | {\"status\":{\"code\":\"SUCCESS\"},\"data\":[]}",
                "count    | {\"status\":{\"code\":\"SUCCESS\"},\"data\":{\"count\":-1}}",
                "get      | {\"status\":{\"code\":\"SUCCESS\"}}",
                "get      | {\"status\":{\"code\":\"SUCCESS\"},\"secureMail\":{}}",
                "get      | {\"status\":{\"code\":\"SUCCESS\"},\"secureMail\":{\"id\":\"other\"}}",
                "userData | {\"status\":{\"code\":\"SUCCESS\"},\"data\":null}",
                "markRead | {\"status\":{\"code\":\"SUCCESS\"},\"secureMail\":{\"id\":\"other\"}}",
                "markRead | {\"status\":{\"code\":\"SUCCESS\"},\"data\":[]}",
                "markRead | ''",
                "purge    | {}",
                "send     | {\"status\":{\"code\":\"SUCCESS\"}}",
                "send     | {\"status\":{\"code\":\"SUCCESS\"},\"secureMailId\":null}",
            })
    void aResponseThatDoesNotProveItselfIsAnError(String operation, String body) {
        bed.faults().add(Fault.on("*", PATH).status(200).body(body));
        bed.faults().add(Fault.on("*", PATH + "/*").status(200).body(body));

        Exchange failed = bed.call("operation=" + operation + "&id=m-1&address=" + KIM, MAIL, Map.of());

        assertThat(failed.getException()).isInstanceOf(CxApiException.class);
        assertThat(failed.getMessage().getBody()).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @CsvSource({"LOST", "BODY", "ERROR"})
    void aSendingWhoseResponseIsLostIsNotRepeatedAndSaysSo(String way) {
        Fault fault = Fault.on("POST", PATH).times(1).afterHandling();
        bed.faults()
                .add(
                        switch (way) {
                            case "LOST" -> fault.connectionReset();
                            case "BODY" -> fault.status(200).body("<html></html>");
                            default -> fault.status(503).body("");
                        });

        Exception failure = bed.call("", MAIL, Map.of()).getException();

        assertThat(failure).hasMessageContaining("may have been carried out");
        assertThat(((CxApiException) failure).outcomeUnknown()).isTrue();
        assertThat(bed.mails().mails()).hasSize(1);
        assertThat(bed.journal().count("POST", PATH)).isEqualTo(1);
    }

    @Test
    void readingIsRepeatedAfterAnOutageAndARenewedToken() {
        bed.write("One");
        bed.faults().add(Fault.on("GET", PATH).times(1).status(503).body(""));
        bed.faults().add(Fault.on("GET", PATH).times(1).status(401).body("{}"));

        assertThat(subjects(bed.call("operation=list&address=" + KIM))).containsExactly("One");
        assertThat(bed.faults().applied()).hasSize(2);
    }

    @Test
    void aLongAttachmentIsReadAndOneBeyondTheLimitIsAnError() throws Exception {
        byte[] long20 = new byte[16 * 1024 * 1024];
        long20[1] = 7;
        String id = bed.write("Long", new MailAttachment("long.bin", "application/octet-stream", long20));

        Exchange got = bed.call("operation=get&id=" + id);

        assertThat(got.getException()).isNull();
        assertThat(got.getMessage(AttachmentMessage.class)
                        .getAttachment("long.bin")
                        .getInputStream())
                .hasSameContentAs(new ByteArrayInputStream(long20));
        assertThat(bed.call("operation=get&maxMailSize=1000000&id=" + id).getException())
                .hasMessageContaining("1000000");
    }

    private static DataHandler file(byte[] content, String type) {
        return new DataHandler(
                new Base64Source(new MailFile("file", type, Base64.getEncoder().encodeToString(content))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> subjects(Exchange exchange) {
        return ((List<SecureMail>) exchange.getMessage().getBody(List.class))
                .stream().map(SecureMail::subject).toList();
    }
}
