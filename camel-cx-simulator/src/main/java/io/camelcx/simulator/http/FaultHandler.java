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

/** Lets the {@link Faults} strike requests on their way to the services. */
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
        return strike(fault.get(), reader.request, answering, callback);
    }

    private boolean strike(Fault fault, Request request, Response response, Callback callback) throws Exception {
        if (!fault.handled()) {
            return strikeOnTime(fault, super::handle, request, response, callback);
        }
        HeldResponse held = new HeldResponse(request, response);
        Runnable whenHandled = () -> strikeAnswer(fault, request, response, held, callback);
        return super.handle(request, held, Callback.from(whenHandled, callback::failed));
    }

    /** The service has answered; its answer, as it is held and changed, now stands where the service did. */
    private void strikeAnswer(Fault fault, Request request, Response response, HeldResponse held, Callback callback) {
        Request.Handler answer = fault.changes().isEmpty()
                ? (same, target, done) -> {
                    target.write(true, held.body(), done);
                    return true;
                }
                : new ChangedAnswer(held.answer(), fault.changes(), faults.answers());
        try {
            strikeOnTime(fault, answer, request, response, callback);
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private static boolean strikeOnTime(
            Fault fault, Request.Handler service, Request request, Response response, Callback callback)
            throws Exception {
        if (fault.delay().isZero()) {
            return strike(fault.effect(), service, request, response, callback);
        }
        Runnable strike = () -> {
            try {
                if (!strike(fault.effect(), service, request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        };
        request.getComponents()
                .getScheduler()
                .schedule(
                        () -> request.getComponents().getExecutor().execute(strike),
                        fault.delay().toMillis(),
                        TimeUnit.MILLISECONDS);
        return true;
    }

    private static boolean strike(
            FaultEffect effect, Request.Handler service, Request request, Response response, Callback callback)
            throws Exception {
        if (effect instanceof FaultEffect.Respond respond) {
            // Nothing of an answer that the service has given remains.
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

    /** Reads the body only when a fault asks for it, and remembers that it did. */
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
