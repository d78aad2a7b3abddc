// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFaults;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Accepts asynchronous operations, and sends their outcomes: after the answer, unless a fault says otherwise.
 *
 * @param resultsAsText whether the result in an outcome is JSON text
 */
record Outcomes(
        OutcomeFaults faults, NotificationServer notifications, ClockTimer timer, BooleanSupplier resultsAsText) {
    /** The channel of the outcomes. */
    static final String CHANNEL = "/operations";

    Answer accept(ProvisioningRequest request, ProvisioningAction action) {
        Optional<OutcomeFault> fault = faults.next(request.operation());
        String id = request.call().query("_aioId").orElseThrow();
        String result = fault.filter(OutcomeFault::isError)
                .map(error -> text(Envelope.error(500, error.errorMessage())))
                .orElseGet(() -> text(result(request, action)));
        boolean withId =
                fault.map(OutcomeFault::kind).orElse(OutcomeFault.Kind.LATE) != OutcomeFault.Kind.ERROR_WITHOUT_IDS;
        String message = outcome(withId ? id : "", request, result);
        Runnable sending = () -> notifications.sendTo(request.session().id(), CHANNEL, message);
        switch (fault.map(OutcomeFault::kind).map(Enum::name).orElse("")) {
            case "EARLY" -> sending.run();
            case "LATE" -> timer.after(fault.orElseThrow().delay(), sending);
            case "NEVER" -> {
                // The operation was carried out.
            }
            case "DOUBLED" ->
                request.call().afterAnswer(() -> {
                    sending.run();
                    sending.run();
                });
            default -> request.call().afterAnswer(sending);
        }
        ObjectNode body = Json.object();
        body.putObject("status").put("code", 1);
        return Answer.json(200, body);
    }

    private static Answer result(ProvisioningRequest request, ProvisioningAction action) {
        try {
            return action.answer(request);
        } catch (RefusedException e) {
            return e.answer();
        }
    }

    /** The message of an outcome: the result is JSON text in it. */
    private String outcome(String id, ProvisioningRequest request, String result) {
        ObjectNode data = Json.object();
        if (!id.isEmpty()) {
            data.put("id", id);
        }
        data.put("path", request.operation().path());
        ObjectNode inner = data.putObject("data");
        if (resultsAsText.getAsBoolean()) {
            inner.put("data", result);
        } else {
            inner.set(
                    "data",
                    Json.readObject(result.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        }
        return message("operations", data);
    }

    /** A message whose data names the vendor's own channel. */
    static String message(String channel, ObjectNode data) {
        ObjectNode message = Json.object().put("channel", channel);
        message.set("data", data);
        return Json.text(message);
    }

    private static String text(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
