// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.secret;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loggers of libraries that write secrets at DEBUG: headers, bodies, and the values of placeholders. */
public final class SecretLoggers {

    private static final Logger LOG = LoggerFactory.getLogger(SecretLoggers.class);

    private static final List<String> NAMES = List.of(
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.hc.client5.http.impl.classic.MainClientExec",
            "org.eclipse.jetty.client.transport.HttpSender",
            "org.eclipse.jetty.http.HttpGenerator",
            "org.cometd.client.transport.HttpClientTransport",
            "org.apache.camel.component.properties.DefaultPropertiesParser",
            "org.apache.camel.impl.engine.DefaultCamelContextExtension");

    private SecretLoggers() {}

    /**
     * Logs one warning that names those that are enabled.
     *
     * @param connection the connection whose secrets they may write
     */
    public static void warnIfOn(String connection) {
        List<String> on = NAMES.stream()
                .filter(name -> LoggerFactory.getLogger(name).isDebugEnabled())
                .toList();
        if (!on.isEmpty()) {
            LOG.warn(
                    "The log may hold secrets of {}: these loggers write them at DEBUG, set them to INFO: {}",
                    connection,
                    on);
        }
    }
}
