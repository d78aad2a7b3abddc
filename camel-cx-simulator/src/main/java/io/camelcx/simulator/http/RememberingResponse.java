// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer, and remembers it once it is whole; one of many megabytes is not remembered. */
final class RememberingResponse extends Response.Wrapper {
    private static final int LIMIT = 16 << 20;

    private final AnswerMemory answers;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean tooLong;

    RememberingResponse(Request request, Response response, AnswerMemory answers) {
        super(request, response);
        this.answers = answers;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (content != null && !tooLong) {
            keep(content.duplicate());
        }
        if (last && !tooLong) {
            String path = getRequest().getHttpURI().getPath();
            answers.add(path, HeldAnswers.of(this, body.toByteArray()));
        }
        super.write(last, content, callback);
    }

    private void keep(ByteBuffer content) {
        tooLong = body.size() + content.remaining() > LIMIT;
        if (!tooLong) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            body.writeBytes(bytes);
        }
    }
}
