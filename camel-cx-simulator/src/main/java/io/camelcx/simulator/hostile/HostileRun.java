// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cases of a property against a hostile server, one after the other: each begins with an empty journal and ends without
 * faults; a failure names the faults, the requests to which they were applied and what was logged; and no secret that was sent may be
 * in the log. Requires Log4j Core, as {@link RecordedLog} does. For one thread.
 */
public final class HostileRun implements AutoCloseable {
    private static final int LINES_OF_AN_ENTRY = 4;

    private final Faults faults;
    private final Journal journal;
    private final RecordedLog log = RecordedLog.start();
    private final List<Throwable> errors = new ArrayList<>();
    private int cases;
    private int applied;

    /** What is tested in one case; it adds the faults itself when it is ready for them. */
    @FunctionalInterface
    public interface Case {
        /** Fails by any exception or error. */
        void test() throws Exception;
    }

    /** A run against the server with these faults and this journal. */
    public HostileRun(Faults faults, Journal journal) {
        this.faults = faults;
        this.journal = journal;
    }

    /**
     * Runs a case.
     *
     * @param name identifies the case, so that it can be repeated, such as the seeds of its faults
     * @param plan the faults, for the text of a failure
     * @throws AssertionError when the case fails, or a secret is in the log or in an error
     */
    public void run(Object name, List<Fault> plan, Case test) {
        cases++;
        journal.clear();
        faults.clearApplied();
        errors.clear();
        List<String> logged = new ArrayList<>();
        try {
            test.test();
            logged.addAll(log.drain());
            requireNoSecret(logged);
        } catch (Exception | AssertionError e) {
            logged.addAll(log.drain());
            throw new AssertionError(story(name, plan, logged), e);
        } finally {
            applied += faults.applied().size();
            faults.clear();
        }
    }

    /** An error that the tested code has raised in the case; no secret may be in it. */
    public void raised(Throwable error) {
        errors.add(error);
    }

    /** How many cases there were. */
    public int cases() {
        return cases;
    }

    /** To how many requests a fault was applied in all cases. */
    public int applied() {
        return applied;
    }

    @Override
    public void close() {
        log.close();
    }

    @Override
    public String toString() {
        return cases + " cases, " + applied + " faults applied";
    }

    private void requireNoSecret(List<String> logged) {
        List<String> texts = new ArrayList<>(logged);
        errors.forEach(error -> texts.add(stackTrace(error)));
        Map<String, String> leaks = SentSecrets.leaks(SentSecrets.in(journal), texts);
        if (!leaks.isEmpty()) {
            throw new AssertionError("Secrets, and the texts in which they stand: " + leaks);
        }
    }

    private String story(Object name, List<Fault> plan, List<String> logged) {
        List<String> requests = faults.applied().stream()
                .map(each -> each.method() + " " + each.path() + " by " + each.fault())
                .toList();
        return "Case " + name + " with these faults:\n  " + lines(plan) + "\nwhich were applied to:\n  "
                + lines(requests) + "\nlog:\n  " + lines(logged);
    }

    private static String lines(List<?> entries) {
        return entries.stream()
                .map(entry -> entry.toString().lines().limit(LINES_OF_AN_ENTRY).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n  "));
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
