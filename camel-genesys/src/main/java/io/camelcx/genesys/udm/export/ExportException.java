// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.io.IOException;
import java.util.Optional;

/** An export that cannot be read. What was read of it before is not the whole. */
public final class ExportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final boolean placed;

    /** What is wrong with an export. */
    public enum Problem {
        /** It is not encrypted, or in no form that is read. */
        NOT_ENCRYPTED,
        /** It is encrypted for other certificates than those of the connection. */
        WRONG_KEY,
        /** It is encrypted or compressed in a way that is not read. */
        UNSUPPORTED,
        /** What was decrypted is no zip file. */
        NOT_ZIP,
        /** It ends too early: it is cut, or a part is missing. */
        TRUNCATED,
        /** Its bytes are not those that were written. */
        DAMAGED,
        /** It is larger than a limit allows. */
        TOO_LARGE,
        /** A line is no record. The lines after it can be read. */
        MALFORMED_RECORD
    }

    ExportException(Problem problem, String message) {
        this(problem, message, null);
    }

    ExportException(Problem problem, String message, Throwable cause) {
        this(problem, message, cause, false);
    }

    private ExportException(Problem problem, String message, Throwable cause, boolean placed) {
        super(message, cause);
        this.problem = problem;
        this.placed = placed;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The same, with the file at the begin of its message, if that does not name one yet. */
    ExportException in(String file) {
        return placed ? this : new ExportException(problem, file + ": " + getMessage(), this, true);
    }

    /** The one that caused a failure, if one did. */
    static Optional<ExportException> causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExportException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
