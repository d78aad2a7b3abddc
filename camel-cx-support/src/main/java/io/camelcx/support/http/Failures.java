/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.retry.RetryAfter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Names what went wrong, and says whether the call may be tried again. */
final class Failures {

    private static final int MOST_OF_ERROR_BODY = 8 * 1024;
    private static final Set<Integer> MAY_PASS = Set.of(408, 425, 429, 502, 503, 504);

    private final HttpTransport.Parts parts;

    Failures(HttpTransport.Parts parts) {
        this.parts = parts;
    }

    /** An answer whose status is an error. */
    <T> Outcome<T> refused(HttpExchange.Try current, ClassicHttpResponse response, boolean bearerRefused)
            throws IOException {
        int status = response.getCode();
        ApiResponse answer =
                new ApiResponse(response, parts.vendor(), current.request().operation(), parts.redactor());
        byte[] body = beginning(answer.body());
        Optional<Charset> charset = answer.charset();
        Optional<Duration> retryAfter =
                answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, parts.clock()));
        boolean mayPass = MAY_PASS.contains(status);
        CxApiException error = failure(current)
                .status(status)
                .details(details(answer, body, charset))
                .retryAfter(retryAfter)
                .mayRetryHelp(mayPass)
                .body(new String(body, charset.orElse(StandardCharsets.UTF_8)))
                .build();
        return bearerRefused
                ? new Outcome.BearerRefused<>(error)
                : new Outcome.Failed<>(error, mayPass && current.request().repeatable());
    }

    /** No answer, or one that broke off or cannot be understood. */
    <T> Outcome<T> unanswered(HttpExchange.Try current, IOException cause) {
        if (cause instanceof AnswerTooLargeException) {
            return new Outcome.Failed<>(
                    withStatus(failure(current), current)
                            .problem(cause.getMessage())
                            .build(),
                    false);
        }
        if (cause instanceof JsonProcessingException json) {
            return new Outcome.Failed<>(unreadable(current, json), false);
        }
        boolean sent = !wasNotSent(cause);
        boolean permanent = isPermanent(cause);
        boolean repeatable = current.request().repeatable();
        boolean mayRepeat = !sent || repeatable;
        CxApiException error = withStatus(failure(current), current)
                .problem(problem(current, cause))
                .mayRetryHelp(!permanent)
                .outcomeUnknown(sent && !repeatable && !current.hop().changesNothing())
                .cause(cause)
                .build();
        return new Outcome.Failed<>(
                error, !permanent && mayRepeat && !(cause instanceof ConnectionRequestTimeoutException));
    }

    CxApiException refusedRedirect(HttpExchange.Try current, Redirects.RefusedException cause) {
        return withStatus(failure(current), current).problem(cause.getMessage()).build();
    }

    CxApiException unexpected(HttpExchange.Try current, Exception cause) {
        return withStatus(failure(current), current)
                .problem(cause.toString())
                .cause(cause)
                .build();
    }

    /** Says where the JSON is wrong and nothing of what it holds, which may be a token. */
    private CxApiException unreadable(HttpExchange.Try current, JsonProcessingException cause) {
        String where = cause.getLocation() == null
                ? ""
                : " (line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr() + ")";
        return withStatus(failure(current), current)
                .problem("the answer is not the JSON that was expected" + where)
                .build();
    }

    private CxApiException.Builder failure(HttpExchange.Try current) {
        return CxApiException.of(parts.vendor(), current.request().operation())
                .attempts(current.attempt())
                .redactor(parts.redactor());
    }

    private static CxApiException.Builder withStatus(CxApiException.Builder builder, HttpExchange.Try current) {
        return current.status() == 0 ? builder : builder.status(current.status());
    }

    private ErrorDetails details(ApiResponse answer, byte[] body, Optional<Charset> charset) {
        try {
            return parts.errors().read(answer.status(), answer::header, body, charset);
        } catch (RuntimeException e) {
            // An error page that cannot be read must not hide the error.
            return ErrorDetails.none();
        }
    }

    /** A body that breaks off is an error all the same. */
    private static byte[] beginning(InputStream body) {
        try {
            return body.readNBytes(MOST_OF_ERROR_BODY);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean wasNotSent(IOException cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof SSLHandshakeException;
    }

    /** Certificates do not get better by trying again; a handshake that was cut off may. */
    private static boolean isPermanent(IOException cause) {
        return cause instanceof SSLException
                && !(cause.getCause() instanceof EOFException)
                && !(cause.getCause() instanceof SocketException);
    }

    private static String problem(HttpExchange.Try current, IOException cause) {
        String origin = Redirects.origin(current.uri());
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
        if (cause instanceof InterruptedIOException) {
            return "interrupted while waiting for " + origin;
        }
        return (current.status() == 0 ? "no answer from " : "the answer broke off from ") + origin + ": "
                + cause.getMessage();
    }
}
