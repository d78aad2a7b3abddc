// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An open page as the hub sees it: a WebSocket that collects the messages. */
public final class TestBrowser implements AutoCloseable, WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger frames = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();
    private final boolean reading;
    private WebSocket socket;

    private TestBrowser(boolean reading) {
        this.reading = reading;
    }

    /** A browser that reads all messages. */
    public static TestBrowser open(URI page) {
        return new TestBrowser(true).connect(page);
    }

    /** A browser that reads nothing until {@link #read()}. */
    public static TestBrowser openWithoutReading(URI page) {
        return new TestBrowser(false).connect(page);
    }

    private TestBrowser connect(URI page) {
        URI live = URI.create("ws://" + page.getAuthority() + "/live");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(live, this)
                .join();
        return this;
    }

    public void read() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            messages.addAll(parse(text.toString()));
            frames.incrementAndGet();
            text.setLength(0);
        }
        return null;
    }

    private static List<JsonNode> parse(String frame) {
        try {
            return List.copyOf(JSON.readTree(frame).get("messages").findParents("topic"));
        } catch (Exception e) {
            throw new IllegalArgumentException("Not a frame: " + frame, e);
        }
    }

    /** All messages so far, each with {@code topic}, {@code key} and {@code data}. */
    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** The data of the messages of a topic and key so far. */
    public List<JsonNode> data(String topic, String key) {
        return messages.stream()
                .filter(message -> message.get("topic").asText().equals(topic)
                        && message.get("key").asText().equals(key))
                .map(message -> message.get("data"))
                .toList();
    }

    /** The number of received frames, including those without messages. */
    public int frames() {
        return frames.get();
    }

    public boolean isClosed() {
        return socket.isInputClosed();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
