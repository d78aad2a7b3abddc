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
 * faults; a failure tells which faults there were, what they struck and what was logged; and no secret that was sent may stand
 * in the log. Requires Log4j Core, as {@link RecordedLog} does. For one thread.
 */
public final class HostileRun implements AutoCloseable {
    private static final int LINES_OF_AN_ENTRY = 4;

    private final Faults faults;
    private final Journal journal;
    private final RecordedLog log = RecordedLog.start();
    private final List<Throwable> errors = new ArrayList<>();
    private int cases;
    private int strikes;

    /** What is tested in one case; it puts the faults in force itself, when it is ready for them. */
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
     * @param name tells how to repeat it, such as the seeds of its faults
     * @param plan the faults, for the text of a failure
     * @throws AssertionError when the case fails, or a secret was logged or stands in an error
     */
    public void run(Object name, List<Fault> plan, Case test) {
        cases++;
        journal.clear();
        faults.clearStrikes();
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
            strikes += faults.strikes().size();
            faults.clear();
        }
    }

    /** An error that the tested code has raised in the case; no secret may stand in it. */
    public void raised(Throwable error) {
        errors.add(error);
    }

    /** How many cases there were. */
    public int cases() {
        return cases;
    }

    /** How many requests were struck in all cases. */
    public int strikes() {
        return strikes;
    }

    @Override
    public void close() {
        log.close();
    }

    @Override
    public String toString() {
        return cases + " cases, " + strikes + " requests struck";
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
        List<String> struck = faults.strikes().stream()
                .map(strike -> strike.method() + " " + strike.path() + " by " + strike.fault())
                .toList();
        return "Case " + name + " with these faults:\n  " + lines(plan) + "\nwhich struck:\n  " + lines(struck)
                + "\nlog:\n  " + lines(logged);
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
