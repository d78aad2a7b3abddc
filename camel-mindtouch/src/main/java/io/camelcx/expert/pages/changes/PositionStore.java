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
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.KeptText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The position of a consumer; every change of it is in the repository, if there is one, before the method returns. */
public final class PositionStore {

    private final KeptText kept;
    private final ObjectMapper mapper = ExactJson.mapper();
    private volatile ChangePosition position;

    /**
     * Reads the position.
     *
     * @param kept where it is kept
     */
    public PositionStore(KeptText kept) {
        this.kept = kept;
        this.position = kept.read().map(this::read).orElse(ChangePosition.NONE);
    }

    /** How far the consumer has come. */
    public ChangePosition position() {
        return position;
    }

    /** The route has got all changes up to a time. */
    public void changesTaken(Instant upto) {
        save(position.changesTaken(upto));
    }

    /** The route has got all events up to this one. */
    public void eventsTaken(String last) {
        save(position.eventsTaken(last));
    }

    private void save(ChangePosition changed) {
        if (!changed.equals(position)) {
            kept.write(write(changed));
            position = changed;
        }
    }

    private String write(ChangePosition changed) {
        ObjectNode json = mapper.createObjectNode();
        changed.upto().ifPresent(time -> json.put("upto", time.toString()));
        changed.event().ifPresent(event -> json.put("event", event));
        return json.toString();
    }

    private ChangePosition read(String text) {
        try {
            JsonNode json = mapper.readTree(text);
            if (json.hasNonNull("upto") || json.hasNonNull("event")) {
                return new ChangePosition(
                        Optional.ofNullable(json.path("upto").textValue()).map(Instant::parse),
                        Optional.ofNullable(json.path("event").textValue()));
            }
        } catch (JsonProcessingException | DateTimeException e) {
            throw notOurs(e);
        }
        throw notOurs(null);
    }

    private IllegalStateException notOurs(Exception cause) {
        return new IllegalStateException(
                "The state repository holds under " + kept.key()
                        + " what expert-pages has not written; give it a repository, or a key, of its own",
                cause);
    }
}
