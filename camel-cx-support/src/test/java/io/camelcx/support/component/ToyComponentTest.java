// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.TypeConverter;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A component that has every part of the kit, in a Camel context. */
class ToyComponentTest {

    private static final String CONSUMER = "toy:inbox?delay=5&initialDelay=0&exceptionHandler=#failures";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ToyConnection connection = new ToyConnection();
    private final MemoryStateRepository repository = new MemoryStateRepository();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ToyNote> received = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile boolean routeFails;

    @BeforeEach
    void start() {
        context.getRegistry().bind("meters", meters);
        context.getRegistry().bind("failures", ExceptionHandler.class, new Failures());
        ToyComponent toy = new ToyComponent();
        toy.getConfiguration().setConnection(connection);
        toy.getConfiguration().setStateRepository(repository);
        context.addComponent("toy", toy);
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aProducerPutsTheResultIntoTheMessage() {
        assertThat(send("Hello").getMessage().getBody()).isEqualTo(new ToyNote(0, "Hello"));
    }

    @Test
    void aProducerHoldsNoThreadWhileItWaits() throws Exception {
        connection.response = new CompletableFuture<>();

        CompletableFuture<Exchange> sent;
        try (ProducerTemplate template = context.createProducerTemplate()) {
            sent = template.asyncSend(
                    "toy:outbox", exchange -> exchange.getMessage().setBody("Later"));
            await().until(() -> connection.response.getNumberOfDependents() == 1);
            assertThat(sent).isNotDone();
            connection.response.complete(null);
            assertThat(sent.get().getMessage().getBody()).isEqualTo(new ToyNote(0, "Later"));
        }
    }

    @Test
    void aFailureIsTheExceptionOfTheExchange() {
        IllegalStateException outOfOrder = new IllegalStateException("out of order");
        connection.response = CompletableFuture.failedFuture(outOfOrder);

        assertThat(send("Hello").getException()).isSameAs(outOfOrder);
        assertThat(send(null).getException()).hasMessageContaining("No body available");
    }

    @Test
    void aBlankPathAndAMissingConnectionAreRefusedWithWhatToDo() {
        assertThatExceptionOfType(ResolveEndpointFailedException.class)
                .isThrownBy(() -> context.getEndpoint("toy:?delay=5"))
                .withMessageContaining("A toy endpoint needs the name of a notebook: toy:notebook?delay=1000");
        context.getComponent("toy", ToyComponent.class).getConfiguration().setConnection(null);
        assertThatExceptionOfType(RuntimeCamelException.class)
                .isThrownBy(() -> context.getEndpoint("toy:other"))
                .withStackTraceContaining("toy:other has no connection: put one bean of type "
                        + ToyConnection.class.getName() + " into the registry");
    }

    @Test
    void anEndpointStartsItsConnectionAndSaysWhereItIs() {
        EndpointServiceLocation location = (EndpointServiceLocation) context.getEndpoint("toy:outbox");

        assertThat(connection.isStarted()).isTrue();
        assertThat(location.getServiceUrl()).isEqualTo("memory:notes");
        assertThat(location.getServiceMetadata()).isEqualTo(Map.of("notebook", "outbox"));
    }

    @Test
    void aConsumerSendsWhatIsNewAndGoesOnThereAfterARestart() throws Exception {
        route();
        connection.create("1");
        await().until(() -> received.size() == 1 && consumer().position() == 1);
        for (int i = 0; i < 100; i++) {
            context.getRouteController().stopRoute("inbox");
            context.getRouteController().startRoute("inbox");
        }
        connection.create("2");

        await().untilAsserted(
                        () -> assertThat(received).extracting(ToyNote::text).containsExactly("1", "2"));
        await().untilAsserted(() -> assertThat(repository.getState("toy/inbox")).isEqualTo("2"));
        assertThat(((ToyEndpoint) consumer().getEndpoint()).consumers().of(ToyConsumer.class))
                .hasSize(1);
    }

    @Test
    void aSuspendedConsumerSendsNothingUntilItIsResumed() throws Exception {
        route();
        context.getRouteController().suspendRoute("inbox");
        connection.create("1");
        assertThat(received).isEmpty();

        context.getRouteController().resumeRoute("inbox");
        await().until(() -> received.size() == 1);
    }

    @Test
    void whatTheRouteFailsOnIsRedelivered() throws Exception {
        routeFails = true;
        route();
        connection.create("1");
        await().untilAsserted(() -> assertThat(failures)
                .contains("The route has not processed the note 0; it is redelivered in the next poll"));
        assertThat(consumer().position()).isZero();

        routeFails = false;
        await().until(() -> consumer().position() == 1);
    }

    @Test
    void healthIsDownWhilePollsFailAndShowsThePosition() throws Exception {
        route();
        connection.create("1");
        await().until(() -> consumer().position() == 1);
        await().untilAsserted(() -> {
            HealthCheck.Result up = consumer().getHealthCheck().call();
            assertThat(up.getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(up.getDetails()).containsEntry("position", 1);
        });
        assertThat(consumer().getHealthCheck().getId()).isEqualTo("consumer:inbox");

        connection.response = CompletableFuture.failedFuture(new IllegalStateException());
        await().untilAsserted(() -> {
            HealthCheck.Result down = consumer().getHealthCheck().call();
            assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(down.getError())
                    .hasValueSatisfying(failure -> assertThat(failure).hasMessage("The system is out of order"));
        });
    }

    /** Camel's scheduler would never poll again after an error that is no exception. */
    @Test
    void anErrorOfAPollIsAnExceptionForCamel() throws Exception {
        NoClassDefFoundError missing = new NoClassDefFoundError("example");
        connection.response = CompletableFuture.failedFuture(missing);
        route();
        await().untilAsserted(
                        () -> assertThat(consumer().getHealthCheck().call().getError())
                                .hasValueSatisfying(failure -> assertThat(failure)
                                        .isInstanceOf(IllegalStateException.class)
                                        .hasCause(missing)
                                        .hasMessageContaining("NoClassDefFoundError: example")));

        connection.response = CompletableFuture.completedFuture(null);
        connection.create("1");
        await().until(() -> received.size() == 1);
    }

    @Test
    void metersAreThereFromStartToStop() throws Exception {
        route();
        connection.create("1");
        await().until(() -> meters.get("camelcx.toy.delivered")
                        .tag("route", "inbox")
                        .functionCounter()
                        .count()
                == 1);

        context.getRouteController().stopRoute("inbox");
        assertThat(meters.find("camelcx.toy.delivered").functionCounter()).isNull();
    }

    @Test
    void theDevConsoleShowsTheConsumersAsTextAndAsJson() throws Exception {
        route();
        connection.create("1");
        await().until(() -> consumer().position() == 1);
        ToyDevConsole console = new ToyDevConsole();
        console.setCamelContext(context);

        assertThat((String) console.call(DevConsole.MediaType.TEXT)).contains("route:", "position: 1");
        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON)).toJson())
                .contains("\"consumers\":[{", "\"position\":1", "\"route\":\"inbox\"");
    }

    @Test
    void stateOfAnotherOwnerFailsTheStartWhichLeavesNothingBehind() {
        repository.setState("toy/inbox", "no number");

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(this::route)
                .withStackTraceContaining(
                        "The state repository holds under toy/inbox what toy has not written; give it a"
                                + " repository, or a key, of its own");
        assertThat(meters.find("camelcx.toy.delivered").functionCounter()).isNull();
    }

    @Test
    void aRecordConvertsToJsonAndBack() throws Exception {
        TypeConverter converter = context.getTypeConverter();
        ToyNote note = new ToyNote(1, "ü");
        for (Class<?> type : List.of(String.class, byte[].class, InputStream.class, Map.class, JsonNode.class)) {
            assertThat(converter.mandatoryConvertTo(ToyNote.class, converter.mandatoryConvertTo(type, note)))
                    .isEqualTo(note);
        }
        assertThat(converter.convertTo(String.class, note)).isEqualTo("{\"number\":1,\"text\":\"ü\"}");
        assertThat(converter.convertTo(String.class, List.of(note))).isEqualTo("[{\"number\":1,\"text\":\"ü\"}]");
        assertThat(converter.convertTo(String.class, List.of(1))).isEqualTo("[1]");
        assertThatExceptionOfType(NoTypeConversionAvailableException.class)
                .isThrownBy(() -> converter.mandatoryConvertTo(ToyNote.class, 7));
        assertThatExceptionOfType(RuntimeCamelException.class)
                .isThrownBy(() -> converter.convertTo(ToyNote.class, "no JSON"))
                .withMessageContaining("no JSON");
    }

    private void route() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(CONSUMER).routeId("inbox").errorHandler(noErrorHandler()).process(exchange -> {
                    if (routeFails) {
                        throw new IllegalStateException("The route fails");
                    }
                    received.add(exchange.getMessage().getBody(ToyNote.class));
                });
            }
        });
    }

    private ToyConsumer consumer() {
        return (ToyConsumer) context.getRoute("inbox").getConsumer();
    }

    private Exchange send(Object body) {
        return context.createFluentProducerTemplate()
                .withBody(body)
                .to("toy:outbox")
                .send();
    }

    private final class Failures implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            handleException(exception.getMessage(), exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(message, null, exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            failures.add(message);
        }
    }
}
