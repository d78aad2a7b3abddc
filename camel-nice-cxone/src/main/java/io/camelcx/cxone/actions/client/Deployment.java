// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.camelcx.support.json.JsonRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An action that was deployed: it is in the tenant, whatever its test has shown.
 *
 * @param action      the action
 * @param change      what was done
 * @param latency     how long the change took, in milliseconds
 * @param attempts    the number of requests of the change; 0 if there was none
 * @param test        the result of the test; empty if there was none
 * @param testFailure why the test has no result; empty if it has one, or was not requested
 * @param time        when the deployment ended
 */
public record Deployment(
        DataAction action,
        ActionChange change,
        long latency,
        int attempts,
        Optional<SandboxResult> test,
        Optional<Throwable> testFailure,
        Instant time) {

    /** The status of a test that was requested, but has no result. */
    public static final String NO_RESULT = "ERROR";

    /**
     * What the vendor's text sends to an orchestration engine.
     *
     * @param event      the change: ACTION_CREATED, ACTION_UPDATED or ACTION_UNCHANGED
     * @param actionId   the id of the action
     * @param testStatus the status of the test; null if there was none
     * @param latency    how long the change took, in milliseconds
     */
    public record Event(
            @JsonProperty("event") String event,
            @JsonProperty("action_id") String actionId,
            @JsonProperty("test_status") String testStatus,
            @JsonProperty("latency_ms") long latency)
            implements JsonRecord {}

    /**
     * The audit record of the vendor's text.
     *
     * @param timestamp  when the deployment ended, in seconds since 1970 with milliseconds
     * @param actionId   the id of the action
     * @param name       its name
     * @param latency    how long the change took, in milliseconds
     * @param testPassed whether the test had the status SUCCESS
     * @param attempts   the number of requests of the change
     */
    public record Audit(
            @JsonProperty("timestamp") BigDecimal timestamp,
            @JsonProperty("action_id") String actionId,
            @JsonProperty("name") String name,
            @JsonProperty("latency_ms") long latency,
            @JsonProperty("test_passed") boolean testPassed,
            @JsonProperty("attempt_count") int attempts)
            implements JsonRecord {}

    /** Whether it was tested and the test had the status SUCCESS. */
    public boolean testPassed() {
        return test.filter(SandboxResult::passed).isPresent();
    }

    /** Whether it was tested, and the test did not pass. */
    public boolean testFailed() {
        return !testPassed() && (test.isPresent() || testFailure.isPresent());
    }

    /** Why the test has failed; empty if it has passed, or was not requested. */
    public Optional<String> testProblem() {
        if (!testFailed()) {
            return Optional.empty();
        }
        return testFailure
                .map(failure -> "the test has no result: " + failure.getMessage())
                .or(() -> test.map(result -> "the test has the status " + result.status() + ": " + result.json()));
    }

    /** The status of the test: the vendor's word, {@code ERROR} if the test has no result, empty if there was none. */
    public Optional<String> testStatus() {
        return test.map(SandboxResult::status).or(() -> testFailure.map(failure -> NO_RESULT));
    }

    /** The event for an orchestration engine. */
    public Event event() {
        return new Event(change.event(), action.id(), testStatus().orElse(null), latency);
    }

    /** The audit record. */
    public Audit audit() {
        BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3);
        return new Audit(seconds, action.id(), action.name(), latency, testPassed(), attempts);
    }
}
