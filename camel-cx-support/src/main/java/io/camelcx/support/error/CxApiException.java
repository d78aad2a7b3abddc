// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import io.camelcx.support.async.Futures;
import io.camelcx.support.secret.Redactor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The failure of a call of a vendor's API: the server refused it or did not respond, or its response cannot be read. It contains no
 * secret.
 */
public final class CxApiException extends RuntimeException {

    private final String vendor;
    private final String operation;
    private final Integer status;
    private final String code;
    private final String detail;
    private final String requestId;
    private final Duration retryAfter;
    private final boolean retryable;
    private final boolean possiblyExecuted;
    private final int attempts;
    private final String body;

    private CxApiException(Builder from) {
        super(from.message(), from.causeWithoutSecrets());
        vendor = from.vendor;
        operation = from.operation;
        status = from.status;
        code = from.redacted(from.details.code());
        detail = from.redacted(from.details.detail());
        requestId = from.redacted(from.details.requestId());
        retryAfter = from.retryAfter;
        retryable = from.retryable;
        possiblyExecuted = from.possiblyExecuted;
        attempts = from.attempts;
        body = from.body.isEmpty() ? null : from.redactor.redact(from.body);
    }

    private CxApiException(CxApiException failure, String doubt, boolean outcomeUnknown) {
        super(failure.getMessage() + doubt, failure);
        vendor = failure.vendor;
        operation = failure.operation;
        status = failure.status;
        code = failure.code;
        detail = failure.detail;
        requestId = failure.requestId;
        retryAfter = failure.retryAfter;
        retryable = failure.retryable;
        possiblyExecuted = outcomeUnknown;
        attempts = failure.attempts;
        body = failure.body;
    }

    /**
     * Starts an exception.
     *
     * @param vendor the system that was called, as a user knows it
     * @param operation what was requested
     */
    public static Builder of(String vendor, String operation) {
        return new Builder(vendor, operation);
    }

    /**
     * The HTTP status of a failure, which may be wrapped by a future.
     *
     * @param failure may be null
     * @return empty if it is another kind of failure, or there was no response
     */
    public static OptionalInt statusOf(Throwable failure) {
        return Futures.unwrap(failure) instanceof CxApiException error ? error.status() : OptionalInt.empty();
    }

    /** The system that was called. */
    public String vendor() {
        return vendor;
    }

    /** What was requested. */
    public String operation() {
        return operation;
    }

    /** The HTTP status of the response; empty if there was none. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The vendor's own error code. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** The detail that the vendor adds to its message. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The vendor's id of the request, for its support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** The delay before another attempt that the server requires. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same call may succeed later: the server is busy or could not be reached. */
    public boolean isRetryable() {
        return retryable;
    }

    /**
     * Whether the server may have carried the request out, in the last attempt or in one before: a request that changes something was sent, and
     * its response was lost, cannot be read, or reported an error of the server. This holds for a request that may be repeated, too: its
     * attempts are over.
     */
    public boolean outcomeUnknown() {
        return possiblyExecuted;
    }

    /** The number of attempts that were made. */
    public int attempts() {
        return attempts;
    }

    /**
     * This failure as the failure of a call that depended on it, such as on a token: it reports whether that call may have been carried out, in an
     * earlier attempt.
     *
     * @param callPossiblyExecuted {@link #outcomeUnknown()} of the call
     * @param doubt what the message adds if so; may be empty
     */
    public CxApiException endOfCall(boolean callPossiblyExecuted, String doubt) {
        return callPossiblyExecuted == possiblyExecuted
                ? this
                : new CxApiException(
                        this, callPossiblyExecuted && !doubt.isEmpty() ? " " + doubt : "", callPossiblyExecuted);
    }

    /** The beginning of the error response's body, at most 8 KiB, redacted. */
    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** Collects what is known about a failure. */
    public static final class Builder {

        private final String vendor;
        private final String operation;
        private Integer status;
        private String problem;
        private ErrorDetails details = ErrorDetails.none();
        private Duration retryAfter;
        private boolean retryable;
        private boolean possiblyExecuted;
        private boolean repeatable;
        private String whenInDoubt = "";
        private int attempts = 1;
        private String body = "";
        private Throwable cause;
        private Redactor redactor = Redactor.patternsOnly();

        private Builder(String vendor, String operation) {
            this.vendor = vendor;
            this.operation = operation;
        }

        /** The HTTP status of the response. */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /** A description of the problem, beside or instead of a status. */
        public Builder problem(String text) {
            problem = text;
            return this;
        }

        /** The details from the response. */
        public Builder details(ErrorDetails value) {
            details = value;
            return this;
        }

        /** The delay that the server requires. */
        public Builder retryAfter(Optional<Duration> value) {
            retryAfter = value.orElse(null);
            return this;
        }

        /** See {@link CxApiException#isRetryable()}. */
        public Builder retryable(boolean value) {
            retryable = value;
            return this;
        }

        /** See {@link CxApiException#outcomeUnknown()}. */
        public Builder possiblyExecuted(boolean value) {
            possiblyExecuted = value;
            return this;
        }

        /** Whether sending the request again does no harm, even if it was carried out. */
        public Builder repeatable(boolean value) {
            repeatable = value;
            return this;
        }

        /** The addition to the message of a repeatable request that may have been carried out; may be empty. */
        public Builder whenInDoubt(String sentences) {
            whenInDoubt = sentences;
            return this;
        }

        /** The number of attempts. */
        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        /** The beginning of the response's body. */
        public Builder body(String value) {
            body = value;
            return this;
        }

        /** The cause of the failure; left out if it, or its own cause, contains a secret. */
        public Builder cause(Throwable value) {
            cause = value;
            return this;
        }

        /** Removes secrets from every text; by patterns alone unless set. */
        public Builder redactor(Redactor value) {
            redactor = value;
            return this;
        }

        /** The exception. */
        public CxApiException build() {
            return new CxApiException(this);
        }

        private String message() {
            StringBuilder text =
                    new StringBuilder(vendor).append(": ").append(operation).append(" failed");
            if (attempts > 1) {
                text.append(" after ").append(attempts).append(" attempts");
            }
            if (status != null) {
                text.append(": HTTP ").append(status);
            }
            if (problem != null) {
                text.append(": ").append(problem);
            }
            details.message().ifPresent(message -> text.append(": ").append(message));
            details.detail().ifPresent(detail -> text.append(": ").append(detail));
            details.code().ifPresent(code -> text.append(" (code ").append(code).append(')'));
            details.requestId()
                    .ifPresent(id -> text.append(" (request ").append(id).append(')'));
            if (text.charAt(text.length() - 1) != '.') {
                text.append('.');
            }
            if (retryAfter != null) {
                text.append(" The server requires a delay of ")
                        .append(retryAfter.toSeconds())
                        .append(" s.");
            }
            if (possiblyExecuted && !inDoubt().isEmpty()) {
                text.append(' ').append(inDoubt());
            }
            details.advice().ifPresent(advice -> text.append(' ').append(advice));
            return redactor.redact(text.toString());
        }

        private String inDoubt() {
            return repeatable ? whenInDoubt : "The request may have been carried out: check before sending it again.";
        }

        private String redacted(Optional<String> text) {
            return text.map(redactor::redact).orElse(null);
        }

        /** A stack trace prints the causes' own messages, which cannot be changed. */
        private Throwable causeWithoutSecrets() {
            for (Throwable each = cause; each != null; each = each.getCause()) {
                if (!each.toString().equals(redactor.redact(each.toString()))) {
                    return null;
                }
            }
            return cause;
        }
    }
}
