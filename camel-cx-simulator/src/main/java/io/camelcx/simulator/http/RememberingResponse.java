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
