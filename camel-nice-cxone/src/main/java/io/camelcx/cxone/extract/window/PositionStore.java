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
package io.camelcx.cxone.extract.window;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.KeptText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The position of a consumer; every change of it is in the repository, if there is one, before the method returns. */
public final class PositionStore {

    private final KeptText kept;
    private final ObjectMapper mapper = ExactJson.mapper();
    private Position position;

    /**
     * Reads the position.
     *
     * @param kept where it is kept
     * @param first where a consumer begins that has no position yet
     */
    public PositionStore(KeptText kept, LocalDate first) {
        this.kept = kept;
        this.position = kept.read().map(this::read).orElseGet(() -> new Position(first, Optional.empty()));
    }

    /** How far the consumer has come. */
    public Position position() {
        return position;
    }

    /** A job was submitted. */
    public void submitted(String jobId, DateWindow window) {
        save(position.submitted(new Position.Job(jobId, window)));
    }

    /** The route has taken a window. */
    public void passed(DateWindow window) {
        save(position.passed(window));
    }

    /** The running job will bring nothing. */
    public void abandoned() {
        save(position.abandoned());
    }

    /** The consumer has stopped. */
    public void release() {
        kept.release();
    }

    private void save(Position changed) {
        kept.write(write(changed));
        position = changed;
    }

    private String write(Position changed) {
        ObjectNode json = mapper.createObjectNode().put("next", changed.next().toString());
        changed.running().ifPresent(job -> json.putObject("job")
                .put("id", job.id())
                .put("start", job.window().start().toString())
                .put("end", job.window().end().toString()));
        return json.toString();
    }

    private Position read(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            JsonNode job = json.path("job");
            return new Position(
                    day(json, "next"),
                    job.isObject()
                            ? Optional.of(new Position.Job(
                                    job.path("id").asText(), new DateWindow(day(job, "start"), day(job, "end"))))
                            : Optional.empty());
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalStateException(
                    "The state repository holds under " + kept.key()
                            + " what cxone-extract has not written; give it a repository, or a key, of its own",
                    e);
        }
    }

    private static LocalDate day(JsonNode json, String name) {
        return LocalDate.parse(json.path(name).asText());
    }
}
