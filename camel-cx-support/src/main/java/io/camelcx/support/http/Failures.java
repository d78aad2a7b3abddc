// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.retry.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Makes the error of a failed attempt, and determines whether the call may be retried. */
final class Failures {

    private static final int MAX_ERROR_BODY = 8 * 1024;
    private static final int MAX_QUOTED = 200;
    private static final Set<Integer> RETRYABLE = Set.of(408, 425, 429, 502, 503, 504);

    private static final int UNAUTHORIZED = 401;

    private final HttpTransport.Parts parts;

    Failures(HttpTransport.Parts parts) {
        this.parts = parts;
    }

    /** A response whose status is an error. */
    <T> Outcome<T> refused(Attempt attempt, ApiResponse answer, boolean bearerSent) {
        byte[] body = beginning(answer);
        Optional<Charset> charset = answer.charset();
        CxApiException.Builder failure = failure(attempt)
                .details(details(answer, body, charset))
                .retryAfter(answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, parts.clock())))
                .body(new String(body, charset.orElse(StandardCharsets.UTF_8)));
        return refused(attempt, answer.status(), failure, bearerSent);
    }

    /** A refusal in the body of a 2xx response counts as a response with the status that it contains. */
    <T> Outcome<T> refusedInBody(Attempt attempt, RefusalInBodyException refusal, boolean bearerSent) {
        CxApiException.Builder failure = failure(attempt).details(refusal.details());
        if (refusal.replacesStatus()) {
            failure.status(refusal.statusInBody());
        }
        return refused(attempt, refusal.statusInBody(), failure, bearerSent);
    }

    private <T> Outcome<T> refused(Attempt attempt, int status, CxApiException.Builder failure, boolean bearerSent) {
        boolean serverFailed = status >= 500;
        boolean retryable =
                RETRYABLE.contains(status) || (serverFailed && attempt.request().retryOnServerError());
        CxApiException error = failure.retryable(retryable)
                .possiblyExecuted(attempt.possiblyExecuted()
                        || (serverFailed && !attempt.hop().isSafe()))
                .build();
        return bearerSent && status == UNAUTHORIZED
                ? new Outcome.BearerRefused<>(error)
                : new Outcome.Failed<>(error, retryable && repeatable(attempt));
    }

    /** No response, or one that was truncated or cannot be read. */
    <T> Outcome<T> unanswered(Attempt attempt, IOException problem) {
        IOException cause = beneathJackson(problem);
        if (cause instanceof UnacceptableAnswerException) {
            return unacceptable(attempt, cause.getMessage());
        }
        if (cause instanceof MessageConstraintException) {
            return unacceptable(attempt, "the head of the answer is larger than is accepted: " + cause.getMessage());
        }
        if (cause instanceof JsonProcessingException json) {
            return unacceptable(attempt, unreadable(json));
        }
        if (cause instanceof UnreadableBodyException unreadable) {
            return unreadableBody(attempt, unreadable);
        }
        ConnectionProblem connection = new ConnectionProblem(cause);
        CxApiException error = failure(attempt)
                .problem(connection.describe(attempt))
                .retryable(connection.isRetryable())
                .possiblyExecuted(attempt.possiblyExecuted()
                        || (connection.requestWasSent() && !attempt.hop().isSafe()))
                .cause(cause)
                .build();
        return new Outcome.Failed<>(
                error,
                connection.allowsRetry()
                        && attempt.request().canBeSent()
                        && (attempt.request().repeatable() || !connection.requestWasSent()));
    }

    private static boolean repeatable(Attempt attempt) {
        return attempt.request().repeatable() && attempt.request().canBeSent();
    }

    /** The server has got the beginning of the request, and should not execute it; but this is not known. */
    private <T> Outcome<T> unreadableBody(Attempt attempt, UnreadableBodyException cause) {
        CxApiException error = failure(attempt)
                .problem("the body of the request cannot be read: " + cause.getMessage())
                .possiblyExecuted(attempt.possiblyExecuted() || cause.begun())
                .cause(cause)
                .build();
        return new Outcome.Failed<>(error, false);
    }

    /** A response with a malformed head counts as truncated: its length is unknown, so nothing of it is read. */
    <T> Outcome<T> noHttp(Attempt attempt, HttpException problem) {
        String words = String.valueOf(problem.getMessage());
        CxApiException error = failure(attempt)
                .problem("the answer is no valid HTTP: "
                        + (words.length() <= MAX_QUOTED ? words : words.substring(0, MAX_QUOTED) + "..."))
                .retryable(true)
                .possiblyExecuted(attempt.possiblyExecuted() || !attempt.hop().isSafe())
                .build();
        return new Outcome.Failed<>(error, repeatable(attempt));
    }

    <T> Outcome<T> redirectRefused(Attempt attempt, Redirects.RefusedException cause) {
        return unacceptable(attempt, cause.getMessage());
    }

    <T> Outcome<T> unexpected(Attempt attempt, Exception cause) {
        return new Outcome.Failed<>(
                failure(attempt).problem(cause.toString()).cause(cause).build(), false);
    }

    private <T> Outcome<T> unacceptable(Attempt attempt, String problem) {
        // Whatever is wrong with a response of success, the server has carried out the request.
        boolean success = attempt.status() / 100 == 2;
        boolean retryable = success && attempt.request().retryOnUnreadableResponse();
        return new Outcome.Failed<>(
                failure(attempt)
                        .problem(problem)
                        .retryable(retryable)
                        .possiblyExecuted(attempt.possiblyExecuted()
                                || (success && !attempt.hop().isSafe()))
                        .build(),
                retryable && repeatable(attempt));
    }

    /** Jackson wraps an exception of the stream inside of a list or an object. */
    private static IOException beneathJackson(IOException problem) {
        Throwable cause = problem;
        while (cause instanceof JsonProcessingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IOException beneath ? beneath : problem;
    }

    /** The position of the error, and nothing of the content, which may be a token. */
    private static String unreadable(JsonProcessingException cause) {
        JsonLocation where = cause.getLocation();
        return "the answer is not the JSON that was expected"
                + (where == null ? "" : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")");
    }

    private CxApiException.Builder failure(Attempt attempt) {
        CxApiException.Builder failure = CxApiException.of(
                        parts.vendor(), attempt.request().operation())
                .attempts(attempt.number())
                .repeatable(attempt.request().repeatable())
                .whenInDoubt(attempt.request().whenInDoubt())
                .redactor(parts.redactor());
        return attempt.status() == 0 ? failure : failure.status(attempt.status());
    }

    private ErrorDetails details(ApiResponse answer, byte[] body, Optional<Charset> charset) {
        try {
            return parts.errors().read(answer.status(), answer::header, body, charset);
        } catch (RuntimeException e) {
            // An error page that cannot be read must not hide the error.
            return ErrorDetails.none();
        }
    }

    /** A body that is truncated or cannot be decoded does not change the error; the part that was read is kept. */
    private static byte[] beginning(ApiResponse answer) {
        byte[] buffer = new byte[MAX_ERROR_BODY];
        int length = 0;
        try {
            InputStream body = answer.body();
            int read = body.read(buffer);
            while (read > 0) {
                length += read;
                read = body.read(buffer, length, buffer.length - length);
            }
        } catch (IOException e) {
            return Arrays.copyOf(buffer, length);
        }
        return Arrays.copyOf(buffer, length);
    }
}
