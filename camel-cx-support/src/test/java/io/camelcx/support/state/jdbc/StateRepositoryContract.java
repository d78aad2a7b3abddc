// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.state.StateAccess;
import io.camelcx.support.state.StateFencedException;
import io.camelcx.test.HangLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link JdbcStateRepository} promises, whatever the database. */
abstract class StateRepositoryContract {

    private static final int NODES = 8;

    private final List<JdbcStateRepository> started = new ArrayList<>();
    private final FaultyDataSource connections = new FaultyDataSource(database());
    private final JdbcStateRepository repository = repository(connections.dataSource(), "camelcx_state");

    /** An empty database, the same during a test. */
    abstract DataSource database();

    @AfterEach
    void noConnectionIsLeftOpen() throws SQLException {
        started.forEach(JdbcStateRepository::stop);
        assertThat(connections.open()).isZero();
        try (Connection connection = database().getConnection()) {
            for (String table : List.of("camelcx_state", "other_state")) {
                connection.createStatement().execute("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        String text = "{\"päge\":\"=Home/ä?\\n\"} \uD83D\uDE00 '\"; --".repeat(20_000);
        StateAccess term = repository.newTerm();
        assertThat(term.getState("key")).isNull();
        term.setState("key", text);
        term.setState("Key", "another");
        term.setState("", "the empty key");

        assertThat(term.getState("key")).isEqualTo(text);
        assertThat(repository(database(), "camelcx_state").getState("key")).isEqualTo(text);
        assertThat(repository.getState("Key")).isEqualTo("another");
        assertThat(repository.getState("")).isEqualTo("the empty key");
    }

    @Test
    void anOldTermCanNeitherReadNorWriteWhatANewOneHasClaimed() {
        StateAccess before = repository.newTerm();
        before.setState("key", "first");
        StateAccess after = repository(database(), "camelcx_state").newTerm();
        before.setState("key", "second");
        assertThat(after.getState("key")).isEqualTo("second");

        for (Runnable use : List.<Runnable>of(
                () -> before.setState("key", "late"), () -> before.getState("key"), () -> before.check("key"))) {
            assertThatExceptionOfType(StateFencedException.class)
                    .isThrownBy(use::run)
                    .withMessage(
                            "The state of key is no longer this consumer's (table camelcx_state, term 1, claimed by term 2): another"
                                    + " node has taken it over, or another route uses the same key. Nothing was written. The consumer delivers"
                                    + " nothing until its route is restarted, which takes the state back")
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("key"));
        }
        after.setState("key", "third");
        assertThat(after.getState("key")).isEqualTo("third");
    }

    /** Otherwise a process that has lost its leadership could take one key after the other back, as it comes to them. */
    @Test
    void anOldTermCannotClaimWhatANewOneHasClaimedBefore() {
        StateAccess before = repository.newTerm();
        StateAccess after = repository.newTerm();
        after.check("key");

        assertThatExceptionOfType(StateFencedException.class).isThrownBy(() -> before.setState("key", "late"));
        after.setState("key", "mine");
        assertThat(after.getState("key")).isEqualTo("mine");
    }

    @Test
    void aNewTermLeavesKeysAloneThatItDoesNotUse() {
        StateAccess before = repository.newTerm();
        before.setState("one", "1");
        repository.newTerm().setState("two", "2");

        before.setState("one", "1 again");
        assertThat(before.getState("one")).isEqualTo("1 again");
    }

    @Test
    void theBeanItselfIsForThatProcessWhichHasReadLast() {
        JdbcStateRepository other = repository(database(), "camelcx_state");
        repository.setState("key", "first");
        assertThat(other.getState("key")).isEqualTo("first");
        assertThatExceptionOfType(StateFencedException.class).isThrownBy(() -> repository.setState("key", "late"));
        other.setState("key", "second");

        assertThat(repository.getState("key")).isEqualTo("second");
        repository.setState("key", "third");
        assertThatExceptionOfType(StateFencedException.class).isThrownBy(() -> other.setState("key", "late"));
    }

    @Test
    void whatIsSharedIsWrittenByAllAndFencesNobody() {
        StateAccess term = repository.newTerm();
        term.setState("key", "first");
        StateAccess one = repository.shared();
        StateAccess two = repository(database(), "camelcx_state").shared();
        one.setState("tokens", "1");
        two.setState("tokens", "2");
        one.setState("key", "by hand");

        assertThat(one.getState("tokens")).isEqualTo("2");
        assertThat(one.getState("missing")).isNull();
        assertThat(term.getState("key")).isEqualTo("by hand");
    }

    @Test
    void aDeletedStateFencesTheTermThatHasItAndBeginsAnew() throws SQLException {
        StateAccess before = repository.newTerm();
        before.setState("key", "first");
        sql("DELETE FROM camelcx_state");

        assertThatExceptionOfType(StateFencedException.class)
                .isThrownBy(() -> before.setState("key", "second"))
                .withMessageContaining("deleted since");
        StateAccess after = repository.newTerm();
        assertThat(after.getState("key")).isNull();
        after.setState("key", "anew");
    }

    @Test
    void termsGoOnBehindAllRowsIfTheLastOneWasForgotten() throws SQLException {
        repository.newTerm();
        repository.newTerm().setState("key", "first");
        sql("DELETE FROM camelcx_state WHERE state_key = '" + StateTable.LAST_TERM + "'");

        assertThat(repository.newTerm().getState("key")).isEqualTo("first");
    }

    @Test
    void nodesThatStartAtTheSameTimeCreateOneTable() throws Exception {
        List<JdbcStateRepository> nodes = together(node -> () -> repository(database(), "other_state"));

        nodes.get(0).setState("key", "value");
        assertThat(nodes).allSatisfy(node -> assertThat(node.getState("key")).isEqualTo("value"));
    }

    /** A state that was written by a term is one that the term has read, as no newer one has claimed it in between. */
    @Test
    void ofTermsThatCountAtTheSameTimeNoneIsLost() throws Exception {
        List<Integer> counted = together(node -> () -> {
            JdbcStateRepository own = repository(database(), "camelcx_state");
            int written = 0;
            while (written < 2) {
                StateAccess term = own.newTerm();
                try {
                    String before = term.getState("count");
                    term.setState("count", String.valueOf(before == null ? 1 : Integer.parseInt(before) + 1));
                    written++;
                } catch (StateFencedException newer) {
                    // Another node has begun a term meanwhile: it counts on from what is stored.
                }
            }
            return written;
        });

        int all = counted.stream().mapToInt(Integer::intValue).sum();
        assertThat(repository.getState("count")).isEqualTo(String.valueOf(all));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNewestTermLosesNothingAndAnOlderOneWritesNothing(boolean autoCommit) {
        connections.autoCommit(autoCommit);
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            Interleaving.Fault[] faults = Interleaving.Fault.values();
            new Interleaving(repository, connections, seed + "/")
                    .run(IntStream.range(0, 30)
                            .mapToObj(i -> new Interleaving.Step(
                                    random.nextInt(5),
                                    random.nextInt(3),
                                    random.nextBoolean(),
                                    faults[random.nextInt(faults.length)]))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConnectionThatIsLostOnceChangesNothingAndOneThatStaysLostIsAnError(boolean autoCommit) {
        connections.autoCommit(autoCommit);
        StateAccess term = repository.newTerm();
        connections.failBefore(1, FaultyDataSource.LOST);
        term.setState("key", "first");
        connections.failAfter(1, FaultyDataSource.LOST);
        term.setState("key", "second");
        assertThat(term.getState("key")).isEqualTo("second");

        connections.failBefore(2, FaultyDataSource.LOST);
        assertThatExceptionOfType(JdbcStateException.class)
                .isThrownBy(() -> term.setState("key", "third"))
                .withMessage(
                        "Could not write the state of key in the table camelcx_state: An I/O error occurred (SQLSTATE 08006, code 0)."
                                + " Check that the database is available, that the table has the columns state_key, term and state, and that its user"
                                + " may read, insert and update rows");
        assertThat(term.getState("key")).isEqualTo("second");
    }

    @Test
    void anErrorOfAStatementIsNotRepeated() {
        StateAccess term = repository.newTerm();
        term.check("key");
        int before = connections.statements();
        connections.failBefore(2, () -> new SQLException("Permission denied", "42501"));

        assertThatExceptionOfType(JdbcStateException.class)
                .isThrownBy(() -> term.getState("key"))
                .withMessageContaining("Permission denied");
        assertThat(connections.statements() - before).isEqualTo(1);
    }

    @Test
    void noErrorQuotesTheAddressOfTheDatabase() {
        StateAccess term = repository.newTerm();
        connections.failBefore(2, () -> {
            SQLException failure = new SQLException(
                    "No route", "08001", new IllegalStateException("jdbc:any://db?user=me&key=geheim"));
            failure.setNextException(new SQLException("password=geheim"));
            return failure;
        });

        assertThatThrownBy(() -> term.getState("key"))
                .hasMessageContaining("No route")
                .satisfies(failure -> assertThat(
                                new java.io.StringWriter() {
                                    {
                                        failure.printStackTrace(new java.io.PrintWriter(this));
                                    }
                                }.toString())
                        .doesNotContain("geheim"));
    }

    @Test
    void aMissingTableIsAnErrorIfItIsNotToBeCreated() {
        JdbcStateRepository strict = new JdbcStateRepository();
        strict.setDataSource(database());
        strict.setTable("other_state");
        strict.setCreateTable(false);

        assertThatThrownBy(strict::start).hasMessageContaining("Could not find the table in the table other_state");
    }

    private JdbcStateRepository repository(DataSource dataSource, String table) {
        JdbcStateRepository created = new JdbcStateRepository();
        created.setDataSource(dataSource);
        created.setTable(table);
        created.start();
        synchronized (started) {
            started.add(created);
        }
        return created;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private interface Node<T> {

        Callable<T> number(int number);
    }

    /** Runs something on several nodes, all at the same time. */
    private static <T> List<T> together(Node<T> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            CyclicBarrier start = new CyclicBarrier(NODES);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                Callable<T> node = nodes.number(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return node.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
