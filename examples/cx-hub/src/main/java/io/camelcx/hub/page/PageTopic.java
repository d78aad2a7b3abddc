// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A part of the page that is sent only changes. Safe for any number of threads. */
public final class PageTopic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LivePage page;
    private final String name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> shown = new HashMap<>();

    /**
     * An empty part.
     *
     * @param name the topic of its messages
     */
    public PageTopic(LivePage page, String name) {
        this.page = page;
        this.name = name;
    }

    /**
     * Shows a value, if it has changed.
     *
     * @param key its subject within the topic
     * @param data texts and numbers, as JSON has them
     */
    public void show(String key, Object data) {
        lock.lock();
        try {
            String json = JSON.writeValueAsString(data);
            if (!json.equals(shown.put(key, json))) {
                page.show(new PageMessage(name, key, json));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        } finally {
            lock.unlock();
        }
    }
}
