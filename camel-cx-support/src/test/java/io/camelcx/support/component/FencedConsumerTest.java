// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.support.state.StateFencedException;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.camelcx.test.FailureCapture;
import io.camelcx.test.HangLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes that run the same consumer, with one state: only the one that has started last may deliver. */
class FencedConsumerTest {

    private static final String STATE = "toy/inbox";

    private final JdbcDataSource database = new JdbcDataSource();
    private final ToyConnection notes = new ToyConnection();
    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void emptyDatabase() {
        database.setURL("jdbc:h2:mem:fenced;DB_CLOSE_DELAY=-1");
    }

    @AfterEach
    void stop() throws SQLException {
        nodes.forEach(node -> node.context.stop());
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        }
    }

    @Test
    void aNodeWhoseStateAnotherOneHasTakenDeliversNothingMoreAndSaysWhy() throws Exception {
        Node first = new Node("").start();
        notes.create("1");
        await().until(() -> first.received.size() == 1);
        Node second = new Node("").start();
        await().untilAsserted(first::isDown);
        notes.create("2");

        await().until(() -> second.received.equals(List.of("2")));
        assertThat(first.received).containsExactly("1");
        assertThat(first.captured.failures()).singleElement().satisfies(refusal -> assertThat(refusal)
                .hasMessageContaining("The state of " + STATE));
        await().untilAsserted(() -> assertThat(second.health().getState()).isEqualTo(HealthCheck.State.UP));
    }

    /** The route has processed the note on both nodes: that is once more than needed, and the most that may happen. */
    @Test
    void aNodeThatLosesItsStateWithinAnExchangeCommitsNothing() throws Exception {
        Node first = new Node("");
        first.goesOn = new CountDownLatch(1);
        first.start();
        notes.create("1");
        notes.create("2");
        await().until(() -> first.received.size() == 1);
        Node second = new Node("").start();
        await().until(() -> second.received.equals(List.of("1", "2")));
        await().until(() -> "2".equals(second.repository.shared().getState(STATE)));
        first.goesOn.countDown();

        await().untilAsserted(first::isDown);
        assertThat(first.received).containsExactly("1");
        assertThat(first.captured.failures()).hasSize(1);
        assertThat(second.repository.shared().getState(STATE)).isEqualTo("2");
    }

    @Test
    void aFencedRouteThatIsRestartedTakesTheStateBackAndGoesOnWhereTheOtherOneWas() throws Exception {
        Node first = new Node("").start();
        Node second = new Node("").start();
        List<Node> turns = List.of(first, second);
        List<String> expected = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            Node now = turns.get(turn % 2);
            now.context.getRouteController().stopRoute("inbox");
            now.context.getRouteController().startRoute("inbox");
            notes.create("note " + turn);
            String text = "note " + turn;
            expected.add(text);
            await().until(() -> now.received.contains(text));
            // A note whose position is not committed yet is delivered by the next node, too.
            await().until(() -> String.valueOf(expected.size())
                    .equals(now.repository.shared().getState(STATE)));
            await().untilAsserted(() -> assertThat(
                            turns.get(now == first ? 1 : 0).consumer().fenced())
                    .isPresent());
        }

        List<String> delivered = new ArrayList<>(first.received);
        delivered.addAll(second.received);
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aFencedNodeSendsNoEmptyMessageEither() throws Exception {
        Node first = new Node("&sendEmptyMessageWhenIdle=true").start();
        await().until(() -> first.empty.getCount() == 0);
        new Node("").start();
        await().untilAsserted(first::isDown);
        first.received.clear();
        first.context.getRouteController().suspendRoute("inbox");
        first.context.getRouteController().resumeRoute("inbox");

        assertThat(first.received).isEmpty();
        first.isDown();
    }

    /** Otherwise each poll would deliver the same notes again, as their position cannot be stored. */
    @Test
    void nothingIsDeliveredWhileTheRepositoryIsNotAvailable() throws Exception {
        Node node = new Node("").start();
        notes.create("1");
        await().until(() -> "1".equals(node.repository.shared().getState(STATE)));
        sql("ALTER TABLE camelcx_state RENAME TO away");
        await().until(() -> node.health().getState() == HealthCheck.State.DOWN);
        notes.create("2");
        await().until(() -> node.captured.failures().size() > 3);
        assertThat(node.received).containsExactly("1");
        assertThat(node.captured.failures().get(0)).hasMessageContaining("Could not read the term of toy/inbox");

        sql("ALTER TABLE away RENAME TO camelcx_state");
        await().until(() -> node.received.equals(List.of("1", "2")));
        await().until(() -> node.health().getState() == HealthCheck.State.UP);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    /** A Camel context with a bean of its own, on the common table. */
    private final class Node {

        private final DefaultCamelContext context = new DefaultCamelContext();
        private final JdbcStateRepository repository = new JdbcStateRepository();
        private final List<String> received = new CopyOnWriteArrayList<>();
        private final FailureCapture captured = new FailureCapture();
        private final CountDownLatch empty = new CountDownLatch(1);
        private final String options;
        private volatile CountDownLatch goesOn = new CountDownLatch(0);

        Node(String options) {
            this.options = options;
            nodes.add(this);
            repository.setDataSource(database);
            context.getRegistry().bind("failures", ExceptionHandler.class, captured);
            ToyComponent toy = new ToyComponent();
            toy.getConfiguration().setConnection(notes);
            toy.getConfiguration().setStateRepository(repository);
            context.addComponent("toy", toy);
        }

        Node start() throws Exception {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("toy:inbox?delay=5&initialDelay=0&exceptionHandler=#failures" + options)
                            .routeId("inbox")
                            .errorHandler(noErrorHandler())
                            .process(Node.this::receive);
                }
            });
            context.start();
            return this;
        }

        private void receive(Exchange exchange) throws InterruptedException {
            ToyNote note = exchange.getMessage().getBody(ToyNote.class);
            received.add(note == null ? "empty" : note.text());
            if (note == null) {
                empty.countDown();
            }
            goesOn.await(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS);
        }

        ToyConsumer consumer() {
            return (ToyConsumer) context.getRoute("inbox").getConsumer();
        }

        HealthCheck.Result health() {
            return consumer().getHealthCheck().call();
        }

        void isDown() {
            HealthCheck.Result result = health();
            assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(result.getMessage().orElse("")).contains(STATE, "another node has taken it over");
            assertThat(result.getError()).containsInstanceOf(StateFencedException.class);
        }
    }
}
