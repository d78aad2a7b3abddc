// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.xml.XmlElement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeMap;

/**
 * The content of a user as a number of 64 bits. The order of attributes and elements, which varies from response to response, does not count, nor do
 * addresses within the API.
 *
 * @param ignored the names of attributes and elements that do not count either
 */
record UserFingerprint(Set<String> ignored) {

    private static final char END = '\u0001';

    long of(XmlElement user) {
        byte[] content = content(user).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256().digest(content)).getLong();
    }

    private String content(XmlElement element) {
        StringBuilder content = new StringBuilder(element.name()).append(END);
        new TreeMap<>(element.attributes()).forEach((name, value) -> {
            if (counts(name)) {
                content.append(name).append('=').append(value).append(END);
            }
        });
        content.append(element.text().strip()).append(END);
        element.elements().stream()
                .filter(child -> counts(child.name()))
                .map(this::content)
                .sorted()
                .forEach(content::append);
        return content.append(END).toString();
    }

    private boolean counts(String name) {
        return !name.equals("href") && !ignored.contains(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
