// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.jmh.JmhRun;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.stats.ExpiredTokens.Expiry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** The number of logins of a thousand calls whose token expires at the same time. */
public final class TokensBenchmark {

    private final Options options;

    /** Requires no server. */
    public TokensBenchmark(Options options) {
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws IOException, RunnerException {
        JmhRun run = JmhRun.of(ExpiredTokens.class, options, settings -> settings.warmupIterations(0));
        Map<Expiry, List<Double>> logins = run.scores(Expiry.class, "logins");
        Map<Expiry, List<Double>> answered = run.scores(Expiry.class, "answered");
        Map<Expiry, List<Double>> seconds = run.scores(Expiry.class);
        Table table = new Table(
                ExpiredTokens.CALLS + " calls at the same time, the token is", "logins a round", "calls answered", "s");
        for (Expiry expiry : Expiry.values()) {
            table.row(
                    expiry.label(),
                    logins.get(expiry).stream()
                            .map(number -> String.valueOf(number.longValue()))
                            .collect(Collectors.joining(", ")),
                    answered.get(expiry).stream().mapToLong(Double::longValue).sum() + " of "
                            + answered.get(expiry).size() * ExpiredTokens.CALLS,
                    Summary.of(seconds.get(expiry)).text(2));
        }
        return "## Logins for an expired token\n\n" + table + "\nTarget: exactly 1.\n";
    }
}
