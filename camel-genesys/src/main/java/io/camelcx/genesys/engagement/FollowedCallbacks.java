// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.apache.camel.RuntimeCamelException;

/**
 * The callbacks that a consumer follows. Every change is stored before the method returns. They are loaded when they are first used, which may be
 * before the consumer starts. Any thread may call it.
 */
final class FollowedCallbacks {

    /** A repository can neither list its keys nor remove one. */
    private static final int SHARDS = 64;

    private final GenesysEngagementEndpoint endpoint;
    private final Set<String> configured;
    private final ObjectMapper mapper = ExactJson.mapper();
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Loaded> loaded = Optional.empty();

    private record Loaded(StateStore store, List<CurrentState<Map<String, FollowedCallback>>> shards) {}

    FollowedCallbacks(GenesysEngagementEndpoint endpoint) {
        this.endpoint = endpoint;
        this.configured = Set.copyOf(CommaList.of(endpoint.getConfiguration().getId()));
    }

    /** Adds a callback, unless it is followed already. */
    void add(String id) {
        change(id, known -> known.filter(callback -> !callback.ended()).or(() -> Optional.of(begin(id))));
    }

    /** Records a state that the route has processed. */
    void seen(FollowedCallback callback, CallbackStatus status) {
        change(callback.id(), known -> known.map(its -> its.seen(status)));
    }

    /** Removes a callback whose last state the route has processed. */
    void end(FollowedCallback callback) {
        change(callback.id(), known -> known.filter(its -> configured.contains(its.id()))
                .map(FollowedCallback::end));
    }

    /** The callbacks, the oldest first. */
    List<FollowedCallback> followed() {
        lock.lock();
        try {
            List<FollowedCallback> all = new ArrayList<>();
            loaded().shards().forEach(shard -> all.addAll(shard.get().values()));
            return all.stream()
                    .filter(callback -> !callback.ended())
                    .sorted(Comparator.comparing(FollowedCallback::since))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Releases the repository, so that another process may use it. */
    void release() {
        lock.lock();
        try {
            loaded.map(Loaded::store).ifPresent(StateStore::close);
            loaded = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void change(String id, UnaryOperator<Optional<FollowedCallback>> change) {
        lock.lock();
        try {
            shard(loaded().shards(), id).update(callbacks -> {
                Map<String, FollowedCallback> changed = new LinkedHashMap<>(callbacks);
                change.apply(Optional.ofNullable(callbacks.get(id)))
                        .ifPresentOrElse(callback -> changed.put(id, callback), () -> changed.remove(id));
                return changed;
            });
        } finally {
            lock.unlock();
        }
    }

    private static <T> T shard(List<T> shards, String id) {
        return shards.get(Math.floorMod(id.hashCode(), SHARDS));
    }

    private FollowedCallback begin(String id) {
        try {
            return new FollowedCallback(id, endpoint.api().clock().instant(), Optional.empty(), false);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    private Loaded loaded() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
            configured.forEach(id -> change(id, known -> known.or(() -> Optional.of(begin(id)))));
        }
        return loaded.get();
    }

    private Loaded load() {
        try {
            StateStore store = StateStore.open(
                    endpoint.getCamelContext(),
                    endpoint.getConfiguration().getStateRepository(),
                    "genesys-engagement",
                    "genesys-engagement/" + PathSegment.encode(endpoint.getService()));
            List<CurrentState<Map<String, FollowedCallback>>> shards = new ArrayList<>();
            for (int shard = 0; shard < SHARDS; shard++) {
                shards.add(store.under("/" + shard).current(StateCodec.of(this::write, this::read), Map.of()));
            }
            return new Loaded(store, shards);
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    private String write(Map<String, FollowedCallback> callbacks) {
        ArrayNode list = mapper.createArrayNode();
        for (FollowedCallback callback : callbacks.values()) {
            ObjectNode json = list.addObject()
                    .put("id", callback.id())
                    .put("since", callback.since().toString());
            callback.seen().ifPresent(seen -> json.set("seen", seen.json()));
            if (callback.ended()) {
                json.put("ended", true);
            }
        }
        return list.toString();
    }

    private Map<String, FollowedCallback> read(String text) throws JsonProcessingException {
        Map<String, FollowedCallback> callbacks = new LinkedHashMap<>();
        for (JsonNode json : mapper.readTree(text)) {
            Optional<CallbackStatus> seen = Optional.of(json.path("seen"))
                    .filter(JsonNode::isObject)
                    .map(node -> new CallbackStatus((ObjectNode) node));
            String id = json.path("id").asText();
            callbacks.put(
                    id,
                    new FollowedCallback(
                            id,
                            Instant.parse(json.path("since").asText()),
                            seen,
                            json.path("ended").asBoolean()));
        }
        return callbacks;
    }
}
