// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the API behaves, immutable: each {@code with} method returns a changed copy.
 *
 * @param latency how long every request waits, without a thread
 * @param anonymousReading whether a caller without credentials may read
 * @param invalidTokenStatus what a wrong token is answered with, 401 or 403
 * @param errorForm which form errors have
 * @param maxBodyBytes how long a request's body may be
 * @param find the search for changed pages
 * @param answers how answers differ from site to site
 * @param events the history of what happened
 * @param files the files of pages
 */
public record ApiSettings(
        Duration latency,
        boolean anonymousReading,
        int invalidTokenStatus,
        ErrorForm errorForm,
        int maxBodyBytes,
        FindSettings find,
        AnswerSettings answers,
        EventSettings events,
        FileSettings files) {

    public ApiSettings {
        Checks.requireNotNegative("latency", latency);
        Checks.requireOneOf(List.of(401, 403), "invalidTokenStatus", invalidTokenStatus);
        Checks.requireAtLeast(1, "maxBodyBytes", maxBodyBytes);
    }

    public static ApiSettings defaults() {
        return new ApiSettings(
                Duration.ZERO,
                true,
                401,
                ErrorForm.BY_ENDPOINT,
                16 * 1024 * 1024,
                FindSettings.defaults(),
                AnswerSettings.defaults(),
                EventSettings.defaults(),
                FileSettings.defaults());
    }

    public ApiSettings withLatency(Duration wait) {
        return new ApiSettings(
                wait, anonymousReading, invalidTokenStatus, errorForm, maxBodyBytes, find, answers, events, files);
    }

    public ApiSettings withAnonymousReading(boolean allowed) {
        return new ApiSettings(
                latency, allowed, invalidTokenStatus, errorForm, maxBodyBytes, find, answers, events, files);
    }

    public ApiSettings withInvalidTokenStatus(int status) {
        return new ApiSettings(
                latency, anonymousReading, status, errorForm, maxBodyBytes, find, answers, events, files);
    }

    public ApiSettings withErrorForm(ErrorForm form) {
        return new ApiSettings(
                latency, anonymousReading, invalidTokenStatus, form, maxBodyBytes, find, answers, events, files);
    }

    public ApiSettings withMaxBodyBytes(int bytes) {
        return new ApiSettings(
                latency, anonymousReading, invalidTokenStatus, errorForm, bytes, find, answers, events, files);
    }

    /** For example {@code withFind(f -> f.withUptoInclusive(false))}. */
    public ApiSettings withFind(UnaryOperator<FindSettings> change) {
        return new ApiSettings(
                latency,
                anonymousReading,
                invalidTokenStatus,
                errorForm,
                maxBodyBytes,
                change.apply(find),
                answers,
                events,
                files);
    }

    /** For example {@code withAnswers(a -> a.withDrafts(true))}. */
    public ApiSettings withAnswers(UnaryOperator<AnswerSettings> change) {
        return new ApiSettings(
                latency,
                anonymousReading,
                invalidTokenStatus,
                errorForm,
                maxBodyBytes,
                find,
                change.apply(answers),
                events,
                files);
    }

    /** For example {@code withEvents(e -> e.withCascades(CascadeMode.EACH_PAGE))}. */
    public ApiSettings withEvents(UnaryOperator<EventSettings> change) {
        return new ApiSettings(
                latency,
                anonymousReading,
                invalidTokenStatus,
                errorForm,
                maxBodyBytes,
                find,
                answers,
                change.apply(events),
                files);
    }

    /** For example {@code withFiles(f -> f.withOtherHost(true))}. */
    public ApiSettings withFiles(UnaryOperator<FileSettings> change) {
        return new ApiSettings(
                latency,
                anonymousReading,
                invalidTokenStatus,
                errorForm,
                maxBodyBytes,
                find,
                answers,
                events,
                change.apply(files));
    }
}
