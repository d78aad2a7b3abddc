// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Interprets an {@link IOException} of the HTTP client. */
record ConnectionProblem(IOException cause) {

    /** False if the problem occurred before the first byte of the request was sent. */
    boolean requestWasSent() {
        return !(cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException);
    }

    /** An invalid certificate stays invalid; a handshake that was interrupted may succeed later. */
    boolean isRetryable() {
        return !(cause instanceof SSLException)
                || cause.getCause() instanceof EOFException
                || cause.getCause() instanceof SocketException;
    }

    /** Not after the wait for the pool, which was long already, and not after an interrupt, which requests an end. */
    boolean allowsRetry() {
        return isRetryable() && !(cause instanceof ConnectionRequestTimeoutException) && !isInterrupt();
    }

    String describe(Attempt attempt) {
        String origin = HttpAddress.origin(attempt.uri());
        if (cause instanceof ConnectionRequestTimeoutException) {
            return "no connection to " + origin + " became free in time: allow more connections or more time";
        }
        if (cause instanceof UnknownHostException) {
            return "the host of " + origin + " is not known: check the address and the name service";
        }
        if (cause instanceof ConnectTimeoutException) {
            return "no connection to " + origin + " within the connect timeout";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "no connection to " + origin + ": " + cause.getMessage();
        }
        if (cause instanceof SSLException) {
            return "no secure connection to " + origin + ": " + cause.getMessage();
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer from " + origin + " within the response timeout";
        }
        if (isInterrupt()) {
            return "interrupted while waiting for " + origin;
        }
        String what = attempt.status() == 0 ? "no answer from " : "the answer broke off from ";
        return what + origin + ": " + cause.getMessage();
    }

    private boolean isInterrupt() {
        return cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException);
    }
}
