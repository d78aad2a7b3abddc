// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.hub.page.TestBrowser;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.openmedia.Interaction;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.api.management.ManagedCamelContext;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work items from files, with the routes that a user would copy, in a contact centre without activity of its own. */
class WorkItemsTest {

    private static final String CREATIONS = "/nexus/v3/openmedia/workitems/interactions";

    @TempDir
    private Path root;

    private CxSimulator simulator;
    private DropFolder folder;
    private CxHub hub;

    @BeforeEach
    void start() {
        simulator = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withStateTime(Duration.ZERO))));
        folder = new DropFolder(root);
        hub = startHub(Map.of());
    }

    @AfterEach
    void stop() {
        hub.close();
        simulator.close();
    }

    @Test
    void eachObjectOfAJsonFileBecomesAWorkItem() throws Exception {
        folder.drop("orders.json", """
                [{"customer": "Adler", "lines": [{"article": "A-1", "price": 12.5}]},
                 {"customer": "Brandt & Söhne", "urgent": true}]
                """);

        awaitDone("orders.json");

        assertThat(userData("orders.json-1"))
                .hasToString("{\"customer\":\"Adler\",\"lines\":[{\"article\":\"A-1\",\"price\":12.5}]}");
        assertThat(userData("orders.json-2")).hasToString("{\"customer\":\"Brandt & Söhne\",\"urgent\":true}");
        assertThat(folder.answers("orders.json"))
                .extracting(this::result)
                .containsExactlyInAnyOrder(
                        tuple(1, "orders.json-1", idOf("orders.json-1"), "created"),
                        tuple(2, "orders.json-2", idOf("orders.json-2"), "created"));
        assertThat(folder.deadLettersFile("orders.json")).doesNotExist();
        assertThat(folder.dropped("orders.json")).doesNotExist();
    }

    @Test
    void eachRowOfACsvFileBecomesAWorkItemWhateverItsFieldsContain() throws Exception {
        folder.drop(
                "rück läufer#1 50%.CSV",
                "\uFEFFcustomer,note\r\n\"Adler, Jana\",\"two\r\nlines\"\r\n\"\"\"B\"\"\",\r\n");

        awaitDone("rück läufer#1 50%.CSV");

        assertThat(userData("rück läufer#1 50%.CSV-1"))
                .hasToString("{\"customer\":\"Adler, Jana\",\"note\":\"two\\r\\nlines\"}");
        assertThat(userData("rück läufer#1 50%.CSV-2")).hasToString("{\"customer\":\"\\\"B\\\"\",\"note\":\"\"}");
    }

    @Test
    void aBadRowGoesToTheDeadLettersWithItsReasonAndStopsNoOther() throws Exception {
        String refusal = "{\"status\":{\"code\":400,\"message\":\"amount must not be negative\"}}";
        simulator
                .faults()
                .add(Fault.on("POST", CREATIONS)
                        .whenBodyContains("\"-1\"")
                        .status(400)
                        .body(refusal));
        folder.drop("orders.csv", "customer,amount\nAdler,1\nBrandt\nCastillo,-1\n,5\nDubois,2\n");

        awaitDone("orders.csv");

        assertThat(folder.deadLetters("orders.csv"))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row.toString())
                                .isEqualTo(
                                        "{\"row\":2,\"externalId\":\"orders.csv-2\",\"reason\":\"the row in line 3 has 1 instead of 2 fields\",\"original\":[\"Brandt\"]}"),
                        row -> {
                            assertThat(row.get("row").asInt()).isEqualTo(3);
                            assertThat(row.get("reason").asText()).contains("HTTP 400", "amount must not be negative");
                            assertThat(row.get("original"))
                                    .hasToString("{\"customer\":\"Castillo\",\"amount\":\"-1\"}");
                        },
                        row -> assertThat(row.get("reason").asText())
                                .isEqualTo("the field 'customer' is missing or empty"));
        assertThat(folder.answers("orders.csv"))
                .extracting(answer -> answer.get("row").asInt())
                .containsExactlyInAnyOrder(1, 5);
        assertThat(openMedia().created()).isEqualTo(2);
    }

    @Test
    void anOutageInTheMiddleMakesNoRowADeadLetterAndNoRowTwoItems() throws Exception {
        dropAndAwaitSome(300);

        simulator.stop();
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> waiting(browser).contains("cannot connect")
                    || waiting(browser).contains("refused"));
            assertThat(folder.done("orders.csv")).doesNotExist();
            simulator.resume();

            awaitDone("orders.csv");
            await().until(() -> waiting(browser).isEmpty());
        }

        assertEachRowOnce("orders.csv", 300);
    }

    @Test
    void aFailureThatIsNotTheRowsIsRetriedUntilItSucceeds() throws Exception {
        simulator.faults().add(Fault.on("POST", CREATIONS).times(20).status(503));
        simulator.faults().add(Fault.on("POST", CREATIONS).times(2).status(403));
        simulator.faults().add(Fault.on("POST", CREATIONS).times(2).status(404));
        folder.drop("orders.csv", DropFolder.csvWithRows(20));

        awaitDone("orders.csv");

        assertEachRowOnce("orders.csv", 20);
    }

    @Test
    void aLostResponseMakesNoSecondItem() throws Exception {
        simulator
                .faults()
                .add(Fault.on("POST", CREATIONS).times(15).afterHandling().connectionReset());
        folder.drop("orders.csv", DropFolder.csvWithRows(60));

        awaitDone("orders.csv");

        assertEachRowOnce("orders.csv", 60);
        assertThat(folder.answers("orders.csv"))
                .extracting(answer -> answer.get("outcome").asText())
                .contains("recovered")
                .doesNotContain("duplicate");
    }

    @Test
    void aHubThatIsStoppedDuringAnOutageLeavesTheFileAndTheNextOneFinishesIt() throws Exception {
        dropAndAwaitSome(200);
        simulator.stop();

        hub.close();

        assertThat(folder.dropped("orders.csv")).exists();
        assertThat(folder.answersFile("orders.csv")).doesNotExist();
        assertThat(folder.deadLettersFile("orders.csv")).doesNotExist();
        simulator.resume();
        hub = startHub(Map.of());
        awaitDone("orders.csv");
        assertEachRowOnce("orders.csv", 200);
    }

    @Test
    void theFilesOfAKilledHubAreReplaced() throws Exception {
        hub.close();
        Path answers = folder.answersFile("orders.csv");
        Path deadLetters = folder.deadLettersFile("orders.csv");
        Files.createDirectories(answers.getParent());
        Files.createDirectories(deadLetters.getParent());
        Files.writeString(answers.resolveSibling(answers.getFileName() + ".part"), "{\"row\":1,\"externalId\":\"ord");
        Files.writeString(deadLetters.resolveSibling(deadLetters.getFileName() + ".part"), "{\"row\":2,\"ext");
        Files.writeString(deadLetters, "{\"row\":2}\n");
        folder.drop("orders.csv.camelLock", "");
        folder.drop("orders.csv", DropFolder.csvWithRows(3));

        hub = startHub(Map.of());
        awaitDone("orders.csv");

        assertEachRowOnce("orders.csv", 3);
        assertThat(answers.getParent()).isDirectoryNotContaining("glob:**.part");
        assertThat(deadLetters.getParent()).isEmptyDirectory();
    }

    @Test
    void aFileOfTheSameNameMakesNothingTwice() throws Exception {
        folder.drop("orders.csv", DropFolder.csvWithRows(3));
        awaitDone("orders.csv");
        Files.delete(folder.done("orders.csv"));

        folder.drop("orders.csv", DropFolder.csvWithRows(4));
        awaitDone("orders.csv");

        assertThat(openMedia().created()).isEqualTo(4);
        assertThat(folder.answers("orders.csv"))
                .extracting(answer -> answer.get("outcome").asText())
                .containsExactlyInAnyOrder("duplicate", "duplicate", "duplicate", "created");
    }

    @Test
    void aRowWhoseWorkHasAlreadyEndedHasAResultToo() throws Exception {
        Interaction item = openMedia().create("workitems", "orders.csv-1", Map.of());
        openMedia().complete(item.id());

        folder.drop("orders.csv", DropFolder.csvWithRows(2));
        awaitDone("orders.csv");

        assertThat(folder.answers("orders.csv"))
                .extracting(this::result)
                .containsExactlyInAnyOrder(
                        tuple(1, "orders.csv-1", "", "duplicate"),
                        tuple(2, "orders.csv-2", idOf("orders.csv-2"), "created"));
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsReadAgain() throws Exception {
        simulator.stop();
        folder.drop("orders.csv", DropFolder.csvWithRows(2));
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().until(() -> !waiting(browser).isEmpty());
        }
        Files.writeString(folder.dropped("orders.csv"), "late customer,3\n", StandardOpenOption.APPEND);

        simulator.resume();
        awaitDone("orders.csv");

        assertEachRowOnce("orders.csv", 3);
    }

    @Test
    void aFileWhoseResultsCannotBeWrittenStaysUntilTheyCan() throws Exception {
        Path notAFolder = Files.writeString(folder.answersFile("orders.csv").getParent(), "in the way");
        folder.drop("orders.csv", DropFolder.csvWithRows(2));
        folder.drop("next.csv", DropFolder.csvWithRows(1));

        await().until(() -> failedFiles() > 0);
        assertThat(folder.dropped("orders.csv")).exists();
        Files.delete(notAFolder);

        awaitDone("orders.csv");
        awaitDone("next.csv");
        assertThat(folder.answers("orders.csv")).hasSize(2);
    }

    @Test
    void aFileWithoutRowsIsDoneWithoutAnswers() throws Exception {
        folder.drop("nothing.csv", "");

        awaitDone("nothing.csv");

        assertThat(folder.answers("nothing.csv")).isEmpty();
        assertThat(openMedia().created()).isZero();
    }

    @Test
    void noMoreRowsAreCreatedAtTheSameTimeThanTheSettingAllows() throws Exception {
        hub.close();
        hub = startHub(Map.of("workItems.parallel", "2"));
        simulator.faults().add(Fault.on("POST", CREATIONS).delay(HangLimit.TIME).times(2));
        folder.drop("orders.csv", DropFolder.csvWithRows(10));

        await().until(() -> creations() == 2);
        await().during(Duration.ofMillis(300)).until(() -> creations() == 2);
        // Ends the two calls, which are then repeated.
        simulator.restart();

        awaitDone("orders.csv");
        assertEachRowOnce("orders.csv", 10);
    }

    @Test
    void thePageShowsAnItemFromItsCreationToItsEnd() throws Exception {
        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            folder.drop("orders.csv", DropFolder.csvWithRows(1));
            awaitDone("orders.csv");
            await().untilAsserted(() -> assertThat(counts(browser)).contains("\"states\":{\"Queued\":1}"));

            openMedia().setState(idOf("orders.csv-1"), InteractionState.ASSIGNED);
            await().untilAsserted(() -> {
                assertThat(counts(browser)).contains("\"states\":{\"Assigned\":1}");
                assertThat(latest(browser, "latest")).contains("\"holder\":\"agent");
            });

            openMedia().complete(idOf("orders.csv-1"));
            await().untilAsserted(() -> assertThat(counts(browser)).contains("\"states\":{}", "\"ended\":1"));
        }
    }

    @Test
    void watchedItemsAreWatchedAfterARestartToo() throws Exception {
        folder.drop("orders.csv", DropFolder.csvWithRows(1));
        awaitDone("orders.csv");

        hub.close();
        hub = startHub(Map.of());
        openMedia().setState(idOf("orders.csv-1"), InteractionState.ROUTING);

        try (TestBrowser browser = TestBrowser.open(hub.address())) {
            await().untilAsserted(() -> assertThat(counts(browser)).contains("\"states\":{\"Routing\":1}"));
        }
    }

    private CxHub startHub(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(HubFolder.settings(simulator));
        all.putAll(Map.of(
                "workItems.folder", root.toString(),
                "workItems.required", "customer",
                "workItems.pollDelay", "50",
                "workItems.minAge", "0",
                "workItems.retryDelay", "100",
                "workItems.maxRetryDelay", "200",
                "workItems.watchDelay", "200"));
        all.putAll(settings);
        return CxHub.start(all);
    }

    /** The hub stays in the middle of the file, even if the test runs slowly. */
    private void dropAndAwaitSome(int rows) throws Exception {
        simulator.faults().add(Fault.on("POST", CREATIONS).after(80).delay(HangLimit.TIME));
        folder.drop("orders.csv", DropFolder.csvWithRows(rows));
        await().until(() -> openMedia().created() > 60);
        simulator.faults().clear();
    }

    private void awaitDone(String name) {
        folder.awaitDone(name);
    }

    private void assertEachRowOnce(String name, int rows) throws Exception {
        assertThat(openMedia().created()).isEqualTo(rows);
        assertThat(openMedia().interactions())
                .extracting(interaction -> interaction.externalId().orElseThrow())
                .doesNotHaveDuplicates()
                .allSatisfy(externalId -> assertThat(externalId).startsWith(name + "-"));
        List<JsonNode> answers = folder.answers(name);
        assertThat(answers).hasSize(rows);
        assertThat(answers).extracting(answer -> answer.get("row").asInt()).doesNotHaveDuplicates();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get("interactionId").asText())
                        .isEqualTo(idOf(answer.get("externalId").asText())));
        assertThat(folder.deadLettersFile(name)).doesNotExist();
    }

    private long failedFiles() {
        return hub.context()
                .getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedRoute("work-items")
                .getExchangesFailed();
    }

    private OpenMediaApi openMedia() {
        return simulator.genesys().openMedia();
    }

    private long creations() {
        return simulator.journal().count("POST", CREATIONS);
    }

    private JsonNode userData(String externalId) {
        return openMedia().find("workitems", externalId).orElseThrow().userData();
    }

    private String idOf(String externalId) {
        return openMedia().find("workitems", externalId).orElseThrow().id();
    }

    private Tuple result(JsonNode answer) {
        return tuple(
                answer.get("row").asInt(),
                answer.get("externalId").asText(),
                answer.get("interactionId").asText(),
                answer.get("outcome").asText());
    }

    private static String counts(TestBrowser browser) {
        return latest(browser, "counts");
    }

    private static String waiting(TestBrowser browser) {
        String message = latest(browser, "waiting");
        return message.equals("{}") ? "" : message;
    }

    private static String latest(TestBrowser browser, String key) {
        List<JsonNode> messages = browser.data("workItems", key);
        return messages.isEmpty() ? "" : messages.get(messages.size() - 1).toString();
    }
}
