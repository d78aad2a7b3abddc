// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.expert.auth.ExpertAuthentication;
import io.camelcx.simulator.expert.settings.ApiSettings;
import io.camelcx.simulator.expert.settings.ErrorForm;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.site.NoSuchPageException;
import io.camelcx.simulator.expert.site.PageConflictException;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Authenticates and authorizes every request, and writes errors.
 *
 * @param settings how the API behaves; read for each request
 */
public record DekiGate(ExpertAuthentication authentication, Supplier<ApiSettings> settings) {
    /**
     * The endpoint behind the gate.
     *
     * @param legacyErrors whether its errors have the deprecated form, unless the settings say else
     */
    public Routes.Endpoint guard(DekiEndpoint endpoint, boolean legacyErrors) {
        return guard(
                endpoint,
                legacyErrors,
                call -> requireSize(call.body().length, settings.get().maxBodyBytes()));
    }

    /** The endpoint of an upload behind the gate; it reads the body itself. */
    Routes.Endpoint guardUpload(DekiEndpoint endpoint) {
        return guard(
                endpoint,
                true,
                call -> requireSize(
                        call.length().orElse(0), settings.get().files().maxBytes()));
    }

    private Routes.Endpoint guard(DekiEndpoint endpoint, boolean legacyErrors, Consumer<HttpCall> limit) {
        return call -> {
            try {
                limit.accept(call);
                return endpoint.answer(admit(call));
            } catch (DekiProblem problem) {
                return answer(call, problem, legacyErrors);
            } catch (NoSuchPageException e) {
                return answer(
                        call, DekiProblem.of(404, "PageNotFoundException", "not-found", e.getMessage()), legacyErrors);
            } catch (PageConflictException e) {
                return answer(call, DekiProblem.conflict(e.getMessage()), legacyErrors);
            }
        };
    }

    /** The answer to a request that no endpoint takes: the vendor has more of them than are simulated. */
    public Answer unknown(HttpCall call, int status, String message) {
        DekiProblem problem = status == 405
                ? DekiProblem.of(status, "MethodNotAllowedException", "no-feature", message)
                : DekiProblem.notSimulated(call.method() + " " + call.path());
        return answer(call, problem, false);
    }

    private static void requireSize(long length, long max) {
        if (length > max) {
            throw DekiProblem.tooLarge(length, max);
        }
    }

    private DekiCall admit(HttpCall call) {
        ApiSettings api = settings.get();
        ExpertUser user = authentication
                .user(call)
                .orElseThrow(() -> DekiProblem.of(
                        api.invalidTokenStatus(),
                        "AuthenticationFailedException",
                        "authentication-failed",
                        "The token is invalid or has expired"));
        boolean reading = call.method().equals("GET");
        if (user.equals(ExpertUser.ANONYMOUS) && !(reading && api.anonymousReading())) {
            throw DekiProblem.forbidden("Anonymous users may not do this");
        }
        if (!reading && !user.role().mayWrite()) {
            throw DekiProblem.forbidden("The user " + user.name() + " may not write");
        }
        return new DekiCall(call, user, api.answers());
    }

    private Answer answer(HttpCall call, DekiProblem problem, boolean legacyEndpoint) {
        boolean legacy = settings.get().errorForm() == ErrorForm.LEGACY
                || legacyEndpoint && settings.get().errorForm() == ErrorForm.BY_ENDPOINT;
        String title = HttpStatus.getMessage(problem.status());
        return DekiFormat.of(call, settings.get().answers().jsonByDefault())
                .answer(
                        problem.status(),
                        legacy ? problem.legacyForm(title, call.origin() + call.path()) : problem.defaultForm());
    }
}
