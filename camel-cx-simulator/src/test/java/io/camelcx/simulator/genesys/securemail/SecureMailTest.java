// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.securemail.SecureMail.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureMailTest {
    private static final SettableClock CLOCK = SettableClock.standing();
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withClock(CLOCK));
    private static final String PATH = "/nexus/v3/securemail";
    private static final String ANN = "?address=ann@example.com";

    private final SecureMailApi api = SIMULATOR.genesys().secureMail();
    private final SimulatorClient client = new SimulatorClient(SIMULATOR).header("x-api-key", "demo-api-key");

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void forgetAll() {
        api.clear();
    }

    private SecureMail deliver(String subject) {
        CLOCK.advance(Duration.ofMinutes(1));
        return api.deliver("ann@example.com", subject, "Text of " + subject);
    }

    private List<String> subjects(String query) {
        Reply reply = client.get(PATH + ANN + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().at("/status/code").asText()).isEqualTo("SUCCESS");
        return reply.json().path("data").findValuesAsText("subject");
    }

    private int count(String query) {
        return client.get(PATH + "/count" + ANN + query)
                .json()
                .at("/data/count")
                .asInt(-1);
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().at("/status/code").asText()).isEqualTo(code);
    }

    @Test
    void aBoxIsListedInPagesTheNewestFirst() {
        for (int i = 1; i <= 12; i++) {
            deliver("Mail " + i);
        }
        api.deliver("ben@example.com", "Other", "For Ben");

        assertThat(subjects("")).hasSize(10).first().isEqualTo("Mail 12");
        assertThat(subjects("&index=10&count=5")).containsExactly("Mail 2", "Mail 1");
        assertThat(subjects("&count=0")).isEmpty();
        assertThat(count("")).isEqualTo(12);
    }

    @Test
    void aMailIsReadWithItsContentAndMarkedOnRequest() {
        SecureMail mail = api.deliver(
                "ann@example.com",
                "",
                "Grüße",
                "Text",
                List.of(new MailAttachment("März.txt", "text/plain", new byte[] {0, 1, 2})));
        String path = PATH + "/" + mail.id();

        JsonNode shown = client.get(path).json().path("secureMail");
        assertThat(shown.path("text").asText()).isEqualTo("Text");
        assertThat(shown.path("to").asText()).isEqualTo("ann@example.com");
        assertThat(shown.at("/attachments/0/name").asText()).isEqualTo("März.txt");
        assertThat(shown.at("/attachments/0/content").asText()).isEqualTo("AAEC");
        assertThat(shown.path("status").asText()).isEqualTo("unread");
        assertThat(subjects("&status=unread")).containsExactly("Grüße");
        JsonNode summary = client.get(PATH + ANN).json().at("/data/0");
        assertThat(summary.has("text")).isFalse();
        assertThat(summary.at("/attachments/0").has("content")).isFalse();

        assertThat(client.get(path + "?read=true")
                        .json()
                        .at("/secureMail/status")
                        .asText())
                .isEqualTo("read");
        assertThat(subjects("&status=unread")).isEmpty();
        assertThat(count("&status=read")).isEqualTo(1);
        assertThat(client.get(path + "/userdata").json().at("/data/Subject").asText())
                .isEqualTo("Grüße");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?remove=", "?remove=read", "?remove=true"})
    void aMailIsMarkedAsReadByADeletion(String query) {
        SecureMail mail = deliver("One");

        assertThat(client.delete(PATH + "/" + mail.id() + query).status()).isEqualTo(200);

        assertThat(count("&status=read")).isEqualTo(1);
    }

    @Test
    void aDeletedMailIsInNoListButKeptAndAPurgedOneIsGone() {
        String deleted = PATH + "/" + deliver("Deleted").id();
        String purged = PATH + "/" + deliver("Purged").id();

        assertThat(client.delete(deleted + "?remove=delete")
                        .json()
                        .at("/secureMail/status")
                        .asText())
                .isEqualTo("deleted");
        assertThat(client.delete(purged + "?remove=purge").status()).isEqualTo(200);

        assertThat(subjects("")).isEmpty();
        assertThat(count("")).isZero();
        assertThat(client.get(deleted).status()).isEqualTo(200);
        refused(client.get(purged), 400, "INVALID_PARAMETER");
        refused(client.get(purged + "/userdata"), 400, "INVALID_PARAMETER");
        refused(client.delete(purged), 404, "FAILURE");
        refused(client.delete(deleted + "?remove=all"), 400, "INVALID_PARAMETER");
    }

    @Test
    void aConsumerSendsAMailWithInlineAttachments() {
        Reply reply = client.post(PATH + "?securebox=Claims01", """
                {"operationId":"op-1","data":{"fromAddress":"ann@example.com","subject":"Claim","text":"Please","policy":7,
                 "attachments":[{"name":"photo.jpg","contentType":"image/jpeg","content":"AAEC"}]}}""");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("operationId").asText()).isEqualTo("op-1");
        String id = reply.json().path("secureMailId").asText();
        assertThat(reply.json().path("selfUri").asText()).isEqualTo(PATH + "/" + id);
        SecureMail mail = api.mail(id).orElseThrow();
        assertThat(mail.direction()).isEqualTo(Direction.INBOUND);
        assertThat(mail.attachments().get(0).content()).containsExactly(0, 1, 2);
        assertThat(mail.userData()).containsEntry("policy", 7).doesNotContainKey("attachments");
        assertThat(subjects("")).isEmpty();
        assertThat(subjects("&securebox=Claims01")).containsExactly("Claim");
        assertThat(subjects("&securebox=Other")).isEmpty();
    }

    @Test
    void aConsumerSendsAMailAsAForm() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"data\":{\"from\":\"ann@example.com\",\"subject\":\"Form\",\"text\":\"Hi\"}}\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + "content\r\n--b--\r\n";

        Reply reply = client.send("POST", PATH, form, Map.of("Content-Type", "multipart/form-data; boundary=b"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        SecureMail mail = api.mails().get(0);
        assertThat(mail.subject()).isEqualTo("Form");
        assertThat(mail.attachments().get(0).name()).isEqualTo("a.txt");
        assertThat(mail.attachments().get(0).content()).asString().isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ANN + "&status=new",
                ANN + "&index=-1",
                ANN + "&count=many",
                ANN + "&securebox=ab",
                ANN + "&securebox=abcdefghijklmnopq",
                ANN + "&securebox=a-b"
            })
    void aBadParameterOfAListIsRefused(String query) {
        refused(client.get(PATH + query), 400, "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"data\":\"text\"}",
                "{\"data\":{\"subject\":\"no address\"}}",
                "{\"data\":{\"from\":\"a@b\",\"attachments\":[{\"name\":\"a\",\"content\":\"***\"}]}}"
            })
    void aMailThatCannotBeMeantIsRefused(String body) {
        refused(client.post(PATH, body), 400, "INVALID_PARAMETER");
        assertThat(api.mails()).isEmpty();
    }

    @Test
    void aProgramIsNoAttachment() {
        Reply reply = client.post(
                PATH, "{\"data\":{\"from\":\"a@b\",\"attachments\":[{\"name\":\"a.EXE\",\"content\":\"AA==\"}]}}");

        refused(reply, 400, "INVALID_FILE_TYPE");
    }

    @Test
    void theApiKeyIsNeededAndATokenMayBeMissingButNotWrong() {
        assertThat(new SimulatorClient(SIMULATOR).get(PATH + ANN).status()).isEqualTo(403);
        assertThat(client.send("GET", PATH + ANN, "", Map.of("Authorization", "Bearer wrong"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void mailsAreDeliveredByHttpToo() {
        SimulatorClient control = new SimulatorClient(SIMULATOR);

        Reply reply = control.post("/__sim/genesys/securemail/mails", """
                {"address":"ann@example.com","securebox":"Claims01","subject":"Late","text":"Hi",
                 "attachments":[{"name":"a.txt","contentType":"text/plain","content":"AAEC"}]}""");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(subjects("&securebox=Claims01")).containsExactly("Late");
        assertThat(control.get("/__sim/genesys/securemail/mails").json().path("mails"))
                .hasSize(1);
        assertThat(control.delete("/__sim/genesys/securemail").status()).isEqualTo(200);
        assertThat(api.mails()).isEmpty();
    }
}
