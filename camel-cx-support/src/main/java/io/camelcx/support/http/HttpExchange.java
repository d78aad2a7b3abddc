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

import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.error.CxApiException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/** One try of a call: the request, its redirects, and the answer read or understood as an error. */
final class HttpExchange {

    /** What is worth reading to keep a connection; beyond it, closing is cheaper. */
    private static final int MOST_DRAINED = 64 * 1024;

    private final HttpTransport.Parts parts;
    private final RequestWriter requests;
    private final Failures failures;
    private final RequestConfig config;

    HttpExchange(HttpTransport.Parts parts) {
        this.parts = parts;
        this.requests = new RequestWriter(parts.secretHeaders());
        this.failures = new Failures(parts);
        RequestConfig clients = parts.client() instanceof Configurable known && known.getConfig() != null
                ? known.getConfig()
                : RequestConfig.DEFAULT;
        // Both would act behind the back of the rules here.
        this.config = RequestConfig.copy(clients)
                .setRedirectsEnabled(false)
                .setCookieSpec(StandardCookieSpec.IGNORE)
                .build();
    }

    <T> Outcome<T> perform(ApiRequest request, ResponseReader<T> reader, Optional<AccessToken> token, int attempt) {
        Try current = new Try(request, attempt);
        try {
            Redirects.Hop hop = Redirects.Hop.first(request);
            while (true) {
                Step<T> step = step(current.at(hop), hop, reader, token);
                if (step.outcome() != null) {
                    return step.outcome();
                }
                hop = step.next();
            }
        } catch (Redirects.RefusedException e) {
            return new Outcome.Failed<>(failures.refusedRedirect(current, e), false);
        } catch (CxApiException e) {
            // A reader that found an error in a good answer has said all there is to say.
            return new Outcome.Failed<>(e, false);
        } catch (IOException e) {
            return failures.unanswered(current, e);
        } catch (HttpException | RuntimeException e) {
            return new Outcome.Failed<>(failures.unexpected(current, e), false);
        }
    }

    private record Step<T>(Outcome<T> outcome, Redirects.Hop next) {}

    private <T> Step<T> step(Try current, Redirects.Hop hop, ResponseReader<T> reader, Optional<AccessToken> token)
            throws IOException, HttpException, Redirects.RefusedException {
        ApiRequest request = current.request();
        var message = requests.write(request, hop, token);
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(config);
        try (ClassicHttpResponse response =
                parts.client().executeOpen(RoutingSupport.determineHost(message), message, context)) {
            keepCookies(request, hop, response);
            int status = response.getCode();
            current.answered(status);
            if (status >= 200 && status < 300) {
                T value = reader.read(new ApiResponse(response, parts.vendor(), request.operation(), parts.redactor()));
                drain(response);
                return new Step<>(new Outcome.Answered<>(value), null);
            }
            if (Redirects.isRedirect(status)) {
                Optional<String> location =
                        Optional.ofNullable(response.getFirstHeader("Location")).map(Header::getValue);
                drain(response);
                return new Step<>(null, Redirects.next(request, hop, status, location));
            }
            Outcome<T> outcome =
                    failures.refused(current, response, status == 401 && token.isPresent() && hop.trusted());
            drain(response);
            return new Step<>(outcome, null);
        }
    }

    private static void keepCookies(ApiRequest request, Redirects.Hop hop, ClassicHttpResponse response) {
        if (request.cookies().isEmpty() || !hop.trusted()) {
            return;
        }
        List<String> values = Arrays.stream(response.getHeaders("Set-Cookie"))
                .map(Header::getValue)
                .toList();
        if (!values.isEmpty()) {
            request.cookies().get().store(hop.uri(), values);
        }
    }

    /** Reads a small rest, so that the connection goes back to the pool; closing the response with a larger rest closes the connection. */
    private static void drain(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream rest = entity == null ? null : entity.getContent();
        if (rest != null && rest.readNBytes(MOST_DRAINED).length < MOST_DRAINED) {
            rest.close();
        }
    }

    /** Which try of which call, and how far it has come. */
    static final class Try {

        private final ApiRequest request;
        private final int attempt;
        private Redirects.Hop hop;
        private int status;

        Try(ApiRequest request, int attempt) {
            this.request = request;
            this.attempt = attempt;
        }

        Try at(Redirects.Hop next) {
            hop = next;
            status = 0;
            return this;
        }

        void answered(int code) {
            status = code;
        }

        ApiRequest request() {
            return request;
        }

        int attempt() {
            return attempt;
        }

        URI uri() {
            return hop.uri();
        }

        Redirects.Hop hop() {
            return hop;
        }

        /** The status that came, although the answer then broke off; 0 if none. */
        int status() {
            return status;
        }
    }
}
