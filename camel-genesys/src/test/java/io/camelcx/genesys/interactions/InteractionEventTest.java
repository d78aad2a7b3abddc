// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camelcx.genesys.WebhookBed;
import io.camelcx.genesys.interactions.client.InteractionEvent;
import io.camelcx.simulator.genesys.settings.InteractionEventSettings.Form;
import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.InteractionEntity;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import io.camelcx.simulator.genesys.webhooks.WebhookFault.Kind;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer of genesys-interactions, behind a real HTTP server, with a simulator that sends as the vendor does. */
class InteractionEventTest {

    private static final String ROUTE = "genesys-interactions:interactions";
    private static final String PATH = "/genesys-interactions/interactions";
    private static final String SECRET = "demo-interactions-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TWO_EVENTS = """
            {"operationId":"f6c49d91-926b-4473-b2f3-8d8fd295c968","data":{"entities":[
            {"event":"STARTED","entity":{"id":"8e09e19f","mediaType":"chat","interactionSubtype":"InboundNew",
            "selfUri":"NexusURL/nexus/v3/chat/sessions/49a0ed5c"}},
            {"event":"FINISHED","entity":{"id":"b7dfc8a7","mediaType":"email","priority":1.10}}]}}
            """;

    /** The sample of the vendor's text, word for word. */
    private static final String VENDORS = """
            {
              "operationId": "f6c49d91-926b-4473-b2f3-8d8fd295c968",
              "data": {
                "entities": [
                  {
                  }
                ]
              }
            }
            """;

    private WebhookBed bed;

    @BeforeEach
    void create() throws Exception {
        bed = WebhookBed.create();
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void eachEventIsAnExchange() throws Exception {
        bed.consuming(ROUTE);

        HttpResponse<String> response = bed.post(PATH, SECRET, TWO_EVENTS);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(
                        "{\"status\":{\"code\":0},\"data\":{\"ids\":[{\"id\":\"8e09e19f\"},{\"id\":\"b7dfc8a7\"}]}}");
        assertThat(event(0)).satisfies(event -> {
            assertThat(event.event()).isEqualTo("STARTED");
            assertThat(event.id()).isEqualTo("8e09e19f");
            assertThat(event.mediaType()).isEqualTo("chat");
            assertThat(event.interactionSubtype()).isEqualTo("InboundNew");
            assertThat(event.selfUri()).isEqualTo("NexusURL/nexus/v3/chat/sessions/49a0ed5c");
            assertThat(event.operationId()).isEqualTo("f6c49d91-926b-4473-b2f3-8d8fd295c968");
        });
        assertThat(bed.received().get(1).headers())
                .isEqualTo(Map.of(
                        GenesysInteractionsConstants.EVENT, "FINISHED",
                        GenesysInteractionsConstants.INTERACTION_ID, "b7dfc8a7",
                        GenesysInteractionsConstants.MEDIA_TYPE, "email",
                        GenesysInteractionsConstants.OPERATION_ID, "f6c49d91-926b-4473-b2f3-8d8fd295c968",
                        GenesysInteractionsConstants.TRACE_ID, "05bb858a-3468-4c82-a8ce-3b1a9c4e4b67"));
    }

    @Test
    void allEventsOfAWebhookAreOneExchange() throws Exception {
        bed.bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository())
                .consuming(ROUTE + "?output=batch&idempotentRepository=#processed");

        for (int i = 0; i < 2; i++) {
            assertThat(bed.post(PATH, SECRET, TWO_EVENTS).body())
                    .isEqualTo(
                            "{\"status\":{\"code\":0},\"data\":{\"ids\":[{\"id\":\"8e09e19f\"},{\"id\":\"b7dfc8a7\"}]}}");
        }
        bed.post(PATH, SECRET, TWO_EVENTS.replace("FINISHED", "STARTED"));

        assertThat(bed.received()).hasSize(2);
        assertThat((List<?>) bed.received().get(0).body())
                .extracting(event -> ((InteractionEvent) event).id())
                .containsExactly("8e09e19f", "b7dfc8a7");
        assertThat(bed.received().get(0).headers())
                .containsOnlyKeys(GenesysInteractionsConstants.OPERATION_ID, GenesysInteractionsConstants.TRACE_ID);
    }

    @Test
    void unknownFieldsSurviveOnTheWayToJsonAndBack() throws Exception {
        bed.consuming(ROUTE);
        bed.post(PATH, SECRET, TWO_EVENTS);

        String json = bed.context().getTypeConverter().mandatoryConvertTo(String.class, event(1));

        assertThat(json)
                .isEqualTo(
                        "{\"event\":\"FINISHED\",\"entity\":{\"id\":\"b7dfc8a7\",\"mediaType\":\"email\",\"priority\":1.10},"
                                + "\"operationId\":\"f6c49d91-926b-4473-b2f3-8d8fd295c968\"}");
        assertThat(bed.context().getTypeConverter().mandatoryConvertTo(InteractionEvent.class, json))
                .isEqualTo(event(1));
    }

    @Test
    void theVendorsSampleWithAnEmptyEntityIsHandedOnEachTime() throws Exception {
        bed.bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository())
                .consuming(ROUTE + "?idempotentRepository=#processed");

        for (int i = 0; i < 2; i++) {
            assertThat(bed.post(PATH, SECRET, VENDORS).body())
                    .isEqualTo("{\"status\":{\"code\":0},\"data\":{\"ids\":[]}}");
        }
        assertThat(bed.received()).hasSize(2);
        assertThat(event(0).operationId()).isEqualTo("f6c49d91-926b-4473-b2f3-8d8fd295c968");
        assertThat(event(0).id()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"operationId\":\"1\",\"data\":{\"entities\":[{\"event\":\"STARTED\",\"id\":\"7\"}]}}",
                "{\"operationId\":\"1\",\"entities\":[{\"event\":\"STARTED\",\"entity\":{\"id\":\"7\"}}]}",
                "{\"operationId\":\"1\",\"event\":\"STARTED\",\"entity\":{\"id\":7}}",
                "{\"operationId\":\"1\",\"event\":\"STARTED\",\"id\":\"7\",\"entity\":null}"
            })
    void flatFormsAreRead(String body) throws Exception {
        bed.consuming(ROUTE);

        assertThat(bed.post(PATH, SECRET, body).statusCode()).isEqualTo(200);

        assertThat(event(0)).satisfies(event -> {
            assertThat(event.event()).isEqualTo("STARTED");
            assertThat(event.id()).isEqualTo("7");
            assertThat(event.operationId()).isEqualTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\":{}}", "{\"data\":{\"entities\":[17]}}", "{\"data\":{\"entities\":[null]}}"})
    void whatIsNoEventIsHandedOnRatherThanLost(String body) throws Exception {
        bed.consuming(ROUTE);

        assertThat(bed.post(PATH, SECRET, body).statusCode()).isEqualTo(200);

        assertThat(bed.received()).hasSize(1);
        assertThat(event(0).json()).isNotNull();
    }

    @Test
    void aWebhookWithoutEventsIsNothing() throws Exception {
        bed.consuming(ROUTE);

        assertThat(bed.post(PATH, SECRET, "{\"data\":{\"entities\":[]}}").statusCode())
                .isEqualTo(200);
        assertThat(bed.received()).isEmpty();
    }

    @Test
    void moreEventsThanTheLimitAreMalformed() throws Exception {
        bed.consuming(ROUTE);
        String entities = "{},".repeat(10_000) + "{}";

        assertThat(bed.post(PATH, SECRET, "{\"data\":{\"entities\":[" + entities + "]}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(bed.failures()).hasSize(1);
    }

    @Test
    void onlyWhatHasFailedRunsAgainInTheRedelivery() {
        bed.bind("processed", MemoryIdempotentRepository.memoryIdempotentRepository())
                .then(message -> {})
                .thenFails()
                .consuming(ROUTE + "?idempotentRepository=#processed");
        webhooks().change(settings -> settings.withInteractions(i -> i.withGather(Duration.ofMillis(50))));
        register();

        interactions().startChat();
        interactions().startChat();
        Delivery delivery = ended();

        assertThat(delivery.attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(503, 200);
        assertThat(bed.received()).hasSize(3);
        assertThat(event(2)).isEqualTo(event(1));
    }

    @Test
    void interactionsThatStartAndFinishAreReceived() {
        bed.consuming(ROUTE);
        register();

        InteractionEntity chat = interactions().startChat();
        InteractionEntity email = interactions().start("email", "InboundNew");
        interactions().finish(chat.id());
        ended();

        assertThat(bed.received())
                .extracting(received -> {
                    InteractionEvent event = (InteractionEvent) received.body();
                    return event.event() + " " + event.mediaType() + " " + event.id();
                })
                .containsExactlyInAnyOrder(
                        "STARTED chat " + chat.id(), "STARTED email " + email.id(), "FINISHED chat " + chat.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NESTED", "FLAT", "EMPTY_ENTITY", "EMPTY"})
    void eachFormIsReceived(String form) {
        bed.consuming(ROUTE);
        webhooks().change(settings -> settings.withInteractions(i -> i.withForm(Form.valueOf(form))));
        register();

        InteractionEntity chat = interactions().startChat();
        assertThat(ended().state()).isEqualTo(Delivery.State.DONE);

        assertThat(event(0).id()).isEqualTo(form.startsWith("EMPTY") ? "" : chat.id());
        assertThat(event(0).event()).isEqualTo(form.equals("EMPTY") ? "" : "STARTED");
    }

    @Test
    void aForgedWebhookIsRefusedAndTheVendorsNextAttemptReceived() {
        bed.consuming(ROUTE);
        register();
        webhooks().fault("interactions", WebhookFault.of(Kind.WRONG_SIGNATURE));
        webhooks().fault("interactions", WebhookFault.of(Kind.CUT_BODY));

        interactions().startChat();
        Delivery delivery = ended();

        assertThat(delivery.attempts())
                .extracting(attempt -> attempt.status().orElse(0))
                .containsExactly(401, 400, 200);
        assertThat(bed.received()).hasSize(1);
        assertThat(bed.failures()).hasSize(1);
    }

    @Test
    void anEndpointWithoutASecretFailsTheStart() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> bed.consuming("genesys-interactions:other"))
                .withStackTraceContaining("channelSecrets[other] is missing");
    }

    @Test
    void itHasNoProducer() {
        bed.start();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> bed.context().getEndpoint(ROUTE).createProducer());
    }

    private void register() {
        webhooks().registerInteractions("interactions", bed.uri(PATH));
    }

    /** The last delivery, after all have ended. */
    private Delivery ended() {
        org.awaitility.Awaitility.await()
                .until(() -> !webhooks().deliveries("interactions").isEmpty());
        webhooks().awaitAll(PATIENCE);
        List<Delivery> all = webhooks().deliveries("interactions");
        return all.get(all.size() - 1);
    }

    private InteractionEvent event(int index) {
        return (InteractionEvent) bed.received().get(index).body();
    }

    private WebhooksApi webhooks() {
        return bed.simulator().genesys().webhooks();
    }

    private InteractionEventsApi interactions() {
        return bed.simulator().genesys().interactions();
    }
}
