// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import static io.camelcx.genesys.securemail.MailBed.FROM;
import static io.camelcx.genesys.securemail.MailBed.KIM;
import static io.camelcx.genesys.securemail.MailBed.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.camelcx.simulator.genesys.securemail.MailAttachment;
import io.camelcx.simulator.genesys.securemail.SecureMail.Status;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerTest {

    @AutoClose
    private final MailBed bed = MailBed.create();

    @Test
    void everyUnreadMailIsDeliveredOnceTheOldestFirstAndMarkedAsRead() {
        String first = bed.write("One", new MailAttachment("a.txt", "text/plain", "first".getBytes()));
        bed.write("Two");
        bed.route("mails", FROM).start().awaitReceived(2);
        bed.write("Three");
        bed.awaitReceived(3);
        await().until(() -> bed.mails().mails().stream().allMatch(mail -> mail.status() == Status.READ));
        bed.polls(3);

        assertThat(bed.subjects()).containsExactly("One", "Two", "Three");
        assertThat(bed.received().get(0))
                .isEqualTo(new MailBed.Received(
                        first, "One", "Text of One", Instant.parse("2026-03-01T10:00:01Z"), Map.of("a.txt", "first")));
    }

    @Test
    void partitionsDivideTheMailsAndReadOnlyTheirOwn() {
        for (int index = 0; index < 3; index++) {
            bed.route("p" + index, FROM + "&partitions=3&partition=" + index);
        }
        List<String> ids =
                IntStream.range(0, 12).mapToObj(i -> bed.write("Mail " + i)).toList();
        bed.start().awaitReceived(12);
        await().until(() -> bed.mails().mails().stream().allMatch(mail -> mail.status() == Status.READ));
        bed.polls(6);

        assertThat(bed.received()).extracting(MailBed.Received::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(bed.journal().count("GET", MailBed.PATH + "/*")).isEqualTo(12);
    }

    @Test
    void aMailIsMarkedOnlyAfterTheRouteHasProcessedIt() {
        String id = bed.write("One");
        List<Status> during = new ArrayList<>();
        bed.routes(routes -> routes.from(FROM).process(exchange -> {
            during.add(bed.status(id));
            bed.keep(exchange);
        }));
        bed.start().awaitReceived(1);

        await().until(() -> bed.status(id) == Status.READ);
        assertThat(during).containsExactly(Status.UNREAD);
    }

    @Test
    void aMailThatTheRouteRefusesStaysUnreadAndDoesNotBlockOthers() {
        String bad = bed.write("Bad");
        bed.write("Good");
        AtomicInteger refused = new AtomicInteger();
        bed.routes(routes -> routes.from(FROM).process(exchange -> {
            if (bad.equals(exchange.getMessage().getHeader(GenesysSecuremailConstants.ID)) && refused.get() < 3) {
                refused.incrementAndGet();
                throw new IllegalStateException("not now");
            }
            bed.keep(exchange);
        }));
        bed.start();
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.received().size() == 2;
        });

        assertThat(bed.subjects()).containsExactly("Good", "Bad");
        await().until(() -> bed.status(bad) == Status.READ);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void noMailIsSkippedWhileMarkingChangesTheIndexes(int pageSize) {
        for (int i = 0; i < 11; i++) {
            bed.write("Mail " + i);
        }
        bed.route("mails", FROM + "&pageSize=" + pageSize).start().awaitReceived(11);
        bed.polls(2);

        assertThat(bed.subjects())
                .containsExactly(
                        "Mail 0", "Mail 1", "Mail 2", "Mail 3", "Mail 4", "Mail 5", "Mail 6", "Mail 7", "Mail 8",
                        "Mail 9", "Mail 10");
    }

    @Test
    void whatAnotherClientShiftsIsDeliveredInTheNextPoll() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(bed.write("Mail " + i));
        }
        // The newest mail is read by another client after the first page, so that the fifth moves to the first page.
        bed.faults()
                .add(Fault.on("GET", PATH)
                        .times(1)
                        .delay(Duration.ofMillis(300))
                        .after(1));
        bed.route("mails", FROM + "&pageSize=2").start();
        await().until(() -> bed.journal().requests("GET", PATH).stream().anyMatch(each -> each.status() == 200));
        bed.call("operation=markRead&id=" + ids.get(5));
        await().until(() -> bed.subjects().containsAll(List.of("Mail 0", "Mail 1", "Mail 2", "Mail 3", "Mail 4")));
        bed.polls(4);

        assertThat(bed.subjects()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"503, ''", "500, ''", "200, <html></html>", "200, ''"})
    void aMarkThatFailsIsRepeatedWithoutAnotherDelivery(int status, String body) {
        String id = bed.write("One");
        bed.faults().add(Fault.on("DELETE", PATH + "/*").times(5).status(status).body(body));
        bed.route("mails", FROM).start().awaitReceived(1);
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.status(id) == Status.READ;
        });
        bed.polls(2);

        assertThat(bed.subjects()).containsExactly("One");
    }

    @Test
    void aMailThatWasDeliveredAndNotMarkedIsMarkedAfterARestart(@TempDir Path folder) {
        String id = bed.write("One");
        bed.faults().add(Fault.on("DELETE", PATH + "/*").status(503).body(""));
        bed.bind("ids", repository(folder));
        bed.route("mails", FROM + "&idempotentRepository=#ids").start().awaitReceived(1);
        await().until(() -> bed.journal().count("DELETE", PATH + "/*") > 0);
        bed.stop();
        bed.faults().clear();
        assertThat(bed.status(id)).isEqualTo(Status.UNREAD);

        try (MailBed second = MailBed.at(bed)) {
            second.bind("ids", repository(folder))
                    .route("mails", FROM + "&idempotentRepository=#ids")
                    .start();
            await().until(() -> second.status(id) == Status.READ);
            assertThat(second.received()).isEmpty();
        }
    }

    @Test
    void aRepositoryThatFailsDoesNotKeepTheMailUnread() {
        String id = bed.write("One");
        bed.bind("ids", new MemoryIdempotentRepository(Map.of()));
        bed.route("mails", FROM + "&idempotentRepository=#ids").start().awaitReceived(1);
        await().until(() -> bed.status(id) == Status.READ);
        bed.polls(2);

        assertThat(bed.subjects()).containsExactly("One");
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_PARAMETER", "404, FAILURE"})
    void aMailThatIsDeletedAfterItWasListedIsNoError(int status, String code) {
        String gone = bed.write("Gone");
        bed.write("Other");
        bed.faults()
                .add(Fault.on("GET", PATH + "/" + gone)
                        .times(1)
                        .status(status)
                        .body("{\"status\":{\"code\":\"" + code + "\"}}"));
        bed.route("mails", FROM.replace("delay=5", "delay=50")).start().awaitReceived(1);

        assertThat(bed.subjects().get(0)).isEqualTo("Other");
        assertThat(bed.consumer("mails", GenesysSecuremailConsumer.class).failingMails())
                .isZero();
        // The simulator has it still: no mail is lost if it was no deletion.
        bed.awaitReceived(2);
        assertThat(bed.subjects()).containsExactly("Other", "Gone");
    }

    @Test
    void aMailThatIsListedButNeverKnownIsAnErrorAfterTheFirstPoll() {
        String broken = bed.write("Broken");
        bed.write("Other");
        bed.faults()
                .add(Fault.on("GET", PATH + "/" + broken)
                        .status(400)
                        .body("{\"status\":{\"code\":\"INVALID_PARAMETER\"}}"));
        bed.route("mails", FROM).start().awaitReceived(1);

        await().until(() ->
                bed.consumer("mails", GenesysSecuremailConsumer.class).failingMails() == 1);
        assertThat(bed.subjects()).containsExactly("Other");
        bed.mails().clear();
        await().until(() ->
                bed.consumer("mails", GenesysSecuremailConsumer.class).failingMails() == 0);
    }

    @Test
    void aMailThatIsPurgedWhileTheRouteProcessesItIsNoError() {
        bed.write("One");
        bed.routes(routes -> routes.from(FROM).routeId("mails").process(exchange -> {
            bed.call(
                    "operation=purge",
                    null,
                    Map.of(
                            GenesysSecuremailConstants.ID,
                            exchange.getMessage().getHeader(GenesysSecuremailConstants.ID)));
            bed.keep(exchange);
        }));
        bed.start().awaitReceived(1);
        bed.polls(3);

        assertThat(bed.consumer("mails", GenesysSecuremailConsumer.class).failingMails())
                .isZero();
        assertThat(bed.subjects()).containsExactly("One");
    }

    @Test
    void severalAddressesAreReadAndOneThatFailsDoesNotBlockTheOthers() {
        bed.writeTo("lee@example.com", "Lee");
        bed.write("Kim");
        bed.writeTo("sam@example.com", "Sam");
        bed.faults()
                .add(Fault.on("GET", PATH)
                        .times(2)
                        .status(400)
                        .body("{\"status\":{\"code\":\"INVALID_PARAMETER\",\"message\":\"No.\"}}"));
        bed.route("mails", FROM + ",%20lee@example.com,sam@example.com").start();
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.received().size() == 3;
        });

        assertThat(bed.subjects().get(0)).isEqualTo("Sam");
        assertThat(bed.subjects()).containsExactlyInAnyOrder("Sam", "Kim", "Lee");
    }

    @Test
    void aContactThatTheVendorDoesNotKnowYetHasNoMails() {
        bed.faults().add(Fault.on("GET", PATH).times(3).status(404).body("{\"status\":{\"code\":\"FAILURE\"}}"));
        bed.write("One");
        bed.route("mails", FROM).start();
        bed.polls(1);

        assertThat(bed.consumer("mails", GenesysSecuremailConsumer.class).failingMails())
                .isZero();
        bed.awaitReceived(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | ''",
                "200 | <html>Sign in</html>",
                "200 | {\"status\":{\"code\":\"SUCCESS\"},\"data\":null}",
                "200 | {\"data\":[]}",
                "404 | <html>Not found</html>",
                "503 | ''",
                "500 | {\"status\":{\"code\":\"FAILURE\"}}"
            })
    void aListThatDoesNotProveItselfFailsThePollAndNothingIsLost(int status, String body) {
        bed.write("One");
        bed.faults().add(Fault.on("GET", PATH).status(status).body(body));
        bed.route("mails", FROM).start();
        await().until(() ->
                bed.consumer("mails", GenesysSecuremailConsumer.class).getErrorCounter() > 0);
        assertThat(bed.received()).isEmpty();
        bed.faults().clear();
        bed.awaitReceived(1);

        assertThat(bed.subjects()).containsExactly("One");
        await().until(() ->
                bed.consumer("mails", GenesysSecuremailConsumer.class).getErrorCounter() == 0);
    }

    @Test
    void anUnreadableMailFailsAloneAndIsReadLater() {
        String id = bed.write("One");
        bed.write("Two");
        bed.faults()
                .add(Fault.on("GET", PATH + "/" + id)
                        .times(2)
                        .status(200)
                        .body("{\"status\":{\"code\":\"SUCCESS\"},\"secureMail\":{\"id\":\"another\"}}"));
        bed.faults().add(Fault.on("GET", PATH + "/" + id).times(1).status(401).body("{}"));
        bed.route("mails", FROM).start();
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.received().size() == 2;
        });

        assertThat(bed.subjects()).containsExactly("Two", "One");
    }

    @Test
    void aMailWithoutAnIdIsReportedAndOthersGoOn() {
        bed.write("One");
        bed.faults()
                .add(Fault.on("GET", PATH)
                        .times(1)
                        .status(200)
                        .body("{\"status\":{\"code\":\"SUCCESS\"},\"data\":[{\"subject\":\"x\"}]}"));
        bed.route("mails", FROM).start().awaitReceived(1);

        assertThat(bed.subjects()).containsExactly("One");
    }

    @Test
    void aServerThatKnowsNoIndexEndsTheList() {
        bed.write("One");
        String list =
                "{\"status\":{\"code\":\"SUCCESS\"},\"data\":[{\"id\":\"a\"},{\"secureMailId\":\"b\",\"date\":1}]}";
        bed.faults().add(Fault.on("GET", PATH).status(200).body(list));
        bed.route("mails", FROM + "&content=false").start().awaitReceived(2);

        assertThat(bed.received()).extracting(MailBed.Received::id).startsWith("a", "b");
    }

    @Test
    void optionsNameTheFields() {
        String list = "{\"status\":{\"code\":\"SUCCESS\"},\"data\":["
                + "{\"no\":2,\"when\":\"2026-03-02T10:00:00+0100\"},{\"no\":1,\"when\":1772300000}]}";
        bed.faults().add(Fault.on("GET", PATH).status(200).body(list));
        bed.route("mails", FROM + "&content=false&idField=no&dateField=when")
                .start()
                .awaitReceived(2);

        assertThat(bed.received()).extracting(MailBed.Received::id).startsWith("1", "2");
        assertThat(bed.received().get(1).date()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void withoutContentNothingIsReadButTheList() {
        bed.write("One", new MailAttachment("a.txt", "text/plain", "first".getBytes()));
        bed.route("mails", FROM + "&content=false").start().awaitReceived(1);

        assertThat(bed.received()).singleElement().satisfies(each -> {
            assertThat(each.subject()).isEqualTo("One");
            assertThat(each.text()).isEmpty();
            assertThat(each.attachments()).isEmpty();
        });
        assertThat(bed.journal().count("GET", PATH + "/*")).isZero();
    }

    @Test
    void attachmentsOfTheSameNameAreKeptAndFoldersLeftOut() {
        bed.write(
                "One",
                new MailAttachment("a.txt", "text/plain", "1".getBytes()),
                new MailAttachment("../../a.txt", "text/plain", "2".getBytes()),
                new MailAttachment("..", "text/plain", "3".getBytes()));
        bed.route("mails", FROM).start().awaitReceived(1);

        assertThat(bed.received().get(0).attachments())
                .isEqualTo(Map.of("a.txt", "1", "2-a.txt", "2", "attachment", "3"));
    }

    @Test
    void aDamagedAttachmentFailsTheRouteThatReadsIt() {
        String id = bed.write("One");
        bed.faults()
                .add(Fault.on("GET", PATH + "/" + id)
                        .times(1)
                        .status(200)
                        .body("{\"status\":{\"code\":\"SUCCESS\"},\"secureMail\":{\"id\":\"" + id
                                + "\",\"attachments\":[{\"name\":\"a\",\"content\":\"Zm9v!mFy\"}]}}"));
        bed.route("mails", FROM).start();
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.received().size() == 1;
        });

        assertThat(bed.received().get(0).attachments()).isEmpty();
        assertThat(bed.journal().count("GET", PATH + "/" + id)).isEqualTo(2);
    }

    @Test
    void mailsThatTheFilterRefusesAreLeftAlone() {
        bed.start();
        bed.call("", Map.of("address", KIM, "subject", "From Kim"), Map.of());
        bed.write("To Kim");
        bed.route("mails", FROM + "&filter=${body.field('direction')} == 'outbound'")
                .awaitReceived(1);
        bed.polls(3);

        assertThat(bed.subjects()).containsExactly("To Kim");
        assertThat(bed.mails().mails())
                .filteredOn(mail -> mail.subject().equals("From Kim"))
                .allMatch(mail -> mail.status() == Status.UNREAD);
    }

    @Test
    void aSuspendedRouteReadsNothingAndResumes() throws Exception {
        bed.route("mails", FROM).start();
        bed.polls(1);
        bed.context().getRouteController().suspendRoute("mails");
        GenesysSecuremailConsumer consumer = bed.consumer("mails", GenesysSecuremailConsumer.class);
        await().until(() -> !consumer.isPolling());
        int before = bed.journal().count("GET", PATH);
        String id = bed.write("One");
        await().pollDelay(Duration.ofMillis(100)).until(() -> bed.journal().count("GET", PATH) == before);

        assertThat(bed.status(id)).isEqualTo(Status.UNREAD);
        bed.context().getRouteController().resumeRoute("mails");
        bed.awaitReceived(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /*", "DELETE, /*"})
    void aStopDoesNotWaitForTheVendor(String method, String path) {
        String id = bed.write("One");
        bed.faults().add(Fault.on(method, PATH + path).times(1).delay(Duration.ofSeconds(30)));
        bed.route("mails", FROM).start();
        await().until(() -> bed.journal().count(method, PATH + path) == 1);

        assertTimeout(Duration.ofSeconds(8), () -> bed.stopRoute("mails"));

        bed.startRoute("mails");
        await().until(() -> bed.status(id) == Status.READ);
        assertThat(bed.subjects()).containsExactly("One");
    }

    @Test
    void itCanBeStoppedAndStartedAgain() {
        bed.route("mails", FROM).start();
        for (int i = 0; i < 10; i++) {
            bed.write("Mail " + i);
            bed.awaitReceived(i + 1);
            bed.stopRoute("mails").startRoute("mails");
        }

        assertThat(bed.subjects()).doesNotHaveDuplicates().hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "genesys-securemail:support, address",
        "genesys-securemail:support?address=a@b&pageSize=0, pageSize",
        "genesys-securemail:support?address=a@b&maxMailSize=1, maxMailSize"
    })
    void aWrongOptionFailsTheStart(String uri, String option) {
        assertThatThrownBy(() -> bed.route("mails", uri).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(option);
    }

    @Test
    void listsAreRequestedAsTheVendorsTextSays() {
        bed.route("mails", FROM).start();
        bed.polls(1);

        RecordedRequest list = bed.journal().requests("GET", PATH).get(0);
        assertThat(Set.of(list.query().split("&")))
                .containsExactlyInAnyOrder(
                        "address=kim%40example.com", "status=unread", "index=0", "count=50", "securebox=support");
        assertThat(list.header("x-api-key")).isEqualTo("demo-api-key");
    }

    private static FileIdempotentRepository repository(Path folder) {
        return (FileIdempotentRepository) FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("ids").toFile());
    }
}
