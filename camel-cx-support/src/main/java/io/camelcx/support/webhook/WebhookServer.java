// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/**
 * The HTTP server of a webhook, as the URI of a Camel endpoint.
 *
 * @param start the start of the URI: a scheme, or a scheme with host and port; it may have options
 * @param path starts with a slash
 */
record WebhookServer(String start, String path) {

    private static final String PLATFORM_HTTP = "platform-http";

    /** Options without which a server would parse a JSON body that claims to be a form. */
    private static final Map<String, Map<String, String>> RAW_BODY = Map.of(
            "jetty", Map.of("mapHttpMessageFormUrlEncodedBody", "false"),
            "servlet", Map.of("mapHttpMessageFormUrlEncodedBody", "false"),
            "netty-http", Map.of("bridgeEndpoint", "true"));

    /** Vert.x keeps a body, see {@link VertxServer}; Spring Boot gives the bytes only as a stream. */
    private static final Map<String, String> STREAM = Map.of("useStreaming", "true", "populateBodyWithForm", "false");

    /** The URI of the endpoint where the webhook listens. */
    String uri(CamelContext context) {
        int query = start.indexOf('?');
        String base = query < 0 ? start : start.substring(0, query);
        String scheme = scheme();
        Map<String, String> options = new LinkedHashMap<>(RAW_BODY.getOrDefault(scheme, Map.of()));
        if (isPlatformHttp() && !isVertx(context)) {
            options.putAll(STREAM);
        }
        String given = query < 0 ? "" : start.substring(query + 1);
        options.keySet().removeIf(name -> given.startsWith(name + "=") || given.contains("&" + name + "="));
        String added = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        String all = given.isEmpty() || added.isEmpty() ? given + added : given + "&" + added;
        return location(base) + (all.isEmpty() ? "" : "?" + all);
    }

    /** Whether it is the HTTP server of the runtime, without options of Camel's consumer. */
    boolean isRuntimes() {
        return start.equals(PLATFORM_HTTP);
    }

    /** Whether requests come through Camel's platform-http. */
    boolean isPlatformHttp() {
        return scheme().equals(PLATFORM_HTTP);
    }

    /** The name of the component. */
    String scheme() {
        return start.split("[:?]", 2)[0];
    }

    /** The component comes first: in the Camel CLI it is what brings the server. */
    private static boolean isVertx(CamelContext context) {
        context.getComponent(PLATFORM_HTTP);
        return VertxServer.isIn(context);
    }

    private String location(String base) {
        if (!base.contains(":")) {
            return base + ":" + path;
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
