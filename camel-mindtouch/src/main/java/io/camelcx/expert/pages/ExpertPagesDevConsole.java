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
package io.camelcx.expert.pages;

import java.util.List;
import java.util.Map;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** What an operator asks of {@code expert-pages}: what is followed, and how far it has come. */
@DevConsole(
        name = "expert-pages",
        displayName = "CXone Expert Pages",
        description = "Consumers that follow pages, and how far they have come")
public final class ExpertPagesDevConsole extends AbstractDevConsole {

    public ExpertPagesDevConsole() {
        super("camel", "expert-pages", "CXone Expert Pages", "Consumers that follow pages, and how far they have come");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        consumers().forEach(json -> {
            json.forEach((name, value) -> text.append(String.format("%-12s %s%n", name + ":", value)));
            text.append(System.lineSeparator());
        });
        return text.toString();
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        JsonArray consumers = new JsonArray();
        consumers.addAll(consumers());
        JsonObject root = new JsonObject();
        root.put("consumers", consumers);
        return root;
    }

    private List<JsonObject> consumers() {
        return getCamelContext().getEndpoints().stream()
                .filter(ExpertPagesEndpoint.class::isInstance)
                .map(ExpertPagesEndpoint.class::cast)
                .flatMap(endpoint -> endpoint.consumers().stream())
                .flatMap(consumer -> consumer.follower().map(follower -> describe(consumer, follower)).stream())
                .toList();
    }

    private static JsonObject describe(ExpertPagesConsumer consumer, ChangeFollower follower) {
        JsonObject json = new JsonObject();
        json.put("route", consumer.name());
        json.put("page", consumer.getEndpoint().getPage());
        json.put("upto", follower.position().upto().map(Object::toString).orElse(""));
        json.put("event", follower.position().event().orElse(""));
        json.put("delivered", follower.counts().delivered());
        json.put("failed", follower.counts().failed());
        json.put(
                "window",
                follower.underWay().map(found -> found.window().toString()).orElse(""));
        json.put("pages", follower.underWay().map(found -> found.pages().size()).orElse(0));
        return json;
    }
}
