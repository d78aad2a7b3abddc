// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.MessageSupport;

/** The name of a file in {@code Content-Disposition} (RFC 6266). */
final class FileNameHeader {

    private FileNameHeader() {}

    /** The name without folders: one from elsewhere must not choose a folder. The encoded form of a name is preferred. */
    static Optional<String> read(String disposition) {
        HeaderElement[] elements = MessageSupport.parse(new BasicHeader("Content-Disposition", disposition));
        return Stream.of("filename*", "filename")
                .flatMap(parameter -> Arrays.stream(elements)
                        .map(element -> element.getParameterByName(parameter))
                        .filter(found -> found != null && found.getValue() != null)
                        .flatMap(found -> value(found).stream()))
                .map(name -> name.replaceFirst("(?s).*[/\\\\]", "").strip())
                .filter(name -> !name.isEmpty() && !name.matches("\\.+"))
                .findFirst();
    }

    private static Optional<String> value(NameValuePair parameter) {
        if (!parameter.getName().endsWith("*")) {
            return Optional.of(parameter.getValue());
        }
        String[] parts = parameter.getValue().split("'", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0])));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
