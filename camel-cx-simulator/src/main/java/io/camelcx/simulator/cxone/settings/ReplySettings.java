// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form of the Data Extraction API's answers where the vendor's text and observations differ, and where an
 * answer may surprise, immutable.
 *
 * @param jobId how a submission answers the id of its job
 * @param jobIdPattern what a job's id looks like; {@code *} stands for the part that differs
 * @param submitStatus the status of an accepted submission: 202 as in the text, or 200
 * @param jobStatus the status of an answer about a job: 200 as it was observed, or 202 as in the text
 * @param words the spelling of states that differs from the text, by the names in the text
 */
public record ReplySettings(
        JobIdForm jobId, String jobIdPattern, int submitStatus, int jobStatus, Map<String, String> words) {

    private static final Set<String> STATES =
            new TreeSet<>(Set.of("RUNNING", "SUCCEEDED", "FAILED", "CANCELLED", "EXPIRED"));

    public ReplySettings {
        Checks.requireOneOf(List.of(200, 202), "submitStatus", submitStatus);
        Checks.requireOneOf(List.of(200, 202), "jobStatus", jobStatus);
        if (!jobIdPattern.contains("*")) {
            throw new IllegalArgumentException("jobIdPattern is '" + jobIdPattern + "', it must have a *");
        }
        words.keySet().stream()
                .filter(state -> !STATES.contains(state))
                .findFirst()
                .ifPresent(state -> {
                    throw new IllegalArgumentException("'" + state + "' is no state, allowed are " + STATES);
                });
        words = Map.copyOf(words);
    }

    public static ReplySettings defaults() {
        return new ReplySettings(JobIdForm.STRING, "*", 202, 200, Map.of());
    }

    public ReplySettings withJobId(JobIdForm form) {
        return new ReplySettings(form, jobIdPattern, submitStatus, jobStatus, words);
    }

    public ReplySettings withJobIdAsObject(boolean object) {
        return withJobId(object ? JobIdForm.OBJECT : JobIdForm.STRING);
    }

    /** For example {@code job_*.v1}. */
    public ReplySettings withJobIdPattern(String pattern) {
        return new ReplySettings(jobId, pattern, submitStatus, jobStatus, words);
    }

    public ReplySettings withSubmitStatus(int status) {
        return new ReplySettings(jobId, jobIdPattern, status, jobStatus, words);
    }

    public ReplySettings withJobStatus(int status) {
        return new ReplySettings(jobId, jobIdPattern, submitStatus, status, words);
    }

    /** For example {@code withWord("RUNNING", "queued")}. */
    public ReplySettings withWord(String state, String word) {
        Map<String, String> changed = new HashMap<>(words);
        changed.put(state, word);
        return new ReplySettings(jobId, jobIdPattern, submitStatus, jobStatus, changed);
    }

    public ReplySettings withSuccessWord(String word) {
        return withWord("SUCCEEDED", word);
    }

    /** How a state is spelled. */
    public String word(String state) {
        return words.getOrDefault(state, state);
    }
}
