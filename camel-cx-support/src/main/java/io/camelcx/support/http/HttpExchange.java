// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.error.CxApiException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs an attempt of a call: sends the request, follows its redirects, and reads the response or its error. */
final class HttpExchange {

    /** How much of a body is read to keep the connection; beyond it, closing is cheaper. */
    private static final int MAX_DRAINED = 64 * 1024;

    private static final int PARTIAL_CONTENT = 206;

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

    private final HttpTransport.Parts parts;
    private final RequestWriter requests;
    private final Failures failures;
    private final HttpClient client;
    private final RequestConfig config;

    HttpExchange(HttpTransport.Parts parts) {
        this.parts = parts;
        this.requests = new RequestWriter(parts.secretHeaders());
        this.failures = new Failures(parts);
        this.client = parts.client().get();
        RequestConfig clients = client instanceof Configurable known && known.getConfig() != null
                ? known.getConfig()
                : RequestConfig.DEFAULT;
        // The transport does all of these itself.
        this.config = RequestConfig.copy(clients)
                .setContentCompressionEnabled(false)
                .setRedirectsEnabled(false)
                .setCookieSpec(StandardCookieSpec.IGNORE)
                .build();
    }

    <T> Outcome<T> perform(Attempt attempt, ResponseReader<T> reader, Optional<AccessToken> token) {
        try {
            Outcome<T> outcome = exchange(attempt, reader, token);
            while (outcome instanceof Outcome.Redirected<T> redirected) {
                attempt.redirected(redirected.next());
                outcome = exchange(attempt, reader, token);
            }
            return outcome;
        } catch (Redirects.RefusedException e) {
            return failures.redirectRefused(attempt, e);
        } catch (CxApiException e) {
            // The error of a reader is complete.
            return new Outcome.Failed<>(e, false);
        } catch (RefusalInBodyException e) {
            return failures.refusedInBody(attempt, e, bearerSent(attempt, token));
        } catch (IOException e) {
            return failures.unanswered(attempt, e);
        } catch (HttpException e) {
            return failures.noHttp(attempt, e);
        } catch (RuntimeException e) {
            return failures.unexpected(attempt, e);
        }
    }

    private <T> Outcome<T> exchange(Attempt attempt, ResponseReader<T> reader, Optional<AccessToken> token)
            throws IOException, HttpException, Redirects.RefusedException {
        HttpUriRequestBase message = requests.write(attempt.request(), attempt.hop(), token);
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(config);
        ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(message), message, context);
        ApiResponse answer = new ApiResponse(response, parts.vendor(), attempt, parts.redactor());
        boolean reusable = false;
        try {
            keepCookies(attempt, response);
            learnTime(attempt, response);
            attempt.answered(response.getCode());
            Outcome<T> outcome = read(attempt, answer, reader, token);
            reusable = outcome instanceof Outcome.Answered ? answer.finish(MAX_DRAINED) : drain(answer);
            return outcome;
        } finally {
            answer.release();
            if (!reusable) {
                // Closing the response alone would first read the rest of the body.
                message.cancel();
            }
            closeQuietly(response);
        }
    }

    /** Only from the system itself: files may be on another host, and a cache repeats the time of the first response. */
    private void learnTime(Attempt attempt, ClassicHttpResponse response) {
        boolean ofSystem = attempt.hop().trusted()
                && !(attempt.request().credentials() instanceof RequestCredentials.Anonymous)
                && !response.containsHeader("Age");
        Header date = response.getFirstHeader("Date");
        if (ofSystem && date != null && date.getValue() != null) {
            parts.serverClock().ifPresent(clock -> clock.learn(date.getValue()));
        }
    }

    private <T> Outcome<T> read(
            Attempt attempt, ApiResponse answer, ResponseReader<T> reader, Optional<AccessToken> token)
            throws IOException, Redirects.RefusedException {
        int status = answer.status();
        ApiRequest request = attempt.request();
        if (status >= 200 && status < 300) {
            if (status == PARTIAL_CONTENT && !request.headers().containsKey("Range")) {
                throw new UnacceptableAnswerException("the answer is a part of what was asked for");
            }
            return new Outcome.Answered<>(reader.read(answer));
        }
        if (Redirects.isRedirect(status)) {
            return new Outcome.Redirected<>(Redirects.next(request, attempt.hop(), status, answer.header("Location")));
        }
        Optional<T> result = resultOfRefusal(answer, reader);
        return result.isPresent()
                ? new Outcome.Answered<>(result.get())
                : failures.refused(attempt, answer, bearerSent(attempt, token));
    }

    /** A refusal is one, also if its body is truncated. */
    private static <T> Optional<T> resultOfRefusal(ApiResponse answer, ResponseReader<T> reader)
            throws UnacceptableAnswerException {
        try {
            return reader.readRefusal(answer);
        } catch (UnacceptableAnswerException e) {
            throw e;
        } catch (IOException truncated) {
            return Optional.empty();
        }
    }

    private static boolean bearerSent(Attempt attempt, Optional<AccessToken> token) {
        return token.isPresent() && attempt.hop().trusted();
    }

    private static void keepCookies(Attempt attempt, ClassicHttpResponse response) {
        if (attempt.request().cookies().isEmpty() || !attempt.hop().trusted()) {
            return;
        }
        List<String> values = Arrays.stream(response.getHeaders("Set-Cookie"))
                .map(Header::getValue)
                .toList();
        if (!values.isEmpty()) {
            attempt.request().cookies().get().store(attempt.uri(), values);
        }
    }

    /** The response was no success anyway: a failure here only closes the connection. */
    private static boolean drain(ApiResponse answer) {
        try {
            return answer.finish(MAX_DRAINED);
        } catch (IOException e) {
            return false;
        }
    }

    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.trace("A response could not be closed", e);
        }
    }
}
