// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.h2.jdbcx.JdbcDataSource;

/** Whatever the order in which terms act, the newest one loses nothing and an older one writes nothing. */
class InterleavingTest {

    private static final JdbcDataSource DATABASE = new JdbcDataSource();

    static {
        DATABASE.setURL("jdbc:h2:mem:interleavings;DB_CLOSE_DELAY=-1");
    }

    private int run;

    @Property(tries = 300)
    void theNewestTermLosesNothingAndAnOlderOneWritesNothing(
            @ForAll("steps") List<Interleaving.Step> steps, @ForAll boolean autoCommit) {
        FaultyDataSource connections = new FaultyDataSource(DATABASE).autoCommit(autoCommit);
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(connections.dataSource());
        repository.setTable("states" + System.identityHashCode(this) + "_" + ++run);
        repository.start();

        new Interleaving(repository, connections, "key ").run(steps);
        repository.stop();
    }

    @Provide
    Arbitrary<List<Interleaving.Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Interleaving.Fault.class))
                .as(Interleaving.Step::new)
                .list()
                .ofMaxSize(40);
    }
}
