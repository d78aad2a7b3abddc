// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import io.camelcx.support.async.Futures;
import io.camelcx.support.secret.Redactor;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call of a vendor's API that did not succeed: refused by the server, not answered, or answered with something unreadable. Nothing in it
 * tells a secret.
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
    private final String body;

    private CxApiException(Builder from) {
        super(from.message(), from.tellableCause());
        vendor = from.vendor;
        operation = from.operation;
        status = from.status;
        code = from.redacted(from.details.code());
        detail = from.redacted(from.details.detail());
        requestId = from.redacted(from.details.requestId());
        retryAfter = from.retryAfter;
        retryable = from.retryable;
        possiblyExecuted = from.possiblyExecuted;
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
        body = failure.body;
    }

    /**
     * Starts an exception.
     *
     * @param vendor the system that was called, as a user knows it
     * @param operation what was asked of it
     */
    public static Builder of(String vendor, String operation) {
        return new Builder(vendor, operation);
    }

    /**
     * The HTTP status of a failure, without what futures put around it.
     *
     * @param failure may be null
     * @return empty if it is another kind of failure, or came without an answer
     */
    public static OptionalInt statusOf(Throwable failure) {
        return Futures.unwrap(failure) instanceof CxApiException error ? error.status() : OptionalInt.empty();
    }

    /** The system that was called. */
    public String vendor() {
        return vendor;
    }

    /** What was asked of it. */
    public String operation() {
        return operation;
    }

    /** The HTTP status of the answer; empty if none came. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The vendor's own error code. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** What the vendor adds to its message. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The vendor's id of the request, for its support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** How long the server asks to wait before another try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the same call may succeed later: the server is busy or was not reached. */
    public boolean isRetryable() {
        return retryable;
    }

    /**
     * Whether the server may have carried the request out, in the last try or in one before: a request that changes something was sent, and
     * its answer was lost, cannot be read, or said that the server failed in the middle. Of a request that may be repeated, too: the tries that were
     * made are over.
     */
    public boolean outcomeUnknown() {
        return possiblyExecuted;
    }

    /**
     * This failure as the end of a call that needed what failed here, such as a token: it tells of that call whether it may have been carried out, in a
     * try before.
     *
     * @param callMayHaveBeenDone {@link #outcomeUnknown()} of the call
     * @param doubt what the message adds if so; may be empty
     */
    public CxApiException endOfCall(boolean callMayHaveBeenDone, String doubt) {
        return callMayHaveBeenDone == possiblyExecuted
                ? this
                : new CxApiException(
                        this, callMayHaveBeenDone && !doubt.isEmpty() ? " " + doubt : "", callMayHaveBeenDone);
    }

    /** The beginning of the error answer's body, at most 8 KiB, redacted. */
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

        /** The HTTP status of the answer. */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /** What went wrong, in words, beside or instead of a status. */
        public Builder problem(String text) {
            problem = text;
            return this;
        }

        /** What the server says. */
        public Builder details(ErrorDetails value) {
            details = value;
            return this;
        }

        /** How long the server asks to wait. */
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

        /** What the message says of a repeatable request that may have been carried out; nothing if it is empty. */
        public Builder whenInDoubt(String sentences) {
            whenInDoubt = sentences;
            return this;
        }

        /** How often the call was tried. */
        public Builder attempts(int value) {
            attempts = value;
            return this;
        }

        /** The beginning of the answer's body. */
        public Builder body(String value) {
            body = value;
            return this;
        }

        /** What caused the failure; left out if it, or what caused it, tells a secret. */
        public Builder cause(Throwable value) {
            cause = value;
            return this;
        }

        /** What removes secrets from every text; patterns alone unless set. */
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
                text.append(" after ").append(attempts).append(" tries");
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
                text.append(" The server asks to wait ")
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
            return repeatable ? whenInDoubt : "The request may have been carried out: look before sending it again.";
        }

        private String redacted(Optional<String> text) {
            return text.map(redactor::redact).orElse(null);
        }

        /** A stack trace prints the causes' own messages, which cannot be changed. */
        private Throwable tellableCause() {
            for (Throwable each = cause; each != null; each = each.getCause()) {
                if (!each.toString().equals(redactor.redact(each.toString()))) {
                    return null;
                }
            }
            return cause;
        }
    }
}
