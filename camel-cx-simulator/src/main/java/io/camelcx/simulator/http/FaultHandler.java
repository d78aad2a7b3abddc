// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Applies the {@link Faults} to requests before they reach the services. */
public final class FaultHandler extends Handler.Wrapper {
    private final Faults faults;

    public FaultHandler(Faults faults, Handler next) {
        super(next);
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (ControlPath.contains(request)) {
            return super.handle(request, response, callback);
        }
        String path = request.getHttpURI().getPath();
        BodyReader reader = new BodyReader(request);
        Optional<Fault> fault = faults.take(request.getMethod(), path, reader::text);
        Response answering =
                faults.remembers(path) ? new RememberingResponse(request, response, faults.answers()) : response;
        if (fault.isEmpty()) {
            return super.handle(reader.request, answering, callback);
        }
        return apply(fault.get(), reader.request, answering, callback);
    }

    private boolean apply(Fault fault, Request request, Response response, Callback callback) throws Exception {
        if (!fault.handled()) {
            return applyWhenDue(fault, super::handle, request, response, callback);
        }
        HeldResponse held = new HeldResponse(request, response);
        Runnable whenHandled = () -> applyToAnswer(fault, request, response, held, callback);
        return super.handle(request, held, Callback.from(whenHandled, callback::failed));
    }

    /** Applies the fault to the held answer of the service. */
    private void applyToAnswer(Fault fault, Request request, Response response, HeldResponse held, Callback callback) {
        Request.Handler answer = fault.changes().isEmpty()
                ? (same, target, done) -> {
                    target.write(true, held.body(), done);
                    return true;
                }
                : new ChangedAnswer(held.answer(), fault.changes(), faults.answers());
        try {
            applyWhenDue(fault, answer, request, response, callback);
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static boolean applyWhenDue(
            Fault fault, Request.Handler service, Request request, Response response, Callback callback)
            throws Exception {
        if (fault.delay().isZero()) {
            return apply(fault.effect(), service, request, response, callback);
        }
        Runnable apply = () -> {
            try {
                if (!apply(fault.effect(), service, request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        };
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getComponents().getExecutor().execute(apply),
                        fault.delay().toMillis(),
                        TimeUnit.MILLISECONDS);
        return true;
    }

    private static boolean apply(
            FaultEffect effect, Request.Handler service, Request request, Response response, Callback callback)
            throws Exception {
        if (effect instanceof FaultEffect.Respond respond) {
            // An answer that the service has given is discarded.
            response.reset();
            response.setStatus(respond.status());
            respond.headers().forEach((name, values) -> HeldAnswers.put(response, name, values));
            response.write(true, ByteBuffer.wrap(respond.body()), callback);
            return true;
        }
        if (effect instanceof FaultEffect.ConnectionReset) {
            Connections.reset(Connections.endPoint(request));
            callback.failed(new EofException("The connection was reset by a fault"));
            return true;
        }
        if (effect instanceof FaultEffect.TruncatedBody truncated) {
            return service.handle(request, new TruncatingResponse(request, response, truncated), callback);
        }
        if (effect instanceof FaultEffect.SlowDrip drip) {
            return service.handle(request, new DrippingResponse(request, response, drip), callback);
        }
        return service.handle(request, response, callback);
    }

    /** Reads the body only if a fault needs it, and remembers that it did. */
    private static final class BodyReader {
        private Request request;

        private BodyReader(Request request) {
            this.request = request;
        }

        private String text() {
            BufferedRequest buffered = BufferedRequest.of(request);
            request = buffered;
            return buffered.text();
        }
    }
}
