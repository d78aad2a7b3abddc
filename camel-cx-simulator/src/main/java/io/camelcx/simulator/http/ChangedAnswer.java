// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import io.camelcx.simulator.http.change.AnswerChange;
import io.camelcx.simulator.http.change.EarlierAnswers;
import io.camelcx.simulator.http.change.Framing;
import io.camelcx.simulator.http.change.HeldAnswer;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the changed answer in place of the service's. */
final class ChangedAnswer implements Request.Handler {
    private final HeldAnswer answer;

    ChangedAnswer(HeldAnswer held, List<AnswerChange> changes, EarlierAnswers earlier) {
        HeldAnswer changed = held;
        for (AnswerChange change : changes) {
            changed = change.apply(changed, earlier);
        }
        this.answer = changed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HeldAnswers.putHead(answer, response);
        ByteBuffer body = ByteBuffer.wrap(answer.body());
        if (answer.framing() == Framing.LENGTH) {
            if (answer.status() != 204 && answer.status() != 304) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            }
            response.write(true, body, callback);
            return true;
        }
        if (answer.framing() == Framing.CONNECTION) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        // What is the last write and the first too would get a length.
        response.write(false, body, Callback.from(() -> response.write(true, null, callback), callback::failed));
        return true;
    }
}
